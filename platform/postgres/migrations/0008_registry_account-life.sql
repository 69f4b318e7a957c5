-- First-run set-up, and the life of people and accounts: what changes is a further row, never a changed one. Who acted, on whom, why and
-- when stands in each row; the newest row (highest seq) counts. Nothing here is updated by anybody, so a role granted and taken back
-- again, an account opened for an hour, a password set by somebody else all remain to be seen.

-- Who is recorded by a system administrator begins without any role: roles are the security administrator's affair.
alter table registry.officer
  add column recorded_by uuid,
  add constraint recorded_without_roles check (recorded_by is null or roles = '{}');

create table registry.officer_change (
  agency_id uuid not null,
  officer_id uuid not null,
  seq integer not null check (seq > 0),
  -- The whole entry as it stands from now on.
  name text not null,
  unit text not null,
  post text not null,
  qualification_number text,
  qualification_since date,
  reviewing_since date,
  left_on date,
  recorded_by uuid not null,
  recorded_at timestamptz(3) not null,
  reason text not null check (reason <> ''),
  primary key (agency_id, officer_id, seq),
  foreign key (agency_id, officer_id) references registry.officer (agency_id, id),
  foreign key (agency_id, recorded_by) references registry.officer (agency_id, id),
  constraint qualification_whole check ((qualification_number is null) = (qualification_since is null))
);

create table registry.role_change (
  agency_id uuid not null,
  officer_id uuid not null,
  seq integer not null check (seq > 0),
  -- All roles from this moment on, not the difference.
  roles text[] not null,
  changed_by uuid not null,
  changed_at timestamptz(3) not null,
  reason text not null check (reason <> ''),
  primary key (agency_id, officer_id, seq),
  foreign key (agency_id, officer_id) references registry.officer (agency_id, id),
  foreign key (agency_id, changed_by) references registry.officer (agency_id, id),
  constraint roles_known check (
    roles <@ array['officer', 'reviewer', 'head', 'publisher', 'archivist', 'supervisor', 'system-admin', 'security-admin', 'audit-admin']
  ),
  constraint administrators_exclusive check (
    cardinality(roles) <= 1 or not roles && array['system-admin', 'security-admin', 'audit-admin']
  ),
  constraint nobody_changes_own_roles check (changed_by <> officer_id)
);

create table registry.suspension_lifting (
  agency_id uuid not null,
  number text not null,
  from_date date not null,
  -- First day on which the certificate may be used again.
  resumes_on date not null check (resumes_on >= from_date),
  lifted_by uuid not null,
  lifted_at timestamptz(3) not null,
  reason text not null check (reason <> ''),
  primary key (agency_id, number, from_date),
  foreign key (agency_id, number, from_date) references registry.certificate_suspension (agency_id, number, from_date),
  foreign key (agency_id, lifted_by) references registry.officer (agency_id, id)
);

alter table registry.certificate_suspension add column recorded_by uuid;

create table registry.account_standing (
  agency_id uuid not null,
  officer_id uuid not null,
  seq integer not null check (seq > 0),
  active boolean not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  reason text not null check (reason <> ''),
  primary key (agency_id, officer_id, seq),
  foreign key (agency_id, officer_id) references registry.account (agency_id, officer_id),
  foreign key (agency_id, decided_by) references registry.officer (agency_id, id),
  constraint nobody_decides_on_own_account check (decided_by <> officer_id)
);

-- Nobody sets an administrator's password alone: one administrator asks, another sets.
create table registry.password_reset (
  agency_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  requested_by uuid not null,
  requested_at timestamptz(3) not null,
  reason text not null check (reason <> ''),
  primary key (agency_id, id),
  unique (agency_id, id, officer_id, requested_by),
  foreign key (agency_id, officer_id) references registry.account (agency_id, officer_id),
  foreign key (agency_id, requested_by) references registry.officer (agency_id, id),
  constraint nobody_requests_own_reset check (requested_by <> officer_id)
);

create table registry.password (
  agency_id uuid not null,
  officer_id uuid not null,
  seq integer not null check (seq > 0),
  hash text not null check (hash like '$argon2id$%'),
  set_at timestamptz(3) not null,
  -- Null for the first password of an account that came with the agency.
  set_by uuid,
  -- To be replaced by its owner before anything else.
  one_time boolean not null,
  reset_id uuid,
  requested_by uuid,
  primary key (agency_id, officer_id, seq),
  foreign key (agency_id, officer_id) references registry.account (agency_id, officer_id),
  foreign key (agency_id, set_by) references registry.officer (agency_id, id),
  foreign key (agency_id, reset_id, officer_id, requested_by) references registry.password_reset (agency_id, id, officer_id, requested_by),
  constraint set_by_another_is_one_time check (set_by is null or set_by = officer_id or one_time),
  constraint reset_whole check ((reset_id is null) = (requested_by is null)),
  constraint reset_by_two check (requested_by <> set_by),
  constraint reset_used_once unique (agency_id, reset_id)
);
comment on table registry.password is 'Hashes alone. The last five may not be used again; the newest is the one that counts.';

