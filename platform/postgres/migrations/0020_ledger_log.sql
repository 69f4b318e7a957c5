-- The sealed ledger: one log for each agency and year. Whoever holds the database can change any row of it; what makes that visible is outside
-- the database: the archive of signed checkpoints in the data folder, and the witnesses. The triggers here stop mistakes and the roles.

-- One row a log: its head as sealed. `code`, `origin` and the keys are those of the day it was opened and never change.
create table ledger.log (
  agency_id uuid not null references registry.agency (id),
  year integer not null check (year between 2000 and 2199),
  code text not null,
  origin text not null unique check (origin <> ''),
  -- Verifier keys of signed-note: Ed25519, then SM2.
  vkeys text[] not null check (cardinality(vkeys) > 0),
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  opened_at timestamptz(3) not null,
  sealed_at timestamptz(3),
  -- Its last checkpoint is entry 0 of the agency's next log.
  closed_at timestamptz(3),
  primary key (agency_id, year),
  unique (code, year)
);

-- `entry_id` is the id of what the entry commits to (an event); null for the closing checkpoint of the log before. No foreign key to the log:
-- the sealer holds its row, and a check for each leaf would cost more than the leaf.
create table ledger.leaf (
  agency_id uuid not null,
  year integer not null,
  index bigint not null check (index >= 0),
  entry_id uuid,
  entry text not null check (length(entry) <= 4096),
  primary key (agency_id, year, index),
  unique (agency_id, entry_id)
);

-- Tiles of tlog-tiles. Only the last of a level is ever partial, and it grows in place.
create table ledger.tile (
  agency_id uuid not null,
  year integer not null,
  level smallint not null check (level between 0 and 7),
  index bigint not null check (index >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (agency_id, year, level, index),
  foreign key (agency_id, year) references ledger.log (agency_id, year)
);

create table ledger.checkpoint (
  agency_id uuid not null,
  year integer not null,
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  -- The signed note, as published.
  note text not null,
  signed_at timestamptz(3) not null,
  primary key (agency_id, year, size),
  foreign key (agency_id, year) references ledger.log (agency_id, year)
);

-- Signature lines of witnesses, each with the time by the witness's clock.
create table ledger.cosignature (
  agency_id uuid not null,
  year integer not null,
  size bigint not null,
  witness text not null,
  line text not null,
  cosigned_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  primary key (agency_id, year, size, witness),
  foreign key (agency_id, year, size) references ledger.checkpoint (agency_id, year, size)
);

-- Time stamps (RFC 3161) over checkpoints: whoever has one can show that everything sealed so far existed then.
create table ledger.stamp (
  agency_id uuid not null,
  year integer not null,
  size bigint not null,
  token bytea not null,
  authority text not null,
  stamped_at timestamptz(3) not null,
  primary key (agency_id, year, size),
  foreign key (agency_id, year, size) references ledger.checkpoint (agency_id, year, size)
);

-- How the last contact with each witness went.
create table ledger.witness_contact (
  agency_id uuid not null,
  year integer not null,
  witness text not null,
  at timestamptz(3) not null,
  outcome text not null check (outcome in ('cosigned', 'behind', 'refused', 'unreachable')),
  detail text not null,
  primary key (agency_id, year, witness),
  foreign key (agency_id, year) references ledger.log (agency_id, year)
);

-- What disagreed. While an alarm of the sealer is open its log is not signed.
create table ledger.alarm (
  agency_id uuid not null,
  id uuid not null default gen_random_uuid(),
  year integer not null,
  source text not null check (source in ('sealer', 'witness', 'audit')),
  kind text not null,
  detail text not null,
  raised_at timestamptz(3) not null,
  cleared_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id) references registry.agency (id)
);
create unique index alarm_open on ledger.alarm (agency_id, year, source, kind) where cleared_at is null;

create table ledger.audit (
  agency_id uuid not null,
  id uuid not null,
  year integer not null,
  began_at timestamptz(3) not null,
  ended_at timestamptz(3) not null,
  leaves bigint not null,
  -- The first wrong thing; null where all agreed.
  fault jsonb,
  primary key (agency_id, id),
  foreign key (agency_id, year) references ledger.log (agency_id, year)
);
create index audit_latest on ledger.audit (agency_id, year, began_at desc);

-- What this platform, as a witness, last cosigned of the logs of others. No agency's own: a log is named by its origin.
create table ledger.witnessed (
  origin text primary key,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  cosigned_at timestamptz(3) not null
);

create function ledger.refuse(what text) returns void language plpgsql as $$
begin
  raise exception '%', what using errcode = 'insufficient_privilege';
end
$$;

