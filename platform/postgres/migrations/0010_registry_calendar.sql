-- The working calendar beyond what is compiled in (kernel/calendar-years.ts): notices that an administrator imported, and what they
-- did to periods already counted.

-- A reference table of the whole platform: the State Council's notice binds every agency, so no agency leads the key. The edition number
-- goes on after those compiled in.
create table registry.calendar_edition (
  year integer not null check (year between 2004 and 2199),
  edition integer not null check (edition > 0),
  -- Made by the client: the same import sent again is the same import.
  id uuid not null unique,
  issued_on date,
  source text not null check (source <> ''),
  notice_number text,
  rest date[] not null check (cardinality(rest) > 0),
  work date[] not null,
  note text not null,
  agency_id uuid not null,
  imported_by uuid not null,
  imported_at timestamptz(3) not null,
  primary key (year, edition),
  foreign key (agency_id, imported_by) references registry.officer (agency_id, id)
);
comment on table registry.calendar_edition is
  'Who imported which notice, when: an edition is followed by another and never changed, so that the calendar of any day in the past is known.';

-- Replaced with every import, in its transaction (as registry.facts_version): the calendar read after it may be kept while it stands.
create table registry.calendar_version (
  only_row boolean primary key default true check (only_row),
  version uuid not null
);

create function registry.move_calendar_version() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into registry.calendar_version as current (version) values (pg_catalog.gen_random_uuid())
  on conflict (only_row) do update set version = excluded.version;
  return null;
end
$$;
create trigger calendar_changed after insert on registry.calendar_edition for each statement execute function registry.move_calendar_version();
create trigger only_grows before update or delete or truncate on registry.calendar_edition
  for each statement execute function platform.refuse_change();

-- An import is an act of administration and stands in the access log. The events listed by then stay, whoever listed them.
do $$
declare
  listed text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'access_log_event_check' and conrelid = 'registry.access_log'::regclass);
begin
  alter table registry.access_log drop constraint access_log_event_check;
  execute 'alter table registry.access_log add constraint access_log_event_check ' || replace(listed, 'ARRAY[', 'ARRAY[''calendar-imported''::text, ');
end
$$;

grant select, insert on registry.calendar_edition to mingjian_desk;
grant select on registry.calendar_edition to mingjian_auditor;
grant select on registry.calendar_version to mingjian_desk, mingjian_auditor;

-- Why a date changed: a row for each period that another calendar has moved, or made final.
create table record.recomputation (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  code text not null,
  key text not null,
  opened_by integer not null,
  due_before date,
  due_after date,
  provisional_before boolean not null,
  provisional_after boolean not null,
  -- Calendar editions as an explanation names them: ["2026#1"].
  editions_before jsonb not null,
  editions_after jsonb not null,
  at timestamptz(3) not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, case_id, code, key, opened_by) references record.obligation (agency_id, case_id, code, key, opened_by)
);
create index recomputation_of_case on record.recomputation (agency_id, case_id, at);

-- By trigger, because whoever comes first writes the new date: the recomputation after an import, or the next step of the case. A period
-- that a step moved (an extension, a day excluded) has not changed because of the calendar and makes no row.
create function record.keep_recomputation() returns trigger language plpgsql as $$
begin
  if exists (
    select from jsonb_array_elements_text(old.explanation #> '{due,editions}') as was
    join jsonb_array_elements_text(new.explanation #> '{due,editions}') as counts on split_part(was, '#', 1) = split_part(counts, '#', 1)
    where was <> counts
  ) or exists (
    select from jsonb_array_elements_text(old.explanation #> '{due,unissuedYears}') as missed
    join jsonb_array_elements_text(new.explanation #> '{due,editions}') as counts on missed = split_part(counts, '#', 1)
  ) then
    insert into record.recomputation (
      agency_id, case_id, code, key, opened_by, due_before, due_after, provisional_before, provisional_after, editions_before, editions_after
    ) values (
      old.agency_id, old.case_id, old.code, old.key, old.opened_by, old.due_on, new.due_on, old.provisional, new.provisional,
      old.explanation #> '{due,editions}', new.explanation #> '{due,editions}'
    );
  end if;
  return null;
end
$$;
create trigger recomputed after update of due_on, provisional, explanation on record.obligation for each row
  when ((old.due_on, old.provisional) is distinct from (new.due_on, new.provisional)) execute function record.keep_recomputation();

-- The calendar with which all of an agency's periods have been counted: where it is not the calendar in force, recomputing is not finished.
create table record.calendar_applied (
  agency_id uuid primary key references registry.agency (id),
  calendar text not null,
  at timestamptz(3) not null
);

create trigger only_grows before update or delete or truncate on record.recomputation
  for each statement execute function platform.refuse_change();
alter table record.recomputation enable row level security;
create policy agency_scope on record.recomputation using (current_setting('app.agency', true) in (agency_id::text, 'all'));
alter table record.calendar_applied enable row level security;
create policy agency_scope on record.calendar_applied using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on record.recomputation, record.calendar_applied to mingjian_desk;
grant update (calendar, at) on record.calendar_applied to mingjian_desk;
grant select on record.recomputation, record.calendar_applied to mingjian_auditor;
