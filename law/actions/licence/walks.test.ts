import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { computeDue } from '#kernel/calendar.ts';
import { addDays, laterOf } from '#kernel/dates.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { nextSteps } from '#law/engine/next.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { awaitingHearing } from '#law/procedures/hearing.ts';
import { licence } from '#law/actions/licence/action.ts';
import { factsOn, STAFF } from '#law/testing/builders.ts';
import { grant, LICENCE, refusal, renewal, revocation } from '#law/testing/content-licence.ts';
import { licenceJourneys, type LicenceJourney } from '#law/testing/licence-routes.ts';

const start = licenceJourneys(reviewRules, gateFor);
const { calendar } = factsOn('2026-03-02');
const TRANSCRIPT = { transcript: '采信笔录' };

const DRAFTS = { new: [grant(), refusal()], renewal: [renewal(), refusal()], revocation: [revocation(), revocation({ ground: 'unqualified' })] } as const;
type Walked = keyof typeof DRAFTS;
const WALKED = Object.keys(DRAFTS) as Walked[]; // keys of a constant object

/** What a step says on a walk: the draft that was drawn, the hearing ten days ahead, the document that waits. */
function contentsOf(step: string, journey: LicenceJourney, draft: object): readonly object[] {
  switch (step) {
    case 'conclude-investigation': return (['none', 'interests', 'public'] as const).flatMap((hearing) => [{ hearing, proposal: draft }, { hearing, proposal: draft, ...TRANSCRIPT }]);
    case 'decide': return [{ decision: draft }, { decision: draft, ...TRANSCRIPT }];
    case 'submit-review': return [{ draft }];
    case 'deliberate': return [{ conclusion: draft }];
    case 'convene-hearing': return [{ hearingOn: addDays(journey.today, 14) }];
    case 'begin-special-procedure': return [{ until: addDays(journey.today, 9) }];
    case 'request-correction': return [{ until: addDays(journey.today, 5) }];
    case 'examine': return [{}, { othersConcerned: true, others: ['相邻住户'] }];
    case 'serve': return ['declined', 'rights', 'hearing-right', 'hearing-notice', 'decision'].map((document) => ({ document }));
    default: return [{}];
  }
}

/** Steps that would end most walks before they have met anything. */
const SELDOM: ReadonlySet<string> = new Set(['withdraw-application', 'decline-application', 'apply-recusal', 'resume-investigation', 'annul-decision', 'terminate-hearing']);

const times = ({ events }: LicenceJourney, code: string): number => events.filter(({ step }) => step === code).length;

/** Time passes until a hearing that everybody has been told of. */
const awaitedDay = ({ state }: LicenceJourney) => (awaitingHearing(state) && state.served['hearing-notice'] !== undefined ? state.hearing?.convened?.hearingOn ?? null : null);

function walk(matter: Walked, outcome: number, choices: readonly number[]): LicenceJourney {
  const draft = DRAFTS[matter][outcome] ?? grant();
  const journey = start().take('receive-application', matter === 'new' ? {} : { matter, licence: LICENCE, reason: '接到举报' });
  if ((choices[0] ?? 0) % 3 === 0) journey.on(addDays(journey.today, 8)); // one in three agencies keeps silent
  for (const choice of choices) {
    journey.on(laterOf(addDays(journey.today, choice % 4 === 0 ? 3 : 0), awaitedDay(journey) ?? journey.today));
    const open = nextSteps(licence, journey.events, journey.today, journey.facts(), journey.systems)
      .filter(({ step, blockers }) => blockers.length === 0 && step.system !== 'disclosure' && (!SELDOM.has(step.code) || choice % 13 === 0) && (step.code === 'serve' || times(journey, step.code) < (choice % 7 === 0 ? 3 : 1))).map(({ step }) => step.code);
    const step = open[choice % Math.max(open.length, 1)];
    if (step === undefined) continue;
    const by = step === 'hold-hearing' ? { by: STAFF.wang.id } : {};
    const data = contentsOf(step, journey, draft).find((one) => journey.attempt(step, one, by).ok);
    if (data !== undefined) journey.take(step, data, by);
  }
  return journey;
}

const before = (events: readonly CaseEvent[], one: CaseEvent, step: string) => events.filter((event) => event.seq < one.seq && event.step === step);

/** Said anew, without the rules: what no lawful case can show, however it went. */
function faultsOf({ events, state }: LicenceJourney): readonly string[] {
  const faults: string[] = [];
  const decide = events.find(({ step }) => step === 'decide');
  if (events.filter(({ step }) => step === 'request-correction').length > 1) faults.push('asked twice');
  if (decide) {
    const concluded = before(events, decide, 'conclude-investigation').at(-1);
    const hearing = before(events, decide, 'hold-hearing').at(-1);
    const asked = before(events, decide, 'request-hearing').length + before(events, decide, 'announce-hearing').length;
    if (concluded === undefined) faults.push('not concluded');
    if (asked > 0 && hearing === undefined && before(events, decide, 'terminate-hearing').length === 0) faults.push('not heard');
    if (hearing && (decide.data as { transcript?: string }).transcript === undefined) faults.push('transcript unused'); // the form of 'decide'
    if (hearing && (decide.gate?.major !== true || decide.gate.clearance === null)) faults.push('heard and not reviewed');
    if (state.decision?.draft.kind === 'revoke' && (decide.gate?.clearance ?? null) === null) faults.push('taken and not reviewed');
    if (before(events, decide, 'record-statement').length > 0 && before(events, decide, 'review-statement').length === 0) faults.push('not listened to');
  }
  const began = events.find(({ step }) => step === 'accept-application' || step === 'examine');
  const received = events.findLast((event) => (event.step === 'receive-application' || event.step === 'receive-correction') && began !== undefined && event.seq < began.seq);
  if (state.request?.matter !== 'revocation' && began && received) {
    const silentFrom = computeDue(calendar, received.on, { unit: 'working-day', length: 5 }).date;
    const wanted = began.on > silentFrom ? received.on : began.on;
    if (state.acceptedOn !== wanted) faults.push(`accepted ${String(state.acceptedOn)}, not ${wanted}`);
    if (began.step === 'examine' && began.on <= silentFrom) faults.push('examined before acceptance');
  }
  return faults;
}

describe('任意走过的许可案件', () => {
  it('没有一件违反程序；走到过决定、听证、沉默受理、撤销', () => {
    const met = { decided: 0, heard: 0, silent: 0, revoked: 0, refused: 0 };
    fc.assert(fc.property(fc.constantFrom(...WALKED), fc.nat(1), fc.array(fc.nat(9_999), { minLength: 30, maxLength: 60 }), (matter, outcome, choices) => {
      const journey = walk(matter, outcome, choices);
      assert.deepEqual(faultsOf(journey), []);
      const { state } = journey;
      met.decided += state.decision === null ? 0 : 1;
      met.heard += state.heard ? 1 : 0;
      met.silent += state.deemed ? 1 : 0;
      met.revoked += state.decision?.draft.kind === 'revoke' ? 1 : 0;
      met.refused += state.decision?.draft.kind === 'refuse' ? 1 : 0;
    }), { numRuns: 400, seed: 20_260_302 });
    for (const [name, often] of Object.entries(met)) assert.ok(often >= 10, `${name}: ${often}`);
  });
});
