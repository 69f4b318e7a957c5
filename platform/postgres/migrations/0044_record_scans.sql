-- Scans of papers that were signed outside (签署后的扫描件): files that come in as recordings do, and what was read off them.
alter table record.upload
  drop constraint upload_source_check,
  add constraint upload_source_check check (source in ('desk', 'import', 'scan')),
  drop constraint from_somewhere,
  add constraint from_somewhere check ((source in ('desk', 'scan') and case_id is not null and by_officer is not null) or (source = 'import' and device is not null));

-- What the server itself read off a scan, page by page: which document's code stands on it, and a digest of its picture. A scan is
-- attached by what stands here, not by what a request says. It holds nothing of what the pages say.
create table record.scan_reading (
  agency_id uuid not null,
  upload_id uuid not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  pages jsonb not null,
  read_at timestamptz(3) not null,
  primary key (agency_id, upload_id),
  foreign key (agency_id, upload_id) references record.upload (agency_id, id)
);
create trigger only_grows before update or delete or truncate on record.scan_reading
  for each statement execute function platform.refuse_change();
alter table record.scan_reading enable row level security;
create policy agency_scope on record.scan_reading using (current_setting('app.agency', true) in (agency_id::text, 'all'));
grant select, insert on record.scan_reading to mingjian_desk;
grant select on record.scan_reading to mingjian_auditor;
