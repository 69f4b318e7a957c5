import type { ColumnType } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, MatterId, OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import type { SealFormat } from '../seal-image.ts';
import type { AccessEvent, AccessOutcome } from '../access-log-contract.ts';

/** The rows of migrations 0002, 0008, 0015 and 0043, as the pool's value readers deliver them. */

/** jsonb: read as what it holds, written as JSON text (the driver would write a JavaScript array as a PostgreSQL one). */
type Json = ColumnType<unknown, string, string>;
/** Filled by the database where a row is written without it. */
type Default<Value> = ColumnType<Value, Value | undefined, never>;

interface AgencyRow {
  id: AgencyId;
  code: string;
  jurisdiction: JurisdictionCode;
  name: string;
  nature: string;
  funding: string;
  staffing: string;
  subject_kind: string;
  duties: string;
  legal_representative: string;
  address: string;
  complaint_phone: string;
  superior: string | null;
  demonstration: boolean;
}

/** As things stand now; `registry.officer` itself holds how a person began. */
interface OfficerNowRow {
  agency_id: AgencyId;
  id: OfficerId;
  name: string;
  unit: string;
  post: string;
  roles: Role[];
  qualification_number: string | null;
  qualification_since: LegalDate | null;
  reviewing_since: LegalDate | null;
  left_on: LegalDate | null;
}

interface OfficerRow extends OfficerNowRow {
  recorded_by: OfficerId | null;
  created_at: Default<Instant>;
}

interface OfficerChangeRow extends Omit<OfficerNowRow, 'id' | 'roles'> {
  officer_id: OfficerId;
  seq: number;
  recorded_by: OfficerId;
  recorded_at: Instant;
  reason: string;
}

interface RoleChangeRow {
  agency_id: AgencyId;
  officer_id: OfficerId;
  seq: number;
  roles: Role[];
  changed_by: OfficerId;
  changed_at: Instant;
  reason: string;
}

interface CertificateRow {
  agency_id: AgencyId;
  id: string;
  officer_id: OfficerId;
  number: string;
  kinds: string[];
  area: string;
  valid_from: LegalDate;
  valid_to: LegalDate;
  recorded_by: OfficerId | null;
  recorded_at: Default<Instant>;
}

interface SuspensionRow {
  agency_id: AgencyId;
  officer_id: OfficerId;
  number: string;
  from_date: LegalDate;
  to_date: LegalDate | null;
  reason: string;
}

interface SuspensionRecordRow extends SuspensionRow {
  recorded_by: OfficerId | null;
}

interface LiftingRow {
  agency_id: AgencyId;
  number: string;
  from_date: LegalDate;
  resumes_on: LegalDate;
  lifted_by: OfficerId;
  lifted_at: Instant;
  reason: string;
}

interface MatterChangeRow {
  agency_id: AgencyId;
  id: string;
  subject: 'matter' | 'guide';
  matter_id: MatterId;
  edition: number;
  content: Json | null;
  effective_from: LegalDate;
  source: string | null;
  reason: string;
  proposed_by: OfficerId;
  proposed_at: Instant;
}

interface MatterDecisionRow {
  agency_id: AgencyId;
  change_id: string;
  proposed_by: OfficerId;
  approved: boolean;
  decided_by: OfficerId;
  decided_at: Instant;
  opinion: string;
}

interface MatterEditionRow {
  agency_id: AgencyId;
  subject: 'matter' | 'guide';
  matter_id: MatterId;
  edition: number;
  content: Json | null;
  in_force_from: LegalDate;
  change_id: string | null;
  approved: Default<boolean>;
}

interface AccountRow {
  agency_id: AgencyId;
  officer_id: OfficerId;
  login: string;
  created_by: OfficerId | null;
}

interface PasswordRow {
  agency_id: AgencyId;
  officer_id: OfficerId;
  seq: number;
  hash: string;
  set_at: Instant;
  set_by: OfficerId | null;
  one_time: boolean;
  reset_id: string | null;
  requested_by: OfficerId | null;
}

interface AccountNowRow {
  agency_id: AgencyId;
  officer_id: OfficerId;
  login: string;
  active: boolean;
  standing_reason: string | null;
  password_seq: number;
  password_hash: string;
  password_set_at: Instant;
  one_time: boolean;
}

interface StandingRow {
  agency_id: AgencyId;
  officer_id: OfficerId;
  seq: number;
  active: boolean;
  decided_by: OfficerId;
  decided_at: Instant;
  reason: string;
}

interface PasswordResetRow {
  agency_id: AgencyId;
  id: string;
  officer_id: OfficerId;
  requested_by: OfficerId;
  requested_at: Instant;
  reason: string;
}

