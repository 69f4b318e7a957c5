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

table disclosure.annulment
  agency_id uuid not null
  case_id uuid not null
  id uuid not null
  ground text not null
  effective_on date not null
  constraint annulment_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES disclosure.decision_register(agency_id, case_id)
  constraint annulment_agency_id_case_id_id_fkey FOREIGN KEY (agency_id, case_id, id) REFERENCES record.event(agency_id, case_id, id)
  constraint annulment_ground_check CHECK ((ground = ANY (ARRAY['changed'::text, 'revoked'::text, 'unlawful'::text, 'void'::text, 'remade'::text])))
  constraint annulment_pkey PRIMARY KEY (agency_id, case_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON disclosure.annulment FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table disclosure.decision_register
  agency_id uuid not null
  case_id uuid not null
  id uuid not null
  seq integer not null
  decided_on date not null
  due_on date
  category text not null
  constraint decision_register_agency_id_case_id_id_fkey FOREIGN KEY (agency_id, case_id, id) REFERENCES record.event(agency_id, case_id, id)
  constraint decision_register_category_check CHECK ((category = ANY (ARRAY['行政处罚'::text, '行政许可'::text, '行政强制'::text, '行政检查'::text, '行政征收'::text, '行政收费'::text, '行政征用'::text])))
  constraint decision_register_pkey PRIMARY KEY (agency_id, case_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON disclosure.decision_register FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table disclosure.performance
  agency_id uuid not null
  case_id uuid not null
  id uuid not null
  seq integer not null
  state text not null
  since date not null
  constraint performance_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES disclosure.decision_register(agency_id, case_id)
  constraint performance_agency_id_case_id_id_fkey FOREIGN KEY (agency_id, case_id, id) REFERENCES record.event(agency_id, case_id, id)
  constraint performance_pkey PRIMARY KEY (agency_id, case_id, seq)
  constraint performance_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'partly'::text, 'performed'::text, 'suspended'::text, 'enforced'::text, 'ended'::text, 'in-force'::text, 'lifted'::text, 'disposed'::text, 'defaulted'::text])))
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON disclosure.performance FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table disclosure.publication
  agency_id uuid not null
  case_id uuid not null
  version integer not null
  id uuid not null
  number text not null
  agency_name text not null
  copy jsonb not null
  copy_digest text not null
  decided_on date not null
  published_on date not null
  published_at timestamp(3) with time zone not null
  prepared_by uuid not null
  published_by uuid not null
  penalties text[] not null
  search_text text not null
  search text[] not null
  constraint publication_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES disclosure.decision_register(agency_id, case_id)
  constraint publication_agency_id_case_id_id_fkey FOREIGN KEY (agency_id, case_id, id) REFERENCES record.event(agency_id, case_id, id)
  constraint publication_agency_id_case_id_id_key UNIQUE (agency_id, case_id, id)
  constraint publication_copy_digest_check CHECK ((copy_digest ~ '^[0-9a-f]{64}$'::text))
  constraint publication_pkey PRIMARY KEY (agency_id, case_id, version)
  constraint publication_version_check CHECK ((version > 0))
  constraint second_person_publishes CHECK ((prepared_by <> published_by))
  INDEX publication_newest ON disclosure.publication USING btree (published_at DESC)
  INDEX publication_search ON disclosure.publication USING gin (search)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON disclosure.publication FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table disclosure.take_down
  agency_id uuid not null
  case_id uuid not null
  id uuid not null
  explanation text not null
  taken_down_on date not null
  constraint take_down_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES disclosure.annulment(agency_id, case_id)
  constraint take_down_agency_id_case_id_id_fkey FOREIGN KEY (agency_id, case_id, id) REFERENCES record.event(agency_id, case_id, id)
  constraint take_down_explanation_check CHECK ((explanation <> ''::text))
  constraint take_down_pkey PRIMARY KEY (agency_id, case_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON disclosure.take_down FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table disclosure.withholding
  agency_id uuid not null
  case_id uuid not null
  id uuid not null
  ground text not null
  withheld_on date not null
  constraint withholding_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES disclosure.decision_register(agency_id, case_id)
  constraint withholding_agency_id_case_id_id_fkey FOREIGN KEY (agency_id, case_id, id) REFERENCES record.event(agency_id, case_id, id)
  constraint withholding_ground_check CHECK ((ground = ANY (ARRAY['state-secret'::text, 'public-safety'::text, 'trade-secret'::text, 'privacy'::text, 'minor'::text, 'no-social-impact'::text])))
  constraint withholding_pkey PRIMARY KEY (agency_id, case_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON disclosure.withholding FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table ledger.alarm
  agency_id uuid not null
  id uuid not null default gen_random_uuid()
  year integer not null
  source text not null
  kind text not null
  detail text not null
  raised_at timestamp(3) with time zone not null
  cleared_at timestamp(3) with time zone
  constraint alarm_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint alarm_pkey PRIMARY KEY (agency_id, id)
  constraint alarm_source_check CHECK ((source = ANY (ARRAY['sealer'::text, 'witness'::text, 'audit'::text])))
  UNIQUE INDEX alarm_open ON ledger.alarm USING btree (agency_id, year, source, kind) WHERE (cleared_at IS NULL)
  TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON ledger.alarm FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER only_cleared BEFORE UPDATE ON ledger.alarm FOR EACH ROW EXECUTE FUNCTION ledger.alarm_is_only_cleared()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk

table ledger.audit
  agency_id uuid not null
  id uuid not null
  year integer not null
  began_at timestamp(3) with time zone not null
  ended_at timestamp(3) with time zone not null
  leaves bigint not null
  fault jsonb
  constraint audit_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES ledger.log(agency_id, year)
  constraint audit_pkey PRIMARY KEY (agency_id, id)
  INDEX audit_latest ON ledger.audit USING btree (agency_id, year, began_at DESC)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table ledger.checkpoint
  agency_id uuid not null
  year integer not null
  size bigint not null
  root bytea not null
  note text not null
  signed_at timestamp(3) with time zone not null
  constraint checkpoint_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES ledger.log(agency_id, year)
  constraint checkpoint_pkey PRIMARY KEY (agency_id, year, size)
  constraint checkpoint_root_check CHECK ((length(root) = 32))
  constraint checkpoint_size_check CHECK ((size > 0))
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant select to mingjian_portal

table ledger.cosignature
  agency_id uuid not null
  year integer not null
  size bigint not null
  witness text not null
  line text not null
  cosigned_at timestamp(3) with time zone not null
  received_at timestamp(3) with time zone not null
  constraint cosignature_agency_id_year_size_fkey FOREIGN KEY (agency_id, year, size) REFERENCES ledger.checkpoint(agency_id, year, size)
  constraint cosignature_pkey PRIMARY KEY (agency_id, year, size, witness)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.cosignature FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant select to mingjian_portal

table ledger.leaf
  agency_id uuid not null
  year integer not null
  index bigint not null
  entry_id uuid
  entry text not null
  constraint leaf_agency_id_entry_id_key UNIQUE (agency_id, entry_id)
  constraint leaf_entry_check CHECK ((length(entry) <= 4096))
  constraint leaf_index_check CHECK ((index >= 0))
  constraint leaf_pkey PRIMARY KEY (agency_id, year, index)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.leaf FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((( SELECT current_setting('app.agency'::text, true) AS current_setting) = 'all'::text) OR ((agency_id)::text = ( SELECT current_setting('app.agency'::text, true) AS current_setting)))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant select (agency_id) to mingjian_portal
  grant select (year) to mingjian_portal
  grant select (index) to mingjian_portal
  grant select (entry) to mingjian_portal

table ledger.log
  agency_id uuid not null
  year integer not null
  code text not null
  origin text not null
  vkeys text[] not null
  size bigint not null
  root bytea not null
  opened_at timestamp(3) with time zone not null
  sealed_at timestamp(3) with time zone
  closed_at timestamp(3) with time zone
  constraint log_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint log_code_year_key UNIQUE (code, year)
  constraint log_origin_check CHECK ((origin <> ''::text))
  constraint log_origin_key UNIQUE (origin)
  constraint log_pkey PRIMARY KEY (agency_id, year)
  constraint log_root_check CHECK ((length(root) = 32))
  constraint log_size_check CHECK ((size >= 0))
  constraint log_vkeys_check CHECK ((cardinality(vkeys) > 0))
  constraint log_year_check CHECK (((year >= 2000) AND (year <= 2199)))
  TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON ledger.log FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER only_grows BEFORE UPDATE ON ledger.log FOR EACH ROW EXECUTE FUNCTION ledger.log_only_grows()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk
  grant select to mingjian_portal

table ledger.pending
  agency_id uuid not null
  id uuid not null
  year integer not null
  entry text not null
  created_at timestamp(3) with time zone not null
  constraint pending_entry_check CHECK ((length(entry) <= 512))
  constraint pending_pkey PRIMARY KEY (agency_id, id)
  INDEX pending_in_order ON ledger.pending USING btree (agency_id, created_at, id)
  TRIGGER becomes_leaf AFTER DELETE ON ledger.pending REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ledger.pending_becomes_leaf()
  TRIGGER only_grows BEFORE UPDATE OR TRUNCATE ON ledger.pending FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((( SELECT current_setting('app.agency'::text, true) AS current_setting) = 'all'::text) OR ((agency_id)::text = ( SELECT current_setting('app.agency'::text, true) AS current_setting)))
  grant select to mingjian_auditor
  grant delete, insert, select to mingjian_desk

table ledger.stamp
  agency_id uuid not null
  year integer not null
  size bigint not null
  token bytea not null
  authority text not null
  stamped_at timestamp(3) with time zone not null
  constraint stamp_agency_id_year_size_fkey FOREIGN KEY (agency_id, year, size) REFERENCES ledger.checkpoint(agency_id, year, size)
  constraint stamp_pkey PRIMARY KEY (agency_id, year, size)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.stamp FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant select to mingjian_portal

table ledger.tile
  agency_id uuid not null
  year integer not null
  level smallint not null
  index bigint not null
  hashes bytea not null
  constraint tile_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES ledger.log(agency_id, year)
  constraint tile_hashes_check CHECK ((((length(hashes) >= 32) AND (length(hashes) <= 8192)) AND ((length(hashes) % 32) = 0)))
  constraint tile_index_check CHECK ((index >= 0))
  constraint tile_level_check CHECK (((level >= 0) AND (level <= 7)))
  constraint tile_pkey PRIMARY KEY (agency_id, year, level, index)
  TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON ledger.tile FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER only_grows BEFORE UPDATE ON ledger.tile FOR EACH ROW EXECUTE FUNCTION ledger.tile_only_grows()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk
  grant select to mingjian_portal

table ledger.witness_contact
  agency_id uuid not null
  year integer not null
  witness text not null
  at timestamp(3) with time zone not null
  outcome text not null
  detail text not null
  constraint witness_contact_agency_id_year_fkey FOREIGN KEY (agency_id, year) REFERENCES ledger.log(agency_id, year)
  constraint witness_contact_outcome_check CHECK ((outcome = ANY (ARRAY['cosigned'::text, 'behind'::text, 'refused'::text, 'unreachable'::text])))
  constraint witness_contact_pkey PRIMARY KEY (agency_id, year, witness)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk

table ledger.witnessed
  origin text not null
  size bigint not null
  root bytea not null
  note text not null
  cosigned_at timestamp(3) with time zone not null
  constraint witnessed_pkey PRIMARY KEY (origin)
  constraint witnessed_root_check CHECK ((length(root) = 32))
  constraint witnessed_size_check CHECK ((size >= 0))
  TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON ledger.witnessed FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER only_grows BEFORE UPDATE ON ledger.witnessed FOR EACH ROW EXECUTE FUNCTION ledger.witnessed_only_grows()
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk

table platform.migration
  number integer not null
  name text not null
  sha256 text not null
  applied_at timestamp(3) with time zone not null default now()
  constraint migration_name_key UNIQUE (name)
  constraint migration_pkey PRIMARY KEY (number)
  constraint migration_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))

