-- What became of a document after it was issued: voided (作废), made anew (重新制发), rectified (补正). The acts are events of the case; this is what
-- the register of numbers and whoever verifies a paper are told, and it says nothing else of the case.
create table record.document_change (
  agency_id uuid not null,
  case_id uuid not null,
  seq integer not null,
  form text not null,
  kind text not null check (kind in ('voided', 'replaced', 'rectified')),
  -- The event that did it, and the document that it made.
  by_seq integer not null,
  by_form text,
  reason text check (reason in ('misprint', 'seal', 'spoiled', 'lost', 'wording', 'duplicate')),
  on_date date not null,
  proposed_by uuid not null,
  approved_by uuid,
  primary key (agency_id, case_id, seq, form, kind, by_seq),
  foreign key (agency_id, case_id, seq, form) references record.document (agency_id, case_id, seq, form),
  foreign key (agency_id, case_id, by_seq, by_form) references record.document (agency_id, case_id, seq, form),
  foreign key (agency_id, case_id, by_seq) references record.event (agency_id, case_id, seq),
  foreign key (agency_id, proposed_by) references registry.officer (agency_id, id),
  foreign key (agency_id, approved_by) references registry.officer (agency_id, id),
  constraint afterwards check (by_seq > seq),
  constraint reasoned check ((kind = 'voided') = (reason is not null)),
  constraint another_paper check ((kind = 'voided') = (by_form is null)),
  constraint approved check ((kind = 'replaced') = (approved_by is null)),
  constraint two_people check (approved_by <> proposed_by)
);
-- A paper is voided once and made anew once.
create unique index document_voided_once on record.document_change (agency_id, case_id, seq, form) where kind = 'voided';
create unique index document_replaced_once on record.document_change (agency_id, case_id, seq, form) where kind = 'replaced';

create trigger only_grows before update or delete or truncate on record.document_change
  for each statement execute function platform.refuse_change();

alter table record.document_change enable row level security;
create policy agency_scope on record.document_change using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on record.document_change to mingjian_desk;
grant select on record.document_change to mingjian_auditor;

-- Whoever verifies a paper is told what became of it, and by which number; of papers that leave the agency alone.
create view disclosure.public_paper_change with (security_barrier) as
  select document.content_digest, change.kind, change.on_date, change.by_seq, other.title, other.number
  from record.document_change as change
  join record.document using (agency_id, case_id, seq, form)
  left join record.document as other on other.agency_id = change.agency_id and other.case_id = change.case_id and other.seq = change.by_seq and other.form = change.by_form
  where document.content_digest is not null and not document.internal;
grant select on disclosure.public_paper_change to mingjian_portal, mingjian_desk, mingjian_auditor;
