-- 鉴定销毁、依法删除: the end of a record. Bodies and salts go; what stays tells that something was there, who ended it and why, and the
-- commitments in the ledger go on proving everything else. There is one way to do it, a function that asks the log itself for the
-- approval of a second person; nobody has a grant to change the tables, and their triggers refuse as before.

create function platform.is_erasing() returns boolean language sql stable as
  $$ select coalesce(current_setting('mingjian.erasing', true), '') <> '' and current_user = 'mingjian_migrator' $$;

-- The owner could do this to the tables anyway; the roles of the application cannot, because they are not the owner.
create or replace function platform.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'TRUNCATE' and platform.is_erasing() then
    return null;
  end if;
  raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

create table record.disposal (
  agency_id uuid not null,
  case_id uuid not null,
  proposal_id uuid not null,
  approval_id uuid not null,
  destruction_id uuid not null,
  proposed_by uuid not null,
  approved_by uuid not null,
  destroyed_by uuid not null,
  at timestamptz(3) not null,
  primary key (agency_id, case_id),
  foreign key (agency_id, case_id, proposal_id) references record.event (agency_id, case_id, id),
  foreign key (agency_id, case_id, approval_id) references record.event (agency_id, case_id, id),
  foreign key (agency_id, case_id, destruction_id) references record.event (agency_id, case_id, id),
  constraint second_person_approves check (proposed_by <> approved_by and approved_by <> destroyed_by)
);
create trigger only_grows before update or delete or truncate on record.disposal
  for each statement execute function platform.refuse_change();
alter table record.disposal enable row level security;
create policy agency_scope on record.disposal using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select on record.disposal to mingjian_desk, mingjian_auditor;

alter table record.case add column destroyed_on date;

-- The digest of the request is not salted: it goes with the body. So does the digest of the draft.
alter table record.event
  alter column data drop not null,
  alter column salt drop not null,
  alter column request drop not null,
  add constraint erased_whole check ((data is null) = (salt is null) and (salt is null) = (request is null)),
  drop constraint decision_has_gate,
  add constraint decision_has_gate check (step <> 'decide' or data is null or (major is not null and draft is not null));

-- Whoever holds a paper can go on verifying it: its digest stays, and whether it was meant for the public.
alter table record.document
  add column internal boolean,
  drop constraint content_whole,
  add constraint content_whole check ((content is null) = (template is null) and (content is null or content_digest is not null) and (content_digest is null) = (internal is null));
alter table record.document disable trigger only_grows;
update record.document set internal = (content::jsonb ->> 'internal')::boolean where content is not null;
alter table record.document enable trigger only_grows;

drop view disclosure.public_document;
create view disclosure.public_document with (security_barrier) as
  select encode(content_digest, 'hex') as digest, content_digest, agency.name as agency_name, agency.demonstration, title, number, issued_on,
    encode(pdf_digest, 'hex') as pdf_digest, content is null as destroyed
  from record.document
  join registry.agency on agency.id = document.agency_id
  left join record.document_print using (agency_id, case_id, seq, form)
  where content_digest is not null and not internal;
grant select on disclosure.public_document to mingjian_portal, mingjian_desk, mingjian_auditor;

-- An object whose every recording is destroyed: its bytes are removed afterwards, and `removed_at` says when.
alter table record.object add column erased_at timestamptz(3), add column removed_at timestamptz(3);
create index object_to_remove on record.object (erased_at) where erased_at is not null and removed_at is null;
grant update (erased_at, removed_at) on record.object to mingjian_desk;

create or replace function record.upload_is_settled() returns trigger language plpgsql as $$
begin
  if platform.is_erasing() then
    return new;
  end if;
  raise exception 'a settled upload is not changed' using errcode = 'insufficient_privilege';
end
$$;