interface SessionRow {
  agency_id: AgencyId;
  token_hash: Buffer;
  officer_id: OfficerId;
  created_at: Instant;
  seen_at: Instant;
  expires_at: Instant;
  ended_at: ColumnType<Instant | null, undefined, Instant>;
  address: string;
  user_agent: string;
}

interface SignInFailureRow {
  /** The nil UUID for a name of no agency. */
  agency_id: string;
  login: string;
  failures: number;
  locked_until: Instant | null;
}

interface AccessLogRow {
  agency_id: string;
  id: string;
  at: Instant;
  event: AccessEvent;
  outcome: AccessOutcome;
  login: string | null;
  officer_id: OfficerId | null;
  subject_id: OfficerId | null;
  reason: string | null;
  address: string;
  user_agent: string;
  detail: Json | null;
}

interface AgencySettingRow {
  agency_id: AgencyId;
  id: string;
  code: string;
  value: Json;
  effective_from: LegalDate;
  reason: string;
  set_by: OfficerId;
  confirmed: boolean;
  set_at: Instant;
  source: string | null;
  proposal_id: string | null;
}

interface SettingProposalRow {
  agency_id: AgencyId;
  id: string;
  code: string;
  value: Json;
  effective_from: LegalDate;
  reason: string;
  source: string | null;
  confirmed: boolean;
  proposed_by: OfficerId;
  proposed_at: Instant;
}

/** A second person's word on a proposal, of a setting or a seal. */
interface ProposalDecisionRow {
  agency_id: AgencyId;
  proposal_id: string;
  proposed_by: OfficerId;
  approved: boolean;
  decided_by: OfficerId;
  decided_at: Instant;
  opinion: string;
}

interface ListEditionRow {
  agency_id: AgencyId;
  kind: string;
  edition: number;
  status: 'draft' | 'in-force' | 'superseded';
  content: Json;
  effective_from: LegalDate | null;
  drafted_by: OfficerId;
  drafted_at: Instant;
  approved_by: OfficerId | null;
  approved_at: Instant | null;
}

interface SigningCertificateRow {
  agency_id: AgencyId;
  fingerprint: string;
  chain: string[];
  subject: string;
  issuer: string;
  valid_from: Instant;
  valid_to: Instant;
  self_made: boolean;
  installed_by: OfficerId | null;
  installed_at: Instant;
}

interface SealProposalRow {
  agency_id: AgencyId;
  id: string;
  name: string;
  format: SealFormat | null;
  image: Buffer | null;
  width: number | null;
  effective_from: LegalDate;
  reason: string;
  proposed_by: OfficerId;
  proposed_at: Instant;
}

interface DocumentTemplateRow {
  agency_id: AgencyId;
  digest: Buffer;
  source: string;
  uploaded_by: OfficerId;
  uploaded_at: Instant;
}

interface SetUpCodeRow {
  id: string;
  sha256: Buffer;
  made_at: Instant;
}

interface SetUpRow {
  once: Default<boolean>;
  agency_id: AgencyId;
  code_id: string;
  at: Instant;
  address: string;
  user_agent: string;
}

/** A type and not an interface: Kysely's `$extendTables` wants an index signature. */
export type Tables = {
  'registry.agency': AgencyRow;
  'registry.officer': OfficerRow;
  'registry.certificate': CertificateRow;
  'registry.officer_now': OfficerNowRow;
  'registry.officer_change': OfficerChangeRow;
  'registry.role_change': RoleChangeRow;
  'registry.certificate_suspension': SuspensionRecordRow;
  'registry.suspension_lifting': LiftingRow;
  'registry.suspension_now': SuspensionRow;
  'registry.matter_change': MatterChangeRow;
  'registry.matter_decision': MatterDecisionRow;
  'registry.matter_edition': MatterEditionRow;
  'registry.account': AccountRow;
  'registry.account_now': AccountNowRow;
  'registry.account_standing': StandingRow;
  'registry.password': PasswordRow;
  'registry.password_reset': PasswordResetRow;
  'registry.session': SessionRow;
  'registry.sign_in_failure': SignInFailureRow;
  'registry.access_log': AccessLogRow;
  'registry.agency_setting': AgencySettingRow;
  'registry.setting_proposal': SettingProposalRow;
  'registry.setting_decision': ProposalDecisionRow;
  'registry.list_edition': ListEditionRow;
  'registry.document_template': DocumentTemplateRow;
  'registry.facts_version': { agency_id: AgencyId; version: string };
  'registry.signing_certificate': SigningCertificateRow;
  'registry.seal_proposal': SealProposalRow;
  'registry.seal_decision': ProposalDecisionRow;
  'registry.set_up_code': SetUpCodeRow;
  'registry.set_up': SetUpRow;
};
