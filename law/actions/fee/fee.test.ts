import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF, STATUTE } from '#law/testing/builders.ts';
import { collect, NOT_COLLECTED } from '#law/testing/content-levy.ts';
import { served } from '#law/testing/content-shared.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { decided, FEE, told } from '#law/testing/levy-routes.ts';

const start = kindJourneys(FEE, reviewRules, gateFor);

function startWithout(field: string) {
  const opening = Object.fromEntries(Object.entries(FEE.content['register-fee'] ?? {}).filter(([name]) => name !== field));
  return kindJourneys({ ...FEE, content: { ...FEE.content, 'register-fee': opening } }, reviewRules, gateFor)();
}

describe('收费的依据', () => {
  it('列入公布的收费目录清单', () => {
    startWithout('catalogue').refuses('register-fee', 'not-in-catalogue', '《中华人民共和国政府信息公开条例》第二十条');
    start().allows('register-fee').refuses('register-fee', 'item-unpublished', '第二十条', { published: false });
  });

  it('许可和许可监督检查中的收费只能由法律、行政法规规定', () => {
    for (const rank of ['law', 'administrative-regulation']) start().allows('register-fee', { withLicence: true, basis: [{ ...STATUTE, rank }] });
    for (const rank of ['local-regulation', 'rule', 'normative-document']) start().refuses('register-fee', 'licence-fee', '第五十八条', { withLicence: true, basis: [{ ...STATUTE, rank }] });
    start().allows('register-fee', { withLicence: false, basis: [{ ...STATUTE, rank: 'rule' }] });
  });

  it('不得再委托他人收费', () => {
    start().refuses('register-fee', 'sub-delegated', '第十条', { collector: 'sub-entrusted' }).refuses('register-fee', 'agreement-missing', '第十条', { collector: 'entrusted' });
  });
});

describe('收费的决定和缴款', () => {
  it('按照公布的标准计算，不得多收少收', () => {
    start().take('register-fee').refuses('assess', 'amount-differs', '第二十条', { draft: collect({ amountFen: 300_250 }) }).refuses('assess', 'nothing-due', '第二十条', { draft: collect({ amountFen: 0 }) });
  });

  it('核定告知、听取陈述申辩以后由机关负责人决定', () => {
    start().take('register-fee').take('assess').refuses('decide', 'assessment-untold', '二（五）');
    told(start()).on('2026-03-06').refuses('decide', 'statement-period-running', '二（五）');
    told(start()).on('2026-03-09').refuses('decide', 'role-missing', '第五十九条', {}, { by: STAFF.zhang.id }).refuses('decide', 'more-than-told', '二（五）', {
      draft: collect({ amountFen: 300_250, items: [{ name: '地表水', quantity: 1201, unit: '吨', unitFen: 250 }] }),
    });
  });

  it('收费制作缴款通知书，不予收费制作决定书', () => {
    const { decide } = FEE.action.steps;
    assert.deepEqual(decide?.issues({ draft: collect() }), ['payment-notice']);
    assert.deepEqual(decide?.issues({ draft: NOT_COLLECTED }), ['levy-decision']);
  });

  it('一件收费：登记、核定、告知、决定、送达、缴款、结案、归档', () => {
    const journey = decided(start()).refuses('request-closing', 'unpaid', '第十一条').refuses('record-payment', 'receipt-missing', '第十三条', { receipted: false })
      .take('record-payment').take('request-closing').take('approve-closing').take('archive');
    assert.equal(journey.state.phase, 'archived');
    assert.deepEqual(journey.view.decision, { on: '2026-03-09', disposition: collect(), servedOn: '2026-03-09' });
    assert.equal(journey.view.rules.code, 'fee');
  });

  it('减免由法律、法规规定的机关决定；逾期催缴；催告以后强制执行', () => {
    decided(start()).refuses('request-relief', 'relief-unwritten', '第十二条', { written: false }).take('request-relief').refuses('decide-relief', 'relief-amount', '第十二条', { amountFen: 300_000 });
    decided(start()).on('2026-03-31').refuses('urge-payment', 'payment-period-running', '第四十五条', { until: '2026-03-31' });
    const urged = decided(start()).on('2026-04-10').take('urge-payment').take('serve', served('reminder'));
    urged.refuses('apply-enforcement', 'demand-period-running', '第五十四条').on('2026-09-10').allows('apply-enforcement');
  });
});
