import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { known, penalty, STAFF } from '#law/testing/builders.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { decided, decisionServed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
/** A fine of 40,000 yuan, served on Tuesday 17 March 2026: the fifteenth day is Wednesday 1 April. */
const served = () => decisionServed(start());
const computed = (journey: Journey) => (known(journey.events.at(-1)).data as { computed: object }).computed; // the last step computes
const paid = (yuan: number) => ({ amountFen: Math.round(yuan * 100) });

describe('缴纳罚款', () => {
  it('自收到决定书之日起十五日内缴纳，按自然日计算', () => {
    assert.equal(served().due('pay'), '2026-04-01');
    assert.equal(served().clock('pay').effect, 'right');
  });

  it('第十五日是休息日的，顺延到其后的第一个工作日', () => {
    const monday = decided(start()).on('2026-03-20').take('serve', { document: 'decision' });
    const { due } = monday.clock('pay');
    assert.equal(due?.date, '2026-04-07');
    assert.deepEqual(due?.skipped.map(({ from, to, why }) => [from, to, why]), [['2026-04-04', '2026-04-05', 'weekend'], ['2026-04-06', '2026-04-06', 'holiday']]);
  });

  it('可以分次缴纳，缴清时期限终止；超过应缴数额、零元的不予登记', () => {
    const journey = served().on('2026-03-20').take('record-payment', paid(10_000));
    assert.equal(journey.clock('pay').closedOn, null);
    journey.refuses('record-payment', 'overpaid', '第六十七条第三款', paid(30_000.01)).refuses('record-payment', 'nothing-paid', '第六十七条第三款', paid(0))
      .on('2026-03-21').take('record-payment', paid(30_000));
    assert.equal(journey.clock('pay').closedOn, '2026-03-21');
    assert.equal(journey.blockersOf('record-payment'), null);
  });

  it('没有罚款的决定，没有缴款期限', () => {
    const journey = decisionServed(start(), penalty({ warning: null }));
    assert.equal(journey.obligations().some(({ code }) => code === 'pay'), false);
    assert.equal(journey.blockersOf('record-payment'), null);
  });
});

const asked = () => served().on('2026-03-25').take('request-deferral');

const plan = (...rows: readonly (readonly [due: string, yuan: number])[]) => ({ until: '2026-06-30', plan: rows.map(([due, yuan]) => ({ due, amountFen: yuan * 100 })) });

describe('延期、分期缴纳', () => {
  it('由当事人申请、机关负责人批准，写明晚于批准之日的最后期限', () => {
    asked().refuses('decide-deferral', 'role-missing', '第六十六条第二款', {}, { by: STAFF.zhang.id })
      .refuses('decide-deferral', 'deferral-end', '第六十六条第二款', { until: '2026-03-25' }).allows('decide-deferral', { until: '2026-03-26' });
  });

  it('批准之后按批准的期限缴纳，原期限终止', () => {
    const journey = asked().take('decide-deferral', { until: '2026-08-31' });
    assert.equal(journey.clock('pay').closedOn, '2026-03-25');
    assert.equal(journey.due('pay-deferred'), '2026-08-31');
    journey.on('2026-08-31').refuses('impose-late-fine', 'payment-period-running', '第六十七条第三款', { until: '2026-08-31' })
      .on('2026-09-01').allows('impose-late-fine', { until: '2026-09-01' });
  });

  it('分期缴纳的，写明每一期的期限和数额：不少于两期，依次在后，合计等于应缴数额，最后一期就是最后期限', () => {
    const journey = served().on('2026-03-25').take('request-deferral', { kind: 'instalments' });
    for (const wrong of [plan(), plan(['2026-06-30', 40_000]), plan(['2026-04-30', 20_000], ['2026-06-30', 19_999]), plan(['2026-04-30', 20_000], ['2026-06-30', 20_001]),
      plan(['2026-06-30', 20_000], ['2026-04-30', 20_000]), plan(['2026-04-30', 20_000], ['2026-06-29', 20_000]), plan(['2026-03-25', 20_000], ['2026-06-30', 20_000]), plan(['2026-04-30', 0], ['2026-06-30', 40_000])]) {
      journey.refuses('decide-deferral', 'instalment-plan', '第六十六条第二款', wrong);
    }
    journey.allows('decide-deferral', plan(['2026-04-30', 20_000], ['2026-06-30', 20_000])).allows('decide-deferral', { granted: false });
  });

  it('申请延期的，不需要分期计划；写了计划的，计划应当合计等于应缴数额', () => {
    asked().allows('decide-deferral', { until: '2026-06-30' }).refuses('decide-deferral', 'instalment-plan', '第六十六条第二款', { until: '2026-06-30', plan: [{ due: '2026-06-30', amountFen: 1 }] });
  });

  it('不批准的，原期限不变，可以再次申请', () => {
    const journey = served().on('2026-03-25').take('request-deferral').take('decide-deferral', { granted: false });
    assert.equal(journey.due('pay'), '2026-04-01');
    assert.equal(journey.clock('pay').closedOn, null);
    assert.deepEqual(journey.blockersOf('request-deferral'), []);
  });

  it('决定书没有送达的，不能申请；申请未决定的，不重复申请', () => {
    decided(start()).refuses('request-deferral', 'decision-unserved', '第六十一条第一款');
    asked().refuses('request-deferral', 'step-not-open', '第六十六条第二款');
  });
});

