-- The certificates with which agencies sign their documents (机关签名证书). Their private keys are files of the data folder and never here;
-- the one installed last is the one in use.
create table registry.signing_certificate (
  agency_id uuid not null references registry.agency (id),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- PEM, the agency's own first.
  chain text[] not null check (array_length(chain, 1) > 0),
  subject text not null,
  issuer text not null,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null,
  -- Made by the platform for a demonstration: it leads to no authority.
  self_made boolean not null,
  installed_by uuid,
  installed_at timestamptz(3) not null,
  primary key (agency_id, fingerprint),
  foreign key (agency_id, installed_by) references registry.officer (agency_id, id),
  constraint installed_by_somebody check (self_made = (installed_by is null)),
  constraint term check (valid_from < valid_to)
);

-- A document's print as it was signed, kept once: a signature cannot be made a second time with the same bytes.
create table record.document_signature (
  agency_id uuid not null,
  case_id uuid not null,
  seq integer not null,
  form text not null,
  -- SHA-256 of the signed file, which is its name in storage.
  signed_digest text not null,
  bytes integer not null check (bytes > 0),
  signer text not null,
  certificate text not null,
  signed_at timestamptz(3) not null,
  -- What a time stamp authority vouches for; null where none is configured.
  stamped_at timestamptz(3),
  primary key (agency_id, case_id, seq, form),
  foreign key (agency_id, case_id, seq, form) references record.document_print (agency_id, case_id, seq, form),
  foreign key (agency_id, certificate) references registry.signing_certificate (agency_id, fingerprint),
  foreign key (agency_id, signed_digest) references record.object (agency_id, sha256)
);

create trigger only_grows before update or delete or truncate on registry.signing_certificate
  for each statement execute function platform.refuse_change();
create trigger only_grows before update or delete or truncate on record.document_signature
  for each statement execute function platform.refuse_change();
create trigger by_its_role before insert on registry.signing_certificate for each row when (new.installed_by is not null)
  execute function registry.require_role('installed_by', '{system-admin}');

alter table registry.signing_certificate enable row level security;
create policy agency_scope on registry.signing_certificate using (current_setting('app.agency', true) in (agency_id::text, 'all'));
alter table record.document_signature enable row level security;
create policy agency_scope on record.document_signature using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on registry.signing_certificate, record.document_signature to mingjian_desk;
grant select on registry.signing_certificate, record.document_signature to mingjian_auditor;

-- With a destroyed case its signed files go out of storage; that they were, and their digests, stay (0036).
create function record.erase_signed_files() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  update record.object set erased_at = new.at
    where agency_id = new.agency_id and erased_at is null
      and sha256 in (select signed_digest from record.document_signature where agency_id = new.agency_id and case_id = new.case_id);
  return null;
end
$$;
create trigger signed_files after insert on record.disposal for each row execute function record.erase_signed_files();

-- Whoever verifies a paper is told the digest of the signed file too, and who signed it when. Beside disclosure.public_document, for papers
-- that were signed.
create view disclosure.public_signature with (security_barrier) as
  select content_digest, signed_digest, signer, signed_at, stamped_at
  from record.document join record.document_signature using (agency_id, case_id, seq, form)
  where content_digest is not null and not internal;
grant select on disclosure.public_signature to mingjian_portal, mingjian_desk, mingjian_auditor;

do $$
declare
  listed text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'access_log_event_check' and conrelid = 'registry.access_log'::regclass);
begin
  alter table registry.access_log drop constraint access_log_event_check;
  execute 'alter table registry.access_log add constraint access_log_event_check '
    || replace(listed, 'ARRAY[', 'ARRAY[''signing-certificate-installed''::text, ''seal-proposed''::text, ''seal-decided''::text, ');
end
$$;
