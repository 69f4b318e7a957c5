import { setTimeout as pause } from 'node:timers/promises';
import type { CalendarEdition } from '#kernel/calendar.ts';
import type { Log } from '#platform/log.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { holdSteps, appliedCalendars } from '#record/io/recomputation-store.ts';
import { foresee, recomputeAgency, type Foreseen, type Recomputer } from '#record/io/recompute.ts';
import type { Recorder } from '#record/io/take-step.ts';
import type { CalendarConsequences, DueMove } from '#registry/contract.ts';
import type { CalendarEffects } from '#registry/io/calendar-service.ts';
import { calendarNow } from '#registry/io/calendar.ts';
import { allAgencies } from '#registry/io/store.ts';
import type { Agency } from '#registry/model.ts';
import { redateReview } from '#review/io/projection.ts';

/** Cases that a preview tries at most: an administrator waits for the answer. */
const TRIED = 2_000;

/** Moves that a preview shows. */
const SHOWN = 20;

/** Cases counted again in one transaction. */
const BATCH = 50;

/** After a failure (the database was away) the work is taken up again by itself. */
const RETRY_MS = 60_000;

const moves = ({ clock, due }: Foreseen): boolean => clock.due !== due;

const shown = (agency: Agency, { clock, due, provisional }: Foreseen): DueMove => ({
  agency: agency.name, name: clock.name, effect: clock.effect, from: clock.due, to: due, provisional,
});

const agenciesOf = ({ database }: Recorder): Promise<readonly Agency[]> => inTransaction(database, 'every-agency', allAgencies);

async function preview(recorder: Recorder, editions: readonly CalendarEdition[]): Promise<CalendarConsequences> {
  const found: { readonly agency: Agency; readonly one: Foreseen }[] = [];
  let left = TRIED;
  let complete = true;
  for (const agency of await agenciesOf(recorder)) {
    const { clocks, cases, complete: whole } = await foresee(recorder, agency.id, editions, left);
    left -= cases;
    complete &&= whole;
    found.push(...clocks.map((one) => ({ agency, one })));
  }
  const running = found.filter(({ one }) => !one.clock.ended);
  const moved = running.filter(({ one }) => moves(one)).sort((a, b) => ((a.one.clock.due ?? '') < (b.one.clock.due ?? '') ? -1 : 1));
  return {
    moved: moved.length,
    settled: running.filter(({ one }) => !moves(one) && one.clock.provisional && !one.provisional).length,
    movedEnded: found.filter(({ one }) => one.clock.ended && moves(one)).length,
    examples: moved.slice(0, SHOWN).map(({ agency, one }) => shown(agency, one)),
    complete,
  };
}

interface Standing {
  readonly agencies: number;
  /** Whose periods are not all counted with the calendar in force: after an import, or a release that brought a further year. */
  readonly behind: readonly Agency[];
}

const standingOf = ({ database }: Recorder): Promise<Standing> =>
  inTransaction(database, 'every-agency', async (tx) => {
    const [agencies, { calendar }, applied] = await Promise.all([allAgencies(tx), calendarNow(tx), appliedCalendars(tx)]);
    return { agencies: agencies.length, behind: agencies.filter(({ id }) => applied.get(id) !== calendar.id) };
  });

/** What recomputing needs of the other systems. */
export const recomputerOf = (recorder: Recorder): Recomputer => ({
  ...recorder, editionsOf: async (tx) => (await calendarNow(tx)).editions, redate: [redateReview], batch: BATCH,
});

export interface Recomputation extends CalendarEffects {
  /** Lets the batch under way end; the next start goes on from there. */
  readonly stop: () => Promise<void>;
  /** Until there is nothing left to do, or it was stopped. */
  readonly idle: () => Promise<void>;
}

/** The work that an import leaves behind, one agency after another, in this process. Nothing of it lives in memory alone. */
export function recomputation(recorder: Recorder, log: Log): Recomputation {
  const recomputer = recomputerOf(recorder);
  const ending = new AbortController();
  const stopped = (): boolean => ending.signal.aborted;
  let running: Promise<void> | null = null;
  let asked = false;

  async function round(): Promise<void> {
    try {
      for (const { id, name } of (await standingOf(recorder)).behind) {
        if (!(await recomputeAgency(recomputer, id, stopped))) return;
        log.debug('periods recomputed', { agency: name });
      }
    } catch (error) {
      log.error('recomputing periods was broken off and will be tried again', { error });
      asked = true;
      await pause(RETRY_MS, undefined, { signal: ending.signal, ref: false }).catch(() => {});
    }
  }
  async function work(): Promise<void> {
    while (asked && !stopped()) {
      asked = false;
      await round();
    }
    running = null;
  }
  const recompute = (): void => {
    asked = true;
    running ??= work();
  };
  return {
    holdSteps, recompute, preview: (editions) => preview(recorder, editions),
    // Whoever asks how far it is also sees to it that it goes on: an agency may be new, another process may have died over it.
    progress: async () => {
      const { agencies, behind } = await standingOf(recorder);
      if (behind.length > 0) recompute();
      return { agencies, done: agencies - behind.length };
    },
    idle: async () => running ?? undefined,
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}
