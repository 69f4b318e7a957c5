-- "My cases", "my clocks" and the search must not grow with the agency's cases. Under row-level security the planner may not ask an index
-- with an operator that could leak (array containment), so these two functions ask it with their owner's rights and keep the scope themselves.
create index case_handlers on record.case using gin (handlers);

create function record.cases_of_handler(of_agency uuid, handler uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select id from record.case
  where agency_id = of_agency and handlers operator(pg_catalog.@>) array[handler]
    and current_setting('app.agency', true) in (of_agency::text, 'all')
$$;

create function record.cases_with(of_agency uuid, pieces text[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select id from record.case
  where agency_id = of_agency and search operator(pg_catalog.@>) pieces
    and current_setting('app.agency', true) in (of_agency::text, 'all')
$$;

revoke execute on function record.cases_of_handler(uuid, uuid), record.cases_with(uuid, text[]) from public;
grant execute on function record.cases_of_handler(uuid, uuid), record.cases_with(uuid, text[]) to mingjian_desk;
