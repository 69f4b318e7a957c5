import { sql } from 'kysely';
import type { AgencyId, CaseId, Digest, EventId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { commit } from '../commitment.ts';
import { committedEvents } from './store.ts';

/** What an event in the case log says its ledger entry must be. */
export interface Recommitted {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly entry: string;
}

/** Entries computed anew from the events as they stand in the database. An event that is not there is left out. */
export async function recommitted(tx: Tx, agency: AgencyId, ids: readonly EventId[], digest: (text: string) => Digest): Promise<ReadonlyMap<EventId, Recommitted>> {
  const events = await committedEvents(tx, agency, ids);
  return new Map(events.map(({ caseId, event, previous, salt, digest: kept }) => {
    const { entry, digest: computed } = commit(agency, caseId, event, previous, salt, digest);
    // The column is what the next event of the case names as its predecessor: it must be the one that the entry holds.
    return [event.id, { caseId, seq: event.seq, entry: computed === kept ? entry : '' }];
  }));
}

/** A step that nobody committed to: no leaf, and no entry that waits. */
export async function eventWithoutEntry(tx: Tx, agency: AgencyId): Promise<{ readonly caseId: CaseId; readonly seq: number } | null> {
  const { rows: [row] } = await sql<{ caseId: CaseId; seq: number }>`
    select case_id as "caseId", seq from record.event
    where agency_id = ${agency}
      and not exists (select from ledger.leaf where leaf.agency_id = event.agency_id and leaf.entry_id = event.id)
      and not exists (select from ledger.pending where pending.agency_id = event.agency_id and pending.id = event.id)
    order by recorded_at limit 1`.execute(tx);
  return row ?? null;
}
