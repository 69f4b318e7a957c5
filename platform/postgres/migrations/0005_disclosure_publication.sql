-- Disclosure: what was put online, taken down and withheld. Everything here only grows; what is online now is a view.

-- One row for each penalty decided, without a word about the party: it makes the number of decisions public that must be published.
create table disclosure.decision_register (
  agency_id uuid not null,
  case_id uuid not null,
  -- The event that made the decision, and its place in the case's log.
  id uuid not null,
  seq integer not null,
  decided_on date not null,
  -- The last day for publication as computed with the decision. record.obligation has it as computed with the calendar since issued.
  due_on date,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id, id) references record.event (agency_id, case_id, id)
);

create table disclosure.publication (
  agency_id uuid not null,
  case_id uuid not null,
  version integer not null check (version > 0),
  -- The event that put it online.
  id uuid not null,
  number text not null,
  agency_name text not null,
  copy jsonb not null,
  copy_digest text not null check (copy_digest ~ '^[0-9a-f]{64}$'),
  decided_on date not null,
  -- The day in China by the server's clock: to be online in time is a fact and not a statement.
  published_on date not null,
  published_at timestamptz(3) not null,
  prepared_by uuid not null,
  published_by uuid not null,
  penalties text[] not null,
  -- Of the public copy alone: its text as searched, and the two-character pieces by which the index finds it.
  search_text text not null,
  search text[] not null,
  primary key (agency_id, case_id, version),
  unique (agency_id, case_id, id),
  foreign key (agency_id, case_id) references disclosure.decision_register (agency_id, case_id),
  foreign key (agency_id, case_id, id) references record.event (agency_id, case_id, id),
  constraint second_person_publishes check (prepared_by <> published_by)
);
create index publication_search on disclosure.publication using gin (search);
create index publication_newest on disclosure.publication (published_at desc);

create table disclosure.annulment (
  agency_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  ground text not null check (ground in ('changed', 'revoked', 'unlawful', 'void', 'remade')),
  effective_on date not null,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references disclosure.decision_register (agency_id, case_id),
  foreign key (agency_id, case_id, id) references record.event (agency_id, case_id, id)
);
comment on table disclosure.annulment is 'The decision was changed, revoked, found unlawful or void, or must be made anew: it is not published, and what is online is taken down.';

create table disclosure.take_down (
  agency_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  -- 公开说明理由 (处罚法第四十八条第二款).
  explanation text not null check (explanation <> ''),
  taken_down_on date not null,
  primary key (agency_id, case_id),
  -- Only a decision that no longer stands is taken down.
  foreign key (agency_id, case_id) references disclosure.annulment (agency_id, case_id),
  foreign key (agency_id, case_id, id) references record.event (agency_id, case_id, id)
);

create table disclosure.withholding (
  agency_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  ground text not null check (ground in ('state-secret', 'public-safety', 'trade-secret', 'privacy', 'minor', 'no-social-impact')),
  withheld_on date not null,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id) references disclosure.decision_register (agency_id, case_id),
  foreign key (agency_id, case_id, id) references record.event (agency_id, case_id, id)
);
comment on table disclosure.withholding is '依法不予公开: the ground is public, the reasons stay in the case.';

do $$
declare
  name text;
begin
  foreach name in array array['decision_register', 'publication', 'annulment', 'take_down', 'withholding'] loop
    execute format('create trigger only_grows before update or delete or truncate on disclosure.%I for each statement execute function platform.refuse_change()', name);
    execute format('alter table disclosure.%I enable row level security', name);
    execute format('create policy agency_scope on disclosure.%I using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))', name);
    execute format('grant select, insert on disclosure.%I to mingjian_desk', name);
    execute format('grant select on disclosure.%I to mingjian_auditor', name);
  end loop;
end
$$;

-- The newest version of every decision that is online. No role but the owner may read it: the two things made of it are public.
create view disclosure.online_publication as
  select online.*
  from disclosure.publication as online
  where not exists (
      select from disclosure.publication as newer
      where newer.agency_id = online.agency_id and newer.case_id = online.case_id and newer.version > online.version
    )
    and not exists (select from disclosure.take_down as gone where gone.agency_id = online.agency_id and gone.case_id = online.case_id)
    and not exists (select from disclosure.withholding as kept where kept.agency_id = online.agency_id and kept.case_id = online.case_id);

-- The public sees the views below and no table: they run with their owner's rights and name every column they show.

create view disclosure.public_decision with (security_barrier) as
  select agency.id as agency_id, agency.code as agency_code, agency.demonstration, online.case_id, online.version, online.number, online.agency_name, online.copy,
    online.copy_digest, online.decided_on, online.published_on, online.published_at, online.penalties, online.search_text,
    (select first.published_on from disclosure.publication as first where first.agency_id = online.agency_id and first.case_id = online.case_id and first.version = 1)
      as first_published_on
  from disclosure.online_publication as online
  join registry.agency as agency on agency.id = online.agency_id;

-- A barrier view keeps the index of its tables out of the reader's hand; this is the way to it. What is found is confirmed on the view.
create function disclosure.decisions_with(pieces text[]) returns table (agency_id uuid, case_id uuid)
  language sql stable security definer set search_path = '' as $$
  select online.agency_id, online.case_id from disclosure.online_publication as online where online.search operator(pg_catalog.@>) pieces
$$;
revoke execute on function disclosure.decisions_with(text[]) from public;
grant execute on function disclosure.decisions_with(text[]) to mingjian_portal, mingjian_desk, mingjian_auditor;

-- Decisions that were online and are not any more: number and reason, nothing about the party.
create view disclosure.public_removal with (security_barrier) as
  select agency.id as agency_id, agency.code as agency_code, agency.demonstration, last.case_id, last.number, last.agency_name,
    coalesce(gone.taken_down_on, kept.withheld_on) as removed_on, annulled.ground as annulled_because, annulled.effective_on as annulled_on,
    gone.explanation, kept.ground as withheld_because
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
create view disclosure.public_register with (security_barrier) as
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
    count(*) filter (where ground = 'no-social-impact')::integer as withheld_no_social_impact
  from (
    select made.agency_id, extract(year from made.decided_on)::integer as year, kept.ground,
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
  group by agency_id, year;

grant select on disclosure.public_decision, disclosure.public_removal, disclosure.public_register to mingjian_portal, mingjian_desk, mingjian_auditor;
