import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, fine, NATIONAL, STAFF } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, heard, noticed, reviewed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
const WANG = { by: STAFF.wang.id };
const big = fine(60_000);
/** Told of the right on Monday 9 March 2026: the fifth working day is Monday 16 March. */
const offered = () => noticed(start(NATIONAL), big, { hearingOffered: true });
const requested = () => offered().on('2026-03-11').take('request-hearing');
/** Convened and told on 11 March: seven working days are 12 to 20 March; the first lawful day is Saturday 21, and the first working one Monday 23. */
const convened = (hearingOn = '2026-03-23') => requested().take('convene-hearing', { hearingOn }).take('serve', { document: 'hearing-notice' });
const decideBig = { decision: big };

describe('要求听证', () => {
  it('告知书送达后第五个工作日要求听证的，应当受理；第六个工作日的，不予受理', () => {
    const journey = offered();
    assert.equal(journey.due('hearing-request'), '2026-03-16');
    journey.on('2026-03-16').allows('request-hearing').on('2026-03-17').refuses('request-hearing', 'hearing-request-late', '第六十四条第一款第（一）项');
  });

  it('届满日落在尚未公布节假日安排的年份的，暂算的日期不剥夺当事人要求听证的权利', () => {
    // Told on 29 December 2026: New Year's Day counts as a holiday already; the fifth day is 6 January 2027 until the notice moves weekends.
    const journey = concluded(start(NATIONAL), big).on('2026-12-29').take('give-notice', { intended: big, hearingOffered: true }).take('serve', { document: 'notice' });
    assert.equal(journey.clock('hearing-request').due?.provisional, true);
    assert.equal(journey.due('hearing-request'), '2027-01-06');
    journey.on('2027-01-07').allows('request-hearing');
  });

  it('五日是工作日，法定节假日不计算', () => {
    const journey = concluded(start(NATIONAL), big).on('2026-09-28').take('give-notice', { intended: big, hearingOffered: true }).take('serve');
    assert.equal(journey.due('hearing-request'), '2026-10-10');
    journey.on('2026-10-10').allows('request-hearing').on('2026-10-11').refuses('request-hearing', 'hearing-request-late', '第六十四条');
  });

  it('可以书面提出，也可以口头提出', () => {
    for (const form of ['written', 'oral']) offered().on('2026-03-11').allows('request-hearing', { form });
  });

  it('告知书没有送达的，期限没有开始', () => {
    concluded(start(NATIONAL), big).take('give-notice', { intended: big, hearingOffered: true }).refuses('request-hearing', 'notice-unserved', '第六十四条');
  });

  it('没有告知听证权利的案件，不提供“要求听证”', () => {
    assert.equal(noticed(start()).blockersOf('request-hearing'), null);
    assert.deepEqual(offered().blockersOf('request-hearing'), []);
  });

  it('已经放弃听证的，不再受理；已经要求的，不重复受理', () => {
    offered().on('2026-03-10').take('waive-statement', { scope: 'hearing' }).refuses('request-hearing', 'hearing-waived', '第六十二条');
    requested().refuses('request-hearing', 'step-not-open', '');
  });

  it('要求听证的期限届满之日不得作出处罚决定，次日可以', () => {
    const journey = reviewed(offered().on('2026-03-16'), big);
    journey.refuses('decide', 'hearing-period-running', '第六十三条第一款', decideBig).on('2026-03-17').allows('decide', decideBig);
  });
});

const DECLINED = { applicant: '示范食品有限公司', ground: 'late', madeOn: '2026-03-17' };

