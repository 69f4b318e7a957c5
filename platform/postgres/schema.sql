-- The whole schema as the migrations make it, for reading and for seeing in a diff what a migration changed. Not a script:
-- databases are made by the migrations alone. Written by `npm run dump-schema`; a test compares it with a fresh database.

schema disclosure
  grant usage to mingjian_auditor
  grant usage to mingjian_desk
  grant usage to mingjian_portal

schema ledger
  grant usage to mingjian_auditor
  grant usage to mingjian_desk
  grant usage to mingjian_portal

schema platform
  grant usage to mingjian_auditor
  grant usage to mingjian_desk
  grant usage to mingjian_portal

schema record
  grant usage to mingjian_auditor
  grant usage to mingjian_desk

schema registry
  grant usage to mingjian_auditor
  grant usage to mingjian_desk
  grant usage to mingjian_portal

schema review
  grant usage to mingjian_auditor
  grant usage to mingjian_desk

schema supervision
  grant usage to mingjian_auditor
  grant usage to mingjian_desk
  grant usage to mingjian_portal

extension btree_gist
  schema platform

table platform.migration
  number integer not null
  name text not null
  sha256 text not null
  applied_at timestamp(3) with time zone not null default now()
  constraint migration_name_key UNIQUE (name)
  constraint migration_pkey PRIMARY KEY (number)
  constraint migration_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))

table registry.access_log
  agency_id uuid not null
  id uuid not null
  at timestamp(3) with time zone not null
  event text not null
  outcome text not null
  login text
  officer_id uuid
  address text not null
  user_agent text not null
  detail jsonb
  constraint access_log_event_check CHECK ((event = ANY (ARRAY['sign-in'::text, 'sign-out'::text, 'certificate-recorded'::text])))
  constraint access_log_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'locked'::text])))
  constraint access_log_pkey PRIMARY KEY (agency_id, id)
  INDEX access_log_at ON registry.access_log USING btree (agency_id, at)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.access_log FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.account
  agency_id uuid not null
  officer_id uuid not null
  login text not null
  password_hash text not null
  password_set_at timestamp(3) with time zone not null
  disabled_at timestamp(3) with time zone
  constraint account_agency_id_login_key UNIQUE (agency_id, login)
  constraint account_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.officer(agency_id, id)
  constraint account_login_check CHECK ((login ~ '^[a-z][a-z0-9._-]{2,40}$'::text))
  constraint account_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
  constraint account_pkey PRIMARY KEY (agency_id, officer_id)
  INDEX account_login ON registry.account USING btree (login)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant insert, select to mingjian_desk

