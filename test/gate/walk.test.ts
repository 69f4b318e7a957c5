import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, type LegalDate } from '#kernel/dates.ts';
import type { Draft } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { draftDigest, type Gate } from '#law/engine/gate.ts';
import { eventId, NATIONAL } from '#law/testing/builders.ts';
import { Journey, type ObtainGate } from '#law/testing/journey.ts';
import { filed } from '#law/testing/routes.ts';
import { clearanceOf, gateFor, reviewRules } from '#review/rules.ts';
import { reviewStateOf } from '#review/state.ts';
import { ALPHABET, DRAFTS, sha256, WORLD, type Command } from './menu.ts';
import { faultsOf } from './naive.ts';

/**
 * Every state that a case can be in, as far as the gate can tell, and every command of the alphabet in each of them. Days come in
 * steps of a fortnight, which is longer than any period before a decision: so a date is today, past or to come, and no more.
 */
const FORTNIGHT = 14;

/** A case on the walk: its log so far, and the gates it has held on the way. */
interface Spot {
  readonly events: readonly CaseEvent[];
  readonly today: LegalDate;
  readonly hoard: readonly Gate[];
}

const nameOf = (draft: Draft | null | undefined): string =>
  draft === null || draft === undefined ? '-' : DRAFTS.find(([, one]) => one.kind === draft.kind && JSON.stringify(one) === JSON.stringify(draft))?.[0] ?? 'other';

const when = (date: LegalDate | null | undefined, today: LegalDate): string => {
  if (date === null || date === undefined) return '-';
  return date === today ? 'today' : date < today ? 'past' : 'ahead';
};

/** What the second implementation would say of each decision made here: whatever it can tell apart, the walk tells apart. */
const secondOpinion = ({ events, today }: Spot, everywhere: boolean): string =>
  DRAFTS.map(([, decision]) => faultsOf([...events, { ...known(events), id: eventId(0), step: 'decide', on: today, data: { decision } }], everywhere).join()).join('|');

const known = (events: readonly CaseEvent[]): CaseEvent => events.at(-1) ?? never();

function keyOf(spot: Spot, { state, view }: Journey, everywhere: boolean): string {
  const { events, today } = spot;
  const { notice, hearing } = state;
  const review = reviewStateOf(events);
  const submission = review.status === 'none' ? null : review.submission;
  const turn = events.findLast(({ step }) => ['request-hearing', 'hold-hearing', 'terminate-hearing', 'give-notice', 'resume-investigation', 'amend-party'].includes(step));
  return [
    state.phase, view.party?.kind === 'organisation' ? view.party.name : '', nameOf(state.conclusion?.proposal), state.circumstances.join(),
    nameOf(notice?.intended), notice?.hearingOffered, when(notice?.on, today), nameOf(state.arguedAgainst), state.resumedSinceArgument,
    state.statements.some(({ reviewed }) => !reviewed), state.waived.statement, state.waived.hearing, hearing !== null, when(hearing?.convened?.hearingOn, today), when(hearing?.heldOn, today),
    hearing?.terminated, hearing?.reported, state.heard, nameOf(state.submitted), nameOf(state.deliberation?.conclusion), when(state.served.notice, today),
    when(state.served['hearing-notice'], today), review.status, nameOf(submission?.draft),
    submission === null || submission.digest === draftDigest(view, submission.draft, sha256), turn?.step === 'request-hearing', secondOpinion(spot, everywhere),
  ].join(' ');
}

interface Found {
  readonly states: number;
  readonly transitions: number;
  readonly attempts: number;
  readonly decisions: number;
  readonly refusedDecisions: number;
  readonly longest: number;
  readonly faults: readonly string[];
}

/** Stands where the spot is; the gate it hands to a decision is the one given. */
function standing(spot: Spot, base: object, gate: ObtainGate): Journey {
  const journey = new Journey(reviewRules, gate, { ...WORLD, ...base });
  journey.events.push(...spot.events);
  journey.today = spot.today;
  return journey;
}

