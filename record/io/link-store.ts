import { sql } from 'kysely';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { CaseBrief } from '../contract.ts';
import { tables } from './store.ts';

/** How a case is found by those that it names: among what its search holds. No two characters of a search are ever one. */
export const linkMark = (caseId: CaseId): string => `case:${caseId}`;

/** The newest number that each of these cases has been given. */
export async function numbersOf(tx: Tx, agency: AgencyId, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, string>> {
  if (cases.length === 0) return new Map();
  const rows = await tables(tx).selectFrom('record.document').distinctOn('case_id').select(['case_id', 'number'])
    .where('agency_id', '=', agency).where('case_id', 'in', [...cases]).where('number', 'is not', null).orderBy('case_id').orderBy('seq', 'desc').orderBy('form').execute();
  return new Map(rows.flatMap(({ case_id: id, number }) => (number === null ? [] : [[id, number]])));
}

/** These of the agency's cases, as others name them. */
export async function briefsOf(tx: Tx, agency: AgencyId, cases: readonly CaseId[]): Promise<readonly CaseBrief[]> {
  if (cases.length === 0) return [];
  const [rows, numbers] = await Promise.all([
    tables(tx).selectFrom('record.case').select(['id', 'action_kind', 'title', 'party_name', 'phase']).where('agency_id', '=', agency).where('id', 'in', [...cases]).execute(),
    numbersOf(tx, agency, cases),
  ]);
  return rows.map(({ id, action_kind: kind, title, party_name: party, phase }) => {
    const action = actionOf(kind);
    return { id, kind, kindName: action?.name ?? kind, title, party, phase: action?.phases[phase]?.name ?? phase, number: numbers.get(id) ?? null };
  });
}

/** The cases of the agency that name this one. */
export async function casesNaming(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`select id from record.cases_with(${agency}, ${[linkMark(caseId)]}::text[]) as id limit 100`.execute(tx);
  return rows.map(({ id }) => id);
}
