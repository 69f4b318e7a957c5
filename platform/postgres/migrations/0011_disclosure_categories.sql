-- Decisions of more than one category are published: the register counts them apart, and the public views say which is which.

-- Until now there were penalties alone. From now on whoever registers a decision says what it is.
alter table disclosure.decision_register add column category text not null default '行政处罚' check (category in ('行政处罚', '行政许可'));
alter table disclosure.decision_register alter column category drop default;

create or replace view disclosure.public_decision with (security_barrier) as
  select agency.id as agency_id, agency.code as agency_code, agency.demonstration, online.case_id, online.version, online.number, online.agency_name, online.copy,
    online.copy_digest, online.decided_on, online.published_on, online.published_at, online.penalties, online.search_text,
    (select first.published_on from disclosure.publication as first where first.agency_id = online.agency_id and first.case_id = online.case_id and first.version = 1)
      as first_published_on,
    online.copy ->> 'category' as category
  from disclosure.online_publication as online
  join registry.agency as agency on agency.id = online.agency_id;

create or replace view disclosure.public_removal with (security_barrier) as
  select agency.id as agency_id, agency.code as agency_code, agency.demonstration, last.case_id, last.number, last.agency_name,
    coalesce(gone.taken_down_on, kept.withheld_on) as removed_on, annulled.ground as annulled_because, annulled.effective_on as annulled_on,
    gone.explanation, kept.ground as withheld_because,
    last.copy ->> 'category' as category
  from disclosure.publication as last
  join registry.agency as agency on agency.id = last.agency_id
  left join disclosure.take_down as gone on gone.agency_id = last.agency_id and gone.case_id = last.case_id
  left join disclosure.annulment as annulled on annulled.agency_id = gone.agency_id and annulled.case_id = gone.case_id
  left join disclosure.withholding as kept on kept.agency_id = last.agency_id and kept.case_id = last.case_id
  where (gone.id is not null or kept.id is not null)
    and not exists (
      select from disclosure.publication as newer
      where newer.agency_id = last.agency_id and newer.case_id = last.case_id and newer.version > last.version
    );

-- Every decision that must be published, counted where it stands today; the counts of a row add up to `decided`.
create or replace view disclosure.public_register with (security_barrier) as
  select agency_id, year,
    count(*)::integer as decided,
    count(*) filter (where state = 'in-time')::integer as published_in_time,
    count(*) filter (where state = 'late')::integer as published_late,
    count(*) filter (where state = 'pending')::integer as pending,
    count(*) filter (where state = 'overdue')::integer as overdue,
    count(*) filter (where state = 'taken-down')::integer as taken_down,
    count(*) filter (where state = 'annulled')::integer as annulled,
    count(*) filter (where state = 'withheld')::integer as withheld,
    count(*) filter (where ground = 'state-secret')::integer as withheld_state_secret,
    count(*) filter (where ground = 'public-safety')::integer as withheld_public_safety,
    count(*) filter (where ground = 'trade-secret')::integer as withheld_trade_secret,
    count(*) filter (where ground = 'privacy')::integer as withheld_privacy,
    count(*) filter (where ground = 'minor')::integer as withheld_minor,
    count(*) filter (where ground = 'no-social-impact')::integer as withheld_no_social_impact,
    category
  from (
    select made.agency_id, made.category, extract(year from made.decided_on)::integer as year, kept.ground,
      case
        when gone.id is not null then 'taken-down'
        when kept.id is not null then 'withheld'
        when first.published_on > due.due_on then 'late'
        when first.published_on is not null then 'in-time'
        when annulled.id is not null then 'annulled'
        when due.due_on < (now() at time zone 'Asia/Shanghai')::date then 'overdue'
        else 'pending'
      end as state
    from disclosure.decision_register as made
    left join record.obligation as clock
      on clock.agency_id = made.agency_id and clock.case_id = made.case_id and clock.code = 'publish' and clock.key = '' and clock.opened_by = made.seq
    cross join lateral (select coalesce(clock.due_on, made.due_on) as due_on) as due
    left join disclosure.publication as first on first.agency_id = made.agency_id and first.case_id = made.case_id and first.version = 1
    left join disclosure.annulment as annulled on annulled.agency_id = made.agency_id and annulled.case_id = made.case_id
    left join disclosure.take_down as gone on gone.agency_id = made.agency_id and gone.case_id = made.case_id
    left join disclosure.withholding as kept on kept.agency_id = made.agency_id and kept.case_id = made.case_id
  ) as decision
  group by agency_id, year, category;
