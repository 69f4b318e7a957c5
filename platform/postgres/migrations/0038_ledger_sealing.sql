-- A sealer moves thousands of rows at a time: what is asked of each of them counts.

-- The setting is read once a statement, not once a row. Who may see what stays as it was.
alter policy agency_scope on ledger.pending using ((select current_setting('app.agency', true)) = 'all' or agency_id::text = (select current_setting('app.agency', true)));
alter policy agency_scope on ledger.leaf using ((select current_setting('app.agency', true)) = 'all' or agency_id::text = (select current_setting('app.agency', true)));

-- An entry leaves the waiting room as a leaf, or not at all. The leaf is looked for where a sealer puts it: behind the head of the open log. Sets
-- are compared: to look each one up by its id takes three times as long.
create or replace function ledger.pending_becomes_leaf() returns trigger language plpgsql as $$
declare
  head record;
begin
  for head in
    select agency.id, log.year, log.size from (select distinct agency_id as id from gone) as agency
    left join ledger.log on log.agency_id = agency.id and log.closed_at is null
  loop
    if exists (
      select gone.id, gone.entry from gone where gone.agency_id = head.id
      except select leaf.entry_id, leaf.entry from ledger.leaf where leaf.agency_id = head.id and leaf.year = head.year and leaf.index >= head.size) then
      perform ledger.refuse('an entry that waits is not deleted before it is sealed');
    end if;
  end loop;
  return null;
end
$$;
