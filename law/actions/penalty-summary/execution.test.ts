import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { fine, STAFF, WARNING } from '#law/testing/builders.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { delivered, fined, SUMMARY } from '#law/testing/summary-routes.ts';

const start = kindJourneys(SUMMARY, reviewRules, gateFor);

const amountUntil = (date: string): number => delivered(start(), fine(200)).on(date).take('impose-late-fine', { until: date }).state.lateFineFen;

describe('当场处罚的执行', () => {
  it('缴款期满次日起每日加处百分之三，期满当日不加处', () => {
    const journey = delivered(start(), fine(200));
    journey.on('2026-03-17').refuses('impose-late-fine', 'payment-period-running', '第六十七条第三款', { until: '2026-03-17' });
    journey.on('2026-03-18').take('impose-late-fine', { until: '2026-03-18' });
    assert.equal(journey.state.lateFineFen, 600); // 3 % of 200 yuan, one day
  });

  it('加处罚款以罚款本数为限：第三十四日起不再增加', () => {
    assert.equal(amountUntil('2026-04-19'), 19_800); // day 33 after 17 March
    assert.equal(amountUntil('2026-04-20'), 20_000); // day 34: 20,400 fen, capped
    assert.equal(amountUntil('2026-06-01'), 20_000);
  });

  it('经济困难的可以申请延期，延期内不加处罚款', () => {
    const journey = delivered(start(), fine(200)).on('2026-03-10').take('request-deferral').take('decide-deferral', { until: '2026-04-30' });
    journey.on('2026-04-30').refuses('impose-late-fine', 'payment-period-running', '第六十七条第三款', { until: '2026-04-30' });
    journey.on('2026-05-06').allows('impose-late-fine', { until: '2026-05-06' });
  });

  it('复议期间不计算加处罚款', () => {
    const journey = delivered(start(), fine(200)).on('2026-03-18').take('record-remedy', { filedOn: '2026-03-18' }).on('2026-04-01').take('end-remedy', { endedOn: '2026-04-01' });
    journey.refuses('impose-late-fine', 'not-late', '第七十三条第三款', { until: '2026-04-01' }).on('2026-04-02').take('impose-late-fine', { until: '2026-04-02' });
    assert.equal(journey.state.lateFineFen, 600);
  });

  it('起诉期限届满并催告十日之后，才可以申请人民法院强制执行', () => {
    const journey = delivered(start(), fine(200)).on('2026-03-18').take('demand-performance').take('serve', { document: 'demand' });
    journey.on('2026-09-02').refuses('apply-court-enforcement', 'remedy-period-running', '第五十三条', {}, { by: STAFF.sun.id });
    journey.on('2026-09-03').allows('apply-court-enforcement').take('apply-court-enforcement').take('record-enforcement', { recoveredFen: 20_000 });
    assert.deepEqual(journey.take('report-to-agency').blockersOf('request-closing'), []);
  });

  it('被撤销的决定不得再收缴罚款', () => {
    delivered(start()).on('2026-03-16').take('annul-decision').refuses('collect-on-spot', 'decision-lapsed', '第七十五条第二款');
  });
});

describe('当场处罚的结案', () => {
  it('没有交付、没有缴清、没有备案的不得结案', () => {
    const journey = delivered(start());
    assert.deepEqual(journey.blockersOf('request-closing'), ['unpaid', 'unreported']);
    assert.deepEqual(fined(start()).blockersOf('request-closing'), ['decision-unserved', 'unpaid', 'unreported']);
    journey.refuses('request-closing', 'unpaid', '第六十六条第一款').refuses('request-closing', 'unreported', '第五十二条第三款');
    journey.take('record-payment').take('report-to-agency').allows('request-closing');
  });

  it('当场收缴的罚款缴付银行之前不得结案', () => {
    const journey = delivered(start()).take('report-to-agency').take('collect-on-spot');
    journey.refuses('request-closing', 'fine-underway', '第七十一条');
    journey.take('hand-in').refuses('request-closing', 'fine-underway', '第七十一条').take('deposit').allows('request-closing');
  });

  it('仅予警告的，交付并备案即可结案', () => {
    assert.deepEqual(delivered(start(), WARNING).take('report-to-agency').blockersOf('request-closing'), []);
  });

  it('结案由没有参与查处的负责人批准', () => {
    const both = [STAFF.qian.id, STAFF.zhang.id];
    const journey = start().take('find-violation', {}, { officers: both, by: STAFF.qian.id }).take('record-scene').take('tell-party').take('hear-statement').take('decide')
      .take('deliver').take('record-payment').take('report-to-agency').take('request-closing');
    journey.refuses('approve-closing', 'own-case', '第五十七条第一款', {}, { by: STAFF.qian.id }).allows('approve-closing', {}, { by: STAFF.sun.id });
  });

  it('一件当场处罚从发现到归档：收缴、上交、备案、公示、结案', () => {
    const journey = delivered(start()).take('collect-on-spot').take('report-to-agency').on('2026-03-04').take('hand-in').take('deposit')
      .take('prepare-publication').take('publish').on('2026-03-05').take('request-closing').take('approve-closing').on('2026-03-31').take('archive');
    assert.equal(journey.view.phase, 'archived');
    assert.deepEqual(journey.obligations().filter(({ effect, closedOn }) => effect === 'duty' && closedOn === null), []);
    assert.equal(journey.clock('publish').due?.date, '2026-03-11'); // seven working days after 2 March
    assert.equal(journey.clock('archive').due?.date, '2026-04-02'); // twenty working days after 5 March
    journey.refuses('deliver', 'step-not-open', '第五十二条');
  });
});