const charge = (until: string) => computed(served().on('2026-06-30').take('impose-late-fine', { until }));

describe('加处罚款', () => {
  it('缴款期限届满之日不得加处，次日起可以', () => {
    served().on('2026-04-01').refuses('impose-late-fine', 'payment-period-running', '第六十七条第三款', { until: '2026-04-01' })
      .on('2026-04-02').allows('impose-late-fine', { until: '2026-04-02' });
  });

  it('每日百分之三，第三十四日达到罚款本数', () => {
    assert.deepEqual(charge('2026-04-02'), { days: 1, rate: 30, amountFen: 120_000 });
    assert.deepEqual(charge('2026-05-04'), { days: 33, rate: 30, amountFen: 3_960_000 });
    assert.deepEqual(charge('2026-05-05'), { days: 34, rate: 30, amountFen: 4_000_000 });
    assert.deepEqual(charge('2026-06-30'), { days: 90, rate: 30, amountFen: 4_000_000 });
  });

  it('复议、诉讼期间不计算', () => {
    const journey = served().on('2026-04-06').take('record-remedy', { filedOn: '2026-04-06' }).on('2026-05-06').take('end-remedy', { endedOn: '2026-05-05' });
    assert.deepEqual(computed(journey.take('impose-late-fine', { until: '2026-05-06' })), { days: 5, rate: 30, amountFen: 600_000 });
  });

  it('复议尚未终结的，计算到复议受理的前一日', () => {
    const journey = served().on('2026-04-06').take('record-remedy', { filedOn: '2026-04-06' }).on('2026-05-06');
    assert.deepEqual(computed(journey.take('impose-late-fine', { until: '2026-05-06' })), { days: 4, rate: 30, amountFen: 480_000 });
  });

  it('已经缴纳的部分不加处', () => {
    const journey = served().on('2026-04-02').take('record-payment', paid(30_000)).on('2026-04-03');
    assert.deepEqual(computed(journey.take('impose-late-fine', { until: '2026-04-03' })), { days: 2, rate: 30, amountFen: 60_000 });
  });

  it('不得计算至将来，也不得在没有逾期日数时作出', () => {
    served().on('2026-04-05').refuses('impose-late-fine', 'late-fine-ahead', '第七十二条第一款', { until: '2026-04-06' })
      .refuses('impose-late-fine', 'not-late', '第七十二条第一款', { until: '2026-04-01' });
    served().on('2026-04-02').take('record-remedy', { filedOn: '2026-04-02' }).on('2026-04-10').refuses('impose-late-fine', 'not-late', '第七十三条第三款', { until: '2026-04-10' });
  });

  it('缴清罚款和加处罚款的，才算缴清', () => {
    const journey = served().on('2026-04-02').take('impose-late-fine', { until: '2026-04-02' }).take('record-payment', paid(40_000));
    journey.refuses('request-closing', 'unpaid', '第七十二条第一款').take('record-payment', paid(1_200)).allows('request-closing');
  });

  it('决定书没有送达的，不得加处；已经缴清的，不提供加处', () => {
    decided(start()).on('2026-06-01').refuses('impose-late-fine', 'decision-unserved', '第六十一条第一款');
    assert.equal(served().take('record-payment').blockersOf('impose-late-fine'), null);
  });
});

describe('复议和诉讼', () => {
  it('复议六十日、诉讼六个月，自送达决定书的次日起算，末日是休息日的顺延', () => {
    assert.equal(served().due('reconsideration'), '2026-05-18');
    assert.equal(served().clock('reconsideration').due?.counted, 60);
    assert.equal(served().due('litigation'), '2026-09-17');
  });

  it('受理日期不得早于决定、不得在将来；终结不得早于受理、不得在将来', () => {
    const journey = served().on('2026-04-10');
    journey.refuses('record-remedy', 'remedy-order', '第七十三条', { filedOn: '2026-03-15' }).refuses('record-remedy', 'remedy-order', '第七十三条', { filedOn: '2026-04-11' })
      .take('record-remedy', { filedOn: '2026-04-10' }).on('2026-04-20')
      .refuses('end-remedy', 'remedy-order', '第七十三条', { endedOn: '2026-04-09' }).refuses('end-remedy', 'remedy-order', '第七十三条', { endedOn: '2026-04-21' })
      .allows('end-remedy', { endedOn: '2026-04-20' });
  });

  it('复议、诉讼期间，处罚不停止执行：可以缴款', () => {
    served().on('2026-04-10').take('record-remedy', { filedOn: '2026-04-10' }).allows('record-payment');
  });
});

