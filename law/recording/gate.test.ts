import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIONS, actionOf } from '#law/actions/index.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { RecordingContent } from '#law/lists/in-force.ts';
import { day, eventId, factsOn, instant, known, STAFF } from '#law/testing/builders.ts';
import { RECORDING } from '#law/testing/content-recording.ts';
import { DECIDED_AT_ONCE, END_STEPS, recordingRefusals, STAGE_STEPS } from './gate.ts';

/** An act of each kind that its list demands a film of, and steps that may follow. */
const ACTS = {
  'penalty-ordinary': 'inspect-site', 'penalty-summary': 'record-scene', 'coercion-measure': 'implement-urgently', inspection: 'record-inspection', 'coercion-enforcement': 'execute', licence: 'examine',
} as const;

const facts = factsOn('2026-03-16', {
  lists: {
    benchmarks: [], randomInspection: null,
    recording: [{ edition: 2, from: day('2026-01-01'), ...RecordingContent.parse({ rows: [{ number: '7', stage: '现场', means: '录像', coverage: 'whole', steps: Object.entries(ACTS).map(([kind, step]) => `${kind}/${step}`) }] }) }],
  },
});

const event = (seq: number, step: string, data: object = {}): CaseEvent =>
  ({ seq, id: eventId(seq), step, on: day('2026-03-16'), at: instant(day('2026-03-16')), by: STAFF.zhang.id, officers: [], data });

const ANNOUNCED = event(2, 'announce-recording', { ...RECORDING, event: eventId(1) });

function refused(kind: keyof typeof ACTS, later: readonly CaseEvent[] = []): readonly string[] {
  const action = known(actionOf(kind));
  const events = [event(1, ACTS[kind]), ...later];
  return Object.keys(action.steps).filter((step) => recordingRefusals(action, step, events, facts).length > 0);
}

describe('缺少音像记录时不能办理的环节', () => {
  it('普通程序：调查终结、送审、决定、结案和提前了结；现场的和当事人行使权利的环节都不受影响', () => {
    assert.deepEqual(refused('penalty-ordinary').toSorted(), ['approve-closing', 'conclude-investigation', 'decide', 'decline-filing', 'dismiss-case', 'request-closing', 'submit-review', 'transfer-jurisdiction']);
  });

  it('当场处罚、检查、查封扣押：现场不停下来，最迟结案时要有；查封扣押的处理决定前要有，解除不受影响', () => {
    assert.deepEqual(refused('penalty-summary'), ['request-closing', 'approve-closing']);
    assert.deepEqual(refused('inspection').toSorted(), ['approve-closing', 'cancel-inspection', 'request-closing']);
    assert.deepEqual(refused('coercion-measure'), ['dispose', 'request-closing', 'approve-closing']);
  });

  it('强制执行、许可', () => {
    assert.deepEqual(refused('coercion-enforcement').toSorted(), ['approve-closing', 'decide', 'propose-enforcement', 'request-closing', 'submit-review']);
    assert.deepEqual(refused('licence').toSorted(), ['close-case', 'conclude-investigation', 'decide', 'forward-opinion', 'submit-review']);
  });

  it('期限内登记待存储的，决定前放行，结案时仍要存储', () => {
    assert.deepEqual(refused('penalty-ordinary', [ANNOUNCED]).toSorted(), ['approve-closing', 'decline-filing', 'dismiss-case', 'request-closing', 'transfer-jurisdiction']);
  });

  it('登记了音像记录的都放行', () => {
    assert.deepEqual(refused('penalty-ordinary', [event(2, 'register-recording', { ...RECORDING, event: eventId(1) })]), []);
  });

  it('写明缺的是哪一环节、哪一版哪一项、依据和怎么办', () => {
    const action = known(actionOf('penalty-ordinary'));
    const [one] = recordingRefusals(action, 'conclude-investigation', [event(1, 'inspect-site')], facts);
    assert.equal(one?.sentence, '“现场检查（勘验）”（2026年3月16日）应当音像记录，尚缺：全程音像记录：音像记录事项清单（第2版）第7项“现场”，记录方式：录像');
    assert.match(one?.todo ?? '', /上传并登记.*登记待存储.*只能因客观原因/);
    assert.ok(one?.articles.some(({ text }) => text.includes('三（八）')));
    const [closing] = recordingRefusals(action, 'request-closing', [event(1, 'inspect-site'), ANNOUNCED], facts);
    assert.match(closing?.sentence ?? '', /已登记待存储，尚未存储/);
  });

  it('规则列的环节和类别都有；每一类别都有结案的环节', () => {
    const codes = new Set(ACTIONS.flatMap(({ steps }) => Object.keys(steps)));
    assert.deepEqual([...STAGE_STEPS, ...END_STEPS].filter((code) => !codes.has(code)), []);
    assert.deepEqual([...DECIDED_AT_ONCE].filter((code) => actionOf(code) === undefined), []);
    for (const { code, steps } of ACTIONS) assert.ok(Object.keys(steps).some((step) => END_STEPS.has(step)), code);
  });
});