describe('不予受理听证申请', () => {
  it('期限届满的次日提出的，可以不予受理；届满之日提出而晚到的，不得不予受理（行政处罚法第六十三条、第三十八条第二款）', () => {
    const journey = offered().on('2026-03-20');
    journey.allows('decline-hearing', DECLINED);
    for (const madeOn of ['2026-03-16', '2026-03-11']) journey.refuses('decline-hearing', 'hearing-declined-unlawfully', '第三十八条第二款', { ...DECLINED, madeOn });
  });

  it('告知书没有送达的、期限是暂算的，不得以逾期为由不予受理', () => {
    concluded(start(NATIONAL), big).take('give-notice', { intended: big, hearingOffered: true }).on('2026-03-20').refuses('decline-hearing', 'hearing-declined-unlawfully', '第六十四条', DECLINED);
    const provisional = concluded(start(NATIONAL), big).on('2026-12-29').take('give-notice', { intended: big, hearingOffered: true }).take('serve').on('2027-01-08');
    provisional.refuses('decline-hearing', 'hearing-declined-unlawfully', '第六十三条', { ...DECLINED, madeOn: '2027-01-07' });
  });

  it('没有明确放弃的，不得以放弃为由；明确放弃的，可以', () => {
    const waived = { ...DECLINED, ground: 'waived', madeOn: '2026-03-11' };
    offered().on('2026-03-11').refuses('decline-hearing', 'hearing-declined-unlawfully', '第六十三条第一款', waived)
      .take('waive-statement', { scope: 'hearing' }).allows('decline-hearing', waived);
  });

  it('告知过听证权利的、依法应当告知的，不得以不属于听证情形为由；数额不到标准的，可以', () => {
    const small = { ...DECLINED, ground: 'not-entitled', madeOn: '2026-03-11' };
    offered().on('2026-03-11').refuses('decline-hearing', 'hearing-declined-unlawfully', '第六十三条第一款', small);
    noticed(start(NATIONAL), fine(49_999)).on('2026-03-11').allows('decline-hearing', small);
    const dearer = noticed(start(NATIONAL), fine(49_999)).on('2026-03-11').take('amend-party', { party: CITIZEN });
    assert.equal(dearer.blockersOf('decline-hearing'), null);
  });

  it('提出申请的是当事人的，不得以不是当事人为由', () => {
    const stranger = { ...DECLINED, ground: 'not-the-party', madeOn: '2026-03-11' };
    offered().on('2026-03-11').refuses('decline-hearing', 'hearing-declined-unlawfully', '第六十三条第一款', stranger).allows('decline-hearing', { ...stranger, applicant: '隔壁商户' });
  });

  it('不予受理由机关负责人决定，不得早于申请提出之日', () => {
    offered().on('2026-03-20').refuses('decline-hearing', 'role-missing', '', DECLINED, { by: STAFF.zhang.id })
      .refuses('decline-hearing', 'answered-before-request', '第六十四条', { ...DECLINED, madeOn: '2026-03-21' });
  });

  it('申请中的意见作为陈述、申辩，未复核不得作出处罚决定（行政处罚法第四十五条第一款）；通知书可以送达', () => {
    const declined = reviewed(offered().on('2026-03-20').take('decline-hearing', DECLINED).take('serve', { document: 'hearing-declined' }), big);
    declined.refuses('decide', 'statement-unreviewed', '第四十五条第一款', decideBig).take('review-statement').allows('decide', decideBig);
  });

  it('不予受理之后发现没有逾期的，仍然可以受理', () => {
    offered().on('2026-03-11').take('decline-hearing', { ...DECLINED, ground: 'not-the-party', applicant: '隔壁商户', madeOn: '2026-03-11' }).allows('request-hearing');
  });
});

const citizens = () => noticed(start(NATIONAL), fine(6_000), { hearingOffered: true }, { party: CITIZEN }).on('2026-03-11').take('request-hearing').take('convene-hearing', { hearingOn: '2026-03-24' });

describe('听证公告', () => {
  it('公开举行的听证，可以在举行之前公告；举行当日公告的，太晚', () => {
    convened().on('2026-03-20').allows('announce-hearing').on('2026-03-23').refuses('announce-hearing', 'announced-too-late', '第六十四条第一款第（三）项');
  });

  it('不公开举行的，不公告；公告一次，改期的重新公告', () => {
    const closed = requested().take('convene-hearing', { hearingOn: '2026-03-24', open: false, closedReason: 'privacy' });
    assert.equal(closed.blockersOf('announce-hearing'), null);
    const announced = convened().take('announce-hearing');
    assert.equal(announced.blockersOf('announce-hearing'), null);
    assert.deepEqual(announced.take('convene-hearing', { hearingOn: '2026-04-02' }).blockersOf('announce-hearing'), []);
  });

  it('公告不得写公民的姓名、证件号码和住址（行政处罚法第五十条）', () => {
    for (const caption of ['刘洋无证经营案', '身份证号11010519491231002X的当事人一案']) citizens().refuses('announce-hearing', 'announcement-names-citizen', '第五十条', { caption });
    citizens().refuses('announce-hearing', 'announcement-names-citizen', '第五十条', { caption: '刘某无证经营案', attendance: '到示范区示范路1号登记' }).allows('announce-hearing', { caption: '刘某无证经营案' });
  });
});

const told = () => requested().on('2026-03-12');

