import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { addDays, laterOf, type LegalDate } from '#kernel/dates.ts';
import type { Problem } from '#kernel/problems.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Gate } from '#law/engine/gate.ts';
import { nextSteps } from '#law/engine/next.ts';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import { disclosureRules } from '#disclosure/rules.ts';
import { NATIONAL } from '#law/testing/builders.ts';
import { Journey, type ObtainGate } from '#law/testing/journey.ts';
import { filed } from '#law/testing/routes.ts';
import { clearanceOf, gateFor, reviewRules } from '#review/rules.ts';
import { reviewStateOf } from '#review/state.ts';
import { leadsTo, MENU, WORLD, type Command } from './menu.ts';
import { faultsOf, naiveComplaint, naivelyMajor } from './naive.ts';

/** One throw of the dice: which command, among all, those open or those that lead on, how many days later, how far back-dated, and with what for a gate. */
const Throw = fc.record({
  pick: fc.nat(9_999), aim: fc.constantFrom<'any' | 'open' | 'on'>('any', 'open', 'on', 'on', 'on', 'on', 'on', 'on', 'on', 'on'), wait: fc.constantFrom(0, 0, 0, 1, 4, 14),
  back: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 3), gate: fc.constantFrom<'proper' | 'hoarded' | 'foreign' | 'none'>('proper', 'proper', 'proper', 'hoarded', 'foreign', 'none'),
});
type Throw = typeof Throw extends fc.Arbitrary<infer Value> ? Value : never;

const counts = { sequences: 0, commands: 0, taken: 0, decisions: 0, majorDecisions: 0, settled: 0, afterHearing: 0, heldBack: 0 };

/** Gates obtained once and kept, to be tried where they no longer fit. */
class Dice {
  readonly hoard: Gate[] = [];
  readonly foreign: readonly Gate[];
  readonly journey: Journey;
  mode: Throw['gate'] = 'proper';

  readonly draft: 'small' | 'large';

  constructor(base: object, foreign: readonly Gate[], draft: 'small' | 'large', number: number) {
    this.foreign = foreign;
    this.draft = draft;
    this.journey = new Journey(reviewRules, (...question) => this.gate(...question), { ...WORLD, ...base }, disclosureRules);
    this.journey.number = number;
    filed(this.journey).on('2026-03-03').take('inspect-site');
  }

  gate(...question: Parameters<ObtainGate>): Gate | null {
    if (this.mode === 'none') return null;
    if (this.mode === 'hoarded') return this.hoard.at(-1) ?? null;
    if (this.mode === 'foreign') return this.foreign.at(-1) ?? null;
    return gateFor(...question);
  }

  choose({ pick, aim }: Throw): Command {
    const open = aim === 'any' ? MENU : openCommands(this.journey);
    const done = this.done();
    const ahead = open.filter((command) => leadsTo(this.draft, command) && !done.has(command.step));
    const possible = aim === 'on' && ahead.length > 0 ? ahead : open;
    return possible[pick % possible.length] ?? fallback;
  }

  /** What need not be done again, now. */
  done(): ReadonlySet<string> {
    const { notice, hearing, deliberation } = this.journey.state;
    const review = reviewStateOf(this.journey.events).status;
    return new Set([
      ...(notice === null ? [] : ['give-notice']), ...((hearing?.convened ?? null) === null ? [] : ['convene-hearing']),
      ...(review === 'agreed' || review === 'settled' ? ['submit-review'] : []), ...(deliberation === null || review === 'disputed' ? [] : ['deliberate']),
    ]);
  }

  /** The day that everyone waits for, where a hearing has been convened. */
  hearingDay(): LegalDate | null {
    const { hearing, served } = this.journey.state;
    if (hearing === null || hearing.convened === null || hearing.heldOn !== null || hearing.terminated || served['hearing-notice'] === undefined) return null;
    return laterOf(hearing.convened.hearingOn, this.journey.today);
  }

  play(one: Throw): void {
    const { journey } = this;
    const hearing = this.hearingDay();
    journey.on(one.aim === 'on' && hearing !== null && one.pick % 3 > 0 ? hearing : addDays(journey.today, one.wait));
    this.mode = one.gate;
    const { step, data, by } = this.choose(one);
    const on = addDays(journey.today, -one.back);
    const content = step === 'convene-hearing' ? { hearingOn: addDays(journey.today, 14), ...data } : data;
    const outcome = journey.attempt(step, content, { on, recordedOn: journey.today, ...(by === undefined ? {} : { by }) });
    counts.commands += 1;
    if (outcome.ok) {
      journey.events.push(outcome.value.event);
      counts.taken += 1;
      assert.deepEqual(outcome.value.state, journey.state);
    } else {
      assertReasoned(outcome.error, step);
      if (step === 'decide') counts.heldBack += 1;
    }
    const clearance = clearanceOf(journey.events);
    if (clearance !== null) this.hoard.push({ major: true, clearance });
  }
}

