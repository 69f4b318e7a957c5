import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { NATIONAL, NOTICE_ONLY, setting, STAFF, STATUTE } from '#law/testing/builders.ts';
import { collect, NOT_COLLECTED } from '#law/testing/content-levy.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { decided, LEVY, told } from '#law/testing/levy-routes.ts';

const start = kindJourneys(LEVY, reviewRules, gateFor);
const registered = (facts: object = {}) => start(facts).take('register-levy').on('2026-03-03');
const draft = (over: object) => ({ draft: collect(over) });

/** The draft without some of its parts. */
function without(...fields: readonly string[]): object {
  return { draft: Object.fromEntries(Object.entries(collect()).filter(([field]) => !fields.includes(field))) };
}
const ready = (facts: object = {}) => told(start(facts)).on('2026-03-09');
const major = () => told(start(), { circumstances: ['public-interest'] }).on('2026-03-09');

describe('征收的依据', () => {
  it('法律、法规可以设定征收；规章、规范性文件不可以', () => {
    for (const rank of ['law', 'administrative-regulation', 'local-regulation']) start().allows('register-levy', { basis: [{ ...STATUTE, rank }] });
    for (const rank of ['rule', 'normative-document', 'agency']) start().refuses('register-levy', 'no-basis', '第九条', { basis: [{ ...STATUTE, rank }] });
  });

  it('项目、标准和依据没有公布的，不得征收', () => {
    start().refuses('register-levy', 'item-unpublished', '《中华人民共和国政府信息公开条例》第二十条', { published: false });
  });

  it('河南：委托征收签订协议并备案，不得再委托；没有这一规定的地方不适用', () => {
    start().refuses('register-levy', 'agreement-missing', '第十条', { collector: 'entrusted' }).allows('register-levy', { collector: 'entrusted', agreement: '委托协议，豫财备〔2026〕1号' })
      .refuses('register-levy', 'sub-delegated', '第十条', { collector: 'sub-entrusted', agreement: '委托协议，豫财备〔2026〕1号' });
    start(NATIONAL).allows('register-levy', { collector: 'entrusted' });
  });
});

describe('核定', () => {
  it('数额等于计征数量乘以公布的标准：多一分、少一分都不可以', () => {
    for (const amountFen of [299_999, 300_001]) registered().refuses('assess', 'amount-differs', '第十一条', draft({ amountFen }));
    registered().allows('assess');
  });

  it('零数额不作征收决定', () => {
    registered().refuses('assess', 'nothing-due', '第十一条', draft({ amountFen: 0, items: [{ name: '地表水', quantity: 0, unit: '吨', unitFen: 250 }] })).allows('assess', { draft: NOT_COLLECTED });
  });

  it('缴款期限可以是当日，不能更早', () => {
    registered().allows('assess', draft({ payBy: '2026-03-03' })).refuses('assess', 'pay-by-past', '第十一条', draft({ payBy: '2026-03-02' }));
  });

  it('滞纳金的比例和依据同时告知；由法律设定', () => {
    registered().refuses('assess', 'late-charge-incomplete', '第四十五条', without('lateBasis')).refuses('assess', 'late-charge-incomplete', '第四十五条', without('lateRate'))
      .refuses('assess', 'late-charge-basis', '《中华人民共和国行政强制法》第十三条', draft({ lateBasis: NOTICE_ONLY })).allows('assess', without('lateRate', 'lateBasis'));
  });

  it('由两名执法人员核定', () => {
    registered().refuses('assess', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] });
  });

  it('本机关规定了陈述申辩最短期限的，不得少于', () => {
    registered({ settings: [setting('levy.statement-days', 5)] }).refuses('assess', 'statement-days-short', '二（五）', { statementDays: 4 }).allows('assess', { statementDays: 5 });
  });
});

