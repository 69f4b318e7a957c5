import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { MANNERS, Probe, Unread, UPLOAD_STATES } from '../../recording-contract.ts';
import type { RecordTables } from '../tables.ts';

type Json<Value> = ColumnType<Value, string | null, string | null>;

export interface UploadTable {
  agency_id: AgencyId;
  id: string;
  source: 'desk' | 'import' | 'scan';
  case_id: CaseId | null;
  by_officer: OfficerId | null;
  device: string | null;
  sequence: number | null;
  name: string;
  size: number;
  received: Generated<number>;
  stated_root: Digest | null;
  status: Generated<keyof typeof UPLOAD_STATES>;
  sha256: Digest | null;
  root: Digest | null;
  created_at: Instant;
  touched_at: Instant;
  stored_at: Instant | null;
}

interface ObjectTable {
  agency_id: AgencyId;
  sha256: Digest;
  root: Digest;
  size: number;
  media_type: string;
  stored_at: Instant;
  sm3: string | null;
  checked_at: Instant | null;
  sound: boolean | null;
  probe: Json<Probe | Unread | null>;
  thumbnail: Buffer | null;
  /** Of what was destroyed with its case, and then taken out of storage. */
  erased_at: Generated<Instant | null>;
  removed_at: Generated<Instant | null>;
}

interface RecordingTable {
  agency_id: AgencyId;
  case_id: CaseId;
  event_id: EventId;
  upload_id: string;
  sha256: Digest;
  origin_id: EventId | null;
}

interface RetrievalTable {
  agency_id: AgencyId;
  id: string;
  case_id: CaseId;
  recording_id: EventId;
  manner: keyof typeof MANNERS;
  use_id: EventId | null;
  by_officer: OfficerId;
  at: Instant;
  purpose: string;
}

// A type and not an interface: Kysely wants an index signature.
type RecordingTables = RecordTables & {
  'record.upload': UploadTable;
  'record.object': ObjectTable;
  'record.recording': RecordingTable;
  'record.retrieval': RetrievalTable;
};

export const tables = (tx: Tx) => tx.withTables<RecordingTables>();