table record.calendar_applied
  agency_id uuid not null
  calendar text not null
  at timestamp(3) with time zone not null
  constraint calendar_applied_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint calendar_applied_pkey PRIMARY KEY (agency_id)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant update (calendar) to mingjian_desk
  grant update (at) to mingjian_desk

table record.case
  agency_id uuid not null
  id uuid not null
  action_kind text not null
  title text not null
  matter text not null
  party_name text not null
  phase text not null
  stage text not null
  handlers uuid[] not null
  registered_on date not null
  filed_on date
  decided_on date
  last_seq integer not null
  last_recorded_at timestamp(3) with time zone not null
  awaiting jsonb not null
  search text[] not null
  destroyed_on date
  constraint case_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint case_last_seq_check CHECK ((last_seq > 0))
  constraint case_pkey PRIMARY KEY (agency_id, id)
  INDEX case_handlers ON record."case" USING gin (handlers)
  INDEX case_party ON record."case" USING btree (agency_id, action_kind, party_name)
  INDEX case_phase ON record."case" USING btree (agency_id, phase, last_recorded_at DESC)
  INDEX case_recent ON record."case" USING btree (agency_id, last_recorded_at DESC)
  INDEX case_search ON record."case" USING gin (search)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk

table record.disposal
  agency_id uuid not null
  case_id uuid not null
  proposal_id uuid not null
  approval_id uuid not null
  destruction_id uuid not null
  proposed_by uuid not null
  approved_by uuid not null
  destroyed_by uuid not null
  at timestamp(3) with time zone not null
  constraint disposal_agency_id_case_id_approval_id_fkey FOREIGN KEY (agency_id, case_id, approval_id) REFERENCES record.event(agency_id, case_id, id)
  constraint disposal_agency_id_case_id_destruction_id_fkey FOREIGN KEY (agency_id, case_id, destruction_id) REFERENCES record.event(agency_id, case_id, id)
  constraint disposal_agency_id_case_id_proposal_id_fkey FOREIGN KEY (agency_id, case_id, proposal_id) REFERENCES record.event(agency_id, case_id, id)
  constraint disposal_pkey PRIMARY KEY (agency_id, case_id)
  constraint second_person_approves CHECK (((proposed_by <> approved_by) AND (approved_by <> destroyed_by)))
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.disposal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER signed_files AFTER INSERT ON record.disposal FOR EACH ROW EXECUTE FUNCTION record.erase_signed_files()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant select to mingjian_desk

table record.document
  agency_id uuid not null
  case_id uuid not null
  seq integer not null
  form text not null
  title text not null
  number text
  year integer
  sequence integer
  issued_on date not null
  content text
  content_digest bytea
  template text
  internal boolean
  entry_id uuid
  salt bytea
  constraint content_digested CHECK ((content_digest = sha256(convert_to(content, 'UTF8'::name))))
  constraint content_whole CHECK ((((content IS NULL) = (template IS NULL)) AND ((content IS NULL) OR (content_digest IS NOT NULL)) AND ((content_digest IS NULL) = (internal IS NULL))))
  constraint document_agency_id_case_id_seq_fkey FOREIGN KEY (agency_id, case_id, seq) REFERENCES record.event(agency_id, case_id, seq)
  constraint document_agency_id_form_year_sequence_key UNIQUE (agency_id, form, year, sequence)
  constraint document_pkey PRIMARY KEY (agency_id, case_id, seq, form)
  constraint document_salt_check CHECK ((length(salt) = 32))
  constraint entry_once UNIQUE (agency_id, entry_id)
  constraint entry_whole CHECK ((((entry_id IS NULL) = (salt IS NULL)) AND ((entry_id IS NULL) OR (content_digest IS NOT NULL))))
  constraint number_whole CHECK ((((number IS NULL) = (sequence IS NULL)) AND ((sequence IS NULL) = (year IS NULL))))
  INDEX document_by_content ON record.document USING btree (content_digest) WHERE (content_digest IS NOT NULL)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.document FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.document_change
  agency_id uuid not null
  case_id uuid not null
  seq integer not null
  form text not null
  kind text not null
  by_seq integer not null
  by_form text
  reason text
  on_date date not null
  proposed_by uuid not null
  approved_by uuid
  constraint afterwards CHECK ((by_seq > seq))
  constraint another_paper CHECK (((kind = 'voided'::text) = (by_form IS NULL)))
  constraint approved CHECK (((kind = 'replaced'::text) = (approved_by IS NULL)))
  constraint document_change_agency_id_approved_by_fkey FOREIGN KEY (agency_id, approved_by) REFERENCES registry.officer(agency_id, id)
  constraint document_change_agency_id_case_id_by_seq_by_form_fkey FOREIGN KEY (agency_id, case_id, by_seq, by_form) REFERENCES record.document(agency_id, case_id, seq, form)
  constraint document_change_agency_id_case_id_by_seq_fkey FOREIGN KEY (agency_id, case_id, by_seq) REFERENCES record.event(agency_id, case_id, seq)
  constraint document_change_agency_id_case_id_seq_form_fkey FOREIGN KEY (agency_id, case_id, seq, form) REFERENCES record.document(agency_id, case_id, seq, form)
  constraint document_change_agency_id_proposed_by_fkey FOREIGN KEY (agency_id, proposed_by) REFERENCES registry.officer(agency_id, id)
  constraint document_change_kind_check CHECK ((kind = ANY (ARRAY['voided'::text, 'replaced'::text, 'rectified'::text])))
  constraint document_change_pkey PRIMARY KEY (agency_id, case_id, seq, form, kind, by_seq)
  constraint document_change_reason_check CHECK ((reason = ANY (ARRAY['misprint'::text, 'seal'::text, 'spoiled'::text, 'lost'::text, 'wording'::text, 'duplicate'::text])))
  constraint reasoned CHECK (((kind = 'voided'::text) = (reason IS NOT NULL)))
  constraint two_people CHECK ((approved_by <> proposed_by))
  UNIQUE INDEX document_replaced_once ON record.document_change USING btree (agency_id, case_id, seq, form) WHERE (kind = 'replaced'::text)
  UNIQUE INDEX document_voided_once ON record.document_change USING btree (agency_id, case_id, seq, form) WHERE (kind = 'voided'::text)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.document_change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.document_print
  agency_id uuid not null
  case_id uuid not null
  seq integer not null
  form text not null
  pdf_digest bytea not null
  bytes integer not null
  pages integer not null
  origin text not null
  press text not null
  printed_at timestamp(3) with time zone not null
  template text
  constraint document_print_agency_id_case_id_seq_form_fkey FOREIGN KEY (agency_id, case_id, seq, form) REFERENCES record.document(agency_id, case_id, seq, form)
  constraint document_print_bytes_check CHECK ((bytes > 0))
  constraint document_print_pages_check CHECK ((pages > 0))
  constraint document_print_pdf_digest_check CHECK ((length(pdf_digest) = 32))
  constraint document_print_pkey PRIMARY KEY (agency_id, case_id, seq, form)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.document_print FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.document_signature
  agency_id uuid not null
  case_id uuid not null
  seq integer not null
  form text not null
  signed_digest text not null
  bytes integer not null
  signer text not null
  certificate text not null
  signed_at timestamp(3) with time zone not null
  stamped_at timestamp(3) with time zone
  constraint document_signature_agency_id_case_id_seq_form_fkey FOREIGN KEY (agency_id, case_id, seq, form) REFERENCES record.document_print(agency_id, case_id, seq, form)
  constraint document_signature_agency_id_certificate_fkey FOREIGN KEY (agency_id, certificate) REFERENCES registry.signing_certificate(agency_id, fingerprint)
  constraint document_signature_agency_id_signed_digest_fkey FOREIGN KEY (agency_id, signed_digest) REFERENCES record.object(agency_id, sha256)
  constraint document_signature_bytes_check CHECK ((bytes > 0))
  constraint document_signature_pkey PRIMARY KEY (agency_id, case_id, seq, form)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.document_signature FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.event
  agency_id uuid not null
  case_id uuid not null
  seq integer not null
  id uuid not null
  step text not null
  on_date date not null
  recorded_at timestamp(3) with time zone not null
  by_officer uuid not null
  officers uuid[] not null
  data jsonb
  salt bytea
  previous bytea
  digest bytea not null
  request bytea
  major boolean
  draft text
  clearance_id uuid
  constraint decision_has_gate CHECK (((step <> 'decide'::text) OR (data IS NULL) OR ((major IS NOT NULL) AND (draft IS NOT NULL))))
  constraint decision_of_cleared_draft FOREIGN KEY (agency_id, case_id, clearance_id, draft) REFERENCES review.clearance(agency_id, case_id, id, draft)
  constraint erased_whole CHECK ((((data IS NULL) = (salt IS NULL)) AND ((salt IS NULL) = (request IS NULL))))
  constraint event_agency_id_by_officer_fkey FOREIGN KEY (agency_id, by_officer) REFERENCES registry.officer(agency_id, id)
  constraint event_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES record."case"(agency_id, id) DEFERRABLE INITIALLY DEFERRED
  constraint event_agency_id_case_id_id_key UNIQUE (agency_id, case_id, id)
  constraint event_check CHECK (((seq = 1) = (previous IS NULL)))
  constraint event_digest_check CHECK ((length(digest) = 32))
  constraint event_draft_check CHECK ((draft ~ '^[0-9a-f]{64}$'::text))
  constraint event_pkey PRIMARY KEY (agency_id, case_id, seq)
  constraint event_request_check CHECK ((length(request) = 32))
  constraint event_salt_check CHECK ((length(salt) = 32))
  constraint event_seq_check CHECK ((seq > 0))
  constraint gate_only_on_decision CHECK (((step = 'decide'::text) OR ((major IS NULL) AND (draft IS NULL) AND (clearance_id IS NULL))))
  constraint major_decision_is_cleared CHECK (((major IS NOT TRUE) OR (clearance_id IS NOT NULL)))
  constraint two_officers CHECK (((step <> ALL (ARRAY['inspect-site'::text, 'inquire'::text, 'serve'::text])) OR (cardinality(officers) >= 2)))
  INDEX event_by_id ON record.event USING btree (agency_id, id)
  TRIGGER guard_decision BEFORE INSERT ON record.event FOR EACH ROW WHEN ((new.step = 'decide'::text)) EXECUTE FUNCTION record.guard_decision()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.event FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.number_counter
  agency_id uuid not null
  form text not null
  year integer not null
  last integer not null
  constraint number_counter_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint number_counter_last_check CHECK ((last > 0))
  constraint number_counter_pkey PRIMARY KEY (agency_id, form, year)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk

table record.object
  agency_id uuid not null
  sha256 text not null
  root text not null
  size bigint not null
  media_type text not null
  stored_at timestamp(3) with time zone not null
  sm3 text
  checked_at timestamp(3) with time zone
  sound boolean
  probe jsonb
  thumbnail bytea
  erased_at timestamp(3) with time zone
  removed_at timestamp(3) with time zone
  constraint object_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint object_pkey PRIMARY KEY (agency_id, sha256)
  constraint object_root_check CHECK ((root ~ '^[0-9a-f]{64}$'::text))
  constraint object_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint object_size_check CHECK ((size > 0))
  constraint object_sm3_check CHECK ((sm3 ~ '^[0-9a-f]{64}$'::text))
  constraint object_thumbnail_check CHECK ((length(thumbnail) <= 262144))
  INDEX object_to_remove ON record.object USING btree (erased_at) WHERE ((erased_at IS NOT NULL) AND (removed_at IS NULL))
  INDEX object_unchecked ON record.object USING btree (stored_at) WHERE (checked_at IS NULL)
  TRIGGER only_grows BEFORE DELETE OR TRUNCATE ON record.object FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant update (sm3) to mingjian_desk
  grant update (checked_at) to mingjian_desk
  grant update (sound) to mingjian_desk
  grant update (probe) to mingjian_desk
  grant update (thumbnail) to mingjian_desk
  grant update (erased_at) to mingjian_desk
  grant update (removed_at) to mingjian_desk

