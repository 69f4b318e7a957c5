import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Fen } from '#kernel/money.ts';
import { lateCharge } from '#law/levy/enforcement.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { NOTICE_ONLY, setting, STAFF, STATUTE } from '#law/testing/builders.ts';
import { collect } from '#law/testing/content-levy.ts';
import { served } from '#law/testing/content-shared.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { decided, LEVY, told } from '#law/testing/levy-routes.ts';

const start = kindJourneys(LEVY, reviewRules, gateFor);
const due = () => decided(start()).on('2026-03-16');
const asked = () => due().take('request-relief');
const urged = () => decided(start()).on('2026-04-10').take('urge-payment').take('serve', served('reminder'));
const computed = (data: unknown) => (data as { computed: object }).computed;
const plain = () => ({ draft: Object.fromEntries(Object.entries(collect()).filter(([field]) => field !== 'lateRate' && field !== 'lateBasis')) });

describe('缴款', () => {
  it('决定书没有送达的，不得收款', () => {
    told(start()).on('2026-03-09').take('decide').refuses('record-payment', 'decision-unserved', '第八十七条');
  });

  it('可以分次缴纳；缴清之后没有再缴的环节，缴款期限终止', () => {
    const half = due().take('record-payment', { amountFen: 299_999 }).refuses('record-payment', 'overpaid', '第十一条', { amountFen: 2 });
    assert.equal(half.clock('pay').closedOn, null);
    const paid = half.take('record-payment', { amountFen: 1 });
    assert.equal(paid.clock('pay').closedOn, '2026-03-16');
    assert.equal(paid.blockersOf('record-payment'), null);
  });

  it('数额大于零，不超过应缴数额，开具财政票据', () => {
    due().refuses('record-payment', 'nothing-paid', '第十三条', { amountFen: 0 }).refuses('record-payment', 'overpaid', '第十一条', { amountFen: 300_001 })
      .refuses('record-payment', 'receipt-missing', '第十三条', { receipted: false }).allows('record-payment');
  });

  it('没有缴清的不能结案，缴清的结案、归档', () => {
    const journey = due().refuses('request-closing', 'unpaid', '第十一条').take('record-payment').take('request-closing').take('approve-closing').take('archive');
    assert.equal(journey.state.phase, 'archived');
  });
});

describe('减征、免征、缓征', () => {
  it('书面申请', () => {
    due().refuses('request-relief', 'relief-unwritten', '第十二条', { written: false });
  });

  it('由法律、法规规定的机关决定，不得擅自决定', () => {
    for (const rank of ['law', 'administrative-regulation', 'local-regulation']) asked().allows('decide-relief', { authorityBasis: { ...STATUTE, rank } });
    for (const rank of ['rule', 'normative-document', 'agency']) asked().refuses('decide-relief', 'relief-unauthorised', '第十二条', { authorityBasis: { ...STATUTE, rank } });
  });

  it('减征后的数额大于零、低于应缴数额；减征以后按新的数额缴纳', () => {
    asked().refuses('decide-relief', 'relief-amount', '第十二条', { amountFen: 0 }).refuses('decide-relief', 'relief-amount', '第十二条', { amountFen: 300_000 }).allows('decide-relief', { amountFen: 299_999 });
    asked().take('decide-relief').refuses('record-payment', 'overpaid', '第十一条', { amountFen: 200_001 }).take('record-payment', { amountFen: 200_000 }).allows('request-closing');
  });

  it('免征之后不再缴纳', () => {
    const exempt = asked().take('decide-relief', { outcome: 'exempt' });
    assert.equal(exempt.blockersOf('record-payment'), null);
    assert.equal(exempt.clock('pay').closedOn, '2026-03-16');
    exempt.allows('request-closing');
  });

  it('缓征写明以后的期限；期限届满之日不得催缴，次日可以', () => {
    const defer = { outcome: 'defer' };
    asked().refuses('decide-relief', 'relief-end', '第十二条', defer).refuses('decide-relief', 'relief-end', '第十二条', { ...defer, until: '2026-03-16' });
    const deferred = asked().take('decide-relief', { ...defer, until: '2026-05-29' });
    assert.equal(deferred.due('pay'), '2026-05-29');
    deferred.on('2026-05-29').refuses('urge-payment', 'payment-period-running', '第四十五条', { until: '2026-05-29' }).on('2026-05-30').allows('urge-payment', { until: '2026-05-30' });
  });

  it('申请尚未决定的，不得催缴、不能结案；决定的期限由本机关规定', () => {
    asked().on('2026-04-10').refuses('urge-payment', 'relief-pending', '第十二条').refuses('request-closing', 'relief-pending', '第十二条');
    assert.equal(asked().due('answer-relief'), null);
    assert.equal(decided(start({ settings: [setting('levy.relief-answer', 20)] })).on('2026-03-09').take('request-relief').due('answer-relief'), '2026-04-07');
  });

  it('不予批准的，仍按原数额缴纳', () => {
    asked().take('decide-relief', { outcome: 'refused' }).allows('record-payment', { amountFen: 300_000 });
  });
});