describe('告知和听取', () => {
  it('核定通知书没有送达，不得决定；河南同时引用行政执法条例第二十六条', () => {
    const unsent = registered().take('assess').on('2026-03-09');
    unsent.refuses('decide', 'assessment-untold', '《河南省行政执法条例》第二十六条');
    registered(NATIONAL).take('assess').on('2026-03-09').refuses('decide', 'assessment-untold', '二（五）');
  });

  it('三个工作日的陈述申辩期限届满之日不得决定，次日可以；放弃的不必等待', () => {
    assert.equal(told(start()).due('statement-period'), '2026-03-06');
    told(start()).on('2026-03-06').refuses('decide', 'statement-period-running', '二（五）').on('2026-03-07').allows('decide');
    told(start()).take('waive-statement').allows('decide');
  });

  it('陈述申辩应当复核', () => {
    told(start()).take('record-statement').on('2026-03-09').refuses('decide', 'statement-unreviewed', '二（五）').take('review-statement').allows('decide');
  });

  it('决定的数额不得多于告知的，可以少于', () => {
    const more = { amountFen: 300_250, items: [{ name: '地表水', quantity: 1201, unit: '吨', unitFen: 250 }] };
    const less = { amountFen: 299_750, items: [{ name: '地表水', quantity: 1199, unit: '吨', unitFen: 250 }] };
    told(start()).on('2026-03-09').refuses('decide', 'more-than-told', '二（五）', draft(more)).allows('decide', draft(less));
    told(start()).take('assess', draft(more)).on('2026-03-09').refuses('decide', 'assessment-untold', '二（五）', draft(more));
  });
});

describe('审批和审核', () => {
  it('由机关负责人决定，核定人员不得自己决定；回避申请先行决定', () => {
    ready().refuses('decide', 'role-missing', '第九条', {}, { by: STAFF.li.id }).take('apply-recusal').refuses('decide', 'recusal-open', '第四十三条第三款');
    start().take('register-levy').take('assess', {}, { officers: [STAFF.qian.id, STAFF.li.id] }).refuses('decide', 'own-case', '第五十七条第一款', {}, { by: STAFF.qian.id });
  });

  it('救济机关写明具体名称', () => {
    ready().refuses('decide', 'invalid-request', '第九条', { reconsideration: '本级人民政府' });
  });

  it('达到本机关确定的数额应当法制审核：恰好达到的应当，少一分的不必', () => {
    ready({ ...NATIONAL, settings: [setting('levy.major-threshold', 300_000)] }).refuses('decide', 'clearance-missing', '四（十二）')
      .take('submit-review').take('accept-review').take('give-opinion').allows('decide');
    ready({ ...NATIONAL, settings: [setting('levy.major-threshold', 300_001)] }).allows('decide');
  });

  it('认定为重大的应当审核；河南还应当集体讨论', () => {
    major().refuses('decide', 'clearance-missing', '四（十二）');
    const reviewed = major().take('submit-review').take('accept-review').take('give-opinion');
    reviewed.refuses('decide', 'not-deliberated', '第二十八条').take('deliberate').allows('decide');
  });

  it('重新核定之后，原来的审核和讨论不再适用', () => {
    const again = told(start(), { circumstances: ['public-interest'] }).take('submit-review').take('accept-review').take('give-opinion').take('deliberate').take('assess', { circumstances: ['public-interest'] });
    assert.equal(again.state.deliberation, null);
    assert.equal(again.view.proposal?.kind, 'collect');
    assert.equal(again.state.served.assessment, undefined);
  });

  it('予以征收的制作决定书和缴款通知书；不予征收的只有决定书', () => {
    const { decide } = LEVY.action.steps;
    assert.deepEqual(decide?.issues({ draft: collect() }), ['levy-decision', 'payment-notice']);
    assert.deepEqual(decide?.issues({ draft: NOT_COLLECTED }), ['levy-decision']);
  });

  it('终止办理的，不再决定', () => {
    assert.equal(told(start()).take('end-case').state.phase, 'ended');
  });
});

describe('期限', () => {
  it('公布二十个工作日，清明节放假不计算；复议六十日，诉讼六个月', () => {
    const journey = decided(start());
    // From Monday 9 March 2026: nineteen working days to Friday 3 April, 6 April is the holiday of 清明, the twentieth is Tuesday 7 April.
    assert.equal(journey.due('publish'), '2026-04-07');
    assert.equal(journey.due('reconsideration'), '2026-05-08');
    assert.equal(journey.due('litigation'), '2026-09-09');
    assert.equal(journey.due('pay'), '2026-03-31');
  });

  it('不予征收的没有缴款期限，送达后可以结案', () => {
    const journey = told(start(), { draft: NOT_COLLECTED }).on('2026-03-09').take('decide', { draft: NOT_COLLECTED });
    journey.refuses('request-closing', 'decision-unserved', '第八十七条').take('serve').allows('request-closing');
    assert.equal(journey.obligations().some(({ code }) => code === 'pay'), false);
    assert.equal(journey.blockersOf('record-payment'), null);
  });
});
