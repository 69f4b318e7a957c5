import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { but, COMPANY, fine, NATIONAL, NO_PENALTY, OTHER_COMPANY, people, STAFF } from '#law/testing/builders.ts';
import { CONTENT } from '#law/testing/content.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, heard, noticed, reviewed } from '#law/testing/routes.ts';
import { ELEMENTS, MATERIALS, RETURN_GROUNDS } from '#law/forms/review.ts';
import { clearanceOf, gateFor, reviewRules } from './rules.ts';
import { reviewStateOf } from './state.ts';

const start = journeys(reviewRules, gateFor);
const draft = fine(40_000);
const ready = () => noticed(start()).on('2026-03-13');
const submitted = () => ready().take('submit-review', { draft });
const accepted = () => submitted().take('accept-review');
const problems = {
  conclusion: 'problems', grounds: ['discretion'],
  elements: Object.entries(ELEMENTS).map(([element, name]) => ({ element, sound: element !== 'discretion', comment: `经审核，${name}一项见卷第3页` })),
};
const returned = () => accepted().take('give-opinion', problems);
const disputed = () => returned().take('object-opinion').take('consult-review');
const status = (journey: { readonly events: Parameters<typeof reviewStateOf>[0] }) => reviewStateOf(journey.events).status;
const elements = (change: (one: { element: string; sound: boolean; comment: string }, index: number) => object) =>
  ({ elements: (CONTENT['give-opinion'] as { elements: { element: string; sound: boolean; comment: string }[] }).elements.map(change) }); // the content of that form

describe('送审', () => {
  it('草拟的决定、调查终结报告、证据材料缺一不可', () => {
    for (const missing of ['draft', 'report', 'evidence']) {
      ready().refuses('submit-review', 'materials-missing', '三（三）4', { materials: Object.keys(MATERIALS).filter((code) => code !== missing) });
    }
    concluded(start()).allows('submit-review', { materials: ['draft', 'report', 'evidence'] });
  });

  it('已经告知的案件附告知及送达材料，有陈述申辩的附复核材料，经过听证的附听证笔录', () => {
    const base = ['draft', 'report', 'evidence'];
    ready().refuses('submit-review', 'materials-missing', '三（三）4', { materials: base }).allows('submit-review', { materials: [...base, 'notice'] });
    const argued = ready().take('record-statement').take('review-statement');
    argued.refuses('submit-review', 'materials-missing', '三（三）4', { materials: [...base, 'notice'] }).allows('submit-review', { materials: [...base, 'notice', 'statement'] });
    heard(start(NATIONAL), fine(60_000)).refuses('submit-review', 'materials-missing', '三（三）4', { draft: fine(60_000), materials: [...base, 'notice'] })
      .allows('submit-review', { draft: fine(60_000), materials: [...base, 'notice', 'hearing'] });
  });

  it('当事人已要求听证的，听证结束之前不得送审，撤回要求之后可以', () => {
    const asked = noticed(start(NATIONAL), fine(60_000), { hearingOffered: true }).on('2026-03-11').take('request-hearing');
    asked.refuses('submit-review', 'hearing-first', '第五十八条第一款第（二）项', { draft: fine(60_000) })
      .take('terminate-hearing', { ground: 'withdrawn', manner: 'written' }).allows('submit-review', { draft: fine(60_000) });
  });

  it('送审日期不得早于听证之日', () => {
    heard(start(NATIONAL), fine(60_000)).on('2026-03-27')
      .refuses('submit-review', 'hearing-first', '第六十五条', { draft: fine(60_000) }, { on: '2026-03-20', recordedOn: '2026-03-27' });
  });

  it('一次只有一个审核：已送审未审结的，不得重复送审', () => {
    for (const journey of [submitted(), accepted(), submitted().take('request-supplement')]) journey.refuses('submit-review', 'step-not-open', '第五十八条');
  });

  it('材料不齐的通知补充，补充之后继续审核', () => {
    const journey = submitted().take('request-supplement');
    assert.equal(status(journey), 'supplement');
    journey.refuses('accept-review', 'step-not-open', '').take('supply-supplement').take('accept-review');
    assert.equal(status(journey), 'accepted');
    journey.refuses('request-supplement', 'step-not-open', '');
  });

  it('轮次逐次累计', () => {
    const journey = returned().take('submit-review', { draft, reply: '已补充裁量理由' });
    const state = reviewStateOf(journey.events);
    assert.equal(state.status === 'submitted' && state.submission.round, 2);
  });
});

