-- Decisions of every kind of enforcement action are published, and how far they are carried out where the place has that published.

alter table disclosure.decision_register drop constraint decision_register_category_check;
alter table disclosure.decision_register add constraint decision_register_category_check
  check (category in ('行政处罚', '行政许可', '行政强制', '行政检查', '行政征收', '行政收费', '行政征用'));

-- 履行情况: the word for it alone, each time it changed.
create table disclosure.performance (
  agency_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  seq integer not null,
  state text not null check (state in ('pending', 'partly', 'performed', 'suspended', 'enforced', 'ended', 'in-force', 'lifted', 'disposed', 'defaulted')),
  since date not null,
  primary key (agency_id, case_id, seq),
  foreign key (agency_id, case_id) references disclosure.decision_register (agency_id, case_id),
  foreign key (agency_id, case_id, id) references record.event (agency_id, case_id, id)
);
create trigger only_grows before update or delete or truncate on disclosure.performance for each statement execute function platform.refuse_change();
alter table disclosure.performance enable row level security;
create policy agency_scope on disclosure.performance using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on disclosure.performance to mingjian_desk;
grant select on disclosure.performance to mingjian_auditor;

create or replace view disclosure.public_decision with (security_barrier) as
  select agency.id as agency_id, agency.code as agency_code, agency.demonstration, online.case_id, online.version, online.number, online.agency_name, online.copy,
    online.copy_digest, online.decided_on, online.published_on, online.published_at, online.penalties, online.search_text,
    (select first.published_on from disclosure.publication as first where first.agency_id = online.agency_id and first.case_id = online.case_id and first.version = 1)
      as first_published_on,
    online.copy ->> 'category' as category, carried.state as performance, carried.since as performance_since
  from disclosure.online_publication as online
  join registry.agency as agency on agency.id = online.agency_id
  left join lateral (
    select noted.state, noted.since from disclosure.performance as noted
    where noted.agency_id = online.agency_id and noted.case_id = online.case_id order by noted.seq desc limit 1
  ) as carried on true;
