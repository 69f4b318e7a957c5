-- Each document has an entry of its own in the ledger: whoever holds the paper can prove it, and is shown nothing of the act it came from.
-- Documents numbered before this have none.
alter table record.document
  add column entry_id uuid,
  add column salt bytea check (length(salt) = 32),
  add constraint entry_once unique (agency_id, entry_id),
  add constraint entry_whole check ((entry_id is null) = (salt is null) and (entry_id is null or content_digest is not null));

-- What the public may learn of a paper in its hands, with what proves it: the salt of its statement, and where the entry stands once it is sealed.
create or replace view disclosure.public_document with (security_barrier) as
  select encode(content_digest, 'hex') as digest, content_digest, agency.name as agency_name, agency.demonstration, title, number, issued_on,
    encode(pdf_digest, 'hex') as pdf_digest, content is null as destroyed,
    agency_id, form, event.recorded_at, encode(event.digest, 'hex') as act, encode(document.salt, 'hex') as salt, leaf.year as log_year, leaf.index as log_index
  from record.document
  join registry.agency on agency.id = document.agency_id
  join record.event using (agency_id, case_id, seq)
  left join record.document_print using (agency_id, case_id, seq, form)
  left join ledger.leaf using (agency_id, entry_id)
  where content_digest is not null and not internal;
