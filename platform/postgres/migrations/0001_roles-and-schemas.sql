-- The four roles of the platform and one schema per system. Run by the login the database was handed over with (the embedded
-- server's superuser, or the login of DATABASE_URL); everything after it runs as mingjian_migrator.
--
-- Roles belong to the whole server, so another database of it may have made them already, or a database administrator in advance.
-- They get no password: on a server with passwords nobody can log in as them until the administrator decides so.

do $$
declare
  role_name text;
  superuser boolean := (select rolsuper from pg_roles where rolname = current_user);
begin
  foreach role_name in array array['mingjian_migrator', 'mingjian_desk', 'mingjian_portal', 'mingjian_auditor'] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I login', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- made at this very moment for another database of the server
    end;
    if not superuser then
      begin
        execute format('grant %I to current_user', role_name);
      exception when insufficient_privilege then
        null; -- the administrator has granted it already, or SET ROLE says so below
      end;
    end if;
  end loop;
  -- Trusted extensions (pg_trgm, btree_gist) are created by later migrations.
  execute format('grant create on database %I to mingjian_migrator', current_database());
end
$$;

create schema if not exists platform authorization mingjian_migrator;
create schema if not exists registry authorization mingjian_migrator;
create schema if not exists record authorization mingjian_migrator;
create schema if not exists review authorization mingjian_migrator;
create schema if not exists disclosure authorization mingjian_migrator;
create schema if not exists supervision authorization mingjian_migrator;
create schema if not exists ledger authorization mingjian_migrator;

set local role mingjian_migrator;

-- To enter a schema is no right to anything in it: each migration grants its tables by name. The portal has no business in the
-- schemas that hold what is not public.
grant usage on schema platform, registry, record, review, disclosure, supervision, ledger to mingjian_desk, mingjian_auditor;
grant usage on schema platform, registry, disclosure, supervision, ledger to mingjian_portal;

create table platform.migration (
  number integer primary key,
  name text not null unique,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  applied_at timestamptz(3) not null default now()
);
comment on table platform.migration is 'Which files of platform/postgres/migrations were applied, and their SHA-256: an applied file is never edited.';

-- For tables that only grow: `create trigger … before update or delete or truncate … execute function platform.refuse_change()`.
-- The roles have no such grants either; this stops the owner's hand too.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
