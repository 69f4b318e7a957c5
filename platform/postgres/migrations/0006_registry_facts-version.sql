-- What the rules ask of the registry (people, certificates, settings, lists) changes rarely and is read at every step. A token per
-- agency says whether it has changed: it is replaced in the transaction of the change, so whoever reads it first and the facts after it
-- can keep them for as long as the token stands. Random and not counted: no other database ever had the same.
create table registry.facts_version (
  agency_id uuid primary key references registry.agency (id),
  version uuid not null
);

create function registry.move_facts_version() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into registry.facts_version as current (agency_id, version)
  select one.agency_id, pg_catalog.gen_random_uuid() from (select distinct agency_id from changed) as one
  on conflict (agency_id) do update set version = excluded.version;
  return null;
end
$$;

do $$
declare
  source text;
begin
  foreach source in array array['officer', 'certificate', 'certificate_suspension', 'agency_setting', 'list_edition'] loop
    execute format('create trigger facts_inserted after insert on registry.%I referencing new table as changed for each statement execute function registry.move_facts_version()', source);
    execute format('create trigger facts_updated after update on registry.%I referencing new table as changed for each statement execute function registry.move_facts_version()', source);
  end loop;
end
$$;

alter table registry.facts_version enable row level security;
create policy agency_scope on registry.facts_version using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select on registry.facts_version to mingjian_desk, mingjian_auditor;
