import { sql } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { hex, tables } from './store.ts';

/** What is left of an event whose body and salt were erased. */
export interface ErasedEvent {
  readonly caseId: CaseId;
  readonly id: EventId;
  readonly seq: number;
  readonly step: string;
  readonly on: LegalDate;
  readonly at: Instant;
  readonly by: OfficerId;
  readonly digest: Digest;
}

const COLUMNS = ['case_id', 'id', 'seq', 'step', 'on_date', 'recorded_at', 'by_officer', 'digest'] as const;

/** Those of these events that were erased, of whatever cases of the agency. */
export async function erasedEvents(tx: Tx, agency: AgencyId, ids: readonly EventId[]): Promise<readonly ErasedEvent[]> {
  const rows = await tables(tx).selectFrom('record.event').select(COLUMNS)
    .where('agency_id', '=', agency).where('id', '=', sql<EventId>`any(${ids}::uuid[])`).where('salt', 'is', null).orderBy('seq').execute();
  return rows.map((row) => ({
    caseId: row.case_id, id: row.id, seq: row.seq, step: row.step, on: row.on_date, at: row.recorded_at, by: row.by_officer, digest: hex(row.digest),
  }));
}

/** The events of a case, erased or not, in order. */
export async function eventIdsOf(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly EventId[]> {
  return (await tables(tx).selectFrom('record.event').select('id').where('agency_id', '=', agency).where('case_id', '=', caseId).orderBy('seq').execute()).map(({ id }) => id);
}

/**
 * Those of these cases whose destruction the log itself bears out: proposed, approved by another person and recorded, by three events that
 * are there. An event without its body in any other case was not erased lawfully.
 */
export async function lawfullyDestroyed(tx: Tx, agency: AgencyId, cases: readonly CaseId[]): Promise<ReadonlySet<CaseId>> {
  if (cases.length === 0) return new Set();
  const rows = await tables(tx).selectFrom('record.disposal as disposal').select('disposal.case_id').where('disposal.agency_id', '=', agency).where('disposal.case_id', '=', sql<CaseId>`any(${cases}::uuid[])`)
    .where(sql<boolean>`record.approved_destruction(disposal.agency_id, disposal.case_id) = disposal`).execute();
  return new Set(rows.map(({ case_id: id }) => id));
}

/** The three events that a destroyed case rests on; null where it is not destroyed. */
export async function disposedIn(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<{ readonly proposal: EventId; readonly approval: EventId; readonly destruction: EventId } | null> {
  return (await tables(tx).selectFrom('record.disposal').select(['proposal_id as proposal', 'approval_id as approval', 'destruction_id as destruction'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).executeTakeFirst()) ?? null;
}