insert into registry.password (agency_id, officer_id, seq, hash, set_at, one_time)
  select agency_id, officer_id, 1, password_hash, password_set_at, false from registry.account;
-- Nothing ever wrote disabled_at: the staff role could not.
alter table registry.account drop column password_hash, drop column password_set_at, drop column disabled_at, add column created_by uuid;

-- What the law leaves to the agency is proposed by one person and decided by another.
create table registry.setting_proposal (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  code text not null,
  value jsonb not null,
  effective_from date not null,
  reason text not null check (reason <> ''),
  -- The document in which the agency has laid it down; without one a value stays 待确认.
  source text check (source <> ''),
  confirmed boolean not null,
  proposed_by uuid not null,
  proposed_at timestamptz(3) not null,
  primary key (agency_id, id),
  unique (agency_id, id, proposed_by),
  foreign key (agency_id, proposed_by) references registry.officer (agency_id, id),
  constraint confirmed_by_source check (not confirmed or source is not null)
);
create index setting_proposal_code on registry.setting_proposal (agency_id, code, proposed_at desc);

create table registry.setting_decision (
  agency_id uuid not null,
  proposal_id uuid not null,
  proposed_by uuid not null,
  approved boolean not null,
  decided_by uuid not null,
  decided_at timestamptz(3) not null,
  opinion text not null check (opinion <> ''),
  primary key (agency_id, proposal_id),
  foreign key (agency_id, proposal_id, proposed_by) references registry.setting_proposal (agency_id, id, proposed_by),
  foreign key (agency_id, decided_by) references registry.officer (agency_id, id),
  constraint proposer_does_not_decide check (decided_by <> proposed_by)
);

alter table registry.agency_setting
  add column source text,
  add column proposal_id uuid,
  add foreign key (agency_id, proposal_id) references registry.setting_decision (agency_id, proposal_id);

alter table registry.access_log
  drop constraint access_log_event_check,
  add constraint access_log_event_check check (event in (
    'sign-in', 'sign-out', 'set-up', 'officer-created', 'officer-changed', 'certificate-recorded', 'certificate-suspended', 'certificate-resumed',
    'account-created', 'account-disabled', 'account-enabled', 'roles-changed', 'password-changed', 'password-reset', 'password-reset-requested',
    'setting-proposed', 'setting-decided', 'list-drafted', 'list-approved', 'matter-recorded', 'access-log-read'
  )),
  add column subject_id uuid,
  add column reason text;
comment on column registry.access_log.subject_id is 'Whom the act was about; officer_id is who acted.';

-- Before any agency there is nobody to ask for a role: who reads the terminal of the first start sets the platform up. No agency id leads
-- these two keys, and no row-level security guards them: they are about the time before agencies.
create table registry.set_up_code (
  id uuid primary key,
  sha256 bytea not null check (octet_length(sha256) = 32),
  made_at timestamptz(3) not null
);
comment on table registry.set_up_code is 'One row a start of the empty platform; only the newest code opens set-up.';

create table registry.set_up (
  -- One row at most: of two people at once one is first.
  once boolean primary key default true check (once),
  agency_id uuid not null references registry.agency (id) deferrable initially deferred,
  code_id uuid not null references registry.set_up_code (id),
  at timestamptz(3) not null,
  address text not null,
  user_agent text not null
);

create function registry.refuse_set_up_among_agencies() returns trigger language plpgsql as $$
begin
  if exists (select from registry.agency) then
    raise exception 'the platform has been set up' using errcode = 'unique_violation', constraint = 'set_up_pkey';
  end if;
  return new;
end
$$;
create trigger only_where_none before insert on registry.set_up for each row execute function registry.refuse_set_up_among_agencies();

-- As things stand now. With the rights and the row-level security of whoever asks.
create view registry.officer_now with (security_invoker) as
  select person.agency_id, person.id,
    coalesce(entry.name, person.name) as name,
    coalesce(entry.unit, person.unit) as unit,
    coalesce(entry.post, person.post) as post,
    coalesce(rights.roles, person.roles) as roles,
    case when entry.seq is null then person.qualification_number else entry.qualification_number end as qualification_number,
    case when entry.seq is null then person.qualification_since else entry.qualification_since end as qualification_since,
    case when entry.seq is null then person.reviewing_since else entry.reviewing_since end as reviewing_since,
    case when entry.seq is null then person.left_on else entry.left_on end as left_on
  from registry.officer as person
  left join lateral (
    select * from registry.officer_change as newest
    where newest.agency_id = person.agency_id and newest.officer_id = person.id
    order by newest.seq desc limit 1
  ) as entry on true
  left join lateral (
    select newest.roles from registry.role_change as newest
    where newest.agency_id = person.agency_id and newest.officer_id = person.id
    order by newest.seq desc limit 1
  ) as rights on true;

