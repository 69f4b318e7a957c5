-- Agencies, their people, certificates and matters, accounts and sessions, settings and lists.
-- The agency id leads every key. Row-level security confines each transaction to the agency in `app.agency`; who is asked for
-- before the agency is known (sign-in), or by law across agencies, says 'all'.

create extension if not exists btree_gist with schema platform;

create table registry.agency (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,30}$'),
  jurisdiction text not null,
  name text not null,
  nature text not null,
  funding text not null,
  staffing text not null,
  subject_kind text not null,
  duties text not null,
  legal_representative text not null,
  address text not null,
  complaint_phone text not null,
  superior text,
  demonstration boolean not null,
  created_at timestamptz(3) not null default now()
);
comment on table registry.agency is '执法主体: all of it is published (行政执法主体资格清单).';

create table registry.officer (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  name text not null,
  unit text not null,
  post text not null,
  roles text[] not null,
  qualification_number text,
  qualification_since date,
  left_on date,
  created_at timestamptz(3) not null default now(),
  primary key (agency_id, id),
  constraint roles_known check (
    roles <@ array['officer', 'reviewer', 'head', 'publisher', 'archivist', 'supervisor', 'system-admin', 'security-admin', 'audit-admin']
  ),
  -- 三员分立: an administrator is that and nothing else.
  constraint administrators_exclusive check (
    cardinality(roles) <= 1 or not roles && array['system-admin', 'security-admin', 'audit-admin']
  ),
  constraint qualification_whole check ((qualification_number is null) = (qualification_since is null))
);

create table registry.certificate (
  agency_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  number text not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  area text not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  recorded_by uuid,
  recorded_at timestamptz(3) not null default now(),
  primary key (agency_id, id),
  foreign key (agency_id, officer_id) references registry.officer (agency_id, id),
  constraint certificate_of_one_person exclude using gist (agency_id with =, number with =, officer_id with <>),
  constraint certificate_terms_apart exclude using gist (
    agency_id with =, number with =, daterange(valid_from, valid_to, '[]') with &&
  )
);
create index certificate_officer on registry.certificate (agency_id, officer_id);
comment on table registry.certificate is 'One row per term of validity: a renewal adds a row, so that who was certified on a past day can be recomputed.';

create table registry.certificate_suspension (
  agency_id uuid not null,
  officer_id uuid not null,
  number text not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  reason text not null,
  recorded_at timestamptz(3) not null default now(),
  primary key (agency_id, number, from_date),
  foreign key (agency_id, officer_id) references registry.officer (agency_id, id)
);

create table registry.matter (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  kind text not null check (kind in ('permit', 'penalty', 'coercion', 'levy', 'fee', 'inspection')),
  name text not null,
  basis text not null,
  benchmark text not null,
  unit text not null,
  time_limit text not null,
  penalty_basis text[] not null,
  in_force_from date not null,
  in_force_to date check (in_force_to >= in_force_from),
  primary key (agency_id, id),
  unique (agency_id, kind, name, in_force_from)
);

create table registry.account (
  agency_id uuid not null,
  officer_id uuid not null,
  login text not null check (login ~ '^[a-z][a-z0-9._-]{2,40}$'),
  password_hash text not null check (password_hash like '$argon2id$%'),
  password_set_at timestamptz(3) not null,
  disabled_at timestamptz(3),
  primary key (agency_id, officer_id),
  unique (agency_id, login),
  foreign key (agency_id, officer_id) references registry.officer (agency_id, id)
);
create index account_login on registry.account (login);

create table registry.session (
  agency_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  officer_id uuid not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ended_at timestamptz(3),
  address text not null,
  user_agent text not null,
  primary key (agency_id, token_hash),
  foreign key (agency_id, officer_id) references registry.account (agency_id, officer_id)
);
create index session_officer on registry.session (agency_id, officer_id);

create table registry.sign_in_failure (
  agency_id uuid not null,
  login text not null,
  failures integer not null check (failures >= 0),
  locked_until timestamptz(3),
  primary key (agency_id, login)
);
comment on table registry.sign_in_failure is
  'Counted for every name tried, with an account or without, so that a lock tells nobody which names exist. The nil agency holds names of no agency.';

create table registry.access_log (
  agency_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  event text not null check (event in ('sign-in', 'sign-out', 'certificate-recorded')),
  outcome text not null check (outcome in ('done', 'refused', 'locked')),
  login text,
  officer_id uuid,
  address text not null,
  user_agent text not null,
  detail jsonb,
  primary key (agency_id, id)
);
create index access_log_at on registry.access_log (agency_id, at);

create table registry.agency_setting (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  code text not null,
  value jsonb not null,
  effective_from date not null,
  reason text not null check (reason <> ''),
  set_by uuid not null,
  confirmed boolean not null default false,
  set_at timestamptz(3) not null,
  primary key (agency_id, id),
  foreign key (agency_id, set_by) references registry.officer (agency_id, id)
);
create index agency_setting_newest on registry.agency_setting (agency_id, code, effective_from, set_at desc);
comment on table registry.agency_setting is 'What the law leaves to the agency. Of several values from one day the newest counts; none is ever changed.';

