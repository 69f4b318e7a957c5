import { sql } from 'kysely';
import type { AgencyId, CaseId, Digest, EventId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { commit } from '../commitment.ts';
import { erasedEvents, lawfullyDestroyed } from './erased-store.ts';
import { committedEvents } from './store.ts';

/** What an event in the case log says its ledger entry must be. Of one whose body was erased the digest is left, and whether it was erased lawfully. */
export type Recommitted = { readonly caseId: CaseId; readonly seq: number } & (
  | { readonly erased: false; readonly entry: string }
  | { readonly erased: true; readonly digest: Digest; readonly lawful: boolean }
);

/** Entries computed anew from the events as they stand in the database. An event that is not there is left out. */
export async function recommitted(tx: Tx, agency: AgencyId, ids: readonly EventId[], digest: (text: string) => Digest): Promise<ReadonlyMap<EventId, Recommitted>> {
  const events = await committedEvents(tx, agency, ids);
  const erased = events.length === ids.length ? [] : await erasedEvents(tx, agency, ids);
  const lawful = await lawfullyDestroyed(tx, agency, [...new Set(erased.map(({ caseId }) => caseId))]);
  const gone = erased.map(({ id, caseId, seq, digest: kept }): readonly [EventId, Recommitted] => [id, { caseId, seq, erased: true, digest: kept, lawful: lawful.has(caseId) }]);
  return new Map([...gone, ...events.map(({ caseId, event, previous, salt, digest: kept }): readonly [EventId, Recommitted] => {
    const { entry, digest: computed } = commit(agency, caseId, event, previous, salt, digest);
    // The column is what the next event of the case names as its predecessor: it must be the one that the entry holds.
    return [event.id, { caseId, seq: event.seq, erased: false, entry: computed === kept ? entry : '' }];
  })]);
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