table record.obligation
  agency_id uuid not null
  case_id uuid not null
  code text not null
  key text not null
  opened_by integer not null
  name text not null
  effect text not null
  start_on date not null
  due_on date
  provisional boolean not null
  explanation jsonb not null
  closed_by integer
  closed_on date
  constraint obligation_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES record."case"(agency_id, id)
  constraint obligation_effect_check CHECK ((effect = ANY (ARRAY['duty'::text, 'bar'::text, 'right'::text])))
  constraint obligation_pkey PRIMARY KEY (agency_id, case_id, code, key, opened_by)
  INDEX obligation_open ON record.obligation USING btree (agency_id, due_on) WHERE (closed_by IS NULL)
  TRIGGER recomputed AFTER UPDATE OF due_on, provisional, explanation ON record.obligation FOR EACH ROW WHEN (((old.due_on IS DISTINCT FROM new.due_on) OR (old.provisional IS DISTINCT FROM new.provisional))) EXECUTE FUNCTION record.keep_recomputation()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk

table record.reading
  agency_id uuid not null
  id uuid not null default gen_random_uuid()
  case_id uuid not null
  by_officer uuid not null
  at timestamp(3) with time zone not null
  purpose text not null
  constraint reading_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES record."case"(agency_id, id)
  constraint reading_pkey PRIMARY KEY (agency_id, id)
  INDEX reading_of_case ON record.reading USING btree (agency_id, case_id, at DESC)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.reading FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.recomputation
  agency_id uuid not null
  id uuid not null default gen_random_uuid()
  case_id uuid not null
  code text not null
  key text not null
  opened_by integer not null
  due_before date
  due_after date
  provisional_before boolean not null
  provisional_after boolean not null
  editions_before jsonb not null
  editions_after jsonb not null
  at timestamp(3) with time zone not null default now()
  constraint recomputation_agency_id_case_id_code_key_opened_by_fkey FOREIGN KEY (agency_id, case_id, code, key, opened_by) REFERENCES record.obligation(agency_id, case_id, code, key, opened_by)
  constraint recomputation_pkey PRIMARY KEY (agency_id, id)
  INDEX recomputation_of_case ON record.recomputation USING btree (agency_id, case_id, at)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.recomputation FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.recording
  agency_id uuid not null
  case_id uuid not null
  event_id uuid not null
  upload_id uuid not null
  sha256 text not null
  origin_id uuid
  constraint recording_agency_id_case_id_event_id_fkey FOREIGN KEY (agency_id, case_id, event_id) REFERENCES record.event(agency_id, case_id, id)
  constraint recording_agency_id_case_id_origin_id_fkey FOREIGN KEY (agency_id, case_id, origin_id) REFERENCES record.recording(agency_id, case_id, event_id)
  constraint recording_agency_id_sha256_fkey FOREIGN KEY (agency_id, sha256) REFERENCES record.object(agency_id, sha256)
  constraint recording_agency_id_upload_id_fkey FOREIGN KEY (agency_id, upload_id) REFERENCES record.upload(agency_id, id)
  constraint recording_agency_id_upload_id_key UNIQUE (agency_id, upload_id)
  constraint recording_pkey PRIMARY KEY (agency_id, case_id, event_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.recording FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.refusal
  agency_id uuid not null
  id uuid not null default gen_random_uuid()
  case_id uuid not null
  step text not null
  by_officer uuid not null
  at timestamp(3) with time zone not null
  code text not null
  sentence text not null
  articles text[] not null
  constraint refusal_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES record."case"(agency_id, id)
  constraint refusal_pkey PRIMARY KEY (agency_id, id)
  INDEX refusal_of_case ON record.refusal USING btree (agency_id, case_id, at DESC)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.refusal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.retrieval
  agency_id uuid not null
  id uuid not null
  case_id uuid not null
  recording_id uuid not null
  manner text not null
  use_id uuid
  by_officer uuid not null
  at timestamp(3) with time zone not null
  purpose text not null
  constraint copies_are_approved CHECK (((manner = 'view'::text) = (use_id IS NULL)))
  constraint retrieval_agency_id_by_officer_fkey FOREIGN KEY (agency_id, by_officer) REFERENCES registry.officer(agency_id, id)
  constraint retrieval_agency_id_case_id_recording_id_fkey FOREIGN KEY (agency_id, case_id, recording_id) REFERENCES record.recording(agency_id, case_id, event_id)
  constraint retrieval_agency_id_case_id_use_id_fkey FOREIGN KEY (agency_id, case_id, use_id) REFERENCES record.event(agency_id, case_id, id)
  constraint retrieval_agency_id_use_id_key UNIQUE (agency_id, use_id)
  constraint retrieval_manner_check CHECK ((manner = ANY (ARRAY['view'::text, 'download'::text, 'release'::text])))
  constraint retrieval_pkey PRIMARY KEY (agency_id, id)
  constraint retrieval_purpose_check CHECK (((length(purpose) >= 2) AND (length(purpose) <= 500)))
  INDEX retrieval_recent ON record.retrieval USING btree (agency_id, at DESC)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.retrieval FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.scan_reading
  agency_id uuid not null
  upload_id uuid not null
  media_type text not null
  pages jsonb not null
  read_at timestamp(3) with time zone not null
  constraint scan_reading_agency_id_upload_id_fkey FOREIGN KEY (agency_id, upload_id) REFERENCES record.upload(agency_id, id)
  constraint scan_reading_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text])))
  constraint scan_reading_pkey PRIMARY KEY (agency_id, upload_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.scan_reading FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table record.upload
  agency_id uuid not null
  id uuid not null
  source text not null
  case_id uuid
  by_officer uuid
  device text
  sequence bigint
  name text not null
  size bigint not null
  received bigint not null default 0
  stated_root text
  status text not null default 'receiving'::text
  sha256 text
  root text
  created_at timestamp(3) with time zone not null
  touched_at timestamp(3) with time zone not null
  stored_at timestamp(3) with time zone
  constraint from_somewhere CHECK ((((source = ANY (ARRAY['desk'::text, 'scan'::text])) AND (case_id IS NOT NULL) AND (by_officer IS NOT NULL)) OR ((source = 'import'::text) AND (device IS NOT NULL))))
  constraint stored_is_whole CHECK (((status <> 'stored'::text) OR ((received = size) AND (sha256 IS NOT NULL) AND (root IS NOT NULL) AND (stored_at IS NOT NULL))))
  constraint upload_agency_id_by_officer_fkey FOREIGN KEY (agency_id, by_officer) REFERENCES registry.officer(agency_id, id)
  constraint upload_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES record."case"(agency_id, id)
  constraint upload_agency_id_device_name_key UNIQUE (agency_id, device, name)
  constraint upload_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint upload_check CHECK (((received >= 0) AND (received <= size)))
  constraint upload_pkey PRIMARY KEY (agency_id, id)
  constraint upload_root_check CHECK ((root ~ '^[0-9a-f]{64}$'::text))
  constraint upload_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint upload_size_check CHECK ((size > 0))
  constraint upload_source_check CHECK ((source = ANY (ARRAY['desk'::text, 'import'::text, 'scan'::text])))
  constraint upload_stated_root_check CHECK ((stated_root ~ '^[0-9a-f]{64}$'::text))
  constraint upload_status_check CHECK ((status = ANY (ARRAY['receiving'::text, 'received'::text, 'stored'::text, 'refused'::text, 'expired'::text])))
  INDEX upload_open ON record.upload USING btree (agency_id, touched_at) WHERE (status = ANY (ARRAY['receiving'::text, 'received'::text]))
  TRIGGER only_grows BEFORE DELETE OR TRUNCATE ON record.upload FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER settled BEFORE UPDATE ON record.upload FOR EACH ROW WHEN (((old.status = ANY (ARRAY['stored'::text, 'refused'::text, 'expired'::text])) OR (new.received < old.received))) EXECUTE FUNCTION record.upload_is_settled()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant update (received) to mingjian_desk
  grant update (status) to mingjian_desk
  grant update (sha256) to mingjian_desk
  grant update (root) to mingjian_desk
  grant update (touched_at) to mingjian_desk
  grant update (stored_at) to mingjian_desk

table record.volume_check
  agency_id uuid not null
  case_id uuid not null
  at timestamp(3) with time zone not null
  occasion text not null
  sound boolean not null
  items jsonb not null
  constraint volume_check_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES record."case"(agency_id, id)
  constraint volume_check_occasion_check CHECK ((occasion = ANY (ARRAY['archiving'::text, 'nightly'::text])))
  constraint volume_check_pkey PRIMARY KEY (agency_id, case_id, at)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON record.volume_check FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

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
  subject_id uuid
  reason text
  constraint access_log_event_check CHECK ((event = ANY (ARRAY['table-exported'::text, 'signing-certificate-installed'::text, 'seal-proposed'::text, 'seal-decided'::text, 'matter-proposed'::text, 'matter-decided'::text, 'calendar-imported'::text, 'sign-in'::text, 'sign-out'::text, 'set-up'::text, 'officer-created'::text, 'officer-changed'::text, 'certificate-recorded'::text, 'certificate-suspended'::text, 'certificate-resumed'::text, 'account-created'::text, 'account-disabled'::text, 'account-enabled'::text, 'roles-changed'::text, 'password-changed'::text, 'password-reset'::text, 'password-reset-requested'::text, 'setting-proposed'::text, 'setting-decided'::text, 'list-drafted'::text, 'list-approved'::text, 'matter-recorded'::text, 'access-log-read'::text])))
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
  created_by uuid
  constraint account_agency_id_login_key UNIQUE (agency_id, login)
  constraint account_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.officer(agency_id, id)
  constraint account_login_check CHECK ((login ~ '^[a-z][a-z0-9._-]{2,40}$'::text))
  constraint account_pkey PRIMARY KEY (agency_id, officer_id)
  INDEX account_login ON registry.account USING btree (login)
  TRIGGER by_its_role BEFORE INSERT ON registry.account FOR EACH ROW WHEN ((new.created_by IS NOT NULL)) EXECUTE FUNCTION registry.require_role('created_by', '{system-admin}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.account FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant insert, select to mingjian_desk

table registry.account_standing
  agency_id uuid not null
  officer_id uuid not null
  seq integer not null
  active boolean not null
  decided_by uuid not null
  decided_at timestamp(3) with time zone not null
  reason text not null
  constraint account_standing_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES registry.officer(agency_id, id)
  constraint account_standing_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.account(agency_id, officer_id)
  constraint account_standing_pkey PRIMARY KEY (agency_id, officer_id, seq)
  constraint account_standing_reason_check CHECK ((reason <> ''::text))
  constraint account_standing_seq_check CHECK ((seq > 0))
  constraint nobody_decides_on_own_account CHECK ((decided_by <> officer_id))
  TRIGGER by_its_role BEFORE INSERT ON registry.account_standing FOR EACH ROW EXECUTE FUNCTION registry.require_role('decided_by', '{system-admin}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.account_standing FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
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
  source text
  proposal_id uuid
  constraint agency_setting_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint agency_setting_agency_id_proposal_id_fkey FOREIGN KEY (agency_id, proposal_id) REFERENCES registry.setting_decision(agency_id, proposal_id)
  constraint agency_setting_agency_id_set_by_fkey FOREIGN KEY (agency_id, set_by) REFERENCES registry.officer(agency_id, id)
  constraint agency_setting_pkey PRIMARY KEY (agency_id, id)
  constraint agency_setting_reason_check CHECK ((reason <> ''::text))
  INDEX agency_setting_newest ON registry.agency_setting USING btree (agency_id, code, effective_from, set_at DESC)
  TRIGGER facts_inserted AFTER INSERT ON registry.agency_setting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER facts_updated AFTER UPDATE ON registry.agency_setting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.agency_setting FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.calendar_by_law
  only_row boolean not null default true
  since timestamp(3) with time zone not null
  constraint calendar_by_law_only_row_check CHECK (only_row)
  constraint calendar_by_law_pkey PRIMARY KEY (only_row)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.calendar_by_law FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  grant select to mingjian_auditor
  grant select to mingjian_desk

table registry.calendar_edition
  year integer not null
  edition integer not null
  id uuid not null
  issued_on date
  source text not null
  notice_number text
  rest date[] not null
  work date[] not null
  note text not null
  agency_id uuid not null
  imported_by uuid not null
  imported_at timestamp(3) with time zone not null
  constraint calendar_edition_agency_id_imported_by_fkey FOREIGN KEY (agency_id, imported_by) REFERENCES registry.officer(agency_id, id)
  constraint calendar_edition_edition_check CHECK ((edition > 0))
  constraint calendar_edition_id_key UNIQUE (id)
  constraint calendar_edition_pkey PRIMARY KEY (year, edition)
  constraint calendar_edition_rest_check CHECK ((cardinality(rest) > 0))
  constraint calendar_edition_source_check CHECK ((source <> ''::text))
  constraint calendar_edition_year_check CHECK (((year >= 2004) AND (year <= 2199)))
  TRIGGER calendar_changed AFTER INSERT ON registry.calendar_edition FOR EACH STATEMENT EXECUTE FUNCTION registry.move_calendar_version()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.calendar_edition FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.calendar_version
  only_row boolean not null default true
  version uuid not null
  constraint calendar_version_only_row_check CHECK (only_row)
  constraint calendar_version_pkey PRIMARY KEY (only_row)
  grant select to mingjian_auditor
  grant select to mingjian_desk

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
  TRIGGER facts_inserted AFTER INSERT ON registry.certificate REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER facts_updated AFTER UPDATE ON registry.certificate REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
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
  recorded_by uuid
  constraint certificate_suspension_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.officer(agency_id, id)
  constraint certificate_suspension_check CHECK ((to_date >= from_date))
  constraint certificate_suspension_pkey PRIMARY KEY (agency_id, number, from_date)
  TRIGGER by_its_role BEFORE INSERT ON registry.certificate_suspension FOR EACH ROW WHEN ((new.recorded_by IS NOT NULL)) EXECUTE FUNCTION registry.require_role('recorded_by', '{system-admin}')
  TRIGGER facts_inserted AFTER INSERT ON registry.certificate_suspension REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER facts_updated AFTER UPDATE ON registry.certificate_suspension REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.certificate_suspension FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.document_template
  agency_id uuid not null
  digest bytea not null
  source text not null
  uploaded_by uuid not null
  uploaded_at timestamp(3) with time zone not null
  constraint document_template_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint document_template_agency_id_uploaded_by_fkey FOREIGN KEY (agency_id, uploaded_by) REFERENCES registry.officer(agency_id, id)
  constraint document_template_pkey PRIMARY KEY (agency_id, digest)
  constraint named_by_its_text CHECK ((digest = sha256(convert_to(source, 'UTF8'::name))))
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.document_template FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.facts_version
  agency_id uuid not null
  version uuid not null
  constraint facts_version_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint facts_version_pkey PRIMARY KEY (agency_id)
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant select to mingjian_desk

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
  TRIGGER facts_inserted AFTER INSERT ON registry.list_edition REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER facts_updated AFTER UPDATE ON registry.list_edition REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER keep_edition BEFORE UPDATE ON registry.list_edition FOR EACH ROW EXECUTE FUNCTION registry.keep_edition()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk
  grant update (status) to mingjian_desk
  grant update (content) to mingjian_desk
  grant update (effective_from) to mingjian_desk
  grant update (drafted_by) to mingjian_desk
  grant update (drafted_at) to mingjian_desk
  grant update (approved_by) to mingjian_desk
  grant update (approved_at) to mingjian_desk

table registry.matter_change
  agency_id uuid not null
  id uuid not null
  subject text not null
  matter_id uuid not null
  edition integer not null
  content jsonb
  effective_from date not null
  source text
  reason text not null
  proposed_by uuid not null
  proposed_at timestamp(3) with time zone not null
  constraint matter_change_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint matter_change_agency_id_id_proposed_by_key UNIQUE (agency_id, id, proposed_by)
  constraint matter_change_agency_id_proposed_by_fkey FOREIGN KEY (agency_id, proposed_by) REFERENCES registry.officer(agency_id, id)
  constraint matter_change_edition_check CHECK ((edition > 0))
  constraint matter_change_pkey PRIMARY KEY (agency_id, id)
  constraint matter_change_reason_check CHECK ((reason <> ''::text))
  constraint matter_change_source_check CHECK ((source <> ''::text))
  constraint matter_change_subject_check CHECK ((subject = ANY (ARRAY['matter'::text, 'guide'::text])))
  constraint only_matters_are_abolished CHECK (((content IS NOT NULL) OR ((subject = 'matter'::text) AND (edition > 1))))
  constraint penalty_has_basis CHECK (((subject = 'guide'::text) OR (content IS NULL) OR (((content ->> 'kind'::text) = 'penalty'::text) = (jsonb_array_length((content -> 'penaltyBasis'::text)) > 0))))
  INDEX matter_change_of ON registry.matter_change USING btree (agency_id, matter_id, proposed_at DESC)
  TRIGGER by_its_role BEFORE INSERT ON registry.matter_change FOR EACH ROW EXECUTE FUNCTION registry.require_role('proposed_by', '{officer,reviewer}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.matter_change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.matter_decision
  agency_id uuid not null
  change_id uuid not null
  proposed_by uuid not null
  approved boolean not null
  decided_by uuid not null
  decided_at timestamp(3) with time zone not null
  opinion text not null
  constraint matter_decision_agency_id_change_id_approved_key UNIQUE (agency_id, change_id, approved)
  constraint matter_decision_agency_id_change_id_proposed_by_fkey FOREIGN KEY (agency_id, change_id, proposed_by) REFERENCES registry.matter_change(agency_id, id, proposed_by)
  constraint matter_decision_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES registry.officer(agency_id, id)
  constraint matter_decision_opinion_check CHECK ((opinion <> ''::text))
  constraint matter_decision_pkey PRIMARY KEY (agency_id, change_id)
  constraint proposer_does_not_decide CHECK ((decided_by <> proposed_by))
  TRIGGER by_its_role BEFORE INSERT ON registry.matter_decision FOR EACH ROW EXECUTE FUNCTION registry.require_role('decided_by', '{head}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.matter_decision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.matter_edition
  agency_id uuid not null
  subject text not null
  matter_id uuid not null
  edition integer not null
  content jsonb
  in_force_from date not null
  change_id uuid
  approved boolean not null default true
  constraint approved_unless_first CHECK (((change_id IS NOT NULL) OR (edition = 1) OR ((edition = 2) AND (content IS NULL))))
  constraint change_used_once UNIQUE (agency_id, change_id)
  constraint matter_edition_agency_id_change_id_approved_fkey FOREIGN KEY (agency_id, change_id, approved) REFERENCES registry.matter_decision(agency_id, change_id, approved)
  constraint matter_edition_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint matter_edition_approved_check CHECK (approved)
  constraint matter_edition_edition_check CHECK ((edition > 0))
  constraint matter_edition_pkey PRIMARY KEY (agency_id, subject, matter_id, edition)
  constraint matter_edition_subject_check CHECK ((subject = ANY (ARRAY['matter'::text, 'guide'::text])))
  TRIGGER facts_inserted AFTER INSERT ON registry.matter_edition REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER follows BEFORE INSERT ON registry.matter_edition FOR EACH ROW EXECUTE FUNCTION registry.keep_matter_editions()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.matter_edition FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
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
  reviewing_since date
  recorded_by uuid
  constraint administrators_exclusive CHECK (((cardinality(roles) <= 1) OR (NOT (roles && ARRAY['system-admin'::text, 'security-admin'::text, 'audit-admin'::text]))))
  constraint officer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint officer_pkey PRIMARY KEY (agency_id, id)
  constraint qualification_whole CHECK (((qualification_number IS NULL) = (qualification_since IS NULL)))
  constraint recorded_without_roles CHECK (((recorded_by IS NULL) OR (roles = '{}'::text[])))
  constraint roles_known CHECK ((roles <@ ARRAY['officer'::text, 'reviewer'::text, 'head'::text, 'publisher'::text, 'archivist'::text, 'supervisor'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text]))
  TRIGGER by_its_role BEFORE INSERT ON registry.officer FOR EACH ROW WHEN ((new.recorded_by IS NOT NULL)) EXECUTE FUNCTION registry.require_role('recorded_by', '{system-admin}')
  TRIGGER facts_inserted AFTER INSERT ON registry.officer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER facts_updated AFTER UPDATE ON registry.officer REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.officer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.officer_change
  agency_id uuid not null
  officer_id uuid not null
  seq integer not null
  name text not null
  unit text not null
  post text not null
  qualification_number text
  qualification_since date
  reviewing_since date
  left_on date
  recorded_by uuid not null
  recorded_at timestamp(3) with time zone not null
  reason text not null
  constraint officer_change_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.officer(agency_id, id)
  constraint officer_change_agency_id_recorded_by_fkey FOREIGN KEY (agency_id, recorded_by) REFERENCES registry.officer(agency_id, id)
  constraint officer_change_pkey PRIMARY KEY (agency_id, officer_id, seq)
  constraint officer_change_reason_check CHECK ((reason <> ''::text))
  constraint officer_change_seq_check CHECK ((seq > 0))
  constraint qualification_whole CHECK (((qualification_number IS NULL) = (qualification_since IS NULL)))
  TRIGGER by_its_role BEFORE INSERT ON registry.officer_change FOR EACH ROW EXECUTE FUNCTION registry.require_role('recorded_by', '{system-admin}')
  TRIGGER facts_inserted AFTER INSERT ON registry.officer_change REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.officer_change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.password
  agency_id uuid not null
  officer_id uuid not null
  seq integer not null
  hash text not null
  set_at timestamp(3) with time zone not null
  set_by uuid
  one_time boolean not null
  reset_id uuid
  requested_by uuid
  constraint password_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.account(agency_id, officer_id)
  constraint password_agency_id_reset_id_officer_id_requested_by_fkey FOREIGN KEY (agency_id, reset_id, officer_id, requested_by) REFERENCES registry.password_reset(agency_id, id, officer_id, requested_by)
  constraint password_agency_id_set_by_fkey FOREIGN KEY (agency_id, set_by) REFERENCES registry.officer(agency_id, id)
  constraint password_hash_check CHECK ((hash ~~ '$argon2id$%'::text))
  constraint password_pkey PRIMARY KEY (agency_id, officer_id, seq)
  constraint password_seq_check CHECK ((seq > 0))
  constraint reset_by_two CHECK ((requested_by <> set_by))
  constraint reset_used_once UNIQUE (agency_id, reset_id)
  constraint reset_whole CHECK (((reset_id IS NULL) = (requested_by IS NULL)))
  constraint set_by_another_is_one_time CHECK (((set_by IS NULL) OR (set_by = officer_id) OR one_time))
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.password FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER set_by_whom BEFORE INSERT ON registry.password FOR EACH ROW WHEN (((new.set_by IS NOT NULL) AND (new.set_by <> new.officer_id) AND (new.seq > 1))) EXECUTE FUNCTION registry.check_password_reset()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant insert, select to mingjian_desk

table registry.password_reset
  agency_id uuid not null
  id uuid not null
  officer_id uuid not null
  requested_by uuid not null
  requested_at timestamp(3) with time zone not null
  reason text not null
  constraint nobody_requests_own_reset CHECK ((requested_by <> officer_id))
  constraint password_reset_agency_id_id_officer_id_requested_by_key UNIQUE (agency_id, id, officer_id, requested_by)
  constraint password_reset_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.account(agency_id, officer_id)
  constraint password_reset_agency_id_requested_by_fkey FOREIGN KEY (agency_id, requested_by) REFERENCES registry.officer(agency_id, id)
  constraint password_reset_pkey PRIMARY KEY (agency_id, id)
  constraint password_reset_reason_check CHECK ((reason <> ''::text))
  TRIGGER by_its_role BEFORE INSERT ON registry.password_reset FOR EACH ROW EXECUTE FUNCTION registry.require_role('requested_by', '{system-admin,security-admin,audit-admin}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.password_reset FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.role_change
  agency_id uuid not null
  officer_id uuid not null
  seq integer not null
  roles text[] not null
  changed_by uuid not null
  changed_at timestamp(3) with time zone not null
  reason text not null
  constraint administrators_exclusive CHECK (((cardinality(roles) <= 1) OR (NOT (roles && ARRAY['system-admin'::text, 'security-admin'::text, 'audit-admin'::text]))))
  constraint nobody_changes_own_roles CHECK ((changed_by <> officer_id))
  constraint role_change_agency_id_changed_by_fkey FOREIGN KEY (agency_id, changed_by) REFERENCES registry.officer(agency_id, id)
  constraint role_change_agency_id_officer_id_fkey FOREIGN KEY (agency_id, officer_id) REFERENCES registry.officer(agency_id, id)
  constraint role_change_pkey PRIMARY KEY (agency_id, officer_id, seq)
  constraint role_change_reason_check CHECK ((reason <> ''::text))
  constraint role_change_seq_check CHECK ((seq > 0))
  constraint roles_known CHECK ((roles <@ ARRAY['officer'::text, 'reviewer'::text, 'head'::text, 'publisher'::text, 'archivist'::text, 'supervisor'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text]))
  TRIGGER by_its_role BEFORE INSERT ON registry.role_change FOR EACH ROW EXECUTE FUNCTION registry.require_role('changed_by', '{security-admin}')
  TRIGGER facts_inserted AFTER INSERT ON registry.role_change REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.role_change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.seal_decision
  agency_id uuid not null
  proposal_id uuid not null
  proposed_by uuid not null
  approved boolean not null
  decided_by uuid not null
  decided_at timestamp(3) with time zone not null
  opinion text not null
  constraint proposer_does_not_decide CHECK ((decided_by <> proposed_by))
  constraint seal_decision_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES registry.officer(agency_id, id)
  constraint seal_decision_agency_id_proposal_id_proposed_by_fkey FOREIGN KEY (agency_id, proposal_id, proposed_by) REFERENCES registry.seal_proposal(agency_id, id, proposed_by)
  constraint seal_decision_opinion_check CHECK ((opinion <> ''::text))
  constraint seal_decision_pkey PRIMARY KEY (agency_id, proposal_id)
  TRIGGER by_its_role BEFORE INSERT ON registry.seal_decision FOR EACH ROW EXECUTE FUNCTION registry.require_role('decided_by', '{head}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.seal_decision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.seal_proposal
  agency_id uuid not null
  id uuid not null
  name text not null
  format text
  image bytea
  width integer
  effective_from date not null
  reason text not null
  proposed_by uuid not null
  proposed_at timestamp(3) with time zone not null
  constraint seal_proposal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint seal_proposal_agency_id_id_proposed_by_key UNIQUE (agency_id, id, proposed_by)
  constraint seal_proposal_agency_id_proposed_by_fkey FOREIGN KEY (agency_id, proposed_by) REFERENCES registry.officer(agency_id, id)
  constraint seal_proposal_format_check CHECK ((format = ANY (ARRAY['png'::text, 'svg'::text])))
  constraint seal_proposal_image_check CHECK (((length(image) >= 1) AND (length(image) <= 300000)))
  constraint seal_proposal_name_check CHECK ((name <> ''::text))
  constraint seal_proposal_pkey PRIMARY KEY (agency_id, id)
  constraint seal_proposal_reason_check CHECK ((reason <> ''::text))
  constraint seal_proposal_width_check CHECK (((width >= 20) AND (width <= 60)))
  constraint whole CHECK ((((image IS NULL) = (format IS NULL)) AND ((image IS NULL) = (width IS NULL))))
  TRIGGER by_its_role BEFORE INSERT ON registry.seal_proposal FOR EACH ROW EXECUTE FUNCTION registry.require_role('proposed_by', '{system-admin}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.seal_proposal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
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

table registry.set_up
  once boolean not null default true
  agency_id uuid not null
  code_id uuid not null
  at timestamp(3) with time zone not null
  address text not null
  user_agent text not null
  constraint set_up_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id) DEFERRABLE INITIALLY DEFERRED
  constraint set_up_code_id_fkey FOREIGN KEY (code_id) REFERENCES registry.set_up_code(id)
  constraint set_up_once_check CHECK (once)
  constraint set_up_pkey PRIMARY KEY (once)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.set_up FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  TRIGGER only_where_none BEFORE INSERT ON registry.set_up FOR EACH ROW EXECUTE FUNCTION registry.refuse_set_up_among_agencies()
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.set_up_code
  id uuid not null
  sha256 bytea not null
  made_at timestamp(3) with time zone not null
  constraint set_up_code_pkey PRIMARY KEY (id)
  constraint set_up_code_sha256_check CHECK ((octet_length(sha256) = 32))
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.set_up_code FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  grant insert, select to mingjian_desk

table registry.setting_decision
  agency_id uuid not null
  proposal_id uuid not null
  proposed_by uuid not null
  approved boolean not null
  decided_by uuid not null
  decided_at timestamp(3) with time zone not null
  opinion text not null
  constraint proposer_does_not_decide CHECK ((decided_by <> proposed_by))
  constraint setting_decision_agency_id_decided_by_fkey FOREIGN KEY (agency_id, decided_by) REFERENCES registry.officer(agency_id, id)
  constraint setting_decision_agency_id_proposal_id_proposed_by_fkey FOREIGN KEY (agency_id, proposal_id, proposed_by) REFERENCES registry.setting_proposal(agency_id, id, proposed_by)
  constraint setting_decision_opinion_check CHECK ((opinion <> ''::text))
  constraint setting_decision_pkey PRIMARY KEY (agency_id, proposal_id)
  TRIGGER by_its_role BEFORE INSERT ON registry.setting_decision FOR EACH ROW EXECUTE FUNCTION registry.require_role('decided_by', '{head}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.setting_decision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.setting_proposal
  agency_id uuid not null
  id uuid not null
  code text not null
  value jsonb not null
  effective_from date not null
  reason text not null
  source text
  confirmed boolean not null
  proposed_by uuid not null
  proposed_at timestamp(3) with time zone not null
  constraint confirmed_by_source CHECK (((NOT confirmed) OR (source IS NOT NULL)))
  constraint setting_proposal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint setting_proposal_agency_id_id_proposed_by_key UNIQUE (agency_id, id, proposed_by)
  constraint setting_proposal_agency_id_proposed_by_fkey FOREIGN KEY (agency_id, proposed_by) REFERENCES registry.officer(agency_id, id)
  constraint setting_proposal_pkey PRIMARY KEY (agency_id, id)
  constraint setting_proposal_reason_check CHECK ((reason <> ''::text))
  constraint setting_proposal_source_check CHECK ((source <> ''::text))
  INDEX setting_proposal_code ON registry.setting_proposal USING btree (agency_id, code, proposed_at DESC)
  TRIGGER by_its_role BEFORE INSERT ON registry.setting_proposal FOR EACH ROW EXECUTE FUNCTION registry.require_role('proposed_by', '{officer,reviewer}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.setting_proposal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

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

table registry.signing_certificate
  agency_id uuid not null
  fingerprint text not null
  chain text[] not null
  subject text not null
  issuer text not null
  valid_from timestamp(3) with time zone not null
  valid_to timestamp(3) with time zone not null
  self_made boolean not null
  installed_by uuid
  installed_at timestamp(3) with time zone not null
  constraint installed_by_somebody CHECK ((self_made = (installed_by IS NULL)))
  constraint signing_certificate_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES registry.agency(id)
  constraint signing_certificate_agency_id_installed_by_fkey FOREIGN KEY (agency_id, installed_by) REFERENCES registry.officer(agency_id, id)
  constraint signing_certificate_chain_check CHECK ((array_length(chain, 1) > 0))
  constraint signing_certificate_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  constraint signing_certificate_pkey PRIMARY KEY (agency_id, fingerprint)
  constraint term CHECK ((valid_from < valid_to))
  TRIGGER by_its_role BEFORE INSERT ON registry.signing_certificate FOR EACH ROW WHEN ((new.installed_by IS NOT NULL)) EXECUTE FUNCTION registry.require_role('installed_by', '{system-admin}')
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.signing_certificate FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table registry.suspension_lifting
  agency_id uuid not null
  number text not null
  from_date date not null
  resumes_on date not null
  lifted_by uuid not null
  lifted_at timestamp(3) with time zone not null
  reason text not null
  constraint suspension_lifting_agency_id_lifted_by_fkey FOREIGN KEY (agency_id, lifted_by) REFERENCES registry.officer(agency_id, id)
  constraint suspension_lifting_agency_id_number_from_date_fkey FOREIGN KEY (agency_id, number, from_date) REFERENCES registry.certificate_suspension(agency_id, number, from_date)
  constraint suspension_lifting_check CHECK ((resumes_on >= from_date))
  constraint suspension_lifting_pkey PRIMARY KEY (agency_id, number, from_date)
  constraint suspension_lifting_reason_check CHECK ((reason <> ''::text))
  TRIGGER by_its_role BEFORE INSERT ON registry.suspension_lifting FOR EACH ROW EXECUTE FUNCTION registry.require_role('lifted_by', '{system-admin}')
  TRIGGER facts_inserted AFTER INSERT ON registry.suspension_lifting REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION registry.move_facts_version()
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON registry.suspension_lifting FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table review.clearance
  agency_id uuid not null
  case_id uuid not null
  id uuid not null
  draft text not null
  ground text not null
  given_at timestamp(3) with time zone not null
  constraint clearance_agency_id_case_id_id_draft_key UNIQUE (agency_id, case_id, id, draft)
  constraint clearance_agency_id_case_id_id_fkey FOREIGN KEY (agency_id, case_id, id) REFERENCES record.event(agency_id, case_id, id)
  constraint clearance_draft_check CHECK ((draft ~ '^[0-9a-f]{64}$'::text))
  constraint clearance_ground_check CHECK ((ground = ANY (ARRAY['opinion'::text, 'deliberation'::text])))
  constraint clearance_pkey PRIMARY KEY (agency_id, case_id, id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON review.clearance FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table review.clearance_void
  agency_id uuid not null
  case_id uuid not null
  clearance_id uuid not null
  because uuid not null
  constraint clearance_void_agency_id_case_id_because_fkey FOREIGN KEY (agency_id, case_id, because) REFERENCES record.event(agency_id, case_id, id)
  constraint clearance_void_agency_id_case_id_clearance_id_fkey FOREIGN KEY (agency_id, case_id, clearance_id) REFERENCES review.clearance(agency_id, case_id, id)
  constraint clearance_void_pkey PRIMARY KEY (agency_id, case_id, clearance_id)
  TRIGGER only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON review.clearance_void FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select to mingjian_desk

table review.standing
  agency_id uuid not null
  case_id uuid not null
  status text not null
  round integer not null
  title text not null
  party_name text not null
  proposal text not null
  submitted_on date not null
  due_on date
  constraint standing_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES record."case"(agency_id, id)
  constraint standing_pkey PRIMARY KEY (agency_id, case_id)
  INDEX standing_open ON review.standing USING btree (agency_id, submitted_on) WHERE (status = ANY (ARRAY['submitted'::text, 'supplement'::text, 'accepted'::text, 'objected'::text, 'disputed'::text, 'returned'::text, 'void'::text]))
  row level security
  policy agency_scope for all to public using ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text))
  grant select to mingjian_auditor
  grant insert, select, update to mingjian_desk

view disclosure.every_register_line
  as  SELECT made.agency_id,
      made.case_id,
      made.category,
      made.decided_on,
      due.due_on,
      first.published_on AS first_published_on,
      kept.ground AS withheld_because,
      kept.withheld_on,
      annulled.ground AS annulled_because,
      annulled.effective_on AS annulled_on,
      gone.taken_down_on,
      gone.explanation,
          CASE
              WHEN (gone.id IS NOT NULL) THEN 'taken-down'::text
              WHEN (kept.id IS NOT NULL) THEN 'withheld'::text
              WHEN (first.published_on > due.due_on) THEN 'late'::text
              WHEN (first.published_on IS NOT NULL) THEN 'in-time'::text
              WHEN (annulled.id IS NOT NULL) THEN 'annulled'::text
              WHEN (due.due_on < ((now() AT TIME ZONE 'Asia/Shanghai'::text))::date) THEN 'overdue'::text
              ELSE 'pending'::text
          END AS state
     FROM ((((((disclosure.decision_register made
       LEFT JOIN record.obligation clock ON (((clock.agency_id = made.agency_id) AND (clock.case_id = made.case_id) AND (clock.code = 'publish'::text) AND (clock.key = ''::text) AND (clock.opened_by = made.seq))))
       CROSS JOIN LATERAL ( SELECT COALESCE(clock.due_on, made.due_on) AS due_on) due)
       LEFT JOIN disclosure.publication first ON (((first.agency_id = made.agency_id) AND (first.case_id = made.case_id) AND (first.version = 1))))
       LEFT JOIN disclosure.annulment annulled ON (((annulled.agency_id = made.agency_id) AND (annulled.case_id = made.case_id))))
       LEFT JOIN disclosure.take_down gone ON (((gone.agency_id = made.agency_id) AND (gone.case_id = made.case_id))))
       LEFT JOIN disclosure.withholding kept ON (((kept.agency_id = made.agency_id) AND (kept.case_id = made.case_id))));

view disclosure.online_publication
  as  SELECT agency_id,
      case_id,
      version,
      id,
      number,
      agency_name,
      copy,
      copy_digest,
      decided_on,
      published_on,
      published_at,
      prepared_by,
      published_by,
      penalties,
      search_text,
      search
     FROM disclosure.publication online
    WHERE ((NOT (EXISTS ( SELECT
             FROM disclosure.publication newer
            WHERE ((newer.agency_id = online.agency_id) AND (newer.case_id = online.case_id) AND (newer.version > online.version))))) AND (NOT (EXISTS ( SELECT
             FROM disclosure.take_down gone
            WHERE ((gone.agency_id = online.agency_id) AND (gone.case_id = online.case_id))))) AND (NOT (EXISTS ( SELECT
             FROM disclosure.withholding kept
            WHERE ((kept.agency_id = online.agency_id) AND (kept.case_id = online.case_id))))));

view disclosure.public_decision
  with (security_barrier=true) as  SELECT agency.id AS agency_id,
      agency.code AS agency_code,
      agency.demonstration,
      online.case_id,
      online.version,
      online.number,
      online.agency_name,
      online.copy,
      online.copy_digest,
      online.decided_on,
      online.published_on,
      online.published_at,
      online.penalties,
      online.search_text,
      ( SELECT first.published_on
             FROM disclosure.publication first
            WHERE ((first.agency_id = online.agency_id) AND (first.case_id = online.case_id) AND (first.version = 1))) AS first_published_on,
      (online.copy ->> 'category'::text) AS category,
      carried.state AS performance,
      carried.since AS performance_since
     FROM ((disclosure.online_publication online
       JOIN registry.agency agency ON ((agency.id = online.agency_id)))
       LEFT JOIN LATERAL ( SELECT noted.state,
              noted.since
             FROM disclosure.performance noted
            WHERE ((noted.agency_id = online.agency_id) AND (noted.case_id = online.case_id))
            ORDER BY noted.seq DESC
           LIMIT 1) carried ON (true));

view disclosure.public_document
  with (security_barrier=true) as  SELECT encode(document.content_digest, 'hex'::text) AS digest,
      document.content_digest,
      agency.name AS agency_name,
      agency.demonstration,
      document.title,
      document.number,
      document.issued_on,
      encode(document_print.pdf_digest, 'hex'::text) AS pdf_digest,
      (document.content IS NULL) AS destroyed,
      document.agency_id,
      document.form,
      event.recorded_at,
      encode(event.digest, 'hex'::text) AS act,
      encode(document.salt, 'hex'::text) AS salt,
      leaf.year AS log_year,
      leaf.index AS log_index
     FROM ((((record.document
       JOIN registry.agency ON ((agency.id = document.agency_id)))
       JOIN record.event USING (agency_id, case_id, seq))
       LEFT JOIN record.document_print USING (agency_id, case_id, seq, form))
       LEFT JOIN ledger.leaf USING (agency_id, entry_id))
    WHERE ((document.content_digest IS NOT NULL) AND (NOT document.internal));

view disclosure.public_paper_change
  with (security_barrier=true) as  SELECT document.content_digest,
      change.kind,
      change.on_date,
      change.by_seq,
      other.title,
      other.number
     FROM ((record.document_change change
       JOIN record.document USING (agency_id, case_id, seq, form))
       LEFT JOIN record.document other ON (((other.agency_id = change.agency_id) AND (other.case_id = change.case_id) AND (other.seq = change.by_seq) AND (other.form = change.by_form))))
    WHERE ((document.content_digest IS NOT NULL) AND (NOT document.internal));

view disclosure.public_register
  with (security_barrier=true) as  SELECT agency_id,
      (EXTRACT(year FROM decided_on))::integer AS year,
      (count(*))::integer AS decided,
      (count(*) FILTER (WHERE (state = 'in-time'::text)))::integer AS published_in_time,
      (count(*) FILTER (WHERE (state = 'late'::text)))::integer AS published_late,
      (count(*) FILTER (WHERE (state = 'pending'::text)))::integer AS pending,
      (count(*) FILTER (WHERE (state = 'overdue'::text)))::integer AS overdue,
      (count(*) FILTER (WHERE (state = 'taken-down'::text)))::integer AS taken_down,
      (count(*) FILTER (WHERE (state = 'annulled'::text)))::integer AS annulled,
      (count(*) FILTER (WHERE (state = 'withheld'::text)))::integer AS withheld,
      (count(*) FILTER (WHERE (withheld_because = 'state-secret'::text)))::integer AS withheld_state_secret,
      (count(*) FILTER (WHERE (withheld_because = 'public-safety'::text)))::integer AS withheld_public_safety,
      (count(*) FILTER (WHERE (withheld_because = 'trade-secret'::text)))::integer AS withheld_trade_secret,
      (count(*) FILTER (WHERE (withheld_because = 'privacy'::text)))::integer AS withheld_privacy,
      (count(*) FILTER (WHERE (withheld_because = 'minor'::text)))::integer AS withheld_minor,
      (count(*) FILTER (WHERE (withheld_because = 'no-social-impact'::text)))::integer AS withheld_no_social_impact,
      category
     FROM disclosure.every_register_line
    GROUP BY agency_id, (EXTRACT(year FROM decided_on)), category;

view disclosure.public_removal
  with (security_barrier=true) as  SELECT agency.id AS agency_id,
      agency.code AS agency_code,
      agency.demonstration,
      last.case_id,
      last.number,
      last.agency_name,
      COALESCE(gone.taken_down_on, kept.withheld_on) AS removed_on,
      annulled.ground AS annulled_because,
      annulled.effective_on AS annulled_on,
      gone.explanation,
      kept.ground AS withheld_because,
      (last.copy ->> 'category'::text) AS category
     FROM ((((disclosure.publication last
       JOIN registry.agency agency ON ((agency.id = last.agency_id)))
       LEFT JOIN disclosure.take_down gone ON (((gone.agency_id = last.agency_id) AND (gone.case_id = last.case_id))))
       LEFT JOIN disclosure.annulment annulled ON (((annulled.agency_id = gone.agency_id) AND (annulled.case_id = gone.case_id))))
       LEFT JOIN disclosure.withholding kept ON (((kept.agency_id = last.agency_id) AND (kept.case_id = last.case_id))))
    WHERE (((gone.id IS NOT NULL) OR (kept.id IS NOT NULL)) AND (NOT (EXISTS ( SELECT
             FROM disclosure.publication newer
            WHERE ((newer.agency_id = last.agency_id) AND (newer.case_id = last.case_id) AND (newer.version > last.version))))));

view disclosure.public_signature
  with (security_barrier=true) as  SELECT document.content_digest,
      document_signature.signed_digest,
      document_signature.signer,
      document_signature.signed_at,
      document_signature.stamped_at
     FROM (record.document
       JOIN record.document_signature USING (agency_id, case_id, seq, form))
    WHERE ((document.content_digest IS NOT NULL) AND (NOT document.internal));

view disclosure.register_line
  with (security_barrier=true) as  SELECT agency_id,
      case_id,
      category,
      decided_on,
      due_on,
      first_published_on,
      withheld_because,
      withheld_on,
      annulled_because,
      annulled_on,
      taken_down_on,
      explanation,
      state
     FROM disclosure.every_register_line
    WHERE ((current_setting('app.agency'::text, true) = (agency_id)::text) OR (current_setting('app.agency'::text, true) = 'all'::text));

view registry.account_now
  with (security_invoker=true) as  SELECT account.agency_id,
      account.officer_id,
      account.login,
      COALESCE(standing.active, true) AS active,
      standing.reason AS standing_reason,
      secret.seq AS password_seq,
      secret.hash AS password_hash,
      secret.set_at AS password_set_at,
      secret.one_time
     FROM ((registry.account
       JOIN LATERAL ( SELECT newest.agency_id,
              newest.officer_id,
              newest.seq,
              newest.hash,
              newest.set_at,
              newest.set_by,
              newest.one_time,
              newest.reset_id,
              newest.requested_by
             FROM registry.password newest
            WHERE ((newest.agency_id = account.agency_id) AND (newest.officer_id = account.officer_id))
            ORDER BY newest.seq DESC
           LIMIT 1) secret ON (true))
       LEFT JOIN LATERAL ( SELECT newest.active,
              newest.reason
             FROM registry.account_standing newest
            WHERE ((newest.agency_id = account.agency_id) AND (newest.officer_id = account.officer_id))
            ORDER BY newest.seq DESC
           LIMIT 1) standing ON (true));

view registry.officer_now
  with (security_invoker=true) as  SELECT person.agency_id,
      person.id,
      COALESCE(entry.name, person.name) AS name,
      COALESCE(entry.unit, person.unit) AS unit,
      COALESCE(entry.post, person.post) AS post,
      COALESCE(rights.roles, person.roles) AS roles,
          CASE
              WHEN (entry.seq IS NULL) THEN person.qualification_number
              ELSE entry.qualification_number
          END AS qualification_number,
          CASE
              WHEN (entry.seq IS NULL) THEN person.qualification_since
              ELSE entry.qualification_since
          END AS qualification_since,
          CASE
              WHEN (entry.seq IS NULL) THEN person.reviewing_since
              ELSE entry.reviewing_since
          END AS reviewing_since,
          CASE
              WHEN (entry.seq IS NULL) THEN person.left_on
              ELSE entry.left_on
          END AS left_on
     FROM ((registry.officer person
       LEFT JOIN LATERAL ( SELECT newest.agency_id,
              newest.officer_id,
              newest.seq,
              newest.name,
              newest.unit,
              newest.post,
              newest.qualification_number,
              newest.qualification_since,
              newest.reviewing_since,
              newest.left_on,
              newest.recorded_by,
              newest.recorded_at,
              newest.reason
             FROM registry.officer_change newest
            WHERE ((newest.agency_id = person.agency_id) AND (newest.officer_id = person.id))
            ORDER BY newest.seq DESC
           LIMIT 1) entry ON (true))
       LEFT JOIN LATERAL ( SELECT newest.roles
             FROM registry.role_change newest
            WHERE ((newest.agency_id = person.agency_id) AND (newest.officer_id = person.id))
            ORDER BY newest.seq DESC
           LIMIT 1) rights ON (true));

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

view registry.public_list
  with (security_barrier=true) as  SELECT agency_id,
      kind,
      edition,
      content,
      effective_from,
      ((approved_at AT TIME ZONE 'Asia/Shanghai'::text))::date AS approved_on
     FROM registry.list_edition
    WHERE ((status = ANY (ARRAY['in-force'::text, 'superseded'::text])) AND (kind = ANY (ARRAY['review-catalogue'::text, 'random-inspection'::text, 'benchmarks'::text, 'recording'::text])));

view registry.public_matter
  with (security_barrier=true) as  SELECT matter.agency_id,
      matter.matter_id AS id,
      matter.content,
      matter.in_force_from,
      guide.content AS guide
     FROM (( SELECT DISTINCT ON (edition.agency_id, edition.subject, edition.matter_id) edition.agency_id,
              edition.subject,
              edition.matter_id,
              edition.edition,
              edition.content,
              edition.in_force_from,
              edition.change_id,
              edition.approved
             FROM registry.matter_edition edition
            WHERE (edition.in_force_from <= ((now() AT TIME ZONE 'Asia/Shanghai'::text))::date)
            ORDER BY edition.agency_id, edition.subject, edition.matter_id, edition.edition DESC) matter
       LEFT JOIN LATERAL ( SELECT edition.content
             FROM registry.matter_edition edition
            WHERE ((edition.agency_id = matter.agency_id) AND (edition.subject = 'guide'::text) AND (edition.matter_id = matter.matter_id) AND (edition.in_force_from <= ((now() AT TIME ZONE 'Asia/Shanghai'::text))::date))
            ORDER BY edition.edition DESC
           LIMIT 1) guide ON (true))
    WHERE ((matter.subject = 'matter'::text) AND (matter.content IS NOT NULL));

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
     FROM ( SELECT DISTINCT ON (person.agency_id, person.id) person.agency_id,
              person.id,
              COALESCE(entry.name, person.name) AS name,
              COALESCE(entry.unit, person.unit) AS unit,
              COALESCE(entry.post, person.post) AS post,
              paper.number,
              paper.kinds,
              paper.area,
              paper.valid_to,
              standing.status
             FROM ((((((registry.officer person
               LEFT JOIN LATERAL ( SELECT newest_1.seq,
                      newest_1.name,
                      newest_1.unit,
                      newest_1.post,
                      newest_1.left_on
                     FROM registry.officer_change newest_1
                    WHERE ((newest_1.agency_id = person.agency_id) AND (newest_1.officer_id = person.id))
                    ORDER BY newest_1.seq DESC
                   LIMIT 1) entry ON (true))
               LEFT JOIN LATERAL ( SELECT newest_1.roles
                     FROM registry.role_change newest_1
                    WHERE ((newest_1.agency_id = person.agency_id) AND (newest_1.officer_id = person.id))
                    ORDER BY newest_1.seq DESC
                   LIMIT 1) rights ON (true))
               CROSS JOIN ( SELECT ((now() AT TIME ZONE 'Asia/Shanghai'::text))::date AS today) clock)
               JOIN registry.certificate paper ON (((paper.agency_id = person.agency_id) AND (paper.officer_id = person.id) AND (paper.valid_from <= clock.today))))
               CROSS JOIN LATERAL ( SELECT
                          CASE
                              WHEN (paper.valid_to < clock.today) THEN 'expired'::text
                              WHEN (EXISTS ( SELECT
                                 FROM (registry.certificate_suspension held
                                   LEFT JOIN registry.suspension_lifting lifting ON (((lifting.agency_id = held.agency_id) AND (lifting.number = held.number) AND (lifting.from_date = held.from_date))))
                                WHERE ((held.agency_id = paper.agency_id) AND (held.number = paper.number) AND (held.from_date <= clock.today) AND ((held.to_date IS NULL) OR (held.to_date >= clock.today)) AND ((lifting.resumes_on IS NULL) OR (lifting.resumes_on > clock.today))))) THEN 'suspended'::text
                              ELSE 'valid'::text
                          END AS status) standing)
               CROSS JOIN LATERAL ( SELECT
                          CASE
                              WHEN (entry.seq IS NULL) THEN person.left_on
                              ELSE entry.left_on
                          END AS left_on) membership)
            WHERE (('officer'::text = ANY (COALESCE(rights.roles, person.roles))) AND ((membership.left_on IS NULL) OR (membership.left_on > clock.today)))
            ORDER BY person.agency_id, person.id, (array_position(ARRAY['valid'::text, 'suspended'::text, 'expired'::text], standing.status)), paper.valid_to DESC) newest;

view registry.public_profile
  with (security_barrier=true) as  SELECT id AS agency_id,
      jurisdiction,
      COALESCE(( SELECT jsonb_agg(jsonb_build_object('edition', list_edition.edition, 'from', list_edition.effective_from, 'profile', (list_edition.content -> 'profile'::text)) ORDER BY list_edition.edition) AS jsonb_agg
             FROM registry.list_edition
            WHERE ((list_edition.agency_id = agency.id) AND (list_edition.kind = 'agency-profile'::text) AND (list_edition.status = ANY (ARRAY['in-force'::text, 'superseded'::text])))), '[]'::jsonb) AS editions
     FROM registry.agency;

view registry.public_rules
  with (security_barrier=true) as  SELECT id AS agency_id,
      jurisdiction,
      COALESCE(( SELECT jsonb_agg(jsonb_build_object('code', latest.code, 'value', latest.value, 'from', latest.effective_from, 'confirmed', latest.confirmed) ORDER BY latest.code, latest.effective_from) AS jsonb_agg
             FROM ( SELECT DISTINCT ON (agency_setting.code, agency_setting.effective_from) agency_setting.code,
                      agency_setting.value,
                      agency_setting.effective_from,
                      agency_setting.confirmed
                     FROM registry.agency_setting
                    WHERE ((agency_setting.agency_id = agency.id) AND (agency_setting.code ~~ '%.%'::text))
                    ORDER BY agency_setting.code, agency_setting.effective_from, agency_setting.set_at DESC, agency_setting.id DESC) latest), '[]'::jsonb) AS settings
     FROM registry.agency;

view registry.suspension_now
  with (security_invoker=true) as  SELECT held.agency_id,
      held.officer_id,
      held.number,
      held.from_date,
      LEAST(held.to_date, (lifting.resumes_on - 1)) AS to_date,
      held.reason
     FROM (registry.certificate_suspension held
       LEFT JOIN registry.suspension_lifting lifting ON (((lifting.agency_id = held.agency_id) AND (lifting.number = held.number) AND (lifting.from_date = held.from_date))))
    WHERE ((lifting.resumes_on IS NULL) OR (lifting.resumes_on > held.from_date));

view disclosure.every_register_line
  agency_id uuid
  case_id uuid
  category text
  decided_on date
  due_on date
  first_published_on date
  withheld_because text
  withheld_on date
  annulled_because text
  annulled_on date
  taken_down_on date
  explanation text
  state text

view disclosure.online_publication
  agency_id uuid
  case_id uuid
  version integer
  id uuid
  number text
  agency_name text
  copy jsonb
  copy_digest text
  decided_on date
  published_on date
  published_at timestamp(3) with time zone
  prepared_by uuid
  published_by uuid
  penalties text[]
  search_text text
  search text[]

view disclosure.public_decision
  agency_id uuid
  agency_code text
  demonstration boolean
  case_id uuid
  version integer
  number text
  agency_name text
  copy jsonb
  copy_digest text
  decided_on date
  published_on date
  published_at timestamp(3) with time zone
  penalties text[]
  search_text text
  first_published_on date
  category text
  performance text
  performance_since date
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view disclosure.public_document
  digest text
  content_digest bytea
  agency_name text
  demonstration boolean
  title text
  number text
  issued_on date
  pdf_digest text
  destroyed boolean
  agency_id uuid
  form text
  recorded_at timestamp(3) with time zone
  act text
  salt text
  log_year integer
  log_index bigint
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view disclosure.public_paper_change
  content_digest bytea
  kind text
  on_date date
  by_seq integer
  title text
  number text
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view disclosure.public_register
  agency_id uuid
  year integer
  decided integer
  published_in_time integer
  published_late integer
  pending integer
  overdue integer
  taken_down integer
  annulled integer
  withheld integer
  withheld_state_secret integer
  withheld_public_safety integer
  withheld_trade_secret integer
  withheld_privacy integer
  withheld_minor integer
  withheld_no_social_impact integer
  category text
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view disclosure.public_removal
  agency_id uuid
  agency_code text
  demonstration boolean
  case_id uuid
  number text
  agency_name text
  removed_on date
  annulled_because text
  annulled_on date
  explanation text
  withheld_because text
  category text
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view disclosure.public_signature
  content_digest bytea
  signed_digest text
  signer text
  signed_at timestamp(3) with time zone
  stamped_at timestamp(3) with time zone
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view disclosure.register_line
  agency_id uuid
  case_id uuid
  category text
  decided_on date
  due_on date
  first_published_on date
  withheld_because text
  withheld_on date
  annulled_because text
  annulled_on date
  taken_down_on date
  explanation text
  state text
  grant select to mingjian_auditor
  grant select to mingjian_desk

view registry.account_now
  agency_id uuid
  officer_id uuid
  login text
  active boolean
  standing_reason text
  password_seq integer
  password_hash text
  password_set_at timestamp(3) with time zone
  one_time boolean
  grant select to mingjian_desk

view registry.officer_now
  agency_id uuid
  id uuid
  name text
  unit text
  post text
  roles text[]
  qualification_number text
  qualification_since date
  reviewing_since date
  left_on date
  grant select to mingjian_auditor
  grant select to mingjian_desk

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

view registry.public_list
  agency_id uuid
  kind text
  edition integer
  content jsonb
  effective_from date
  approved_on date
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view registry.public_matter
  agency_id uuid
  id uuid
  content jsonb
  in_force_from date
  guide jsonb
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

view registry.public_profile
  agency_id uuid
  jurisdiction text
  editions jsonb
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view registry.public_rules
  agency_id uuid
  jurisdiction text
  settings jsonb
  grant select to mingjian_auditor
  grant select to mingjian_desk
  grant select to mingjian_portal

view registry.suspension_now
  agency_id uuid
  officer_id uuid
  number text
  from_date date
  to_date date
  reason text
  grant select to mingjian_auditor
  grant select to mingjian_desk

function disclosure.decisions_with(pieces text[])
  returns TABLE(agency_id uuid, case_id uuid) language sql stable security definer set search_path="" grant execute to mingjian_auditor; execute to mingjian_desk; execute to mingjian_portal as
    select online.agency_id, online.case_id from disclosure.online_publication as online where online.search operator(pg_catalog.@>) pieces

function ledger.alarm_is_only_cleared()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if old.cleared_at is not null or new.cleared_at is null
      or (new.agency_id, new.id, new.year, new.source, new.kind, new.detail, new.raised_at) is distinct from (old.agency_id, old.id, old.year, old.source, old.kind, old.detail, old.raised_at) then
      perform ledger.refuse('an alarm is cleared once and never changed');
    end if;
    return new;
  end

function ledger.log_only_grows()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if (new.agency_id, new.year, new.code, new.origin, new.vkeys, new.opened_at) is distinct from (old.agency_id, old.year, old.code, old.origin, old.vkeys, old.opened_at)
      or new.size < old.size or (new.size = old.size and new.root <> old.root)
      or (old.closed_at is not null and (new.size, new.closed_at) is distinct from (old.size, old.closed_at)) then
      perform ledger.refuse('a log only grows, and no more once it is closed');
    end if;
    return new;
  end

function ledger.pending_becomes_leaf()
  returns trigger language plpgsql volatile grant execute to public as
  declare
    head record;
  begin
    for head in
      select agency.id, log.year, log.size from (select distinct agency_id as id from gone) as agency
      left join ledger.log on log.agency_id = agency.id and log.closed_at is null
    loop
      if exists (
        select gone.id, gone.entry from gone where gone.agency_id = head.id
        except select leaf.entry_id, leaf.entry from ledger.leaf where leaf.agency_id = head.id and leaf.year = head.year and leaf.index >= head.size) then
        perform ledger.refuse('an entry that waits is not deleted before it is sealed');
      end if;
    end loop;
    return null;
  end

function ledger.refuse(what text)
  returns void language plpgsql volatile grant execute to public as
  begin
    raise exception '%', what using errcode = 'insufficient_privilege';
  end

function ledger.tile_only_grows()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if (new.agency_id, new.year, new.level, new.index) is distinct from (old.agency_id, old.year, old.level, old.index)
      or substring(new.hashes from 1 for length(old.hashes)) <> old.hashes then
      perform ledger.refuse('a tile only grows');
    end if;
    return new;
  end

function ledger.witnessed_only_grows()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if new.origin <> old.origin or new.size < old.size or (new.size = old.size and new.root <> old.root) then
      perform ledger.refuse('what a witness remembers only grows');
    end if;
    return new;
  end

function platform.is_erasing()
  returns boolean language sql stable grant execute to public as
   select coalesce(current_setting('mingjian.erasing', true), '') <> '' and current_user = 'mingjian_migrator'

function platform.refuse_change()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if tg_op <> 'TRUNCATE' and platform.is_erasing() then
      return null;
    end if;
    raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op using errcode = 'insufficient_privilege';
  end

function record.approved_destruction(the_agency uuid, the_case uuid)
  returns record.disposal language sql stable set search_path=pg_catalog grant execute to public as
    select the_agency, the_case, proposal.id, approval.id, destruction.id, proposal.by_officer, approval.by_officer, destruction.by_officer, destruction.recorded_at
    from (select * from record.event where agency_id = the_agency and case_id = the_case order by seq desc limit 1) as destruction
    cross join lateral (
      select * from record.event as one where one.agency_id = the_agency and one.case_id = the_case and one.seq < destruction.seq and one.step = 'decide-disposal'
      order by one.seq desc limit 1) as approval
    cross join lateral (
      select * from record.event as one where one.agency_id = the_agency and one.case_id = the_case and one.seq < approval.seq and one.step in ('propose-disposal', 'propose-erasure')
      order by one.seq desc limit 1) as proposal
    where destruction.step = 'destroy-volume' and approval.data ->> 'approved' = 'true'

function record.cases_of_handler(of_agency uuid, handler uuid)
  returns SETOF uuid language sql stable security definer set search_path="" grant execute to mingjian_desk as
    select id from record.case
    where agency_id = of_agency and handlers operator(pg_catalog.@>) array[handler]
      and current_setting('app.agency', true) in (of_agency::text, 'all')

function record.cases_with(of_agency uuid, pieces text[])
  returns SETOF uuid language sql stable security definer set search_path="" grant execute to mingjian_desk as
    select id from record.case
    where agency_id = of_agency and search operator(pg_catalog.@>) pieces
      and current_setting('app.agency', true) in (of_agency::text, 'all')

function record.erase_case(the_agency uuid, the_case uuid)
  returns void language plpgsql volatile security definer set search_path=pg_catalog grant execute to mingjian_desk as
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

function record.erase_signed_files()
  returns trigger language plpgsql volatile set search_path=pg_catalog grant execute to public as
  begin
    update record.object set erased_at = new.at
      where agency_id = new.agency_id and erased_at is null
        and sha256 in (select signed_digest from record.document_signature where agency_id = new.agency_id and case_id = new.case_id);
    return null;
  end

function record.guard_decision()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if new.clearance_id is not null and exists (
      select from review.clearance_void as void
      where void.agency_id = new.agency_id and void.case_id = new.case_id and void.clearance_id = new.clearance_id
    ) then
      raise exception 'the clearance of this decision has been voided' using errcode = 'check_violation', constraint = 'clearance_in_force';
    end if;
    if not new.major and exists (
      select from record.event as earlier
      where earlier.agency_id = new.agency_id and earlier.case_id = new.case_id and earlier.step = 'hold-hearing'
    ) then
      raise exception 'a decision after a hearing is major' using errcode = 'check_violation', constraint = 'heard_case_is_major';
    end if;
    return new;
  end

function record.keep_recomputation()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if exists (
      select from jsonb_array_elements_text(old.explanation #> '{due,editions}') as was
      join jsonb_array_elements_text(new.explanation #> '{due,editions}') as counts on split_part(was, '#', 1) = split_part(counts, '#', 1)
      where was <> counts
    ) or exists (
      select from jsonb_array_elements_text(old.explanation #> '{due,unissuedYears}') as missed
      join jsonb_array_elements_text(new.explanation #> '{due,editions}') as counts on missed = split_part(counts, '#', 1)
      where not exists (select from jsonb_array_elements_text(old.explanation #> '{due,editions}') as was where split_part(was, '#', 1) = missed)
    ) then
      insert into record.recomputation (
        agency_id, case_id, code, key, opened_by, due_before, due_after, provisional_before, provisional_after, editions_before, editions_after
      ) values (
        old.agency_id, old.case_id, old.code, old.key, old.opened_by, old.due_on, new.due_on, old.provisional, new.provisional,
        old.explanation #> '{due,editions}', new.explanation #> '{due,editions}'
      );
    end if;
    return null;
  end

function record.upload_is_settled()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if platform.is_erasing() then
      return new;
    end if;
    raise exception 'a settled upload is not changed' using errcode = 'insufficient_privilege';
  end

function registry.check_password_reset()
  returns trigger language plpgsql volatile grant execute to public as
  declare
    administrators text[] := array['system-admin', 'security-admin', 'audit-admin'];
    of_owner text[] := (select roles from registry.officer_now where agency_id = new.agency_id and id = new.officer_id);
    of_setter text[] := (select roles from registry.officer_now where agency_id = new.agency_id and id = new.set_by);
  begin
    if of_setter && administrators and (case when of_owner && administrators then new.reset_id is not null else 'system-admin' = any (of_setter) end) then
      return new;
    end if;
    raise exception 'a password is set by its owner or a system administrator, an administrator''s by two others' using errcode = 'insufficient_privilege';
  end

function registry.keep_edition()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if old.status = 'draft' and new.status in ('draft', 'in-force') then
      return new;
    end if;
    if old.status = 'in-force' and new.status = 'superseded'
      and (new.content, new.effective_from, new.drafted_by, new.drafted_at, new.approved_by, new.approved_at)
        is not distinct from (old.content, old.effective_from, old.drafted_by, old.drafted_at, old.approved_by, old.approved_at) then
      return new;
    end if;
    raise exception 'an approved edition of a list is superseded, never changed' using errcode = 'insufficient_privilege';
  end

function registry.keep_matter_editions()
  returns trigger language plpgsql volatile grant execute to public as
  declare
    last registry.matter_edition;
  begin
    select * into last from registry.matter_edition as before
      where before.agency_id = new.agency_id and before.subject = new.subject and before.matter_id = new.matter_id
      order by before.edition desc limit 1;
    if new.edition <> coalesce(last.edition, 0) + 1 or new.in_force_from < last.in_force_from then
      raise exception 'an edition of a matter follows the one before it' using errcode = 'check_violation';
    end if;
    if new.change_id is not null and not exists (
      select from registry.matter_change as change
      where change.agency_id = new.agency_id and change.id = new.change_id and change.subject = new.subject
        and change.matter_id = new.matter_id and change.edition = new.edition and change.content is not distinct from new.content
    ) then
      raise exception 'an edition of a matter is the change that was approved' using errcode = 'check_violation';
    end if;
    return new;
  end

function registry.move_calendar_version()
  returns trigger language plpgsql volatile security definer set search_path="" grant execute to public as
  begin
    insert into registry.calendar_version as current (version) values (pg_catalog.gen_random_uuid())
    on conflict (only_row) do update set version = excluded.version;
    return null;
  end

function registry.move_facts_version()
  returns trigger language plpgsql volatile security definer set search_path="" grant execute to public as
  begin
    insert into registry.facts_version as current (agency_id, version)
    select one.agency_id, pg_catalog.gen_random_uuid() from (select distinct agency_id from changed) as one
    on conflict (agency_id) do update set version = excluded.version;
    return null;
  end

function registry.refuse_set_up_among_agencies()
  returns trigger language plpgsql volatile grant execute to public as
  begin
    if exists (select from registry.agency) then
      raise exception 'the platform has been set up' using errcode = 'unique_violation', constraint = 'set_up_pkey';
    end if;
    return new;
  end

function registry.require_role()
  returns trigger language plpgsql volatile grant execute to public as
  declare
    acting uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
    wanted text[] := tg_argv[1]::text[];
  begin
    if not exists (
      select from registry.officer_now as person where person.agency_id = new.agency_id and person.id = acting and person.roles && wanted
    ) then
      raise exception '%.% is written by %', tg_table_schema, tg_table_name, tg_argv[1] using errcode = 'insufficient_privilege';
    end if;
    return new;
  end

function registry.session_now(agency uuid, token bytea)
  returns TABLE(officer_id uuid, login text, name text, roles text[], left_on date, active boolean, one_time boolean, password_set_at timestamp with time zone, demonstration boolean, seen_at timestamp with time zone, expires_at timestamp with time zone) language plpgsql stable grant execute to public as
  #variable_conflict use_column
  begin
    return query
      select held.officer_id, account.login, person.name, person.roles, person.left_on, account.active, account.one_time, account.password_set_at,
        home.demonstration, held.seen_at, held.expires_at
      from registry.session as held
      join registry.agency as home on home.id = held.agency_id
      join registry.account_now as account on account.agency_id = held.agency_id and account.officer_id = held.officer_id
      join registry.officer_now as person on person.agency_id = held.agency_id and person.id = held.officer_id
      where held.agency_id = session_now.agency and held.token_hash = session_now.token and held.ended_at is null;
  end
