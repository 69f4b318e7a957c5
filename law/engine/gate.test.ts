import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clearanceOf, gateFor, reviewRules } from '#review/rules.ts';
import { COMPANY, digestOf, fine, known, NATIONAL, OTHER_COMPANY, TRADER, WARNING } from '#law/testing/builders.ts';
import { journeys, PERMISSIVE, refusalsIn, type Journey } from '#law/testing/journey.ts';
import { noticed, reviewed } from '#law/testing/routes.ts';
import { penaltyOrdinary } from '../actions/penalty-ordinary/action.ts';
import { assess } from './assess.ts';
import { CONTENT } from '../testing/content.ts';
import { eventId, STAFF } from '../testing/builders.ts';
import { grantClearance, type Clearance } from './clearance.ts';
import { draftDigest, type Gate } from './gate.ts';
import { assessMajor } from './major.ts';

const start = journeys(reviewRules, gateFor);
const draft = fine(40_000);
const cleared = () => reviewed(noticed(start()).on('2026-03-13'), draft).on('2026-03-16');

/** Decides with a gate of the test's own choosing. */
function decideWith(journey: Journey, gate: Gate | null, decision = draft) {
  const command = { id: eventId(99), step: 'decide', on: journey.today, by: STAFF.sun.id, officers: [], data: { ...CONTENT['decide'], decision } };
  return assess(penaltyOrdinary, journey.events, command, journey.facts(), { review: reviewRules, disclosure: PERMISSIVE, recording: PERMISSIVE, papers: PERMISSIVE, disposal: PERMISSIVE }, gate);
}

const codeOf = (outcome: ReturnType<typeof decideWith>): string =>
  outcome.ok ? 'ok' : known(refusalsIn(outcome.error)[0]).rule;
const clearance = (journey: Journey): Clearance => known(clearanceOf(journey.events));

describe('未经法制审核或者审核未通过，不得作出决定', () => {
  it('没有审核通过的，拒绝，并写明第五十八条和属于重大的理由', () => {
    const outcome = decideWith(noticed(start()).on('2026-03-16'), null);
    assert.ok(!outcome.ok);
    assert.equal(outcome.error.code, 'clearance-missing');
    assert.match(outcome.error.detail, /未经法制审核或者审核未通过，不得作出决定/);
    assert.ok(outcome.error.articles.some(({ text }) => text === '《中华人民共和国行政处罚法》第五十八条第一款'));
    assert.deepEqual(refusalsIn(outcome.error)[0]?.evidence, { grounds: ['适用普通程序作出的决定一律进行法制审核'] });
  });

  it('审核通过的这一草案，可以作出决定；记录写明依据哪一次审核', () => {
    const journey = cleared();
    const outcome = decideWith(journey, { major: true, clearance: clearance(journey) });
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.event.gate, {
      major: true, draft: draftDigest(journey.view, draft, digestOf), clearance: journey.events.find(({ step }) => step === 'give-opinion')?.id,
    });
  });

  it('“不重大”的认定只认本次重新计算的结果，持他案的认定无效', () => {
    const verdict = assessMajor(noticed(start(NATIONAL)).view, WARNING, cleared().today, start(NATIONAL).facts());
    assert.ok(!verdict.major);
    assert.equal(codeOf(decideWith(noticed(start()).on('2026-03-16'), { major: false, verdict })), 'clearance-missing');
  });

  it('审核通过之后案件又有记录的，原来取得的通行无效，须重新取得', () => {
    const journey = cleared();
    const stale: Gate = { major: true, clearance: clearance(journey) };
    journey.take('record-statement').take('review-statement');
    assert.equal(codeOf(decideWith(journey, stale)), 'clearance-of-another-log');
    assert.equal(codeOf(decideWith(journey, { major: true, clearance: clearance(journey) })), 'ok');
  });

  it('他案的审核通过，即使草案一字不差，也不能用于本案', () => {
    const other = cleared();
    const here = noticed(start()).on('2026-03-16').take('record-statement').take('review-statement').take('submit-review', { draft });
    assert.equal(here.events.length, other.events.length);
    const { draft: covered, ground, seen } = clearance(other);
    const foreign = grantClearance({ id: eventId(500), draft: covered, ground, seen });
    assert.equal(codeOf(decideWith(here, { major: true, clearance: foreign })), 'clearance-of-another-log');
  });

  it('照着写一份、抄一份再改的，都不是审核通过', () => {
    const journey = cleared();
    const granted = clearance(journey);
    for (const forged of [Object.fromEntries(Object.entries(granted)), Object.create(granted)]) {
      assert.equal(codeOf(decideWith(journey, { major: true, clearance: forged as unknown as Clearance })), 'clearance-of-another-log');
    }
    assert.throws(() => Object.assign(granted, { draft: 'other' }), TypeError);
  });
});

describe('审核通过的是这一草案', () => {
  const view = cleared().view;

  it('当事人、案由、事实、证据、依据、种类、数额任何一项不同，都是另一草案', () => {
    const same = draftDigest(view, draft, digestOf);
    const others = [
      draftDigest({ ...view, party: OTHER_COMPANY }, draft, digestOf), draftDigest({ ...view, party: TRADER }, draft, digestOf),
      draftDigest({ ...view, title: '另一案由' }, draft, digestOf), draftDigest(view, fine(40_000.01), digestOf), draftDigest(view, WARNING, digestOf),
      draftDigest(view, fine(40_000, { facts: '另一事实' }), digestOf), draftDigest(view, fine(40_000, { evidence: '另一证据' }), digestOf),
      draftDigest(view, fine(40_000, { correction: '另一改正要求' }), digestOf),
    ];
    assert.equal(new Set([same, ...others]).size, others.length + 1);
    assert.equal(draftDigest({ ...view, party: COMPANY, phase: 'concluded', handlers: [] }, draft, digestOf), same);
  });

  it('写法顺序不同而内容相同的，是同一草案', () => {
    const reordered = Object.fromEntries(Object.entries(draft).toReversed()) as typeof draft;
    assert.equal(draftDigest(view, reordered, digestOf), draftDigest(view, draft, digestOf));
  });
});

describe('不重大的决定', () => {
  it('没有审核也可以作出，记录写明不属于重大执法决定', () => {
    const journey = noticed(start(NATIONAL)).on('2026-03-16').take('decide');
    assert.deepEqual(known(journey.events.at(-1)?.gate).major, false);
    assert.equal(known(journey.events.at(-1)?.gate).clearance, null);
  });

  it('除作出决定之外的环节，不记录审核通行', () => {
    for (const event of cleared().events) assert.equal(event.gate, undefined);
  });
});