table registry.agency
  id uuid not null
  code text not null
  jurisdiction text not null
  name text not null
  nature text not null
  funding text not null
  staffing text not null
  subject_kind text not null
  duties text not null
  legal_representative text not null
  address text not null
  complaint_phone text not null
  superior text
  demonstration boolean not null
  created_at timestamp(3) with time zone not null default now()
  constraint agency_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,30}$'::text))
  constraint agency_code_key UNIQUE (code)
  constraint agency_pkey PRIMARY KEY (id)
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.agency_setting
  agency_id uuid not null
  id uuid not null
  code text not null
  value jsonb not null
  effective_from date not null
  reason text not null
  set_by uuid not null
  confirmed boolean not null default false
  set_at timestamp(3) with time zone not null
  constraint agency_setting_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint agency_setting_agency_id_set_by_fkey FOREIGN KEY (agency_id, set_by) REFERENCES registry.officer(agency_id, id)
  constraint agency_setting_pkey PRIMARY KEY (agency_id, id)
  constraint agency_setting_reason_check CHECK ((reason <> ''::text))
  INDEX agency_setting_newest ON registry.agency_setting USING btree (agency_id, code, effective_from, set_at DESC)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.agency_setting FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.certificate
  agency_id uuid not null
  id uuid not null
  officer_id uuid not null
  number text not null
  kinds text[] not null
  area text not null
  valid_from date not null
  valid_to date not null
  recorded_by uuid
  recorded_at timestamp(3) with time zone not null default now()
  constraint certificate_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.officer(agency_id, id)
  constraint certificate_check CHECK ((valid_to >= valid_from))
  constraint certificate_kinds_check CHECK ((cardinality(kinds) > 0))
  constraint certificate_of_one_person EXCLUDE USING gist (agency_id WITH =, number WITH =, officer_id WITH <>)
  constraint certificate_pkey PRIMARY KEY (agency_id, id)
  constraint certificate_terms_apart EXCLUDE USING gist (agency_id WITH =, number WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
  INDEX certificate_officer ON registry.certificate USING btree (agency_id, officer_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.certificate FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.certificate_suspension
  agency_id uuid not null
  officer_id uuid not null
  number text not null
  from_date date not null
  to_date date
  reason text not null
  recorded_at timestamp(3) with time zone not null default now()
  constraint certificate_suspension_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.officer(agency_id, id)
  constraint certificate_suspension_check CHECK ((to_date >= from_date))
  constraint certificate_suspension_pkey PRIMARY KEY (agency_id, number, from_date)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.list_edition
  agency_id uuid not null
  kind text not null
  edition integer not null
  status text not null
  content jsonb not null
  effective_from date
  drafted_by uuid not null
  drafted_at timestamp(3) with time zone not null
  approved_by uuid
  approved_at timestamp(3) with time zone
  constraint approved_whole CHECK ((((status = 'draft'::text) = (approved_by IS NULL)) AND ((approved_by IS NULL) = (approved_at IS NULL)) AND ((status = 'draft'::text) OR (effective_from IS NOT NULL))))
  constraint approver_is_not_drafter CHECK ((approved_by <> drafted_by))
  constraint list_edition_agency_id_approved_by_fkey FOREIGN KEY (agency_id, approved_by) REFERENCES registry.officer(agency_id, id)
  constraint list_edition_agency_id_drafted_by_fkey FOREIGN KEY (agency_id, drafted_by) REFERENCES registry.officer(agency_id, id)
  constraint list_edition_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint list_edition_edition_check CHECK ((edition > 0))
  constraint list_edition_kind_check CHECK ((kind ~ '^[a-z][a-z-]{2,60}$'::text))
  constraint list_edition_pkey PRIMARY KEY (agency_id, kind, edition)
  constraint list_edition_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in-force'::text, 'superseded'::text])))
  UNIQUE INDEX list_edition_one_draft ON registry.list_edition USING btree (agency_id, kind) WHERE (status = 'draft'::text)
  UNIQUE INDEX list_edition_one_in_force ON registry.list_edition USING btree (agency_id, kind) WHERE (status = 'in-force'::text)
  TRIGGER keep_edition BEFORE UPDATE ON registry.list_edition FOR EACH ROW EXECUTE FUNCTION registry.keep_edition()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant update (status) to mingjian_desk
  grant update (content) to mingjian_desk
  grant update (effective_from) to mingjian_desk
  grant update (approved_by) to mingjian_desk
  grant update (approved_at) to mingjian_desk

table registry.matter
  agency_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  basis text not null
  benchmark text not null
  unit text not null
  time_limit text not null
  penalty_basis text[] not null
  in_force_from date not null
  in_force_to date
  constraint matter_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint matter_agency_id_kind_name_in_force_from_key UNIQUE (agency_id, kind, name, in_force_from)
  constraint matter_check CHECK ((in_force_to >= in_force_from))
  constraint matter_kind_check CHECK ((kind = ANY (ARRAY['permit'::text, 'penalty'::text, 'coercion'::text, 'levy'::text, 'fee'::text, 'inspection'::text])))
  constraint matter_pkey PRIMARY KEY (agency_id, id)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.officer
  agency_id uuid not null
  id uuid not null
  name text not null
  unit text not null
  post text not null
  roles text[] not null
  qualification_number text
  qualification_since date
  left_on date
  created_at timestamp(3) with time zone not null default now()
  constraint administrators_exclusive CHECK (((cardinality(roles) <= 1) OR (NOT (roles && ARRAY['system-admin'::text, 'security-admin'::text, 'audit-admin'::text]))))
  constraint officer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint officer_pkey PRIMARY KEY (agency_id, id)
  constraint qualification_whole CHECK (((qualification_number IS NULL) = (qualification_since IS NULL)))
  constraint roles_known CHECK ((roles <@ ARRAY['officer'::text, 'reviewer'::text, 'head'::text, 'publisher'::text, 'archivist'::text, 'supervisor'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text]))
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.session
  agency_id uuid not null
  token_hash bytea not null
  officer_id uuid not null
  created_at timestamp(3) with time zone not null
  seen_at timestamp(3) with time zone not null
  expires_at timestamp(3) with time zone not null
  ended_at timestamp(3) with time zone
  address text not null
  user_agent text not null
  constraint session_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.account(agency_id, officer_id)
  constraint session_pkey PRIMARY KEY (agency_id, token_hash)
  constraint session_token_hash_check CHECK ((octet_length(token_hash) = 32))
  INDEX session_officer ON registry.session USING btree (agency_id, officer_id)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant insert, select to mingjian_desk
  grant update (seen_at) to mingjian_desk
  grant update (ended_at) to mingjian_desk

table registry.sign_in_failure
  agency_id uuid not null
  login text not null
  failures integer not null
  locked_until timestamp(3) with time zone
  constraint sign_in_failure_failures_check CHECK ((failures >= 0))
  constraint sign_in_failure_pkey PRIMARY KEY (agency_id, login)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant insert, select to mingjian_desk
  grant update (failures) to mingjian_desk
  grant update (locked_until) to mingjian_desk

view registry.public_agency
  with (security_barrier=true) as  SELECT id AS agency_id,
      code,
      name,
      nature,
      funding,
      staffing,
      subject_kind,
      duties,
      legal_representative,
      address,
      complaint_phone,
      superior,
      demonstration
     FROM registry.agency;

view registry.public_officer
  with (security_barrier=true) as  SELECT agency_id,
      name,
      unit,
      post,
      number,
      kinds,
      area,
      valid_to,
      status
     FROM ( SELECT DISTINCT ON (officer.agency_id, officer.id) officer.agency_id,
              officer.id,
              officer.name,
              officer.unit,
              officer.post,
              paper.number,
              paper.kinds,
              paper.area,
              paper.valid_to,
              standing.status
             FROM (((registry.officer
               CROSS JOIN ( SELECT ((now() AT TIME ZONE 'Asia/Shanghai'::text))::date AS today) clock)
               JOIN registry.certificate paper ON (((paper.agency_id = officer.agency_id) AND (paper.officer_id = officer.id) AND (paper.valid_from <= clock.today))))
               CROSS JOIN LATERAL ( SELECT
                          CASE
                              WHEN (paper.valid_to < clock.today) THEN 'expired'::text
                              WHEN (EXISTS ( SELECT
                                 FROM registry.certificate_suspension suspension
                                WHERE ((suspension.agency_id = paper.agency_id) AND (suspension.number = paper.number) AND (suspension.from_date <= clock.today) AND ((suspension.to_date IS NULL) OR (suspension.to_date >= clock.today))))) THEN 'suspended'::text
                              ELSE 'valid'::text
                          END AS status) standing)
            WHERE (('officer'::text = ANY (officer.roles)) AND ((officer.left_on IS NULL) OR (officer.left_on > clock.today)))
            ORDER BY officer.agency_id, officer.id, (array_position(ARRAY['valid'::text, 'suspended'::text, 'expired'::text], standing.status)), paper.valid_to DESC) newest;

view registry.public_agency
  agency_id uuid
  code text
  name text
  nature text
  funding text
  staffing text
  subject_kind text
  duties text
  legal_representative text
  address text
  complaint_phone text
  superior text
  demonstration boolean
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view registry.public_officer
  agency_id uuid
  name text
  unit text
  post text
  number text
  kinds text[]
  area text
  valid_to date
  status text
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

function platform.refuse_change()
  returns trigger language plpgsql volatile grant execute to public body sha256 05e3b5bcc684e2a61df8d9d489130eb0f955af0c9d0529446c6b04da3a931d38

function registry.keep_edition()
  returns trigger language plpgsql volatile grant execute to public body sha256 559f9064f51c53e0717ef22362022d57251439fadf06f07016339069755584cc
