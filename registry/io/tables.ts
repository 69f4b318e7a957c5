import type { ColumnType } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, MatterId, OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import type { Matter } from '../model.ts';

/** The rows of migration 0002, as the pool's value readers deliver them. */

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

interface OfficerRow {
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

interface MatterRow {
  agency_id: AgencyId;
  id: MatterId;
  kind: Matter['kind'];
  name: string;
  basis: string;
  benchmark: string;
  unit: string;
  time_limit: string;
  penalty_basis: string[];
  in_force_from: LegalDate;
  in_force_to: LegalDate | null;
}

interface AccountRow {
  agency_id: AgencyId;
  officer_id: OfficerId;
  login: string;
  password_hash: string;
  password_set_at: Instant;
  disabled_at: Default<Instant | null>;
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
  event: 'sign-in' | 'sign-out' | 'certificate-recorded';
  outcome: 'done' | 'refused' | 'locked';
  login: string | null;
  officer_id: OfficerId | null;
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

/** A type and not an interface: Kysely's `$extendTables` wants an index signature. */
export type Tables = {
  'registry.agency': AgencyRow;
  'registry.officer': OfficerRow;
  'registry.certificate': CertificateRow;
  'registry.certificate_suspension': SuspensionRow;
  'registry.matter': MatterRow;
  'registry.account': AccountRow;
  'registry.session': SessionRow;
  'registry.sign_in_failure': SignInFailureRow;
  'registry.access_log': AccessLogRow;
  'registry.agency_setting': AgencySettingRow;
  'registry.list_edition': ListEditionRow;
  'registry.facts_version': { agency_id: AgencyId; version: string };
};