create view registry.account_now with (security_invoker) as
  select account.agency_id, account.officer_id, account.login, coalesce(standing.active, true) as active, standing.reason as standing_reason,
    secret.seq as password_seq, secret.hash as password_hash, secret.set_at as password_set_at, secret.one_time
  from registry.account
  join lateral (
    select * from registry.password as newest
    where newest.agency_id = account.agency_id and newest.officer_id = account.officer_id
    order by newest.seq desc limit 1
  ) as secret on true
  left join lateral (
    select newest.active, newest.reason from registry.account_standing as newest
    where newest.agency_id = account.agency_id and newest.officer_id = account.officer_id
    order by newest.seq desc limit 1
  ) as standing on true;

-- Suspensions with the last day that counts after a lifting; none where it was lifted from its first day.
create view registry.suspension_now with (security_invoker) as
  select held.agency_id, held.officer_id, held.number, held.from_date,
    least(held.to_date, lifting.resumes_on - 1) as to_date, held.reason
  from registry.certificate_suspension as held
  left join registry.suspension_lifting as lifting
    on lifting.agency_id = held.agency_id and lifting.number = held.number and lifting.from_date = held.from_date
  where lifting.resumes_on is null or lifting.resumes_on > held.from_date;

-- Asked with every request of the API. In plpgsql the connection keeps the plan, which takes several times as long to make as to run.
create function registry.session_now(agency uuid, token bytea) returns table (
  officer_id uuid, login text, name text, roles text[], left_on date, active boolean, one_time boolean, password_set_at timestamptz,
  demonstration boolean, seen_at timestamptz, expires_at timestamptz
) language plpgsql stable as $$
#variable_conflict use_column
begin
  return query
    select held.officer_id, account.login, person.name, person.roles, person.left_on, account.active, account.one_time, account.password_set_at,
      home.demonstration, held.seen_at, held.expires_at
    from registry.session as held
    join registry.agency as home on home.id = held.agency_id
    join registry.account_now as account on account.agency_id = held.agency_id and account.officer_id = held.officer_id
    join registry.officer_now as person on person.agency_id = held.agency_id and person.id = held.officer_id
    where held.agency_id = session_now.agency and held.token_hash = session_now.token and held.ended_at is null;
end
$$;

-- Each of the acts is one role's: the database asks as well. Arguments: the column of who acts, and the roles that may.
create function registry.require_role() returns trigger language plpgsql as $$
declare
  acting uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  wanted text[] := tg_argv[1]::text[];
begin
  if not exists (
    select from registry.officer_now as person where person.agency_id = new.agency_id and person.id = acting and person.roles && wanted
  ) then
    raise exception '%.% is written by %', tg_table_schema, tg_table_name, tg_argv[1] using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

create trigger by_its_role before insert on registry.officer for each row when (new.recorded_by is not null)
  execute function registry.require_role('recorded_by', '{system-admin}');
create trigger by_its_role before insert on registry.account for each row when (new.created_by is not null)
  execute function registry.require_role('created_by', '{system-admin}');
create trigger by_its_role before insert on registry.certificate_suspension for each row when (new.recorded_by is not null)
  execute function registry.require_role('recorded_by', '{system-admin}');
create trigger by_its_role before insert on registry.officer_change for each row
  execute function registry.require_role('recorded_by', '{system-admin}');
create trigger by_its_role before insert on registry.suspension_lifting for each row
  execute function registry.require_role('lifted_by', '{system-admin}');
create trigger by_its_role before insert on registry.account_standing for each row
  execute function registry.require_role('decided_by', '{system-admin}');
create trigger by_its_role before insert on registry.role_change for each row
  execute function registry.require_role('changed_by', '{security-admin}');
create trigger by_its_role before insert on registry.password_reset for each row
  execute function registry.require_role('requested_by', '{system-admin,security-admin,audit-admin}');
create trigger by_its_role before insert on registry.setting_proposal for each row
  execute function registry.require_role('proposed_by', '{officer,reviewer}');
create trigger by_its_role before insert on registry.setting_decision for each row
  execute function registry.require_role('decided_by', '{head}');

create function registry.check_password_reset() returns trigger language plpgsql as $$
declare
  administrators text[] := array['system-admin', 'security-admin', 'audit-admin'];
  of_owner text[] := (select roles from registry.officer_now where agency_id = new.agency_id and id = new.officer_id);
  of_setter text[] := (select roles from registry.officer_now where agency_id = new.agency_id and id = new.set_by);
