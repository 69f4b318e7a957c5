-- The lists that an agency enforces by, for the public (公示 before enforcement): every approved edition, also one that is to come and
-- those that were superseded. Drafts and persons are not among them; 机关方案 is no list that is published.
create view registry.public_list with (security_barrier) as
  select agency_id, kind, edition, content, effective_from, (approved_at at time zone 'Asia/Shanghai')::date as approved_on
  from registry.list_edition
  where status in ('in-force', 'superseded') and kind in ('review-catalogue', 'random-inspection', 'benchmarks', 'recording');

grant select on registry.public_list to mingjian_portal, mingjian_desk, mingjian_auditor;

-- "How often was this party inspected?" is asked whenever an inspection is registered, and must not grow with the agency's cases.
create index case_party on record.case (agency_id, action_kind, party_name);
