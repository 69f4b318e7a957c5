import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF } from '#law/testing/builders.ts';
import { UNPAID } from '#law/testing/content-court-enforcement.ts';
import { applied, courtJourney, courtUrged } from '#law/testing/routes-coercion.ts';

const start = () => courtJourney({ review: reviewRules, obtainGate: gateFor });
const registering = () => start().on('2026-03-02');
/** The court has ruled that the decision be enforced, on 30 March 2026. */
const granted = (urgent: object) => applied(start(), urgent).on('2026-03-20').take('record-acceptance', { acceptedOn: '2026-03-20' }).on('2026-03-30').take('record-grant', { ruledOn: '2026-03-30' });

describe('申请的前提', () => {
  it('决定书已经送达，履行期限已经届满：届满之日不得登记，次日可以', () => {
    registering().refuses('register-application', 'decision-unserved', '第三十四条', { unperformed: { ...UNPAID, servedOn: '2026-03-03', performBy: '2026-03-18' } })
      .refuses('register-application', 'performance-period-running', '第三十四条', { unperformed: { ...UNPAID, performBy: '2026-03-02' } })
      .allows('register-application', { unperformed: { ...UNPAID, performBy: '2026-03-01' } })
      .refuses('register-application', 'performance-order', '第三十四条', { unperformed: { ...UNPAID, performBy: '2025-06-30' } })
      .refuses('register-application', 'invalid-request', '第十三条', { powerless: false });
  });

  it('当事人在法定期限内可以起诉的，不得申请：六个月至元旦假期后的第一个工作日', () => {
    const early = start().on('2025-12-15').take('register-application').take('demand-performance').take('serve');
    early.on('2026-01-04').refuses('apply', 'remedy-period-running', '第五十三条').on('2026-01-05').allows('apply');
  });

  it('复议、诉讼没有终结的不得申请；终结之后再等十五日', () => {
    const journey = courtUrged(start()).take('record-remedy', { filedOn: '2025-12-20' });
    journey.on('2026-03-17').refuses('apply', 'remedy-pending', '第五十三条').take('end-remedy', { endedOn: '2026-03-17' })
      .on('2026-04-01').refuses('apply', 'remedy-period-running', '第五十三条').on('2026-04-02').allows('apply');
    assert.equal(journey.due('apply'), '2026-07-01');
  });

  it('决定被撤销的不得申请，不再申请', () => {
    const journey = courtUrged(start()).take('record-remedy', { filedOn: '2025-12-20' }).take('end-remedy', { endedOn: '2026-03-02', result: 'revoked' });
    journey.on('2026-05-06').refuses('apply', 'decision-lapsed', '第五十三条').take('abandon');
    assert.equal(journey.view.phase, 'finished');
  });
});

describe('催告', () => {
  it('催告书送达十日后才可以申请，十日按工作日计算：第十日不可以，次日可以', () => {
    const journey = courtUrged(start());
    assert.equal(journey.due('demand-wait'), '2026-03-16');
    journey.on('2026-03-16').refuses('apply', 'demand-period-running', '第五十四条').on('2026-03-17').allows('apply');
  });

  it('催告书没有送达的不得申请；催告由两名执法人员办理', () => {
    registering().take('register-application').refuses('demand-performance', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] })
      .take('demand-performance').on('2026-03-30').refuses('apply', 'not-demanded', '第五十四条');
  });

  it('当事人的陈述、申辩没有复核的，不得申请', () => {
    courtUrged(start()).take('record-statement').on('2026-03-17').refuses('apply', 'statement-unreviewed', '第三十六条').take('review-statement').allows('apply');
  });
});

describe('申请', () => {
  it('自起诉期限届满之日起三个月内申请，届满之日遇清明假期顺延；逾期须有正当理由', () => {
    const journey = courtUrged(start());
    assert.equal(journey.due('apply'), '2026-04-07');
    journey.on('2026-04-07').allows('apply').on('2026-04-08').refuses('apply', 'court-application-late', '第五十三条').allows('apply', { lateReason: '不可抗力' });
  });

  it('批准延期缴纳的，自延期届满之日起算', () => {
    assert.equal(courtUrged(start(), { deferredUntil: '2026-01-30' }).due('apply'), '2026-04-30');
    assert.equal(courtUrged(start(), { deferredUntil: '2025-12-30' }).due('apply'), '2026-04-07');
  });

  it('材料齐全，法院写明名称，由机关负责人签名盖章', () => {
    const ready = courtUrged(start()).on('2026-03-17');
    for (const without of ['application', 'decision', 'opinion', 'subject']) {
      ready.refuses('apply', 'application-materials', '第五十五条', { materials: ['application', 'decision', 'opinion', 'subject', 'other'].filter((one) => one !== without) });
    }
    ready.refuses('apply', 'invalid-request', '第五十五条', { court: '有管辖权的人民法院' }).refuses('apply', 'invalid-request', '第五十五条', { signed: false })
      .refuses('apply', 'role-missing', '第五十三条', {}, { by: STAFF.zhang.id });
  });
});

