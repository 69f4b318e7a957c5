-- The image of an agency's seal (印章): proposed by the system administrator, approved by the head, from a day on. A proposal without an
-- image ends the use of the seal. Nothing is ever changed: what a document was printed with follows from these rows.
create table registry.seal_proposal (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  name text not null check (name <> ''),
  format text check (format in ('png', 'svg')),
  image bytea check (length(image) between 1 and 300000),
  -- Across, in millimetres, as the seal is engraved.
  width integer check (width between 20 and 60),
  effective_from date not null,
  reason text not null check (reason <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null,
  primary key (agency_id, id),
  unique (agency_id, id, proposed_by),
  foreign key (agency_id, proposed_by) references registry.officer (agency_id, id),
  constraint whole check ((image is null) = (format is null) and (image is null) = (width is null))
);

create table registry.seal_decision (
  agency_id uuid not null,
  proposal_id uuid not null,
  proposed_by uuid not null,
  approved boolean not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  opinion text not null check (opinion <> ''),
  primary key (agency_id, proposal_id),
  foreign key (agency_id, proposal_id, proposed_by) references registry.seal_proposal (agency_id, id, proposed_by),
  foreign key (agency_id, decided_by) references registry.officer (agency_id, id),
  constraint proposer_does_not_decide check (decided_by <> proposed_by)
);

do $$
declare
  name text;
begin
  foreach name in array array['seal_proposal', 'seal_decision'] loop
    execute format('create trigger only_grows before update or delete or truncate on registry.%I for each statement execute function platform.refuse_change()', name);
    execute format('alter table registry.%I enable row level security', name);
    execute format('create policy agency_scope on registry.%I using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))', name);
  end loop;
end
$$;
create trigger by_its_role before insert on registry.seal_proposal for each row execute function registry.require_role('proposed_by', '{system-admin}');
create trigger by_its_role before insert on registry.seal_decision for each row execute function registry.require_role('decided_by', '{head}');

grant select, insert on registry.seal_proposal, registry.seal_decision to mingjian_desk;
grant select on registry.seal_proposal, registry.seal_decision to mingjian_auditor;