create table registry.list_edition (
  agency_id uuid not null references registry.agency (id),
  kind text not null check (kind ~ '^[a-z][a-z-]{2,60}$'),
  edition integer not null check (edition > 0),
  status text not null check (status in ('draft', 'in-force', 'superseded')),
  content jsonb not null,
  effective_from date,
  drafted_by uuid not null,
  drafted_at timestamptz(3) not null,
  approved_by uuid,
  approved_at timestamptz(3),
  primary key (agency_id, kind, edition),
  foreign key (agency_id, drafted_by) references registry.officer (agency_id, id),
  foreign key (agency_id, approved_by) references registry.officer (agency_id, id),
  constraint approved_whole check (
    (status = 'draft') = (approved_by is null) and (approved_by is null) = (approved_at is null)
    and (status = 'draft' or effective_from is not null)
  ),
  constraint approver_is_not_drafter check (approved_by <> drafted_by)
);
create unique index list_edition_one_draft on registry.list_edition (agency_id, kind) where status = 'draft';
create unique index list_edition_one_in_force on registry.list_edition (agency_id, kind) where status = 'in-force';

-- An edition is edited while it is a draft; once approved, only its being superseded may still be written.
create function registry.keep_edition() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' and new.status in ('draft', 'in-force') then
    return new;
  end if;
  if old.status = 'in-force' and new.status = 'superseded'
    and (new.content, new.effective_from, new.drafted_by, new.drafted_at, new.approved_by, new.approved_at)
      is not distinct from (old.content, old.effective_from, old.drafted_by, old.drafted_at, old.approved_by, old.approved_at) then
    return new;
  end if;
  raise exception 'an approved edition of a list is superseded, never changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger keep_edition before update on registry.list_edition for each row execute function registry.keep_edition();

create trigger only_grows before update or delete or truncate on registry.certificate
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on registry.access_log
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on registry.agency_setting
  for each statement execute function platform.refuse_change();

do $$
declare
  internal text;
begin
  foreach internal in array array[
    'officer', 'certificate', 'certificate_suspension', 'matter', 'account', 'session', 'sign_in_failure', 'access_log',
    'agency_setting', 'list_edition'
  ] loop
    execute format('alter table registry.%I enable row level security', internal);
    execute format(
      'create policy agency_scope on registry.%I using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))',
      internal
    );
  end loop;
end
$$;

grant select, insert on
  registry.agency, registry.officer, registry.certificate, registry.certificate_suspension, registry.matter, registry.account,
  registry.session, registry.sign_in_failure, registry.access_log, registry.agency_setting, registry.list_edition
  to mingjian_desk;
grant update (seen_at, ended_at) on registry.session to mingjian_desk;
grant update (failures, locked_until) on registry.sign_in_failure to mingjian_desk;
grant update (status, content, effective_from, approved_by, approved_at) on registry.list_edition to mingjian_desk;

grant select on
  registry.agency, registry.officer, registry.certificate, registry.certificate_suspension, registry.matter, registry.access_log,
  registry.agency_setting, registry.list_edition
  to mingjian_auditor;

-- The public sees these two and no table: they run with their owner's rights and name every column they show.
create view registry.public_agency with (security_barrier) as
  select id as agency_id, code, name, nature, funding, staffing, subject_kind, duties, legal_representative, address,
    complaint_phone, superior, demonstration
  from registry.agency;

create view registry.public_officer with (security_barrier) as
  select agency_id, name, unit, post, number, kinds, area, valid_to, status
  from (
    -- One row a person: a valid certificate before a suspended one, that before an expired one, of these the newest.
    select distinct on (officer.agency_id, officer.id)
      officer.agency_id, officer.id, officer.name, officer.unit, officer.post, paper.number, paper.kinds, paper.area, paper.valid_to,
      standing.status
    from registry.officer
    cross join (select (now() at time zone 'Asia/Shanghai')::date as today) as clock
    join registry.certificate as paper
      on paper.agency_id = officer.agency_id and paper.officer_id = officer.id and paper.valid_from <= clock.today
    cross join lateral (
      select case
        when paper.valid_to < clock.today then 'expired'
        when exists (
          select from registry.certificate_suspension as suspension
          where suspension.agency_id = paper.agency_id and suspension.number = paper.number
            and suspension.from_date <= clock.today and (suspension.to_date is null or suspension.to_date >= clock.today)
        ) then 'suspended'
        else 'valid'
      end as status
    ) as standing
    where 'officer' = any (officer.roles) and (officer.left_on is null or officer.left_on > clock.today)
    order by officer.agency_id, officer.id, array_position(array['valid', 'suspended', 'expired'], standing.status), paper.valid_to desc
  ) as newest;

grant select on registry.public_agency, registry.public_officer to mingjian_portal, mingjian_desk, mingjian_auditor;
