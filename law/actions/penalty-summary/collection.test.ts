import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { COMPANY, fine, WARNING } from '#law/testing/builders.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { delivered, fined, SUMMARY } from '#law/testing/summary-routes.ts';

const start = kindJourneys(SUMMARY, reviewRules, gateFor);
const onTheLastDay = () => start().on('2021-07-14');
const collected = (over: object = {}) => delivered(start()).take('collect-on-spot', over);

describe('当场收缴罚款', () => {
  it('一百元以下可以，一百元零一分不可以', () => {
    delivered(start(), fine(100)).allows('collect-on-spot');
    delivered(start(), fine(99.99)).allows('collect-on-spot', { amountFen: 9_999 });
    delivered(start(), fine(100.01)).refuses('collect-on-spot', 'collection-over-limit', '第六十八条', { amountFen: 10_001 });
  });

  it('以罚款总额计，不能拆成一百元以下分次收缴', () => {
    delivered(start(), fine(200)).refuses('collect-on-spot', 'collection-over-limit', '第六十八条', { amountFen: 10_000 });
  });

  it('2021年7月14日以前以二十元为限', () => {
    delivered(onTheLastDay(), fine(20), { actEndedOn: '2021-07-14' }).allows('collect-on-spot', { amountFen: 2_000 });
    delivered(onTheLastDay(), fine(20.01), { actEndedOn: '2021-07-14' }).refuses('collect-on-spot', 'collection-over-limit', '（1996年）》第四十七条', { amountFen: 2_001 });
  });

  it('不当场收缴事后难以执行的，不限数额，写明情况', () => {
    const journey = delivered(start(), fine(3_000), { party: COMPANY });
    const hard = { ground: 'hard-later', amountFen: 300_000 };
    journey.refuses('collect-on-spot', 'collection-unexplained', '第六十八条', hard).allows('collect-on-spot', { ...hard, detail: '外地车辆即将离境' });
  });

  it('边远、水上、交通不便地区，当事人提出的才可以', () => {
    const journey = delivered(start(), fine(200));
    const remote = { ground: 'remote', amountFen: 20_000 };
    journey.refuses('collect-on-spot', 'collection-unrequested', '第六十九条', remote).allows('collect-on-spot', { ...remote, requested: true });
  });

  it('不出具财政部门统一制发的专用票据的，当事人有权拒绝，不得收缴', () => {
    delivered(start()).refuses('collect-on-spot', 'receipt-missing', '第七十条', { ministryReceipt: false }).refuses('collect-on-spot', 'invalid-request', '第七十条', { receipt: '' });
  });

  it('决定书交付之前不得收缴；不得多收，也不得收零元；没有罚款的不提供此环节', () => {
    fined(start()).refuses('collect-on-spot', 'decision-unserved', '第六十一条第一款');
    delivered(start()).refuses('collect-on-spot', 'overpaid', '第六十七条', { amountFen: 10_001 }).refuses('collect-on-spot', 'nothing-paid', '第六十七条', { amountFen: 0 });
    assert.equal(delivered(start(), WARNING).blockersOf('collect-on-spot'), null);
  });

  it('收缴之后缴款期限终止', () => {
    assert.equal(collected().clock('pay').closedOn, '2026-03-02');
  });
});

describe('收缴罚款的上交', () => {
  it('二日内交至行政机关，再二日内缴付银行，都是工作日', () => {
    const journey = delivered(start().on('2026-04-02'), fine(100)).take('collect-on-spot');
    assert.equal(journey.due('hand-in'), '2026-04-07'); // Thursday; Friday 3 April is one, 4-6 April Tomb-Sweeping, Tuesday 7 April two
    journey.on('2026-04-07').take('hand-in');
    assert.equal(journey.due('deposit'), '2026-04-09');
    journey.on('2026-04-09').take('deposit');
    assert.deepEqual(journey.obligations().filter(({ code, closedOn }) => ['hand-in', 'deposit'].includes(code) && closedOn === null), []);
  });

  it('水上收缴的自抵岸之日起算；没有抵岸登记的不得上交', () => {
    const journey = collected({ ground: 'remote', requested: true, water: true });
    assert.equal(journey.obligations().some(({ code }) => code === 'hand-in'), false);
    journey.refuses('hand-in', 'not-landed', '第七十一条');
    journey.on('2026-03-06').refuses('record-landing', 'landing-order', '第七十一条', { landedOn: '2026-03-07' })
      .refuses('record-landing', 'landing-order', '第七十一条', { landedOn: '2026-03-01' }).take('record-landing', { landedOn: '2026-03-05' });
    assert.equal(journey.due('hand-in'), '2026-03-09'); // landed on Thursday 5 March: Friday, Monday
    journey.on('2026-03-09').allows('hand-in');
  });

  it('在岸上收缴的不登记抵岸', () => {
    assert.equal(collected().blockersOf('record-landing'), null);
  });

  it('应当全额交出、全额缴付，多一分少一分都不可以', () => {
    const journey = collected();
    for (const amountFen of [9_999, 10_001]) journey.refuses('hand-in', 'hand-in-differs', '第七十一条', { amountFen });
    journey.take('hand-in');
    for (const amountFen of [9_999, 10_001]) journey.refuses('deposit', 'deposit-differs', '第七十一条', { amountFen });
    journey.take('deposit');
    assert.equal(journey.blockersOf('deposit'), null);
    assert.equal(journey.blockersOf('hand-in'), null);
  });
});
