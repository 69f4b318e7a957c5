-- What charts and service guides (执法流程图、执法服务指南) are made of, for the public: the matters in force, whose rules an agency works
-- under, and the values it has set where the law leaves them to it. Reasons and persons are not among them.

create view registry.public_matter with (security_barrier) as
  select agency_id, id, kind, name, basis, benchmark, unit, time_limit, penalty_basis, in_force_from
  from registry.matter
  cross join (select (now() at time zone 'Asia/Shanghai')::date as today) as clock
  where in_force_from <= clock.today and (in_force_to is null or in_force_to >= clock.today);

create view registry.public_rules with (security_barrier) as
  select agency.id as agency_id, agency.jurisdiction,
    -- Codes of parameters have a dot; what else is set (the word in document numbers) is no rule.
    coalesce((
      select jsonb_agg(jsonb_build_object('code', code, 'value', value, 'from', effective_from, 'confirmed', confirmed) order by code, effective_from)
      from (
        select distinct on (code, effective_from) code, value, effective_from, confirmed
        from registry.agency_setting where agency_setting.agency_id = agency.id and code like '%.%'
        order by code, effective_from, set_at desc, id desc
      ) as latest
    ), '[]'::jsonb) as settings
  from registry.agency;

grant select on registry.public_matter, registry.public_rules to mingjian_portal, mingjian_desk, mingjian_auditor;