describe('审核意见', () => {
  it('由法制审核人员提出，执法人员、负责人不得提出', () => {
    for (const by of [STAFF.zhang.id, STAFF.sun.id]) accepted().refuses('give-opinion', 'role-missing', '第五十八条第一款', {}, { by });
  });

  it('未受理的不得提出意见', () => {
    submitted().refuses('give-opinion', 'step-not-open', '');
  });

  it('审核人员没有取得法律职业资格登记的，不得提出意见', () => {
    accepted().refuses('give-opinion', 'reviewer-unqualified', '第五十八条第二款', {}, { by: STAFF.zhao.id });
    const qualified = but(STAFF.zhao, { legalQualification: STAFF.chen.legalQualification });
    accepted().allows('give-opinion', {}, { by: STAFF.zhao.id, facts: { people: people(qualified) } });
  });

  it('九项要素逐项提出，缺一项或者重复一项都不行', () => {
    assert.equal(Object.keys(ELEMENTS).length, 9);
    for (const [index] of Object.keys(ELEMENTS).entries()) {
      const list = elements((one) => one).elements;
      accepted().refuses('give-opinion', 'elements-missing', '四（十三）', { elements: list.filter((_one, at) => at !== index) });
    }
    accepted().refuses('give-opinion', 'elements-missing', '四（十三）', elements((one, index) => (index === 1 ? { ...one, element: 'subject' } : one)));
  });

  it('只写“同意”“无意见”“符合要求”等不说明理由的，退回', () => {
    for (const comment of ['同意', '拟同意', '同意。', '无意见', '无问题', '无异议', '无', '符合', '符合要求', '符合规定', '合法', '合格', '是', '没有问题']) {
      accepted().refuses('give-opinion', 'bare-comment', '四（十三）', elements((one, index) => (index === 4 ? { ...one, comment } : one)));
    }
    accepted().allows('give-opinion', elements((one) => ({ ...one, comment: '同意，两名人员证件有效期见卷第2页' })));
  });

  it('有要素不符合要求的，结论不能是“同意”', () => {
    accepted().refuses('give-opinion', 'agree-with-problems', '第五十八条第一款', elements((one, index) => ({ ...one, sound: index !== 0 })))
      .refuses('give-opinion', 'agree-with-problems', '第五十八条第一款', { grounds: ['law'] });
  });

  it('结论是“存在问题”的，指明不符合要求的要素和退回的理由', () => {
    accepted().refuses('give-opinion', 'problems-without-ground', '三（三）4', { conclusion: 'problems', grounds: ['law'] })
      .refuses('give-opinion', 'problems-without-ground', '三（三）4', { ...problems, grounds: [] }).allows('give-opinion', problems);
  });

  it('退回的理由是八种', () => {
    assert.equal(Object.keys(RETURN_GROUNDS).length, 8);
    for (const ground of Object.keys(RETURN_GROUNDS)) accepted().allows('give-opinion', { ...problems, grounds: [ground] });
  });

  it('同意即审核通过；存在问题的没有通过', () => {
    assert.equal(clearanceOf(accepted().events), null);
    assert.equal(clearanceOf(returned().events), null);
    const passed = accepted().take('give-opinion');
    assert.equal(clearanceOf(passed.events)?.id, passed.events.at(-1)?.id);
    assert.equal(clearanceOf(passed.events)?.ground, 'opinion');
  });
});

const member = (change: object) => ({ name: '孙健', post: '局长', leader: true, opinion: '同意', agrees: true, signed: true, ...change });
const members = (...changes: object[]) => ({ subject: 'disagreement', members: changes.map(member) });