-- The approval that the last event of the case, a destruction, rests on; null where it rests on none.
create function record.approved_destruction(the_agency uuid, the_case uuid) returns record.disposal language sql stable set search_path = pg_catalog as $$
  select the_agency, the_case, proposal.id, approval.id, destruction.id, proposal.by_officer, approval.by_officer, destruction.by_officer, destruction.recorded_at
  from (select * from record.event where agency_id = the_agency and case_id = the_case order by seq desc limit 1) as destruction
  cross join lateral (
    select * from record.event as one where one.agency_id = the_agency and one.case_id = the_case and one.seq < destruction.seq and one.step = 'decide-disposal'
    order by one.seq desc limit 1) as approval
  cross join lateral (
    select * from record.event as one where one.agency_id = the_agency and one.case_id = the_case and one.seq < approval.seq and one.step in ('propose-disposal', 'propose-erasure')
    order by one.seq desc limit 1) as proposal
  where destruction.step = 'destroy-volume' and approval.data ->> 'approved' = 'true'
$$;

-- Erases a case whose destruction was proposed, approved by another person and recorded in this very transaction. All that it erases is
-- here; what has a case and is not here stays (record/io/disposal.db.test.ts has the list).
create function record.erase_case(the_agency uuid, the_case uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  found record.disposal := record.approved_destruction(the_agency, the_case);
begin
  if current_setting('app.agency', true) is distinct from the_agency::text or found.destruction_id is null then
    raise exception 'a case is erased after a second person has approved its destruction' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from record.event as hold where hold.agency_id = the_agency and hold.case_id = the_case and hold.step = 'place-hold' and not exists (
      select from record.event as lift where lift.agency_id = the_agency and lift.case_id = the_case and lift.step = 'lift-hold' and lift.seq > hold.seq
        and lift.data ->> 'ground' = hold.data ->> 'ground')) then
    raise exception 'a case is not erased while it is held' using errcode = 'insufficient_privilege';
  end if;
  insert into record.disposal values (found.*);
  perform set_config('mingjian.erasing', the_case::text, true);

  update record.event set data = null, salt = null, request = null, major = null, draft = null, clearance_id = null
    where agency_id = the_agency and case_id = the_case and id not in (found.proposal_id, found.approval_id, found.destruction_id);
  update record.document set content = null, template = null where agency_id = the_agency and case_id = the_case and content is not null;
  delete from record.recomputation where agency_id = the_agency and case_id = the_case;
  delete from record.obligation where agency_id = the_agency and case_id = the_case;
  delete from record.refusal where agency_id = the_agency and case_id = the_case;
  delete from record.volume_check where agency_id = the_agency and case_id = the_case;

  update record.upload set name = '（已销毁）' || id where agency_id = the_agency and id in (
    select id from record.upload where agency_id = the_agency and case_id = the_case
    union select upload_id from record.recording where agency_id = the_agency and case_id = the_case);
  update record.object set erased_at = found.at, probe = null, thumbnail = null
    where agency_id = the_agency and erased_at is null
      and sha256 in (
        select upload.sha256 from record.upload where upload.agency_id = the_agency and upload.status = 'stored' and (upload.case_id = the_case
          or upload.id in (select upload_id from record.recording where agency_id = the_agency and case_id = the_case)))
      -- The same file in a case that stays, or waiting for one, is needed there.
      and not exists (
        select from record.upload as other left join record.recording as used on used.agency_id = other.agency_id and used.upload_id = other.id
        where other.agency_id = the_agency and other.sha256 = object.sha256 and other.status = 'stored'
          and not exists (select from record.disposal as gone where gone.agency_id = the_agency and gone.case_id = coalesce(used.case_id, other.case_id)));

  delete from review.clearance_void where agency_id = the_agency and case_id = the_case;
  delete from review.clearance where agency_id = the_agency and case_id = the_case;
  delete from review.standing where agency_id = the_agency and case_id = the_case;

  delete from disclosure.take_down where agency_id = the_agency and case_id = the_case;
  delete from disclosure.annulment where agency_id = the_agency and case_id = the_case;
  delete from disclosure.performance where agency_id = the_agency and case_id = the_case;
  delete from disclosure.publication where agency_id = the_agency and case_id = the_case;
  delete from disclosure.withholding where agency_id = the_agency and case_id = the_case;
  delete from disclosure.decision_register where agency_id = the_agency and case_id = the_case;

  perform set_config('mingjian.erasing', '', true);
end
$$;
revoke execute on function record.erase_case(uuid, uuid) from public;
grant execute on function record.erase_case(uuid, uuid) to mingjian_desk;