describe('通知举行听证', () => {
  it('应当在举行的七个工作日前通知：第七个工作日举行的，太早；次日可以', () => {
    told().refuses('convene-hearing', 'hearing-notice-short', '第六十四条第一款第（二）项', { hearingOn: '2026-03-23' }).allows('convene-hearing', { hearingOn: '2026-03-24' });
  });

  it('通知日到听证日之间跨国庆假期的，假期不计算', () => {
    const journey = concluded(start(NATIONAL), big).on('2026-09-22').take('give-notice', { intended: big, hearingOffered: true }).take('serve').on('2026-09-24').take('request-hearing');
    journey.refuses('convene-hearing', 'hearing-notice-short', '第六十四条第一款第（二）项', { hearingOn: '2026-10-12' }).allows('convene-hearing', { hearingOn: '2026-10-13' });
  });

  it('按通知送达之日再核对一次：通知及时而送达太晚的，不得如期举行', () => {
    const late = requested().take('convene-hearing', { hearingOn: '2026-03-24' }).on('2026-03-13').take('serve', { document: 'hearing-notice' }).on('2026-03-24');
    late.refuses('hold-hearing', 'hearing-notice-short', '第六十四条第一款第（二）项', {}, WANG).refuses('terminate-hearing', 'hearing-notice-short', '第六十四条第一款第（二）项', {}, WANG);
  });

  it('调查人员不得主持听证，告知人员也不行', () => {
    for (const chair of [STAFF.zhang.id, STAFF.li.id]) told().refuses('convene-hearing', 'chair-investigated', '第六十四条第一款第（四）项', { hearingOn: '2026-03-30', chair });
    told().allows('convene-hearing', { hearingOn: '2026-03-30', chair: STAFF.chen.id });
  });

  it('被决定回避的人员、不是本机关的人员不得主持', () => {
    told().take('apply-recusal', { of: STAFF.wang.id }).take('decide-recusal').refuses('convene-hearing', 'officer-recused', '第四十三条', { hearingOn: '2026-03-30' });
    told().refuses('convene-hearing', 'chair-unknown', '第六十四条', { hearingOn: '2026-03-30', chair: '00000000-0000-4000-8000-000000000099' });
  });

  it('除涉及国家秘密、商业秘密、个人隐私外，公开举行', () => {
    told().refuses('convene-hearing', 'hearing-closed', '第六十四条第一款第（三）项', { hearingOn: '2026-03-30', open: false });
    for (const closedReason of ['state-secret', 'trade-secret', 'privacy']) told().allows('convene-hearing', { hearingOn: '2026-03-30', open: false, closedReason });
  });

  it('通知不得早于当事人提出要求之日', () => {
    requested().on('2026-03-12').refuses('convene-hearing', 'convened-before-request', '第六十四条', { hearingOn: '2026-03-30' }, { on: '2026-03-10', recordedOn: '2026-03-12' });
  });

  it('当事人没有要求的，不提供“通知举行听证”', () => {
    assert.equal(offered().blockersOf('convene-hearing'), null);
  });

  it('可以重新通知改期，改期后重新送达、重新计算', () => {
    const moved = convened().on('2026-03-18').take('convene-hearing', { hearingOn: '2026-04-02' });
    assert.equal(moved.due('hold-hearing'), '2026-04-02');
    moved.on('2026-04-02').refuses('hold-hearing', 'hearing-notice-unserved', '第六十四条第一款第（二）项', {}, WANG);
  });
});

