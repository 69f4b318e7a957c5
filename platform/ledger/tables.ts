import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, EventId } from '#kernel/ids.ts';

/** The rows of migration 0020. */

interface LogRow {
  agency_id: AgencyId;
  year: number;
  code: string;
  origin: string;
  vkeys: string[];
  size: number;
  root: Buffer;
  opened_at: Instant;
  sealed_at: Instant | null;
  closed_at: Instant | null;
}

interface LeafRow {
  agency_id: AgencyId;
  year: number;
  index: number;
  entry_id: EventId | null;
  entry: string;
}

interface TileRow {
  agency_id: AgencyId;
  year: number;
  level: number;
  index: number;
  hashes: Buffer;
}

interface CheckpointRow {
  agency_id: AgencyId;
  year: number;
  size: number;
  root: Buffer;
  note: string;
  signed_at: Instant;
}

interface CosignatureRow {
  agency_id: AgencyId;
  year: number;
  size: number;
  witness: string;
  line: string;
  cosigned_at: Instant;
  received_at: Instant;
}

interface StampRow {
  agency_id: AgencyId;
  year: number;
  size: number;
  token: Buffer;
  authority: string;
  stamped_at: Instant;
}

interface WitnessContactRow {
  agency_id: AgencyId;
  year: number;
  witness: string;
  at: Instant;
  outcome: ContactOutcome;
  detail: string;
}

/** `behind`: the witness knows a larger log than ours; `refused`: it holds ours for rewritten, or does not know it. */
export type ContactOutcome = 'cosigned' | 'behind' | 'refused' | 'unreachable';

interface AlarmRow {
  agency_id: AgencyId;
  id: Generated<string>;
  year: number;
  source: AlarmSource;
  kind: string;
  detail: string;
  raised_at: Instant;
  cleared_at: ColumnType<Instant | null, Instant | null | undefined, Instant>;
}

export type AlarmSource = 'sealer' | 'witness' | 'audit';

interface AuditRow {
  agency_id: AgencyId;
  id: string;
  year: number;
  began_at: Instant;
  ended_at: Instant;
  leaves: number;
  fault: ColumnType<unknown, string | null, never>;
}

interface WitnessedRow {
  origin: string;
  size: number;
  root: Buffer;
  note: string;
  cosigned_at: Instant;
}

export type LedgerTables = {
  'ledger.log': LogRow;
  'ledger.leaf': LeafRow;
  'ledger.tile': TileRow;
  'ledger.checkpoint': CheckpointRow;
  'ledger.cosignature': CosignatureRow;
  'ledger.stamp': StampRow;
  'ledger.witness_contact': WitnessContactRow;
  'ledger.alarm': AlarmRow;
  'ledger.audit': AuditRow;
  'ledger.witnessed': WitnessedRow;
  'ledger.pending': { agency_id: AgencyId; id: EventId; year: number; entry: string; created_at: Instant };
}
