-- What legal review has let pass, and what has lost its force since. Both grow only; they are written with the event they rest on.

create table review.clearance (
  agency_id uuid not null,
  case_id uuid not null,
  -- The event that gave it: an opinion, or the deliberation that settled a disagreement.
  id uuid not null,
  draft text not null check (draft ~ '^[0-9a-f]{64}$'),
  ground text not null check (ground in ('opinion', 'deliberation')),
  given_at timestamptz(3) not null,
  primary key (agency_id, case_id, id),
  unique (agency_id, case_id, id, draft),
  foreign key (agency_id, case_id, id) references record.event (agency_id, case_id, id)
);
comment on table review.clearance is '法制审核通过: of one draft, by its digest.';

create table review.clearance_void (
  agency_id uuid not null,
  case_id uuid not null,
  clearance_id uuid not null,
  because uuid not null,
  primary key (agency_id, case_id, clearance_id),
  foreign key (agency_id, case_id, clearance_id) references review.clearance (agency_id, case_id, id),
  foreign key (agency_id, case_id, because) references record.event (agency_id, case_id, id)
);
comment on table review.clearance_void is 'The case changed after review (hearing, further investigation, another party): the clearance covers nothing any more.';

-- A major decision rests on a clearance of this very draft.
alter table record.event add constraint decision_of_cleared_draft
  foreign key (agency_id, case_id, clearance_id, draft) references review.clearance (agency_id, case_id, id, draft);

-- What keys cannot say: the clearance has not been voided, and a decision after a hearing is never ordinary.
create function record.guard_decision() returns trigger language plpgsql as $$
begin
  if new.clearance_id is not null and exists (
    select from review.clearance_void as void
    where void.agency_id = new.agency_id and void.case_id = new.case_id and void.clearance_id = new.clearance_id
  ) then
    raise exception 'the clearance of this decision has been voided' using errcode = 'check_violation', constraint = 'clearance_in_force';
  end if;
  if not new.major and exists (
    select from record.event as earlier
    where earlier.agency_id = new.agency_id and earlier.case_id = new.case_id and earlier.step = 'hold-hearing'
  ) then
    raise exception 'a decision after a hearing is major' using errcode = 'check_violation', constraint = 'heard_case_is_major';
  end if;
  return new;
end
$$;
create trigger guard_decision before insert on record.event
  for each row when (new.step = 'decide') execute function record.guard_decision();

create trigger only_grows before update or delete or truncate on review.clearance
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on review.clearance_void
  for each statement execute function platform.refuse_change();

alter table review.clearance enable row level security;
alter table review.clearance_void enable row level security;
create policy agency_scope on review.clearance using (current_setting('app.agency', true) in (agency_id::text, 'all'));
create policy agency_scope on review.clearance_void using (current_setting('app.agency', true) in (agency_id::text, 'all'));

grant select, insert on review.clearance, review.clearance_void to mingjian_desk;
grant select on review.clearance, review.clearance_void to mingjian_auditor;

-- Where review of a case stands: derived from its events, for the reviewers' workbench.
create table review.standing (
  agency_id uuid not null,
  case_id uuid not null,
  status text not null,
  round integer not null,
  title text not null,
  party_name text not null,
  proposal text not null,
  submitted_on date not null,
  due_on date,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references record.case (agency_id, id)
);
create index standing_open on review.standing (agency_id, submitted_on) where status in ('submitted', 'supplement', 'accepted', 'objected', 'disputed', 'returned', 'void');

alter table review.standing enable row level security;
create policy agency_scope on review.standing using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert, update on review.standing to mingjian_desk;
grant select on review.standing to mingjian_auditor;
