-- The case log and what is derived from it. The agency id leads every key, then the case: all rows of a case lie together.

-- One row a case: derived from its events, kept for lists and search, and locked while a step is taken.
create table record.case (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  action_kind text not null,
  title text not null,
  matter text not null,
  party_name text not null,
  phase text not null,
  stage text not null,
  handlers uuid[] not null,
  registered_on date not null,
  filed_on date,
  decided_on date,
  last_seq integer not null check (last_seq > 0),
  last_recorded_at timestamptz(3) not null,
  -- What waits to be done, by which roles and from which day: [{"step", "name", "roles", "from"}].
  awaiting jsonb not null,
  -- Two-character pieces of title, party and document numbers: Chinese words of two characters must be found by index.
  search text[] not null,
  primary key (agency_id, id)
);
create index case_recent on record.case (agency_id, last_recorded_at desc);
create index case_phase on record.case (agency_id, phase, last_recorded_at desc);
create index case_search on record.case using gin (search);

-- The log (全过程记录). Grows only. `on_date` is the day stated, `recorded_at` the server's time.
create table record.event (
  agency_id uuid not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  id uuid not null,
  step text not null,
  on_date date not null,
  recorded_at timestamptz(3) not null,
  by_officer uuid not null,
  officers uuid[] not null,
  data jsonb not null,
  -- Salt of this event's commitment in the ledger; an erasure removes data and salt, the commitment stays.
  salt bytea not null check (length(salt) = 32),
  -- Digest of the event before it: a deletion inside a case shows in the case alone.
  previous bytea check ((seq = 1) = (previous is null)),
  digest bytea not null check (length(digest) = 32),
  -- Digest of the request as sent: the same id with other content is not the same request.
  request bytea not null check (length(request) = 32),
  -- The gate, on the event that makes the decision.
  major boolean,
  draft text check (draft ~ '^[0-9a-f]{64}$'),
  clearance_id uuid,
  primary key (agency_id, case_id, seq),
  unique (agency_id, case_id, id),
  foreign key (agency_id, case_id) references record.case (agency_id, id) deferrable initially deferred,
  foreign key (agency_id, by_officer) references registry.officer (agency_id, id),
  -- 未经法制审核或者审核未通过的，不得作出决定 (处罚法第五十八条): a decision says whether it is major and which draft it makes law; a
  -- major one names its clearance. The foreign key to the clearance of this very draft stands in 0004.
  constraint decision_has_gate check (step <> 'decide' or (major is not null and draft is not null)),
  constraint major_decision_is_cleared check (major is not true or clearance_id is not null),
  constraint gate_only_on_decision check (step = 'decide' or (major is null and draft is null and clearance_id is null)),
  constraint two_officers check (step not in ('inspect-site', 'inquire', 'serve') or cardinality(officers) >= 2)
);

-- Periods the law sets (法定期限), derived from the log with the calendar in force; recomputed when an edition is imported.
create table record.obligation (
  agency_id uuid not null,
  case_id uuid not null,
  code text not null,
  key text not null,
  opened_by integer not null,
  name text not null,
  effect text not null check (effect in ('duty', 'bar', 'right')),
  start_on date not null,
  due_on date,
  provisional boolean not null,
  -- How the date came about: rule, articles, days counted and skipped, calendar editions.
  explanation jsonb not null,
  closed_by integer,
  closed_on date,
  primary key (agency_id, case_id, code, key, opened_by),
  foreign key (agency_id, case_id) references record.case (agency_id, id)
);
create index obligation_open on record.obligation (agency_id, due_on) where closed_by is null;

-- Numbers of documents: drawn in the step's own transaction, so that none is lost and none is used twice.
create table record.number_counter (
  agency_id uuid not null references registry.agency (id),
  form text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (agency_id, form, year)
);

create table record.document (
  agency_id uuid not null,
  case_id uuid not null,
  seq integer not null,
  form text not null,
  title text not null,
  number text,
  year integer,
  sequence integer,
  issued_on date not null,
  primary key (agency_id, case_id, seq, form),
  unique (agency_id, form, year, sequence),
  foreign key (agency_id, case_id, seq) references record.event (agency_id, case_id, seq),
  constraint number_whole check ((number is null) = (sequence is null) and (sequence is null) = (year is null))
);

-- Who looked at a case, when (调阅). To read is recorded before anything is shown.
create table record.reading (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  by_officer uuid not null,
  at timestamptz(3) not null,
  purpose text not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references record.case (agency_id, id)
);
create index reading_of_case on record.reading (agency_id, case_id, at desc);

-- What the law refused: who tried which step, when, and the rules that stood in the way. An attempt is part of the whole process too.
create table record.refusal (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  step text not null,
  by_officer uuid not null,
  at timestamptz(3) not null,
  code text not null,
  sentence text not null,
  articles text[] not null,
  primary key (agency_id, id),
  foreign key (agency_id, case_id) references record.case (agency_id, id)
);
create index refusal_of_case on record.refusal (agency_id, case_id, at desc);

-- Entries that wait for the sealer: one for each event, committed with it. Salted commitments only, no personal data.
create table ledger.pending (
  agency_id uuid not null,
  id uuid not null,
  year integer not null,
  entry text not null check (length(entry) <= 512),
  created_at timestamptz(3) not null,
  primary key (agency_id, id)
);

create trigger only_grows before update or delete or truncate on record.event
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on record.document
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on record.reading
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on record.refusal
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on ledger.pending
  for each statement execute function platform.refuse_change();

do $$
declare
  internal text;
begin
  foreach internal in array array['record.case', 'record.event', 'record.obligation', 'record.number_counter', 'record.document', 'record.reading', 'record.refusal', 'ledger.pending'] loop
    execute format('alter table %s enable row level security', internal);
    execute format('create policy agency_scope on %s using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))', internal);
  end loop;
end
$$;

grant select, insert on record.case, record.event, record.obligation, record.number_counter, record.document, record.reading, record.refusal, ledger.pending to mingjian_desk;
grant update on record.case, record.obligation, record.number_counter to mingjian_desk;
grant select on record.case, record.event, record.obligation, record.number_counter, record.document, record.reading, record.refusal, ledger.pending to mingjian_auditor;
