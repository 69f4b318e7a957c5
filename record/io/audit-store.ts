import { sql } from 'kysely';
import type { AgencyId, CaseId, Digest, EventId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { commit, documentEntry } from '../commitment.ts';
import { documentsByEntry } from './document-store.ts';
import { erasedEvents, lawfullyDestroyed } from './erased-store.ts';
import { committedEvents } from './store.ts';

/** What an event in the case log, or a document, says its ledger entry must be. Of an event whose body was erased the digest is left, and whether it was erased lawfully. */
export type Recommitted = { readonly caseId: CaseId; readonly seq: number; /** Of a document; null for the event itself. */ readonly title: string | null } & (
  | { readonly erased: false; /** Empty where what is kept does not agree with itself. */ readonly entry: string }
  | { readonly erased: true; readonly digest: Digest; readonly lawful: boolean }
);

/** Entries computed anew from the events and documents as they stand in the database. What is not there is left out. */
export async function recommitted(tx: Tx, agency: AgencyId, ids: readonly EventId[], digest: (text: string) => Digest): Promise<ReadonlyMap<EventId, Recommitted>> {
  const [events, documents] = [await committedEvents(tx, agency, ids), await documentsByEntry(tx, agency, ids)];
  const erased = events.length + documents.length === ids.length ? [] : await erasedEvents(tx, agency, ids);
  const emptied = documents.flatMap(({ caseId, content }) => (content === 'gone' ? [caseId] : []));
  const lawful = await lawfullyDestroyed(tx, agency, [...new Set([...erased.map(({ caseId }) => caseId), ...emptied])]);
  return new Map([
    ...erased.map(({ id, caseId, seq, digest: kept }): readonly [EventId, Recommitted] => [id, { caseId, seq, title: null, erased: true, digest: kept, lawful: lawful.has(caseId) }]),
    ...events.map(({ caseId, event, previous, salt, digest: kept }): readonly [EventId, Recommitted] => {
      const { entry, digest: computed } = commit(agency, caseId, event, previous, salt, digest);
      // The column is what the next event of the case names as its predecessor: it must be the one that the entry holds.
      return [event.id, { caseId, seq: event.seq, title: null, erased: false, entry: computed === kept ? entry : '' }];
    }),
    ...documents.map(({ entryId, caseId, seq, salt, content, ...stated }): readonly [EventId, Recommitted] => {
      // What a document says goes with a destroyed case; its entry needs the digest alone.
      const agrees = content === 'whole' || (content === 'gone' && lawful.has(caseId));
      return [entryId, { caseId, seq, title: stated.title, erased: false, entry: agrees ? documentEntry(stated, salt, digest) : '' }];
    }),
  ]);
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

/** A document that nobody committed to. Those of before documents had entries are older than the first that has one. */
export async function documentWithoutEntry(tx: Tx, agency: AgencyId): Promise<{ readonly caseId: CaseId; readonly title: string } | null> {
  const { rows: [row] } = await sql<{ caseId: CaseId; title: string }>`
    select case_id as "caseId", title from record.document
    join record.event using (agency_id, case_id, seq)
    where agency_id = ${agency} and content_digest is not null
      and not exists (select from ledger.leaf where leaf.agency_id = document.agency_id and leaf.entry_id = document.entry_id)
      and not exists (select from ledger.pending where pending.agency_id = document.agency_id and pending.id = document.entry_id)
      and recorded_at >= (
        select min(event.recorded_at) from record.document join record.event using (agency_id, case_id, seq) where agency_id = ${agency} and entry_id is not null)
    order by recorded_at limit 1`.execute(tx);
  return row ?? null;
}