describe('多征的退还', () => {
  it('缴清以后撤销决定的，全部退还以后才能结案', () => {
    const annulled = due().take('record-payment').take('annul-decision');
    annulled.refuses('request-closing', 'refund-owed', '第十一条').refuses('record-refund', 'refund-differs', '第十一条', { amountFen: 299_999 })
      .refuses('record-refund', 'refund-ahead', '第十一条', { amountFen: 300_000, paidOn: '2026-03-17' }).take('record-refund', { amountFen: 300_000 }).allows('request-closing');
  });

  it('部分缴纳以后减征的，多缴的退还', () => {
    const reduced = due().take('record-payment', { amountFen: 250_000 }).take('request-relief').take('decide-relief');
    reduced.refuses('record-refund', 'refund-differs', '第十一条').take('record-refund', { amountFen: 50_000 }).allows('request-closing');
  });

  it('撤销以后不得再收款、催缴', () => {
    const annulled = due().take('annul-decision').on('2026-04-10');
    assert.equal(annulled.blockersOf('record-payment'), null);
    assert.equal(annulled.blockersOf('urge-payment'), null);
  });

  it('决定变动的日期不早于决定，不晚于登记', () => {
    due().refuses('annul-decision', 'annulment-order', '二（六）', { effectiveOn: '2026-03-08' }).refuses('annul-decision', 'annulment-order', '二（六）', { effectiveOn: '2026-03-17' }).allows('annul-decision', { effectiveOn: '2026-03-09' });
  });
});

describe('催缴和滞纳金', () => {
  it('缴款期限届满之日不得催缴，次日可以', () => {
    decided(start()).on('2026-03-31').refuses('urge-payment', 'payment-period-running', '第四十五条', { until: '2026-03-31' }).on('2026-04-01').allows('urge-payment', { until: '2026-04-01' });
  });

  it('自期限届满的次日起按日计算：十日、万分之五、三千元为十五元', () => {
    const journey = urged();
    assert.deepEqual(computed(journey.events.at(-2)?.data), { days: 10, lateFen: 1500 });
    journey.refuses('record-payment', 'overpaid', '第十一条', { amountFen: 301_501 }).allows('record-payment', { amountFen: 301_500 });
  });

  it('只对未缴的部分计算', () => {
    const journey = due().take('record-payment', { amountFen: 100_000 }).on('2026-04-10').take('urge-payment');
    assert.deepEqual(computed(journey.events.at(-1)?.data), { days: 10, lateFen: 1000 });
  });

  it('复议、诉讼期间不计算', () => {
    const journey = due().take('record-remedy').on('2026-04-05').take('end-remedy', { endedOn: '2026-04-05' }).on('2026-04-10').take('urge-payment');
    assert.deepEqual(computed(journey.events.at(-1)?.data), { days: 5, lateFen: 750 });
  });

  it('决定书没有告知滞纳金的，只催缴不加收', () => {
    const journey = decided(start(), plain()).on('2026-04-10').take('urge-payment');
    assert.deepEqual(computed(journey.events.at(-1)?.data), { days: 0, lateFen: 0 });
  });

  it('不得计算至将来', () => {
    decided(start()).on('2026-04-09').refuses('urge-payment', 'late-charge-ahead', '第四十五条');
  });

  it('总额不超过本金：不足、等于、超过二千日', () => {
    const principal = Fen.parse(300_000);
    assert.deepEqual([1999, 2000, 2001].map((days) => lateCharge(principal, days, 5, 1000)), [299_850, 300_000, 300_000]);
  });
});

describe('强制执行', () => {
  it('没有催告、催告书送达后十个工作日内，不得申请', () => {
    decided(start()).on('2026-04-10').refuses('apply-enforcement', 'not-demanded', '第五十四条');
    // Friday 10 April 2026 and ten working days: Friday 24 April.
    urged().on('2026-04-24').refuses('apply-enforcement', 'demand-period-running', '第五十四条');
  });

  it('申请法院：起诉期限届满之日不可以，次日可以；三个月后应当有正当理由', () => {
    urged().on('2026-09-09').refuses('apply-enforcement', 'remedy-period-running', '第五十三条').on('2026-09-10').allows('apply-enforcement');
    urged().on('2026-12-09').allows('apply-enforcement').on('2026-12-10').refuses('apply-enforcement', 'court-application-late', '第五十三条').allows('apply-enforcement', { lateReason: '当事人申请和解，经过三次协商' });
  });

  it('自己强制执行：有法律授权，加收滞纳金满三十日，届满之日不可以，次日可以', () => {
    const own = { way: 'own', power: STATUTE };
    urged().on('2026-05-10').refuses('apply-enforcement', 'late-charge-wait', '第四十六条第一款', own).on('2026-05-11').allows('apply-enforcement', own)
      .refuses('apply-enforcement', 'no-own-power', '第十三条', { way: 'own' }).refuses('apply-enforcement', 'no-own-power', '第十三条', { way: 'own', power: NOTICE_ONLY });
  });

  it('由未参与核定的负责人批准', () => {
    urged().on('2026-09-10').refuses('apply-enforcement', 'role-missing', '第五十三条', {}, { by: STAFF.li.id });
  });

  it('执行到位的不超过应缴数额；有执行结果的可以结案', () => {
    const applied = urged().on('2026-09-10').take('apply-enforcement');
    applied.refuses('request-closing', 'unpaid', '第十一条').refuses('record-enforcement', 'recovered-too-much', '《中华人民共和国行政强制法》第五条', { recoveredFen: 301_501 })
      .allows('record-enforcement', { recoveredFen: 301_500 }).take('record-enforcement', { result: 'terminated', recoveredFen: 0 }).allows('request-closing');
  });
});
