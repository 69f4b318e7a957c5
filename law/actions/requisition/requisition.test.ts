import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { setting, STAFF, STATUTE } from '#law/testing/builders.ts';
import { requisitioned } from '#law/testing/content-levy.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { decided, REQUISITION, told } from '#law/testing/levy-routes.ts';

const start = kindJourneys(REQUISITION, reviewRules, gateFor);
const draft = (over: object) => ({ draft: requisitioned(over) });
const URGENT = { urgent: true, emergency: '洪水漫堤，需要立即安置物资' };
const inUse = () => decided(start()).on('2026-03-16').take('take-over');
const CIVIL = '《中华人民共和国民法典》第二百四十五条';
const registered = () => start().take('register-requisition').on('2026-03-03');
const thresholdAt = (amount: number) => told(start({ jurisdiction: 'national', settings: [setting('levy.major-threshold', amount)] })).on('2026-03-09');

describe('征用的依据', () => {
  it('只能依照法律：行政法规、地方性法规也不可以', () => {
    start().allows('register-requisition');
    for (const rank of ['administrative-regulation', 'local-regulation', 'rule']) {
      start().refuses('register-requisition', 'no-basis', '《中华人民共和国立法法》第十一条', { basis: [{ ...STATUTE, rank }] });
      start().take('register-requisition').refuses('assess', 'no-basis', '第十一条', draft({ basis: [{ ...STATUTE, rank }] }));
    }
  });

  it('依据、程序和补偿标准应当公布；紧急需要的写明情况', () => {
    start().refuses('register-requisition', 'item-unpublished', '第二十一条', { announced: false }).refuses('register-requisition', 'emergency-unexplained', CIVIL, { urgent: true })
      .allows('register-requisition', { ...URGENT, announced: false });
  });
});

describe('核定和决定', () => {
  it('写明补偿，期限次序正确', () => {
    registered().refuses('assess', 'compensation-missing', '第一百一十七条', draft({ amountFen: 0 }))
      .refuses('assess', 'term-order', CIVIL, draft({ until: '2026-03-15' })).allows('assess', draft({ until: '2026-03-16' }))
      .refuses('assess', 'term-order', CIVIL, draft({ from: '2026-03-01', until: '2026-03-02' })).refuses('assess', 'pay-by-past', CIVIL, draft({ payBy: '2026-03-02' })).allows('assess', draft({ payBy: '2026-03-03' }));
  });

  it('告知并听取以后才能决定；紧急需要的可以先决定', () => {
    registered().take('assess').on('2026-03-09').refuses('decide', 'assessment-untold', '二（五）');
    told(start()).on('2026-03-06').refuses('decide', 'statement-period-running', '二（五）');
    start().take('register-requisition', URGENT).take('assess').allows('decide');
  });

  it('财产不多于、期限不长于、补偿不少于告知的', () => {
    const ready = told(start()).on('2026-03-09');
    for (const over of [{ amountFen: 1_999_999 }, { until: '2026-04-15' }, { things: [{ name: '汽车一辆', quantity: '1', place: '示范路3号', valueFen: 1 }] }]) ready.refuses('decide', 'more-than-told', '二（五）', draft(over));
    ready.allows('decide', draft({ amountFen: 2_000_001, until: '2026-04-13' }));
  });

  it('补偿达到本机关确定的数额应当法制审核', () => {
    thresholdAt(2_000_000).refuses('decide', 'clearance-missing', '四（十二）');
    thresholdAt(2_000_001).allows('decide');
  });

  it('不予征用的，送达后结案', () => {
    const none = { draft: { kind: 'not-requisitioned', facts: '已有仓库可用', basis: [STATUTE], reason: '不需要征用' } };
    const journey = decided(start(), none);
    assert.equal(journey.blockersOf('take-over'), null);
    journey.allows('request-closing');
  });
});

