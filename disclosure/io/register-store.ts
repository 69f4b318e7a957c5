import { LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import type { Category } from '#law/engine/disclosed.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { RegisterLineRow } from './tables.ts';

/** The SQL of the register of publications as staff take it out: a line for each decision that the platform knows is to be published. */

// A type and not an interface: Kysely wants an index signature.
type Tables = {
  'disclosure.register_line': RegisterLineRow;
  'disclosure.publication': { agency_id: AgencyId; case_id: CaseId; version: number; number: string; published_on: LegalDate };
  'record.case': { agency_id: AgencyId; id: CaseId; title: string; party_name: string };
};

export interface RegisterFilter {
  /** The year of the decision. */
  readonly year?: number | undefined;
  readonly category?: Category | undefined;
}

/** In the order of decisions; one more than `limit`, if there is one, tells that there are more. */
export async function registerLines(tx: Tx, agency: AgencyId, { year, category }: RegisterFilter, limit: number) {
  return tx.withTables<Tables>().selectFrom('disclosure.register_line as line')
    .innerJoin('record.case as case', (join) => join.onRef('case.agency_id', '=', 'line.agency_id').onRef('case.id', '=', 'line.case_id'))
    .leftJoin('disclosure.publication as last', (join) => join.onRef('last.agency_id', '=', 'line.agency_id').onRef('last.case_id', '=', 'line.case_id')
      .on((is) => is('last.version', '=', is.selectFrom('disclosure.publication as any').select((one) => one.fn.max('any.version').as('version'))
        .whereRef('any.agency_id', '=', 'line.agency_id').whereRef('any.case_id', '=', 'line.case_id'))))
    .selectAll('line').select(['case.title', 'case.party_name', 'last.number', 'last.version', 'last.published_on as last_published_on'])
    .where('line.agency_id', '=', agency)
    .$if(year !== undefined, (one) => one.where('line.decided_on', '>=', LegalDate.parse(`${year}-01-01`)).where('line.decided_on', '<=', LegalDate.parse(`${year}-12-31`)))
    .$if(category !== undefined, (one) => one.where('line.category', '=', category ?? '行政处罚'))
    .orderBy('line.decided_on').orderBy('line.case_id').limit(limit + 1).execute();
}
