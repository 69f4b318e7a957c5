import { sql } from 'kysely';
import { bigramsOf } from '#kernel/bigrams.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { CaseQuery } from '../contract.ts';
import { tables } from './store.ts';

export interface OpenClock {
  readonly caseId: CaseId;
  readonly code: string;
  readonly name: string;
  readonly effect: 'duty' | 'bar' | 'right';
  readonly due: LegalDate;
  readonly provisional: boolean;
}

function filtered(tx: Tx, agency: AgencyId, me: OfficerId, today: LegalDate, query: CaseQuery) {
  let cases = tables(tx).selectFrom('record.case').where('agency_id', '=', agency);
  if (query.kinds !== undefined) cases = cases.where('action_kind', 'in', query.kinds.split(','));
  if (query.id !== undefined) cases = cases.where('id', '=', query.id);
  if (query.phase) cases = cases.where('phase', '=', query.phase);
  if (query.stage) cases = cases.where('stage', '=', query.stage);
  if (query.mine) cases = cases.where(sql<boolean>`id in (select record.cases_of_handler(${agency}, ${me}))`);
  if (query.search) {
    const pieces = bigramsOf(query.search);
    cases = cases.where(pieces.length > 0 ? sql<boolean>`id in (select record.cases_with(${agency}, ${pieces}::text[]))` : sql<boolean>`false`);
  }
  if (query.overdue) {
    cases = cases.where((where) => where.exists(where.selectFrom('record.obligation').select(sql`1`.as('one'))
      .whereRef('record.obligation.agency_id', '=', 'record.case.agency_id').whereRef('record.obligation.case_id', '=', 'record.case.id')
      .where('closed_by', 'is', null).where('effect', '=', 'duty').where('due_on', '<', today)));
  }
  return cases;
}

const COLUMNS = [
  'id', 'action_kind', 'title', 'matter', 'party_name', 'phase', 'stage', 'handlers', 'registered_on', 'filed_on', 'decided_on', 'last_seq', 'last_recorded_at', 'destroyed_on',
] as const;

/** One page of cases, newest movement first, and how many there are in all. */
export async function listCases(tx: Tx, agency: AgencyId, me: OfficerId, today: LegalDate, query: CaseQuery) {
  const rows = await filtered(tx, agency, me, today, query).select(COLUMNS)
    .orderBy('last_recorded_at', 'desc').orderBy('id').limit(query.size).offset((query.page - 1) * query.size).execute();
  const { total } = await filtered(tx, agency, me, today, query).select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

/** The open clock that runs out first, of each of these cases. */
export async function nextClocks(tx: Tx, agency: AgencyId, cases: readonly CaseId[], today: LegalDate): Promise<ReadonlyMap<CaseId, OpenClock>> {
  if (cases.length === 0) return new Map();
  const rows = await tables(tx).selectFrom('record.obligation').distinctOn('case_id')
    .select(['case_id', 'code', 'name', 'effect', 'due_on', 'provisional'])
    .where('agency_id', '=', agency).where('case_id', 'in', [...cases]).where('closed_by', 'is', null).where('effect', '<>', 'right').where('due_on', 'is not', null)
    // A bar that has run out holds nobody up any more.
    .where((where) => where.or([where('effect', '<>', 'bar'), where('due_on', '>=', today)]))
    .orderBy('case_id').orderBy('due_on').execute();
  return new Map(rows.flatMap(({ case_id: caseId, due_on: due, ...rest }) => (due === null ? [] : [[caseId, { caseId, due, ...rest }]])));
}

export interface WaitingCase {
  readonly id: CaseId;
  readonly title: string;
  readonly party: string;
  readonly awaiting: readonly { readonly step: string; readonly name: string; readonly roles: readonly Role[]; readonly from: LegalDate }[];
  readonly handlers: readonly OfficerId[];
}

/** Cases in which something waits for one of these roles today. */
export async function waitingCases(tx: Tx, agency: AgencyId, roles: readonly Role[], today: LegalDate): Promise<readonly WaitingCase[]> {
  const rows = await tables(tx).selectFrom('record.case').select(['id', 'title', 'party_name', 'awaiting', 'handlers'])
    .where('agency_id', '=', agency)
    .where(sql<boolean>`exists (select from jsonb_array_elements(awaiting) as task where task -> 'roles' ?| ${[...roles]}::text[] and task ->> 'from' <= ${today})`)
    .orderBy('last_recorded_at').limit(500).execute();
  return rows.map(({ party_name: party, ...row }) => ({ ...row, party }));
}

/** Open clocks of the cases that this officer handles, soonest first. The party's own rights are not the officer's to watch. */
export async function clocksOf(tx: Tx, agency: AgencyId, officer: OfficerId): Promise<readonly (OpenClock & { title: string; party: string })[]> {
  const rows = await tables(tx)
    // The officer's cases first, whatever the planner thinks: they are few, and the agency's clocks are many.
    .with((name) => name('mine').materialized(), (query) => query.selectFrom('record.case').select(['id', 'title', 'party_name', 'last_recorded_at'])
      .where('agency_id', '=', agency).where(sql<boolean>`id in (select record.cases_of_handler(${agency}, ${officer}))`))
    .selectFrom('record.obligation as clock').innerJoin('mine', 'mine.id', 'clock.case_id')
    .select(['case_id', 'code', 'name', 'effect', 'due_on', 'provisional', 'title', 'party_name'])
    .where('clock.agency_id', '=', agency).where('closed_by', 'is', null).where('effect', '<>', 'right').where('due_on', 'is not', null)
    // A bar that has run out is a sign to go on, until the case has gone on.
    .where(sql<boolean>`not (effect = 'bar' and due_on < (last_recorded_at at time zone 'Asia/Shanghai')::date)`)
    .orderBy('due_on').limit(500).execute();
  return rows.flatMap(({ case_id: caseId, due_on: due, party_name: party, ...rest }) => (due === null ? [] : [{ caseId, due, party, ...rest }]));
}
