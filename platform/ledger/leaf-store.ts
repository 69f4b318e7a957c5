import { sql } from 'kysely';
import type { AgencyId, EventId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { ledger } from './store.ts';

/** Where in the agency's logs an entry stands. */
export interface Place {
  readonly year: number;
  readonly index: number;
}

/** Places of the entries of these events; those that wait to be sealed are left out. */
export async function leavesOf(tx: Tx, agency: AgencyId, ids: readonly EventId[]): Promise<ReadonlyMap<EventId, Place>> {
  const rows = await ledger(tx).selectFrom('ledger.leaf').select(['entry_id', 'year', 'index'])
    .where('agency_id', '=', agency).where('entry_id', '=', sql<EventId>`any(${[...ids]}::uuid[])`).execute();
  return new Map(rows.flatMap(({ entry_id: id, year, index }): (readonly [EventId, Place])[] => (id === null ? [] : [[id, { year, index }]])));
}
