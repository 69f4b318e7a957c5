import { sql } from 'kysely';
import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import type { InspectionItems } from '../contract.ts';
import { tables } from './store.ts';
import type { Recorder } from './take-step.ts';

/** Tasks registered under each item since a day, those left out that were given up before anybody was inspected. */
async function tasksSince(tx: Tx, agency: AgencyId, from: LegalDate): Promise<ReadonlyMap<string, number>> {
  const item = sql<string>`opening.data->>'listed'`;
  const rows = await tables(tx).selectFrom('record.case as one')
    .innerJoin('record.event as opening', (join) => join.onRef('opening.agency_id', '=', 'one.agency_id').onRef('opening.case_id', '=', 'one.id').on('opening.seq', '=', 1))
    .select([item.as('item'), ({ fn }) => fn.countAll<string>().as('count')])
    .where('one.agency_id', '=', agency).where('one.action_kind', '=', 'inspection').where('one.registered_on', '>=', from)
    .where('one.phase', 'not in', ['declined', 'cancelled']).where(item, 'is not', null).groupBy(item).execute();
  return new Map(rows.map(({ item: name, count }) => [name, Number(count)]));
}

/** What may be chosen when a task is registered: the items of the edition in force, and how much of the year each has had. */
export async function inspectionItems(recorder: Recorder, actor: Actor): Promise<InspectionItems> {
  const today = chinaDateOf(recorder.clock());
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const { lists: { randomInspection: list } } = await recorder.ports.loadAgencyFacts(tx, actor.agencyId, today);
    if (list === null) return { edition: null, items: [] };
    const done = await tasksSince(tx, actor.agencyId, today.replace(/-.*$/, '-01-01') as LegalDate); // the first day of the same year
    return {
      edition: list.edition,
      items: list.rows.map(({ item, objects, ratio, frequency, ratioAndFrequency }) => ({
        item, objects: objects ?? null, ratio: ratio ?? ratioAndFrequency ?? null, frequency: frequency ?? null, thisYear: done.get(item) ?? 0,
      })),
    };
  });
}
