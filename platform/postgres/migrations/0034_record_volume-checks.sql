-- What the four-property check (四性检测) of an archived volume found: when it was archived, and every night since.
create table record.volume_check (
  agency_id uuid not null,
  case_id uuid not null,
  at timestamptz(3) not null,
  occasion text not null check (occasion in ('archiving', 'nightly')),
  sound boolean not null,
  items jsonb not null,
  primary key (agency_id, case_id, at),
  foreign key (agency_id, case_id) references record.case (agency_id, id)
);

create trigger only_grows before update or delete or truncate on record.volume_check
  for each statement execute function platform.refuse_change();

alter table record.volume_check enable row level security;
create policy agency_scope on record.volume_check using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on record.volume_check to mingjian_desk;
grant select on record.volume_check to mingjian_auditor;
