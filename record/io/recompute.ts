import type { CalendarEdition } from '#kernel/calendar.ts';
import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import { actionOf } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import { nextSteps } from '#law/engine/next.ts';
import { obligationsOf, type Obligation } from '#law/engine/obligations.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { awaitingOf } from '../awaiting.ts';
import type { Project } from '../ports.ts';
import { recountWith, type Recount } from '../recomputation.ts';
import { holdImports, outdatedCases, outdatedClocks, saveApplied, saveAwaiting, type StoredClock } from './recomputation-store.ts';
import { actionKindOf, eventsOf, lockCase, saveObligations } from './store.ts';
import type { Recorder } from './take-step.ts';

export interface Recomputer extends Recorder {
  /** Every edition of the calendar, asked in the transaction that counts with them. */
  readonly editionsOf: (tx: Tx) => Promise<readonly CalendarEdition[]>;
  /** What other systems keep that a calendar can move. */
  readonly redate: readonly Project<Tx>[];
  /** Cases in one transaction: their steps wait no longer than that. */
  readonly batch: number;
}

const keyOf = ({ code, key, openedBy }: Pick<StoredClock, 'code' | 'key' | 'openedBy'>): string => `${code} ${openedBy} ${key}`;

/** The facts of the day on which the case last moved: what waits was derived on that day and is derived for it again. */
async function factsFor(tx: Tx, { ports, clock }: Recorder, agency: AgencyId, recount: Recount, events: readonly CaseEvent[]): Promise<Facts> {
  const now = clock();
  const known = await ports.loadAgencyFacts(tx, agency, chinaDateOf(now));
  const at = events.at(-1)?.at ?? now;
  return { ...known, calendar: recount.calendar, now: at, today: chinaDateOf(at), digest: ports.digest };
}

function countedAgain(action: ActionDefinition, events: readonly CaseEvent[], facts: Facts, clocks: readonly StoredClock[]): readonly Obligation[] {
  const wanted = new Set(clocks.map(keyOf));
  return obligationsOf(action, events, facts).filter((one) => wanted.has(keyOf(one)));
}

async function recomputeCase(tx: Tx, recomputer: Recomputer, agency: AgencyId, caseId: CaseId, recount: Recount): Promise<void> {
  const head = await lockCase(tx, agency, caseId);
  const action = actionOf(head?.actionKind ?? '');
  if (action === undefined) return;
  const [clocks, stored] = await Promise.all([outdatedClocks(tx, agency, caseId, recount), eventsOf(tx, agency, caseId)]);
  const events = stored.map(({ event }) => event);
  const last = events.at(-1);
  if (clocks.length === 0 || last === undefined) return;
  const facts = await factsFor(tx, recomputer, agency, recount, events);
  await saveObligations(tx, agency, caseId, countedAgain(action, events, facts, clocks));
  await saveAwaiting(tx, agency, caseId, awaitingOf(nextSteps(action, events, facts.today, facts, recomputer.ports.systems, recomputer.ports.obtainGate), facts.today));
  const view = action.view(fold(action, events));
  for (const redate of recomputer.redate) await redate(tx, { agency, caseId, event: last, events, view, facts });
}

/** The next cases after `after`; null when there are none left. */
async function recomputeSome(tx: Tx, recomputer: Recomputer, agency: AgencyId, after: CaseId | null): Promise<CaseId | null> {
  await holdImports(tx);
  const recount = recountWith(await recomputer.editionsOf(tx));
  const cases = await outdatedCases(tx, agency, recount, after, recomputer.batch);
  for (const caseId of cases) await recomputeCase(tx, recomputer, agency, caseId, recount);
  return cases.at(-1) ?? null;
}

/**
 * Counts the agency's periods again that were counted with another calendar, a few cases in a transaction. Safe to repeat and to break
 * off anywhere: what is done is not found again. Returns false where `stopped` broke it off. When all is done it is noted with the
 * calendar that was in force at the beginning; an import meanwhile asks for another round.
 */
export async function recomputeAgency(recomputer: Recomputer, agency: AgencyId, stopped: () => boolean): Promise<boolean> {
  const { database, clock } = recomputer;
  const { calendar } = recountWith(await inTransaction(database, { agency }, recomputer.editionsOf));
  let after: CaseId | null = null;
  do {
    if (stopped()) return false;
    const from: CaseId | null = after;
    after = await inTransaction(database, { agency }, (tx) => recomputeSome(tx, recomputer, agency, from));
  } while (after !== null);
  await inTransaction(database, { agency }, (tx) => saveApplied(tx, agency, calendar.id, clock()));
  return true;
}

/** A stored period beside what it would become. */
export interface Foreseen {
  readonly clock: StoredClock;
  readonly due: LegalDate | null;
  readonly provisional: boolean;
}

async function foreseeCase(tx: Tx, recorder: Recorder, agency: AgencyId, caseId: CaseId, recount: Recount): Promise<readonly Foreseen[]> {
  const action = actionOf((await actionKindOf(tx, agency, caseId)) ?? '');
  if (action === undefined) return [];
  const [clocks, stored] = await Promise.all([outdatedClocks(tx, agency, caseId, recount), eventsOf(tx, agency, caseId)]);
  const events = stored.map(({ event }) => event);
  const again = new Map(countedAgain(action, events, await factsFor(tx, recorder, agency, recount, events), clocks).map((one) => [keyOf(one), one]));
  return clocks.flatMap((clock): readonly Foreseen[] => {
    const one = again.get(keyOf(clock));
    return one === undefined ? [] : [{ clock, due: one.due?.date ?? null, provisional: one.due?.provisional ?? false }];
  });
}

/** What these editions would make of the agency's periods, in at most `most` cases; whether those were all. Writes nothing. */
export async function foresee(
  recorder: Recorder, agency: AgencyId, editions: readonly CalendarEdition[], most: number,
): Promise<{ readonly clocks: readonly Foreseen[]; readonly cases: number; readonly complete: boolean }> {
  const recount = recountWith(editions);
  return inTransaction(recorder.database, { agency }, async (tx) => {
    const cases = await outdatedCases(tx, agency, recount, null, most + 1);
    const clocks: Foreseen[] = [];
    for (const caseId of cases.slice(0, most)) clocks.push(...(await foreseeCase(tx, recorder, agency, caseId, recount)));
    return { clocks, cases: Math.min(cases.length, most), complete: cases.length <= most };
  });
}