describe('接收和使用', () => {
  it('征用决定书没有送达，不得接收；紧急需要的可以先接收，结案前送达', () => {
    told(start()).on('2026-03-09').take('decide').on('2026-03-16').refuses('take-over', 'decision-unserved', '第八十七条');
    const urgent = start().take('register-requisition', URGENT).take('assess').take('decide').on('2026-03-16').take('take-over').take('return-property').take('pay-compensation');
    urgent.refuses('request-closing', 'decision-unserved', '第八十七条').take('serve').allows('request-closing');
  });

  it('不得早于使用期限接收', () => {
    decided(start()).on('2026-03-15').refuses('take-over', 'before-term', CIVIL).on('2026-03-16').allows('take-over');
  });

  it('只接收决定书列明的财产，由两名执法人员接收并签名', () => {
    const ready = decided(start()).on('2026-03-16');
    ready.refuses('take-over', 'outside-decision', '第一百一十七条', { things: [{ name: '汽车一辆', quantity: '1', condition: '完好' }] })
      .refuses('take-over', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] }).refuses('take-over', 'invalid-request', CIVIL, { signed: false });
  });

  it('延长在期限届满之日以前决定，晚于原期限，增加补偿', () => {
    inUse().on('2026-04-14').allows('extend-use').refuses('extend-use', 'not-longer', CIVIL, { until: '2026-04-14' }).refuses('extend-use', 'compensation-missing', CIVIL, { addedFen: 0 })
      .on('2026-04-15').refuses('extend-use', 'term-expired', CIVIL);
    assert.equal(inUse().take('extend-use').due('return'), '2026-04-30');
    assert.equal(inUse().due('return'), '2026-04-14');
  });

  it('接收的人员不得批准延长', () => {
    decided(start()).on('2026-03-16').take('take-over', {}, { officers: [STAFF.qian.id, STAFF.li.id] }).refuses('extend-use', 'own-case', '第五十七条第一款', {}, { by: STAFF.qian.id });
  });

  it('不再需要的，没有接收以前可以决定不再征用', () => {
    const waiting = decided(start()).refuses('request-closing', 'not-taken-over', CIVIL);
    waiting.take('give-up').allows('request-closing');
  });
});

describe('返还和补偿', () => {
  it('没有返还、没有付清补偿的不能结案', () => {
    const journey = inUse().refuses('request-closing', 'unreturned', CIVIL).on('2026-04-14').take('return-property').refuses('request-closing', 'uncompensated', '第一百一十七条');
    assert.equal(journey.clock('return').closedOn, '2026-04-14');
    assert.equal(journey.due('compensate'), '2026-04-30');
    journey.take('pay-compensation').take('request-closing').take('approve-closing').take('archive');
    assert.equal(journey.state.phase, 'archived');
  });

  it('毁损、灭失的写明情况并补偿', () => {
    const damaged = { damaged: true, damage: '屋顶破损', damageFen: 500_000 };
    inUse().refuses('return-property', 'damage-uncompensated', CIVIL, { damaged: true }).refuses('return-property', 'damage-uncompensated', CIVIL, { ...damaged, damageFen: 0 });
    const journey = inUse().take('return-property', damaged).take('pay-compensation');
    assert.equal(journey.clock('compensate').closedOn, null);
    journey.refuses('request-closing', 'uncompensated', CIVIL).take('pay-compensation', { amountFen: 500_000 }).allows('request-closing');
  });

  it('支付大于零，不超过应付的补偿', () => {
    inUse().refuses('pay-compensation', 'compensation-differs', CIVIL, { amountFen: 0 }).refuses('pay-compensation', 'compensation-differs', CIVIL, { amountFen: 2_000_001 }).allows('pay-compensation');
  });

  it('决定被撤销的，已经使用的仍然补偿并返还', () => {
    inUse().take('annul-decision').refuses('request-closing', 'unreturned', CIVIL).take('return-property').refuses('request-closing', 'uncompensated', CIVIL).take('pay-compensation').allows('request-closing');
    assert.equal(decided(start()).on('2026-03-16').take('annul-decision').blockersOf('take-over'), null);
  });
});