const [fallback] = MENU as [Command, ...Command[]]; // the menu is not empty

/** A refusal by law names its articles and every reason in a Chinese sentence. */
function assertReasoned({ code, detail, articles }: Problem, step: string): void {
  assert.match(detail, /[一-龥]{4}/, step);
  if (code === 'law-refuses' || code === 'clearance-missing') assert.ok(articles.length > 0, `${step}: ${detail}`);
}

function openCommands(journey: Journey): readonly Command[] {
  const open = new Set(nextSteps(penaltyOrdinary, journey.events, journey.today, journey.facts(), journey.systems).filter(({ blockers }) => blockers.length === 0).map(({ step }) => step.code));
  return MENU.filter(({ step }) => open.has(step));
}

const decision = (events: readonly CaseEvent[]): CaseEvent | undefined => events.find(({ step }) => step === 'decide');

const draftOf = (event: CaseEvent | undefined): Readonly<Record<string, unknown>> =>
  (event?.data as { readonly decision: Readonly<Record<string, unknown>> } | undefined)?.decision ?? {}; // the form of 'decide'

function count(events: readonly CaseEvent[], everywhere: boolean): void {
  const event = decision(events);
  if (event === undefined) return;
  const before = events.slice(0, event.seq - 1);
  counts.decisions += 1;
  if (!naivelyMajor(before, draftOf(event), everywhere)) return;
  counts.majorDecisions += 1;
  if (before.some(({ step }) => step === 'hold-hearing')) counts.afterHearing += 1;
  if (before.find(({ id }) => id === event.gate?.clearance)?.step === 'deliberate') counts.settled += 1;
}

let left: readonly Gate[] = [];

function run(dice: readonly Throw[], draft: 'small' | 'large', base: object, everywhere: boolean): void {
  const table = new Dice(base, left, draft, counts.sequences);
  for (const one of dice) {
    table.play(one);
    if (decision(table.journey.events) !== undefined) break;
  }
  assert.deepEqual(faultsOf(table.journey.events, everywhere), []);
  counts.sequences += 1;
  count(table.journey.events, everywhere);
  if (table.hoard.length > 0) left = table.hoard;
}

const SEED = Number(process.env['GATE_SEED'] ?? 20_261_120);
const RUNS = Number(process.env['GATE_RUNS'] ?? 1_200);
const dice = fc.array(Throw, { minLength: 40, maxLength: 90, size: 'max' });

describe('任意的办理顺序', () => {
  for (const [where, base, everywhere] of [['河南', {}, true], ['全国', NATIONAL, false]] as const) {
    it(`${where}：凡是作出的重大决定，当时都有对这一草案有效的审核通过`, () => {
      fc.assert(fc.property(dice, fc.constantFrom('small', 'large', 'large'), (throws, draft) => run(throws, draft, base, everywhere)), { seed: SEED, numRuns: RUNS, endOnFailure: true });
    });
  }

  it('任何一次拒绝都说得出理由和条文；逐步得到的状态与从头重放的相同', () => {
    assert.ok(counts.commands - counts.taken > RUNS && counts.taken > RUNS);
  });

  it('试过的顺序足够多，也足够深：重大决定、听证之后的、经集体讨论的都走到过', (context) => {
    context.diagnostic(JSON.stringify(counts));
    assert.ok(counts.sequences >= 2 * RUNS && counts.commands >= 30 * counts.sequences, 'sequences');
    assert.ok(counts.majorDecisions >= RUNS / 10, 'major decisions');
    assert.ok(counts.heldBack >= RUNS, 'decisions held back');
    assert.ok(counts.afterHearing > 0 && counts.settled > 0, 'after a hearing, and after a disagreement');
  });

  it('第二套实现不是摆设：抽掉审核意见、换掉草案的记录，它都挑得出来', () => {
    const { journey } = new Dice({}, [], 'small', 0);
    journey.take('conclude-investigation').on('2026-03-09').take('give-notice').take('serve').on('2026-03-16').take('submit-review').take('accept-review').take('give-opinion').take('decide');
    const { events } = journey;
    const draft = draftOf(decision(events));
    assert.deepEqual(faultsOf(events, true), []);
    for (const gone of ['submit-review', 'accept-review', 'give-opinion']) {
      assert.notEqual(naiveComplaint(events.filter(({ step }) => step !== gone && step !== 'decide'), draft), null, gone);
    }
    assert.equal(naiveComplaint(events.slice(0, -1), { ...draft, facts: '改写' }), 'another draft was sent to review');
    assert.notDeepEqual(faultsOf(events.filter(({ step }) => step !== 'give-notice'), true), []);
  });
});