/** Demanded on Monday 31 August 2026; ten working days end on Monday 14 September. The remedy period ends on 17 September. */
const demanded = () => served().on('2026-08-31').take('demand-performance').take('serve', { document: 'demand' });

describe('催告和申请人民法院强制执行', () => {
  it('缴款期限没有届满的，不得催告；决定没有送达的，不得催告', () => {
    served().on('2026-04-01').refuses('demand-performance', 'payment-period-running', '第六十七条第三款').on('2026-04-02').allows('demand-performance');
    decided(start()).refuses('demand-performance', 'decision-unserved', '第六十一条第一款');
  });

  it('没有催告、催告书没有送达的，不得申请', () => {
    served().on('2026-09-18').refuses('apply-court-enforcement', 'not-demanded', '《中华人民共和国行政强制法》第五十四条');
    served().on('2026-08-31').take('demand-performance').on('2026-09-18').refuses('apply-court-enforcement', 'not-demanded', '第五十四条');
  });

  it('催告书送达后第十个工作日不得申请，次日可以', () => {
    const late = served().on('2026-09-16').take('demand-performance').take('serve', { document: 'demand' });
    late.on('2026-09-30').refuses('apply-court-enforcement', 'demand-period-running', '第五十四条').on('2026-10-01').allows('apply-court-enforcement');
  });

  it('当事人还可以复议、起诉的，不得申请：六个月届满之日不得，次日可以', () => {
    demanded().on('2026-09-17').refuses('apply-court-enforcement', 'remedy-period-running', '第五十三条').on('2026-09-18').allows('apply-court-enforcement');
  });

  it('自起诉期限届满之日起三个月内申请；逾期没有正当理由的，不得申请', () => {
    demanded().on('2026-12-17').allows('apply-court-enforcement').on('2026-12-18').refuses('apply-court-enforcement', 'court-application-late', '第五十三条')
      .allows('apply-court-enforcement', { lateReason: '当事人下落不明' });
  });

  it('批准延期的，申请期限自延期结束之日起算', () => {
    const deferred = served().on('2026-03-25').take('request-deferral').take('decide-deferral', { until: '2026-10-31' }).on('2026-11-02').take('demand-performance').take('serve', { document: 'demand' });
    deferred.on('2026-12-18').allows('apply-court-enforcement').on('2027-02-01').allows('apply-court-enforcement').on('2027-02-02').refuses('apply-court-enforcement', 'court-application-late', '第五十三条');
  });

  it('复议或者诉讼尚未终结的，不得申请；复议终结的，另给十五日起诉期限', () => {
    const pending = demanded().on('2026-09-10').take('record-remedy', { filedOn: '2026-09-10' }).on('2026-10-20');
    pending.refuses('apply-court-enforcement', 'remedy-period-running', '第五十三条').take('end-remedy', { endedOn: '2026-10-20' });
    pending.on('2026-11-04').refuses('apply-court-enforcement', 'remedy-period-running', '第五十三条').on('2026-11-05').allows('apply-court-enforcement');
  });

  it('没有罚款的其他处罚，同样可以催告和申请执行', () => {
    const closure = decisionServed(start(), penalty({ 'suspend-licence': null })).on('2026-09-01').take('demand-performance').take('serve', { document: 'demand' });
    closure.on('2026-09-18').allows('apply-court-enforcement');
  });

  it('执行到位的，登记结果后可以结案；不重复申请', () => {
    const journey = demanded().on('2026-09-18').take('apply-court-enforcement');
    assert.equal(journey.blockersOf('apply-court-enforcement'), null);
    journey.on('2026-12-01').refuses('request-closing', 'unpaid', '第七十二条第一款').take('record-enforcement', { result: 'terminated', recoveredFen: 0 }).allows('request-closing');
    assert.equal(journey.blockersOf('record-enforcement'), null);
  });
});

describe('失去效力的决定', () => {
  it('被撤销、确认无效、要求重新作出的，不得加处、催告、申请执行', () => {
    for (const kind of ['revoked', 'void', 'remade']) {
      const journey = served().on('2026-06-01').take('annul-decision', { kind });
      for (const step of ['impose-late-fine', 'demand-performance', 'apply-court-enforcement']) journey.refuses(step, 'decision-lapsed', '第七十五条第二款');
      journey.allows('request-closing');
    }
  });

  it('被变更、确认违法而未撤销的，效力仍在', () => {
    for (const kind of ['changed', 'unlawful']) served().on('2026-06-01').take('annul-decision', { kind }).allows('demand-performance');
  });
});
