import { type RawBuilder, type Generated, sql } from 'kysely';
import { canonicalJson, type JsonValue } from '#kernel/canonical.ts';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Awaiting } from '../awaiting.ts';
import type { DueChange, Recount } from '../recomputation.ts';
import { tables } from './store.ts';

/** The SQL of recomputing periods with another calendar (migration 0010). */

// A type and not an interface: Kysely wants an index signature.
type RecomputationTables = {
  'record.recomputation': {
    agency_id: AgencyId; id: Generated<string>; case_id: CaseId; code: string; key: string; opened_by: number; due_before: LegalDate | null;
    due_after: LegalDate | null; provisional_before: boolean; provisional_after: boolean; editions_before: readonly string[]; editions_after: readonly string[];
    at: Generated<Instant>;
  };
  'record.calendar_applied': { agency_id: AgencyId; calendar: string; at: Instant };
};

const own = (tx: Tx) => tx.withTables<RecomputationTables>();

/** How long an import waits for steps under way. */
const PATIENCE = '10s';

/**
 * Waits for every step under way and keeps others waiting until the transaction ends: a step locks its case before it asks for the
 * calendar (lockCase), and this lock excludes that one. Reading goes on.
 */
export async function holdSteps(tx: Tx): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(PATIENCE)}`.execute(tx);
  await sql`lock table record.case in exclusive mode`.execute(tx);
}

/** Keeps imports waiting until the transaction ends: the calendar read after it is the one in force. */
export async function holdImports(tx: Tx): Promise<void> {
  await sql`lock table record.case in row share mode`.execute(tx);
}

const EDITIONS = sql`explanation #> '{due,editions}'`;

/**
 * Rows counted with another calendar. Of a period that has ended it matters only where a day has changed within it: the count up to
 * its last day is otherwise the same. A period that waited for a year's notice is always counted again,
 * and so is one that was counted before the statutory days of that year were known.
 */
function outdated({ years, inForce, outdated: gone }: Recount): RawBuilder<boolean> {
  const [names, firsts, lasts] = [gone.map(({ edition }) => edition), gone.map(({ first }) => first), gone.map(({ last }) => last)];
  return sql<boolean>`(
    (provisional and exists (select from jsonb_array_elements_text(explanation #> '{due,unissuedYears}') as missed
      where missed::integer = any (${years}::integer[]) or (missed || '#0' = any (${[...inForce]}::text[]) and not ${EDITIONS} ? (missed || '#0'))))
    or (closed_by is null and not ${EDITIONS} <@ ${JSON.stringify(inForce)}::jsonb)
    or (closed_by is not null and exists (
      select from unnest(${names}::text[], ${firsts}::date[], ${lasts}::date[]) as gone (edition, first_day, last_day)
      where ${EDITIONS} ? gone.edition and start_on < gone.last_day and due_on >= gone.first_day
    ))
  )`;
}

/** The next cases of the agency, in the order of their ids, with a period that was counted with another calendar. */
export async function outdatedCases(tx: Tx, agency: AgencyId, recount: Recount, after: CaseId | null, most: number): Promise<readonly CaseId[]> {
  const rows = await tables(tx).selectFrom('record.obligation').select('case_id').distinct()
    .where('agency_id', '=', agency).where(outdated(recount))
    .$if(after !== null, (query) => query.where('case_id', '>', after)).orderBy('case_id').limit(most).execute();
  return rows.map(({ case_id: id }) => id);
}

export interface StoredClock {
  readonly code: string;
  readonly key: string;
  readonly openedBy: number;
  readonly name: string;
  readonly effect: 'duty' | 'bar' | 'right';
  readonly due: LegalDate | null;
  readonly provisional: boolean;
  readonly ended: boolean;
}

export async function outdatedClocks(tx: Tx, agency: AgencyId, caseId: CaseId, recount: Recount): Promise<readonly StoredClock[]> {
  const rows = await tables(tx).selectFrom('record.obligation').select(['code', 'key', 'opened_by', 'name', 'effect', 'due_on', 'provisional', 'closed_by'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).where(outdated(recount)).execute();
  return rows.map(({ opened_by: openedBy, due_on: due, closed_by: closedBy, ...row }) => ({ ...row, openedBy, due, ended: closedBy !== null }));
}

/** What waits to be done, where a moved period has moved it too. */
export async function saveAwaiting(tx: Tx, agency: AgencyId, id: CaseId, awaiting: readonly Awaiting[]): Promise<void> {
  const text = canonicalJson(awaiting as unknown as JsonValue); // plain values, as the column reads them
  await tables(tx).updateTable('record.case').set({ awaiting: text }).where('agency_id', '=', agency).where('id', '=', id)
    .where(sql<boolean>`awaiting is distinct from ${text}::jsonb`).execute();
}

/** What calendars have done to the periods of a case, oldest first. */
export async function changesOf(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly DueChange[]> {
  const rows = await own(tx).selectFrom('record.recomputation')
    .select(['code', 'key', 'opened_by', 'due_before', 'due_after', 'provisional_before', 'provisional_after', 'editions_before', 'editions_after', 'at'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).orderBy('at').execute();
  return rows.map((row) => ({
    code: row.code, key: row.key, openedBy: row.opened_by, from: row.due_before, to: row.due_after, wasProvisional: row.provisional_before,
    provisional: row.provisional_after, editionsBefore: row.editions_before, editionsAfter: row.editions_after, at: row.at,
  }));
}

/** With which calendar each agency's periods have been counted to the last. */
export async function appliedCalendars(tx: Tx): Promise<ReadonlyMap<AgencyId, string>> {
  const rows = await own(tx).selectFrom('record.calendar_applied').select(['agency_id', 'calendar']).execute();
  return new Map(rows.map(({ agency_id: agency, calendar }) => [agency, calendar]));
}

export async function saveApplied(tx: Tx, agency: AgencyId, calendar: string, at: Instant): Promise<void> {
  await own(tx).insertInto('record.calendar_applied').values({ agency_id: agency, calendar, at })
    .onConflict((conflict) => conflict.column('agency_id').doUpdateSet({ calendar, at })).execute();
}