create function ledger.log_only_grows() returns trigger language plpgsql as $$
begin
  if (new.agency_id, new.year, new.code, new.origin, new.vkeys, new.opened_at) is distinct from (old.agency_id, old.year, old.code, old.origin, old.vkeys, old.opened_at)
    or new.size < old.size or (new.size = old.size and new.root <> old.root)
    or (old.closed_at is not null and (new.size, new.closed_at) is distinct from (old.size, old.closed_at)) then
    perform ledger.refuse('a log only grows, and no more once it is closed');
  end if;
  return new;
end
$$;
create trigger only_grows before update on ledger.log for each row execute function ledger.log_only_grows();

create function ledger.tile_only_grows() returns trigger language plpgsql as $$
begin
  if (new.agency_id, new.year, new.level, new.index) is distinct from (old.agency_id, old.year, old.level, old.index)
    or substring(new.hashes from 1 for length(old.hashes)) <> old.hashes then
    perform ledger.refuse('a tile only grows');
  end if;
  return new;
end
$$;
create trigger only_grows before update on ledger.tile for each row execute function ledger.tile_only_grows();

create function ledger.alarm_is_only_cleared() returns trigger language plpgsql as $$
begin
  if old.cleared_at is not null or new.cleared_at is null
    or (new.agency_id, new.id, new.year, new.source, new.kind, new.detail, new.raised_at) is distinct from (old.agency_id, old.id, old.year, old.source, old.kind, old.detail, old.raised_at) then
    perform ledger.refuse('an alarm is cleared once and never changed');
  end if;
  return new;
end
$$;
create trigger only_cleared before update on ledger.alarm for each row execute function ledger.alarm_is_only_cleared();

create function ledger.witnessed_only_grows() returns trigger language plpgsql as $$
begin
  if new.origin <> old.origin or new.size < old.size or (new.size = old.size and new.root <> old.root) then
    perform ledger.refuse('what a witness remembers only grows');
  end if;
  return new;
end
$$;
create trigger only_grows before update on ledger.witnessed for each row execute function ledger.witnessed_only_grows();

-- An entry leaves the waiting room as a leaf, or not at all.
drop trigger only_grows on ledger.pending;
create trigger only_grows before update or truncate on ledger.pending for each statement execute function platform.refuse_change();
create function ledger.pending_becomes_leaf() returns trigger language plpgsql as $$
begin
  -- Row by row through the index: a join would read all leaves for every batch.
  if exists (select from gone where gone.entry is distinct from (
    select leaf.entry from ledger.leaf where leaf.agency_id = gone.agency_id and leaf.entry_id = gone.id)) then
    perform ledger.refuse('an entry that waits is not deleted before it is sealed');
  end if;
  return null;
end
$$;
create trigger becomes_leaf after delete on ledger.pending referencing old table as gone for each statement execute function ledger.pending_becomes_leaf();
create index pending_in_order on ledger.pending (agency_id, created_at, id);

do $$
declare
  internal text;
begin
  foreach internal in array array['ledger.leaf', 'ledger.checkpoint', 'ledger.cosignature', 'ledger.stamp', 'ledger.audit'] loop
    execute format('create trigger only_grows before update or delete or truncate on %s for each statement execute function platform.refuse_change()', internal);
  end loop;
  foreach internal in array array['ledger.log', 'ledger.tile', 'ledger.alarm', 'ledger.witnessed'] loop
    execute format('create trigger never_deleted before delete or truncate on %s for each statement execute function platform.refuse_change()', internal);
  end loop;
  foreach internal in array array['ledger.log', 'ledger.leaf', 'ledger.tile', 'ledger.checkpoint', 'ledger.cosignature', 'ledger.stamp', 'ledger.witness_contact', 'ledger.alarm', 'ledger.audit'] loop
    execute format('alter table %s enable row level security', internal);
    execute format('create policy agency_scope on %s using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))', internal);
  end loop;
end
$$;

grant select, insert on ledger.log, ledger.leaf, ledger.tile, ledger.checkpoint, ledger.cosignature, ledger.stamp, ledger.witness_contact, ledger.alarm, ledger.audit, ledger.witnessed to mingjian_desk;
grant update on ledger.log, ledger.tile, ledger.witness_contact, ledger.alarm, ledger.witnessed to mingjian_desk;
grant delete on ledger.pending to mingjian_desk;
grant select on ledger.log, ledger.leaf, ledger.tile, ledger.checkpoint, ledger.cosignature, ledger.stamp, ledger.witness_contact, ledger.alarm, ledger.audit, ledger.witnessed to mingjian_auditor;
-- The public reads what the log publishes. Which event a leaf belongs to is not part of it.
grant select on ledger.log, ledger.tile, ledger.checkpoint, ledger.cosignature, ledger.stamp to mingjian_portal;
grant select (agency_id, year, index, entry) on ledger.leaf to mingjian_portal;
