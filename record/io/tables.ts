import type { ColumnType, Generated } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { VoidReason } from '#law/forms/papers.ts';
import type { Awaiting } from '../awaiting.ts';

/** jsonb goes in as text and comes out as values. */
type Json<Value> = ColumnType<Value, string, string>;

interface CaseTable {
  agency_id: AgencyId;
  id: CaseId;
  action_kind: string;
  title: string;
  matter: string;
  party_name: string;
  phase: string;
  stage: string;
  handlers: readonly OfficerId[];
  registered_on: LegalDate;
  filed_on: LegalDate | null;
  decided_on: LegalDate | null;
  last_seq: number;
  last_recorded_at: Instant;
  awaiting: Json<readonly Awaiting[]>;
  search: readonly string[];
  destroyed_on: Generated<LegalDate | null>;
}

interface EventTable {
  agency_id: AgencyId;
  case_id: CaseId;
  seq: number;
  id: EventId;
  step: string;
  on_date: LegalDate;
  recorded_at: Instant;
  by_officer: OfficerId;
  officers: readonly OfficerId[];
  /** Body, salt and digest of the request: null in an event that was lawfully erased. */
  data: Json<unknown>;
  salt: Buffer | null;
  previous: Buffer | null;
  digest: Buffer;
  request: Buffer | null;
  major: boolean | null;
  draft: string | null;
  clearance_id: EventId | null;
}

interface ObligationTable {
  agency_id: AgencyId;
  case_id: CaseId;
  code: string;
  key: string;
  opened_by: number;
  name: string;
  effect: 'duty' | 'bar' | 'right';
  start_on: LegalDate;
  due_on: LegalDate | null;
  provisional: boolean;
  explanation: Json<unknown>;
  closed_by: number | null;
  closed_on: LegalDate | null;
}

interface DocumentTable {
  agency_id: AgencyId;
  case_id: CaseId;
  seq: number;
  form: string;
  title: string;
  number: string | null;
  year: number | null;
  sequence: number | null;
  issued_on: LegalDate;
  content: string | null;
  content_digest: Buffer | null;
  internal: boolean | null;
  template: string | null;
  /** Names its ledger entry, as an event's id names the event's; null for documents of before there were any. */
  entry_id: EventId | null;
  salt: Buffer | null;
}

interface DocumentPrintTable {
  agency_id: AgencyId;
  case_id: CaseId;
  seq: number;
  form: string;
  pdf_digest: Buffer;
  bytes: number;
  pages: number;
  origin: string;
  press: string;
  template: string | null;
  printed_at: Instant;
}

interface DocumentSignatureTable {
  agency_id: AgencyId;
  case_id: CaseId;
  seq: number;
  form: string;
  signed_digest: Digest;
  bytes: number;
  signer: string;
  certificate: string;
  signed_at: Instant;
  stamped_at: Instant | null;
}

interface DocumentChangeTable {
  agency_id: AgencyId;
  case_id: CaseId;
  seq: number;
  form: string;
  kind: 'voided' | 'replaced' | 'rectified';
  by_seq: number;
  by_form: string | null;
  reason: VoidReason | null;
  on_date: LegalDate;
  proposed_by: OfficerId;
  approved_by: OfficerId | null;
}

// A type and not an interface: Kysely wants an index signature.
export type RecordTables = {
  'record.case': CaseTable;
  'record.event': EventTable;
  'record.obligation': ObligationTable;
  'record.document': DocumentTable;
  'record.document_print': DocumentPrintTable;
  'record.document_signature': DocumentSignatureTable;
  'record.document_change': DocumentChangeTable;
  'record.number_counter': { agency_id: AgencyId; form: string; year: number; last: number };
  'record.disposal': {
    agency_id: AgencyId; case_id: CaseId; proposal_id: EventId; approval_id: EventId; destruction_id: EventId; proposed_by: OfficerId; approved_by: OfficerId; destroyed_by: OfficerId; at: Instant;
  };
  'record.reading': { agency_id: AgencyId; id: Generated<string>; case_id: CaseId; by_officer: OfficerId; at: Instant; purpose: string };
  'record.refusal': {
    agency_id: AgencyId; id: Generated<string>; case_id: CaseId; step: string; by_officer: OfficerId; at: Instant; code: string; sentence: string; articles: readonly string[];
  };
  'ledger.pending': { agency_id: AgencyId; id: EventId; year: number; entry: string; created_at: Instant };
};