/** The spot after a command, or null where it is refused. */
function after(spot: Spot, { step, data, by }: Command, base: object, gate: ObtainGate): Spot | null {
  const journey = standing(spot, base, gate);
  const content = step === 'convene-hearing' ? { hearingOn: addDays(spot.today, FORTNIGHT), ...data } : data;
  const outcome = journey.attempt(step, content, by === undefined ? {} : { by });
  if (!outcome.ok) return null;
  const events = [...spot.events, outcome.value.event];
  const clearance = clearanceOf(events);
  return { events, today: spot.today, hoard: clearance === null ? spot.hoard : [...spot.hoard.slice(-2), { major: true, clearance }] };
}

function walk(alphabet: readonly Command[], base: object, everywhere: boolean): Found {
  const start = filed(new Journey(reviewRules, gateFor, { ...WORLD, ...base })).on('2026-03-03').take('inspect-site');
  const queue: Spot[] = [{ events: start.events, today: start.today, hoard: [] }];
  const seen = new Set<string>();
  const tally = { transitions: 0, attempts: 0, decisions: 0, refusedDecisions: 0, longest: 0, faults: [] as string[] };
  const visit = (spot: Spot): void => {
    const key = keyOf(spot, standing(spot, base, gateFor), everywhere);
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(spot);
    tally.longest = Math.max(tally.longest, spot.events.length);
  };
  for (let next = 0; next < queue.length; next += 1) {
    const spot = queue[next] ?? never();
    visit({ ...spot, today: addDays(spot.today, FORTNIGHT) });
    for (const command of alphabet) {
      const gates: readonly ObtainGate[] = command.step === 'decide' ? [gateFor, () => null, ...spot.hoard.map((gate) => () => gate)] : [gateFor];
      for (const gate of gates) {
        const reached = after(spot, command, base, gate);
        tally.attempts += 1;
        if (reached === null) {
          if (command.step === 'decide') tally.refusedDecisions += 1;
          continue;
        }
        tally.transitions += 1;
        if (command.step !== 'decide') visit(reached);
        else {
          tally.decisions += 1;
          tally.faults.push(...faultsOf(reached.events, everywhere).map((fault) => `${fault}: ${reached.events.map(({ step }) => step).join(' → ')}`));
        }
      }
    }
  }
  return { states: seen.size, ...tally };
}

function never(): never {
  throw new Error('the log of a filed case is not empty');
}

const without = (...parts: readonly string[]): readonly Command[] => ALPHABET.filter(({ name }) => !parts.some((part) => name.includes(part)));

/** Three neighbourhoods of the whole, each closed in itself: what would have to be walked at once to miss nothing grows beyond reach. */
const NEIGHBOURHOODS: readonly (readonly [string, readonly Command[]])[] = [
  ['告知、变更当事人、补充调查与重新送审', without('ask', 'convene', 'serve hearing', 'hold', 'withdraw', 'absent', 'report', 'settle', 'discuss', 'consult', 'object', 'statement', 'waive', 'same', 'no hearing')],
  ['听证、集体讨论与重新送审', without('none', 'settle', 'object', 'consult', 'grave', 'same', 'small', 'statement', 'no hearing', 'waive', 'problems')],
  ['审核意见不一致、协商、集体讨论与变更', without('ask', 'convene', 'serve hearing', 'hold', 'withdraw', 'absent', 'report', 'none', 'statement', 'waive', 'same', 'grave', 'no hearing')],
];

describe('走遍所有可能的状态', () => {
  for (const [where, base, everywhere] of [['河南', {}, true], ['全国', NATIONAL, false]] as const) {
    for (const [name, alphabet] of NEIGHBOURHOODS) {
      it(`${where}：${name}，没有一条路通向未经审核通过的重大决定`, (context) => {
        const { faults, ...found } = walk(alphabet, base, everywhere);
        context.diagnostic(JSON.stringify(found));
        assert.deepEqual(faults.slice(0, 5), []);
        assert.ok(found.states >= 5_000 && found.transitions >= 25_000 && found.attempts >= 100_000, 'the walk has become shorter');
        assert.ok(found.decisions >= 100 && found.refusedDecisions >= 10 * found.decisions, 'the walk does not reach decisions any more');
      });
    }
  }
});
