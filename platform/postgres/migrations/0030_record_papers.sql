-- What a document says is kept when it gets its number, with its digest and the template it is set in; a paper reads the same for ever.
-- Documents numbered before this have none of the three.
alter table record.document
  add column content text,
  add column content_digest bytea,
  add column template text,
  add constraint content_whole check ((content is null) = (content_digest is null) and (content_digest is null) = (template is null)),
  add constraint content_digested check (content_digest = sha256(convert_to(content, 'UTF8')));

-- Whoever verifies a paper knows its digest and nothing else.
create index document_by_content on record.document (content_digest) where content_digest is not null;

-- The first printing of a document: every later one must give the same bytes, unless fonts or engine are others.
create table record.document_print (
  agency_id uuid not null,
  case_id uuid not null,
  seq integer not null,
  form text not null,
  pdf_digest bytea not null check (length(pdf_digest) = 32),
  bytes integer not null check (bytes > 0),
  pages integer not null check (pages > 0),
  -- Address that stands in the QR code, before the digest.
  origin text not null,
  press text not null,
  printed_at timestamptz(3) not null,
  primary key (agency_id, case_id, seq, form),
  foreign key (agency_id, case_id, seq, form) references record.document (agency_id, case_id, seq, form)
);

create trigger only_grows before update or delete or truncate on record.document_print
  for each statement execute function platform.refuse_change();

alter table record.document_print enable row level security;
create policy agency_scope on record.document_print using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on record.document_print to mingjian_desk;
grant select on record.document_print to mingjian_auditor;

-- What the public may learn of a paper in its hands: that this agency issued it, under which number and when. Never what it says.
create view disclosure.public_document with (security_barrier) as
  select encode(content_digest, 'hex') as digest, content_digest, agency.name as agency_name, agency.demonstration, title, number, issued_on,
    encode(pdf_digest, 'hex') as pdf_digest
  from record.document
  join registry.agency on agency.id = document.agency_id
  left join record.document_print using (agency_id, case_id, seq, form)
  where content_digest is not null and content::jsonb ->> 'internal' = 'false';

grant select on disclosure.public_document to mingjian_portal, mingjian_desk, mingjian_auditor;
