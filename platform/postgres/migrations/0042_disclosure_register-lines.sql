-- The register of publications decision by decision, for staff who take it out as a table. What the public sees counted is counted of these very
-- lines, by the rules that stood in public_register before.
create view disclosure.every_register_line as
select made.agency_id, made.case_id, made.category, made.decided_on, due.due_on, first.published_on as first_published_on,
  kept.ground as withheld_because, kept.withheld_on, annulled.ground as annulled_because, annulled.effective_on as annulled_on, gone.taken_down_on, gone.explanation,
  case
    when gone.id is not null then 'taken-down'
    when kept.id is not null then 'withheld'
    when first.published_on > due.due_on then 'late'
    when first.published_on is not null then 'in-time'
    when annulled.id is not null then 'annulled'
    when due.due_on < (now() at time zone 'Asia/Shanghai')::date then 'overdue'
    else 'pending'
  end as state
from disclosure.decision_register made
left join record.obligation clock
  on clock.agency_id = made.agency_id and clock.case_id = made.case_id and clock.code = 'publish' and clock.key = '' and clock.opened_by = made.seq
cross join lateral (select coalesce(clock.due_on, made.due_on) as due_on) due
left join disclosure.publication first on first.agency_id = made.agency_id and first.case_id = made.case_id and first.version = 1
left join disclosure.annulment annulled on annulled.agency_id = made.agency_id and annulled.case_id = made.case_id
left join disclosure.take_down gone on gone.agency_id = made.agency_id and gone.case_id = made.case_id
left join disclosure.withholding kept on kept.agency_id = made.agency_id and kept.case_id = made.case_id;

-- Each agency its own, as the policies of the tables beneath have it: a view reads them as its owner, whom they do not bind.
create view disclosure.register_line with (security_barrier) as
select * from disclosure.every_register_line where current_setting('app.agency', true) in (agency_id::text, 'all');
grant select on disclosure.register_line to mingjian_desk, mingjian_auditor;

create or replace view disclosure.public_register with (security_barrier) as
select agency_id, extract(year from decided_on)::integer as year, count(*)::integer as decided,
  (count(*) filter (where state = 'in-time'))::integer as published_in_time,
  (count(*) filter (where state = 'late'))::integer as published_late,
  (count(*) filter (where state = 'pending'))::integer as pending,
  (count(*) filter (where state = 'overdue'))::integer as overdue,
  (count(*) filter (where state = 'taken-down'))::integer as taken_down,
  (count(*) filter (where state = 'annulled'))::integer as annulled,
  (count(*) filter (where state = 'withheld'))::integer as withheld,
  (count(*) filter (where withheld_because = 'state-secret'))::integer as withheld_state_secret,
  (count(*) filter (where withheld_because = 'public-safety'))::integer as withheld_public_safety,
  (count(*) filter (where withheld_because = 'trade-secret'))::integer as withheld_trade_secret,
  (count(*) filter (where withheld_because = 'privacy'))::integer as withheld_privacy,
  (count(*) filter (where withheld_because = 'minor'))::integer as withheld_minor,
  (count(*) filter (where withheld_because = 'no-social-impact'))::integer as withheld_no_social_impact,
  category
from disclosure.every_register_line
group by agency_id, extract(year from decided_on), category;

-- Who took a table of many cases out of the platform, for what, under which conditions.
do $$
declare
  listed text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'access_log_event_check' and conrelid = 'registry.access_log'::regclass);
begin
  alter table registry.access_log drop constraint access_log_event_check;
  execute 'alter table registry.access_log add constraint access_log_event_check ' || replace(listed, 'ARRAY[', 'ARRAY[''table-exported''::text, ');
end
$$;