begin
  if of_setter && administrators and (case when of_owner && administrators then new.reset_id is not null else 'system-admin' = any (of_setter) end) then
    return new;
  end if;
  raise exception 'a password is set by its owner or a system administrator, an administrator''s by two others' using errcode = 'insufficient_privilege';
end
$$;
create trigger set_by_whom before insert on registry.password for each row
  when (new.set_by is not null and new.set_by <> new.officer_id and new.seq > 1)
  execute function registry.check_password_reset();
-- The first password comes with the account, whose own trigger asks who created it.

do $$
declare
  name text;
begin
  foreach name in array array[
    'officer_change', 'role_change', 'suspension_lifting', 'account_standing', 'password_reset', 'password', 'setting_proposal', 'setting_decision'
  ] loop
    execute format('alter table registry.%I enable row level security', name);
    execute format('create policy agency_scope on registry.%I using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))', name);
  end loop;
  foreach name in array array[
    'officer', 'account', 'certificate_suspension', 'officer_change', 'role_change', 'suspension_lifting', 'account_standing', 'password_reset',
    'password', 'setting_proposal', 'setting_decision', 'set_up_code', 'set_up'
  ] loop
    execute format('create trigger only_grows before update or delete or truncate on registry.%I for each statement execute function platform.refuse_change()', name);
  end loop;
  -- What the rules ask of the registry changes with these as well (0006).
  foreach name in array array['officer_change', 'role_change', 'suspension_lifting'] loop
    execute format('create trigger facts_inserted after insert on registry.%I referencing new table as changed for each statement execute function registry.move_facts_version()', name);
  end loop;
end
$$;

grant select, insert on
  registry.officer_change, registry.role_change, registry.suspension_lifting, registry.account_standing, registry.password_reset, registry.password,
  registry.setting_proposal, registry.setting_decision, registry.set_up_code, registry.set_up
  to mingjian_desk;
grant select on registry.officer_now, registry.account_now, registry.suspension_now to mingjian_desk;
grant select on
  registry.officer_change, registry.role_change, registry.suspension_lifting, registry.account_standing, registry.password_reset,
  registry.setting_proposal, registry.setting_decision, registry.set_up, registry.officer_now, registry.suspension_now
  to mingjian_auditor;

-- A draft belongs to whoever wrote it last: otherwise its first author could be followed by a second who then approves own words. The
-- one place where UPDATE is granted: a draft is no record yet, and each saving of it stands in the access log with its digest.
grant update (drafted_by, drafted_at) on registry.list_edition to mingjian_desk;

-- As in 0002, with people as they stand now. Not made of the views above: those ask with the rights of the reader, who has none here.
create or replace view registry.public_officer with (security_barrier) as
  select agency_id, name, unit, post, number, kinds, area, valid_to, status
  from (
    select distinct on (person.agency_id, person.id)
      person.agency_id, person.id, coalesce(entry.name, person.name) as name, coalesce(entry.unit, person.unit) as unit,
      coalesce(entry.post, person.post) as post, paper.number, paper.kinds, paper.area, paper.valid_to, standing.status
    from registry.officer as person
    left join lateral (
      select newest.seq, newest.name, newest.unit, newest.post, newest.left_on from registry.officer_change as newest
      where newest.agency_id = person.agency_id and newest.officer_id = person.id
      order by newest.seq desc limit 1
    ) as entry on true
    left join lateral (
      select newest.roles from registry.role_change as newest
      where newest.agency_id = person.agency_id and newest.officer_id = person.id
      order by newest.seq desc limit 1
    ) as rights on true
    cross join (select (now() at time zone 'Asia/Shanghai')::date as today) as clock
    join registry.certificate as paper
      on paper.agency_id = person.agency_id and paper.officer_id = person.id and paper.valid_from <= clock.today
    cross join lateral (
      select case
        when paper.valid_to < clock.today then 'expired'
        when exists (
          select from registry.certificate_suspension as held
          left join registry.suspension_lifting as lifting
            on lifting.agency_id = held.agency_id and lifting.number = held.number and lifting.from_date = held.from_date
          where held.agency_id = paper.agency_id and held.number = paper.number and held.from_date <= clock.today
            and (held.to_date is null or held.to_date >= clock.today) and (lifting.resumes_on is null or lifting.resumes_on > clock.today)
        ) then 'suspended'
        else 'valid'
      end as status
    ) as standing
    cross join lateral (select case when entry.seq is null then person.left_on else entry.left_on end as left_on) as membership
    where 'officer' = any (coalesce(rights.roles, person.roles)) and (membership.left_on is null or membership.left_on > clock.today)
    order by person.agency_id, person.id, array_position(array['valid', 'suspended', 'expired'], standing.status), paper.valid_to desc
  ) as newest;
