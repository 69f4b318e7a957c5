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

/** How many of these events stand under a signed checkpoint. */
export async function signedAmong(tx: Tx, agency: AgencyId, ids: readonly EventId[]): Promise<number> {
  const { signed } = await ledger(tx).selectFrom('ledger.leaf as leaf').select(({ fn }) => fn.countAll<number>().as('signed'))
    .where('leaf.agency_id', '=', agency).where('leaf.entry_id', '=', sql<EventId>`any(${[...ids]}::uuid[])`)
    .where((where) => where.exists(where.selectFrom('ledger.checkpoint as head').select('head.size').whereRef('head.agency_id', '=', 'leaf.agency_id')
      .whereRef('head.year', '=', 'leaf.year').whereRef('head.size', '>', 'leaf.index'))).executeTakeFirstOrThrow();
  return signed;
}