describe('举行听证', () => {
  it('未经通知、通知未送达的，不得举行', () => {
    requested().on('2026-03-30').refuses('hold-hearing', 'hearing-unconvened', '第六十四条第一款第（二）项', {}, WANG);
    requested().take('convene-hearing', { hearingOn: '2026-03-23' }).on('2026-03-23').refuses('hold-hearing', 'hearing-notice-unserved', '第六十四条第一款第（二）项', {}, WANG);
  });

  it('在通知的日期举行，早一日晚一日都不行', () => {
    for (const date of ['2026-03-22', '2026-03-24']) convened().on(date).refuses('hold-hearing', 'hearing-other-day', '第六十四条第一款第（二）项', {}, WANG);
    convened().on('2026-03-23').allows('hold-hearing', {}, WANG);
  });

  it('由指定的主持人主持', () => {
    convened().on('2026-03-23').refuses('hold-hearing', 'not-the-chair', '第六十四条第一款第（四）项', {}, { by: STAFF.li.id });
  });

  it('当事人可以委托一至二人代理，三人的不行', () => {
    const journey = convened().on('2026-03-23');
    for (const agents of [0, 1, 2]) journey.allows('hold-hearing', { agents, agentNames: ['赵律师', '钱律师'].slice(0, agents) }, WANG);
    journey.refuses('hold-hearing', 'too-many-agents', '第六十四条第一款第（五）项', { agents: 3 }, WANG).refuses('hold-hearing', 'agents-differ', '第六十四条第一款第（五）项', { agents: 2 }, WANG);
  });

  it('笔录交当事人核对，起止时间有先后；拒绝签名的注明', () => {
    const journey = convened().on('2026-03-23');
    journey.refuses('hold-hearing', 'invalid-request', '', { read: false }, WANG).refuses('hold-hearing', 'record-time-order', '第六十四条', { startedAt: '11:30' }, WANG)
      .allows('hold-hearing', { signature: 'refused' }, WANG);
  });

  it('要求听证的，未举行听证不得作出处罚决定', () => {
    requested().on('2026-03-30').refuses('decide', 'hearing-not-held', '第六十三条第一款', decideBig);
  });

  it('举行之后，主持人提出听证报告才能作出决定；根据听证笔录作出', () => {
    const journey = reviewed(convened().on('2026-03-23').take('hold-hearing', {}, WANG), big);
    journey.refuses('decide', 'hearing-unreported', '第六十五条', decideBig)
      .refuses('report-hearing', 'not-the-chair', '第六十四条', {}, { by: STAFF.li.id }).take('report-hearing', {}, WANG).allows('decide', decideBig);
  });

  it('经过听证的决定属于重大执法决定，应当法制审核', () => {
    heard(start(NATIONAL), big).on('2026-03-30').refuses('decide', 'clearance-missing', '第五十八条第一款', decideBig);
    const lighter = fine(1_000);
    heard(start(NATIONAL), big).on('2026-03-30').refuses('decide', 'clearance-missing', '第五十八条第一款', { decision: lighter });
  });

  it('举行听证的期限随举行终止', () => {
    const journey = convened();
    assert.equal(journey.due('hold-hearing'), '2026-03-23');
    journey.on('2026-03-23').take('hold-hearing', {}, WANG);
    assert.equal(journey.clock('hold-hearing').closedOn, '2026-03-23');
  });
});

describe('终止听证', () => {
  it('无正当理由不出席或者中途退出的，视为放弃，终止听证后可以作出决定', () => {
    for (const ground of ['absent', 'left']) {
      reviewed(convened().on('2026-03-23').take('terminate-hearing', { ground }, WANG), big).allows('decide', decideBig);
    }
  });

  it('不出席只能发生在听证当日', () => {
    convened().on('2026-03-24').refuses('terminate-hearing', 'hearing-other-day', '第六十四条第一款第（六）项', {}, WANG);
  });

  it('通知书没有送达的，不出席不视为放弃', () => {
    requested().take('convene-hearing', { hearingOn: '2026-03-23' }).on('2026-03-23').refuses('terminate-hearing', 'hearing-notice-unserved', '第六十四条第一款第（二）项', {}, WANG);
  });

  it('当事人可以在任何时候撤回要求，通知之前也可以', () => {
    requested().take('terminate-hearing', { ground: 'withdrawn', manner: 'written' });
    convened().on('2026-03-13').allows('terminate-hearing', { ground: 'withdrawn', manner: 'written' }, WANG);
    requested().refuses('terminate-hearing', 'hearing-unconvened', '第六十四条第一款第（二）项');
  });

  it('撤回的，写明以书面还是口头撤回', () => {
    requested().refuses('terminate-hearing', 'withdrawal-manner', '第六十四条', { ground: 'withdrawn' }).allows('terminate-hearing', { ground: 'withdrawn', manner: 'oral' });
  });

  it('由主持人终止', () => {
    convened().on('2026-03-23').refuses('terminate-hearing', 'not-the-chair', '第六十四条第一款第（四）项', {}, { by: STAFF.li.id });
  });

  it('终止之后没有听证报告，也不能再举行', () => {
    const journey = convened().on('2026-03-23').take('terminate-hearing', {}, WANG);
    assert.equal(journey.blockersOf('report-hearing'), null);
    assert.equal(journey.blockersOf('hold-hearing'), null);
    assert.equal(journey.view.hearingHeld, false);
  });

  it('重新告知的，重新产生要求听证的权利', () => {
    const journey = convened().on('2026-03-13').take('give-notice', { intended: big, hearingOffered: true }).take('serve');
    assert.deepEqual(journey.blockersOf('request-hearing'), []);
    assert.equal(journey.clock('hold-hearing').closedOn, '2026-03-13');
  });
});
