-- Layouts that an agency makes for its documents: kept under the digest of their text, never edited, never removed. Which is in force from
-- when is an edition like that of a list (registry.list_edition); a document names the one it was issued with.
create table registry.document_template (
  agency_id uuid not null references registry.agency (id),
  digest bytea not null,
  source text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz(3) not null,
  primary key (agency_id, digest),
  foreign key (agency_id, uploaded_by) references registry.officer (agency_id, id),
  constraint named_by_its_text check (digest = sha256(convert_to(source, 'UTF8')))
);

create trigger only_grows before update or delete or truncate on registry.document_template
  for each statement execute function platform.refuse_change();

alter table registry.document_template enable row level security;
create policy agency_scope on registry.document_template using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on registry.document_template to mingjian_desk;
grant select on registry.document_template to mingjian_auditor;

-- A layout that fails on a paper it was never tried on must not keep a decision from being served: the paper is set in the standard sheet
-- instead, and says so here. Null: in the layout it was issued with.
alter table record.document_print add column template text;
