-- Recordings (音像记录): uploads that grow, objects that never change, what a case registers of them, and who looked (调阅).

-- A file on its way in. `received` is the durable offset: bytes that were on the disk before it was written here.
create table record.upload (
  agency_id uuid not null references registry.agency (id),
  id uuid not null,
  source text not null check (source in ('desk', 'import')),
  case_id uuid,
  by_officer uuid,
  device text,
  sequence bigint,
  name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  -- What the device says the file is (root over its chunks), before it was sent.
  stated_root text check (stated_root ~ '^[0-9a-f]{64}$'),
  status text not null default 'receiving' check (status in ('receiving', 'received', 'stored', 'refused', 'expired')),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  root text check (root ~ '^[0-9a-f]{64}$'),
  created_at timestamptz(3) not null,
  touched_at timestamptz(3) not null,
  stored_at timestamptz(3),
  primary key (agency_id, id),
  -- A device may begin its numbers anew; its files have names of their own.
  unique (agency_id, device, name),
  foreign key (agency_id, case_id) references record.case (agency_id, id),
  foreign key (agency_id, by_officer) references registry.officer (agency_id, id),
  -- Nothing is called stored before the server's own digest is known.
  constraint stored_is_whole check (status <> 'stored' or (received = size and sha256 is not null and root is not null and stored_at is not null)),
  constraint from_somewhere check ((source = 'desk' and case_id is not null and by_officer is not null) or (source = 'import' and device is not null))
);
create index upload_open on record.upload (agency_id, touched_at) where status in ('receiving', 'received');

create function record.upload_is_settled() returns trigger language plpgsql as $$
begin
  raise exception 'a settled upload is not changed' using errcode = 'insufficient_privilege';
end
$$;
create trigger settled before update on record.upload for each row
  when (old.status in ('stored', 'refused', 'expired') or new.received < old.received) execute function record.upload_is_settled();
create trigger only_grows before delete or truncate on record.upload
  for each statement execute function platform.refuse_change();

-- A file in write-once storage. What it is never changes; what was found out about it later (SM3, reading it back, ffprobe) is added.
create table record.object (
  agency_id uuid not null references registry.agency (id),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  stored_at timestamptz(3) not null,
  sm3 text check (sm3 ~ '^[0-9a-f]{64}$'),
  checked_at timestamptz(3),
  -- Read back whole, with the digest it is named by.
  sound boolean,
  probe jsonb,
  thumbnail bytea check (length(thumbnail) <= 262144),
  primary key (agency_id, sha256)
);
create index object_unchecked on record.object (stored_at) where checked_at is null;
create trigger only_grows before delete or truncate on record.object
  for each statement execute function platform.refuse_change();

-- Which object a case registers; the event holds all that was said about it.
create table record.recording (
  agency_id uuid not null,
  case_id uuid not null,
  event_id uuid not null,
  upload_id uuid not null,
  sha256 text not null,
  -- The recording that this one is a clip or a redacted copy of.
  origin_id uuid,
  primary key (agency_id, case_id, event_id),
  unique (agency_id, upload_id),
  foreign key (agency_id, case_id, event_id) references record.event (agency_id, case_id, id),
  foreign key (agency_id, upload_id) references record.upload (agency_id, id),
  foreign key (agency_id, sha256) references record.object (agency_id, sha256),
  foreign key (agency_id, case_id, origin_id) references record.recording (agency_id, case_id, event_id)
);

-- Who looked at a recording, took a copy or gave one out, when and what for (调阅). Written before anything is shown.
create table record.retrieval (
  agency_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  recording_id uuid not null,
  manner text not null check (manner in ('view', 'download', 'release')),
  -- The approved request by which a copy leaves the platform; one approval, one copy.
  use_id uuid,
  by_officer uuid not null,
  at timestamptz(3) not null,
  purpose text not null check (length(purpose) between 2 and 500),
  primary key (agency_id, id),
  unique (agency_id, use_id),
  foreign key (agency_id, case_id, recording_id) references record.recording (agency_id, case_id, event_id),
  foreign key (agency_id, case_id, use_id) references record.event (agency_id, case_id, id),
  foreign key (agency_id, by_officer) references registry.officer (agency_id, id),
  constraint copies_are_approved check ((manner = 'view') = (use_id is null))
);
create index retrieval_recent on record.retrieval (agency_id, at desc);

create trigger only_grows before update or delete or truncate on record.recording
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on record.retrieval
  for each statement execute function platform.refuse_change();

do $$
declare
  internal text;
begin
  foreach internal in array array['record.upload', 'record.object', 'record.recording', 'record.retrieval'] loop
    execute format('alter table %s enable row level security', internal);
    execute format('create policy agency_scope on %s using (current_setting(''app.agency'', true) in (agency_id::text, ''all''))', internal);
  end loop;
end
$$;

grant select, insert on record.upload, record.object, record.recording, record.retrieval to mingjian_desk;
grant update (received, status, sha256, root, touched_at, stored_at) on record.upload to mingjian_desk;
grant update (sm3, checked_at, sound, probe, thumbnail) on record.object to mingjian_desk;
grant select on record.upload, record.object, record.recording, record.retrieval to mingjian_auditor;