describe('法院的裁定', () => {
  it('五日内受理、七日内裁定，都按工作日计算；听取意见的自受理之日起三十日', () => {
    const journey = applied(start());
    assert.equal(journey.due('acceptance'), '2026-03-24');
    journey.on('2026-03-20').take('record-acceptance', { acceptedOn: '2026-03-20' });
    assert.equal(journey.due('ruling'), '2026-03-31');
    journey.on('2026-03-25').take('record-court-hearing', { heardOn: '2026-03-25' });
    assert.deepEqual([journey.clock('ruling').closedOn, journey.due('ruling-doubtful')], ['2026-03-25', '2026-04-19']);
  });

  it('法院文书的日期不早于申请、受理，不晚于登记', () => {
    const journey = applied(start()).on('2026-03-20');
    journey.refuses('record-acceptance', 'court-date-order', '第五十六条第一款', { acceptedOn: '2026-03-16' }).refuses('record-acceptance', 'court-date-order', '第五十六条第一款', { acceptedOn: '2026-03-21' })
      .take('record-acceptance', { acceptedOn: '2026-03-20' }).refuses('record-grant', 'court-date-order', '第五十七条', { ruledOn: '2026-03-19' });
  });

  it('对不予受理的裁定，十五日内向上一级法院申请复议；第十五日遇假期顺延', () => {
    const journey = applied(start()).on('2026-03-20').take('record-refusal', { receivedOn: '2026-03-20' });
    assert.equal(journey.due('refusal-objection'), '2026-04-07');
    journey.on('2026-04-08').refuses('object-ruling', 'objection-late', '第五十六条第二款').allows('abandon');
    journey.on('2026-04-07').take('object-ruling');
    assert.equal(journey.due('refusal-review'), '2026-04-22');
    journey.on('2026-04-20').refuses('record-higher-ruling', 'other-than-objected', '第五十六条第二款', { ruledOn: '2026-04-20', result: 'grant' })
      .take('record-higher-ruling', { ruledOn: '2026-04-20', result: 'accept' });
    assert.deepEqual([journey.view.phase, journey.due('ruling')], ['accepted', '2026-04-29']);
  });

  it('对不予执行的裁定，十五日内申请复议；上一级法院三十日内裁定', () => {
    const journey = applied(start()).on('2026-03-20').take('record-acceptance', { acceptedOn: '2026-03-20' }).on('2026-03-30').take('record-denial', { receivedOn: '2026-03-30' });
    assert.equal(journey.due('denial-objection'), '2026-04-14');
    journey.on('2026-04-15').refuses('object-ruling', 'objection-late', '第五十八条第三款').on('2026-04-14').take('object-ruling');
    assert.equal(journey.due('denial-review'), '2026-05-14');
    journey.on('2026-05-14').refuses('record-higher-ruling', 'other-than-objected', '第五十八条第三款', { ruledOn: '2026-05-14', result: 'accept' })
      .take('record-higher-ruling', { ruledOn: '2026-05-14', result: 'grant' });
    assert.equal(journey.view.phase, 'granted');
    assert.equal(journey.fork().take('record-enforcement').view.phase, 'finished');
  });

  it('维持原裁定的，执行终了', () => {
    const journey = applied(start()).on('2026-03-20').take('record-refusal', { receivedOn: '2026-03-20' }).take('object-ruling').on('2026-03-31');
    assert.equal(journey.take('record-higher-ruling', { ruledOn: '2026-03-31', result: 'uphold' }).view.phase, 'finished');
  });

  it('情况紧急申请立即执行的，自裁定之日起五日内执行', () => {
    assert.equal(granted({ urgent: '危及公共安全' }).due('urgent-execution'), '2026-04-07');
    assert.throws(() => granted({}).clock('urgent-execution'), /no clock/);
  });
});

describe('一件申请的始终', () => {
  it('登记、催告、申请、受理、准予、执行、结案、归档', () => {
    const journey = applied(start()).on('2026-03-20').take('record-acceptance', { acceptedOn: '2026-03-20' }).on('2026-03-30').take('record-grant', { ruledOn: '2026-03-30' })
      .on('2026-05-20').take('record-enforcement').take('request-closing').take('approve-closing').take('archive');
    assert.equal(journey.view.phase, 'archived');
    assert.deepEqual(journey.obligations().filter(({ closedBy }) => closedBy === null), []);
  });

  it('当事人全部履行的，执行终了；部分履行的，程序继续；可以撤回申请', () => {
    const journey = applied(start());
    assert.equal(journey.fork().take('record-performance', { complete: false }).view.phase, 'applied');
    assert.equal(journey.fork().take('record-performance').view.phase, 'finished');
    assert.equal(journey.take('withdraw-application').view.phase, 'finished');
    assert.equal(journey.clock('acceptance').closedOn, '2026-03-17');
  });
});