describe('退回、异议与集体讨论', () => {
  it('退回后处理完毕再次送审的，说明处理情况', () => {
    returned().refuses('submit-review', 'return-unanswered', '四（十三）', { draft }).allows('submit-review', { draft, reply: '已修改裁量' });
  });

  it('退回之后没有再次送审的，不得重新受理、重新提出意见', () => {
    returned().refuses('accept-review', 'step-not-open', '').refuses('give-opinion', 'step-not-open', '');
  });

  it('退回之后不得作出决定', () => {
    returned().on('2026-03-16').refuses('decide', 'clearance-missing', '第五十八条第一款');
  });

  it('有异议的先协商；达成一致的按意见处理后再次送审', () => {
    returned().refuses('consult-review', 'step-not-open', '');
    const agreed = returned().take('object-opinion').take('consult-review', { agreed: true });
    assert.equal(status(agreed), 'returned');
    agreed.allows('submit-review', { draft, reply: '按协商意见修改' });
  });

  it('协商中、协商不成的，不得再次送审，提请集体讨论', () => {
    returned().take('object-opinion').refuses('submit-review', 'step-not-open', '', { draft, reply: '…' }).refuses('deliberate', 'step-not-open', '');
    disputed().refuses('submit-review', 'step-not-open', '', { draft, reply: '…' }).allows('deliberate', { subject: 'disagreement' });
  });

  it('协商未达成一致，经集体讨论同意原拟决定的，可以作出决定', () => {
    const settled = disputed().take('deliberate', { subject: 'disagreement', conclusion: draft });
    assert.equal(clearanceOf(settled.events)?.ground, 'deliberation');
    settled.on('2026-03-16').allows('decide');
  });

  it('集体讨论改变原拟决定的，重新送审', () => {
    const changed = disputed().take('deliberate', { subject: 'disagreement', conclusion: fine(30_000) });
    assert.equal(status(changed), 'returned');
    changed.on('2026-03-16').refuses('decide', 'clearance-missing', '第五十八条第一款', { decision: fine(30_000) })
      .refuses('decide', 'clearance-missing', '第五十八条第一款', { decision: draft });
  });

  it('没有协商不成的异议，不得以异议为事由讨论；有异议的，不得以其他事由讨论', () => {
    returned().refuses('deliberate', 'no-disagreement', '三（三）3', { subject: 'disagreement' });
    disputed().refuses('deliberate', 'disagreement-first', '三（三）3', { subject: 'complex' });
  });

  it('两名以上机关负责人参加', () => {
    disputed().refuses('deliberate', 'too-few-leaders', '第五十七条第二款', members({})).refuses('deliberate', 'too-few-leaders', '第五十七条第二款', members({}, { leader: false }, { leader: false }));
  });

  it('参加讨论的负责人逐人签名；列席人员不要求', () => {
    disputed().refuses('deliberate', 'leader-unsigned', '第五十七条第二款', members({}, { signed: false })).allows('deliberate', members({}, {}, { leader: false, signed: false }));
  });

  it('结论须经负责人过半数同意，半数不是过半数', () => {
    disputed().refuses('deliberate', 'conclusion-unsupported', '第五十七条第二款', members({}, { agrees: false }))
      .allows('deliberate', members({}, {}, { agrees: false }))
      .refuses('deliberate', 'conclusion-unsupported', '第五十七条第二款', members({}, { agrees: false }, { agrees: false }, { leader: false }, { leader: false }));
  });

  it('重大执法决定先经法制审核再集体讨论，审核的须是同一草案', () => {
    const law = '《河南省行政执法条例》第二十八条';
    ready().refuses('deliberate', 'deliberation-before-review', law, { subject: 'complex', conclusion: draft });
    const passed = reviewed(ready(), draft);
    passed.allows('deliberate', { subject: 'complex', conclusion: draft }).refuses('deliberate', 'deliberation-before-review', law, { subject: 'complex', conclusion: fine(39_000) });
    noticed(start(NATIONAL)).on('2026-03-13').allows('deliberate', { subject: 'complex', conclusion: draft });
  });
});

const passed = () => reviewed(ready(), draft).on('2026-03-16');

describe('审核意见的失效', () => {
  it('送审后变更当事人、补充调查的，审核意见失效', () => {
    for (const [step, over] of [['amend-party', { party: OTHER_COMPANY }], ['amend-party', { party: COMPANY }], ['resume-investigation', {}]] as const) {
      const journey = passed().take(step, over);
      assert.equal(status(journey), 'void');
      assert.equal(clearanceOf(journey.events), null);
    }
  });

  it('审核通过之后又举行听证的，重新送审', () => {
    const big = fine(60_000);
    const journey = noticed(start(NATIONAL), big, { hearingOffered: true }).on('2026-03-10');
    reviewed(journey, big).on('2026-03-11').take('request-hearing').take('convene-hearing', { hearingOn: '2026-03-24' }).take('serve', { document: 'hearing-notice' })
      .on('2026-03-24').take('hold-hearing', {}, { by: STAFF.wang.id }).take('report-hearing', {}, { by: STAFF.wang.id });
    journey.refuses('decide', 'clearance-missing', '第五十八条第一款', { decision: big });
    reviewed(journey, big).allows('decide', { decision: big });
  });

  it('审核中发生变动的，不能继续审核', () => {
    const journey = accepted().take('amend-party', { party: OTHER_COMPANY });
    journey.refuses('give-opinion', 'step-not-open', '');
    assert.equal(journey.clock('review').closedBy === null, false);
  });

  it('重新送审的，原来的通过不再有效', () => {
    const journey = passed().take('submit-review', { draft: fine(30_000) });
    assert.equal(clearanceOf(journey.events), null);
    journey.refuses('decide', 'clearance-missing', '第五十八条第一款');
  });

  it('审核通过的草案之外的决定，一个字不同也不行', () => {
    for (const decision of [fine(39_999.99), fine(40_000, { facts: '经营超过保质期的食品。' }), fine(40_000, { discretion: '从重' }), NO_PENALTY]) {
      passed().refuses('decide', 'clearance-of-another-draft', '第五十八条第一款', { decision });
    }
    passed().allows('decide', { decision: draft });
  });

  it('送达、陈述申辩等不改变案件的环节，不使审核意见失效', () => {
    passed().take('record-statement').take('review-statement').take('confirm-service-address').allows('decide');
  });
});
