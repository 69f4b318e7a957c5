-- 机关方案 for the public: which classes of action an agency carries out, who leads and reviews, by which channels it publishes. Approved
-- editions only; drafts, reasons and persons are not among them.

create view registry.public_profile with (security_barrier) as
  select agency.id as agency_id, agency.jurisdiction,
    coalesce((
      select jsonb_agg(jsonb_build_object('edition', edition, 'from', effective_from, 'profile', content -> 'profile') order by edition)
      from registry.list_edition
      where list_edition.agency_id = agency.id and kind = 'agency-profile' and status in ('in-force', 'superseded')
    ), '[]'::jsonb) as editions
  from registry.agency;

grant select on registry.public_profile to mingjian_portal, mingjian_desk, mingjian_auditor;
