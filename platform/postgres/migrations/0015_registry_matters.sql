-- Matters (权责清单) and their service guides (服务指南) by editions: each proposed by one person and approved by another, none ever
-- changed. What an edition holds is JSON by the schemas of law/matters. An edition without content abolishes.

create table registry.matter_change (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  subject text not null check (subject in ('matter', 'guide')),
  matter_id uuid not null,
  -- The edition that this would be.
  edition integer not null check (edition > 0),
  content jsonb,
  effective_from date not null,
  -- The document that the change rests on.
  source text check (source <> ''),
  reason text not null check (reason <> ''),
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null,
  primary key (agency_id, id),
  unique (agency_id, id, proposed_by),
  foreign key (agency_id, proposed_by) references registry.officer (agency_id, id),
  constraint only_matters_are_abolished check (content is not null or (subject = 'matter' and edition > 1)),
  constraint penalty_has_basis check (
    subject = 'guide' or content is null or (content ->> 'kind' = 'penalty') = (jsonb_array_length(content -> 'penaltyBasis') > 0)
  )
);
create index matter_change_of on registry.matter_change (agency_id, matter_id, proposed_at desc);

create table registry.matter_decision (
  agency_id uuid not null,
  change_id uuid not null,
  proposed_by uuid not null,
  approved boolean not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  opinion text not null check (opinion <> ''),
  primary key (agency_id, change_id),
  unique (agency_id, change_id, approved),
  foreign key (agency_id, change_id, proposed_by) references registry.matter_change (agency_id, id, proposed_by),
  foreign key (agency_id, decided_by) references registry.officer (agency_id, id),
  constraint proposer_does_not_decide check (decided_by <> proposed_by)
);

create table registry.matter_edition (
  agency_id uuid not null references registry.agency (id),
  subject text not null check (subject in ('matter', 'guide')),
  matter_id uuid not null,
  edition integer not null check (edition > 0),
  content jsonb,
  in_force_from date not null,
  -- What it was approved upon; null for what came with the agency.
  change_id uuid,
  approved boolean not null default true check (approved),
  primary key (agency_id, subject, matter_id, edition),
  constraint change_used_once unique (agency_id, change_id),
  foreign key (agency_id, change_id, approved) references registry.matter_decision (agency_id, change_id, approved),
  constraint approved_unless_first check (change_id is not null or edition = 1 or (edition = 2 and content is null))
);
comment on table registry.matter_edition is 'In force from its first day until the day before that of the next edition.';

-- An edition follows the one before it, in number and in date, and is what was approved.
create function registry.keep_matter_editions() returns trigger language plpgsql as $$
declare
  last registry.matter_edition;
begin
  select * into last from registry.matter_edition as before
    where before.agency_id = new.agency_id and before.subject = new.subject and before.matter_id = new.matter_id
    order by before.edition desc limit 1;
  if new.edition <> coalesce(last.edition, 0) + 1 or new.in_force_from < last.in_force_from then
    raise exception 'an edition of a matter follows the one before it' using errcode = 'check_violation';
  end if;
  if new.change_id is not null and not exists (
    select from registry.matter_change as change
    where change.agency_id = new.agency_id and change.id = new.change_id and change.subject = new.subject
      and change.matter_id = new.matter_id and change.edition = new.edition and change.content is not distinct from new.content
  ) then
    raise exception 'an edition of a matter is the change that was approved' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger follows before insert on registry.matter_edition for each row execute function registry.keep_matter_editions();

insert into registry.matter_edition (agency_id, subject, matter_id, edition, content, in_force_from)
  select agency_id, 'matter', id, 1,
    jsonb_build_object(
      'kind', kind, 'name', name, 'basis', basis, 'benchmark', benchmark, 'unit', unit, 'timeLimit', time_limit, 'penaltyBasis', to_jsonb(penalty_basis)
    ),
    in_force_from
  from registry.matter;
insert into registry.matter_edition (agency_id, subject, matter_id, edition, content, in_force_from)
  select agency_id, 'matter', id, 2, null, in_force_to + 1 from registry.matter where in_force_to is not null;
drop view registry.public_matter;
drop table registry.matter;

do $$
declare
  name text;
begin
  foreach name in array array['matter_change', 'matter_decision', 'matter_edition'] loop
    execute format('create trigger only_grows before update or delete or truncate on registry.%I for each statement execute function platform.refuse_change()', name);
    execute format('alter table registry.%I enable row level security', name);
    execute format('create policy agency_scope on registry.%I using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))', name);
  end loop;
end
$$;
create trigger by_its_role before insert on registry.matter_change for each row
  execute function registry.require_role('proposed_by', '{officer,reviewer}');
create trigger by_its_role before insert on registry.matter_decision for each row
  execute function registry.require_role('decided_by', '{head}');
-- A case is opened under a matter in force: the next step sees what was approved a moment ago.
create trigger facts_inserted after insert on registry.matter_edition referencing new table as changed for each statement
  execute function registry.move_facts_version();

grant select, insert on registry.matter_change, registry.matter_decision, registry.matter_edition to mingjian_desk;
grant select on registry.matter_change, registry.matter_decision, registry.matter_edition to mingjian_auditor;

-- For the public: the matters in force today, each with the guide in force.
create view registry.public_matter with (security_barrier) as
  select matter.agency_id, matter.matter_id as id, matter.content, matter.in_force_from, guide.content as guide
  from (
    select distinct on (edition.agency_id, edition.subject, edition.matter_id) edition.*
    from registry.matter_edition as edition
    where edition.in_force_from <= (now() at time zone 'Asia/Shanghai')::date
    order by edition.agency_id, edition.subject, edition.matter_id, edition.edition desc
  ) as matter
  left join lateral (
    select edition.content from registry.matter_edition as edition
    where edition.agency_id = matter.agency_id and edition.subject = 'guide' and edition.matter_id = matter.matter_id
      and edition.in_force_from <= (now() at time zone 'Asia/Shanghai')::date
    order by edition.edition desc limit 1
  ) as guide on true
  where matter.subject = 'matter' and matter.content is not null;
grant select on registry.public_matter to mingjian_portal, mingjian_desk, mingjian_auditor;

do $$
declare
  listed text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'access_log_event_check' and conrelid = 'registry.access_log'::regclass);
begin
  alter table registry.access_log drop constraint access_log_event_check;
  execute 'alter table registry.access_log add constraint access_log_event_check '
    || replace(listed, 'ARRAY[', 'ARRAY[''matter-proposed''::text, ''matter-decided''::text, ');
end
$$;
