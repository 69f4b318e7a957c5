import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { day, fine, NATIONAL, NO_PENALTY, STAFF, TRANSFER } from '#law/testing/builders.ts';
import { publicNotice } from '#law/testing/content-shared.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, decided, decisionServed, noticed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
const notice = () => concluded(start()).on('2026-03-09').take('give-notice');
const by = (service: object, document = 'notice') => ({ document, service });
const place = { place: '示范路3号', recipient: '李四' };
const DIRECT = { method: 'direct', ...place, relation: '法定代表人', signed: true };
const LEFT = { method: 'left', ...place, refusal: '拒绝签收，2026年3月9日', filmed: false };
const MAIL = { method: 'mail', ...place, tracking: 'EMS0001' };
const ELECTRONIC = { method: 'electronic', address: 'a@example.cn', system: '电子邮箱' };
const PUBLIC = publicNotice();
const attempt = (method: string, on = '2026-03-09') => ({ method, on, result: '无人签收' });

describe('送达方式', () => {
  it('直接送达，以收件人在送达回证上签收之日为送达日期', () => {
    assert.equal(notice().take('serve', by(DIRECT)).state.served.notice, '2026-03-09');
    notice().refuses('serve', 'invalid-request', '第八十七条', by({ ...DIRECT, signed: false }));
  });

  it('留置送达没有见证人、也没有拍照录像的，无效；有其一的有效', () => {
    notice().refuses('serve', 'left-unwitnessed', '《中华人民共和国民事诉讼法》第八十九条', by(LEFT))
      .allows('serve', by({ ...LEFT, witness: '社区居委会赵某' })).allows('serve', by({ ...LEFT, filmed: true }));
  });

  it('当事人没有签订确认书的，不得电子送达', () => {
    notice().refuses('serve', 'electronic-without-consent', '第六十一条第二款', by(ELECTRONIC));
    notice().take('confirm-service-address', { electronic: false }).refuses('serve', 'electronic-without-consent', '第六十一条第二款', by(ELECTRONIC));
    notice().take('confirm-service-address', { electronic: true, account: 'a@example.cn' }).allows('serve', by(ELECTRONIC));
  });

  it('同意电子送达的，写明电子送达地址，并由当事人签订', () => {
    notice().refuses('confirm-service-address', 'electronic-address-missing', '第六十一条第二款', { electronic: true })
      .refuses('confirm-service-address', 'invalid-request', '第六十一条第二款', { signed: false });
  });

  it('邮寄以收件之日为送达日期；委托、转交同样以签收之日', () => {
    for (const service of [MAIL, { method: 'entrusted', ...place, by: '某区局' }, { method: 'forwarded', ...place, by: '某监狱' }]) {
      assert.equal(notice().on('2026-03-12').take('serve', by(service)).state.served.notice, '2026-03-12');
    }
  });

  it('电子送达只能送到当事人在最后签订的确认书中写明的地址；重新签订时不再同意的，视为撤回', () => {
    const agreed = notice().take('confirm-service-address', { electronic: true, account: 'a@example.cn' });
    agreed.refuses('serve', 'electronic-address-differs', '《中华人民共和国民事诉讼法》第九十条', by({ ...ELECTRONIC, address: 'b@example.cn' }));
    const moved = agreed.take('confirm-service-address', { electronic: true, account: 'b@example.cn' });
    moved.refuses('serve', 'electronic-address-differs', '第六十一条第二款', by(ELECTRONIC)).allows('serve', by({ ...ELECTRONIC, address: 'b@example.cn' }));
    moved.take('confirm-service-address', { electronic: false }).refuses('serve', 'electronic-without-consent', '第六十一条第二款', by({ ...ELECTRONIC, address: 'b@example.cn' }));
  });

  it('同意之前的电子送达不因后来的同意而有效；不同意的，不得写电子送达地址', () => {
    const agreed = notice().on('2026-03-11').take('confirm-service-address', { electronic: true, account: 'a@example.cn' });
    agreed.refuses('serve', 'electronic-without-consent', '第六十一条第二款', by(ELECTRONIC), { on: '2026-03-10', recordedOn: '2026-03-11' }).allows('serve', by(ELECTRONIC));
    notice().refuses('confirm-service-address', 'electronic-consent-unclear', '第六十一条第二款', { electronic: false, account: 'a@example.cn' });
  });

  it('电话通知不是法定的送达方式', () => {
    notice().refuses('serve', 'invalid-request', '', by({ method: 'telephone', ...place }));
  });

  it('公告送达写明下落不明或者其他方式无法送达的原因和经过', () => {
    notice().refuses('serve', 'invalid-request', '', by({ ...PUBLIC, reason: '' }));
  });

  it('其他方式无法送达而公告的，应当先直接（留置）送达，再邮寄、委托或者转交；下落不明的不必', () => {
    const failed = (...attempts: readonly object[]) => by(publicNotice({ ground: 'failed', attempts }));
    const journey = notice().on('2026-03-12');
    for (const tried of [[], [attempt('direct')], [attempt('mail')], [attempt('left'), attempt('direct')]]) journey.refuses('serve', 'public-notice-untried', '《中华人民共和国民事诉讼法》第九十五条', failed(...tried));
    for (const sent of ['mail', 'entrusted', 'forwarded']) journey.allows('serve', failed(attempt('direct'), attempt(sent)));
    journey.refuses('serve', 'attempt-after-notice', '第九十五条', failed(attempt('direct'), attempt('mail', '2026-03-13'))).allows('serve', by(PUBLIC));
  });

  it('公告写明事由、文书的主要内容和领取的地点', () => {
    for (const field of ['ground', 'gist', 'collectAt']) {
      notice().refuses('serve', 'public-notice-incomplete', '第九十五条', by(Object.fromEntries(Object.entries(PUBLIC).filter(([key]) => key !== field))));
    }
  });

  it('由两名执法人员送达', () => {
    notice().refuses('serve', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] });
  });
});

const old = () => start(NATIONAL).on('2021-12-01').take('register-source', { actEndedOn: '2021-11-01' }).take('request-filing').take('approve-filing')
  .take('inspect-site').take('conclude-investigation').take('give-notice');

describe('公告送达的日数', () => {
  it('2022年1月1日起，自公告之日的次日起满三十日视为送达', () => {
    const journey = notice().on('2026-03-10').take('serve', by(PUBLIC));
    assert.equal(journey.state.served.notice, '2026-04-09');
    assert.equal(journey.due('statement-period'), '2026-04-14');
  });

  it('2021年12月31日公告的仍为六十日', () => {
    const journey = old().on('2021-12-31').take('serve', by(PUBLIC));
    assert.equal(journey.state.served.notice, '2022-03-01');
    assert.deepEqual(journey.events.at(-1)?.data, { document: 'notice', service: PUBLIC, computed: { servedOn: day('2022-03-01') } });
  });

  it('2022年1月1日公告的为三十日', () => {
    const journey = old().on('2022-01-01').take('serve', by(PUBLIC));
    assert.equal(journey.state.served.notice, '2022-01-31');
  });

  it('公告期间决定书没有送达，不得结案、不得催告、不得登记执行', () => {
    const journey = decided(start()).on('2026-03-17').take('serve', by(PUBLIC, 'decision')).on('2026-04-15');
    assert.equal(journey.state.served.decision, '2026-04-16');
    journey.refuses('request-closing', 'decision-unserved', '第六十一条第一款').refuses('demand-performance', 'decision-unserved', '第六十一条第一款');
  });
});

describe('送达的文书', () => {
  it('没有制作的、已经送达的文书，不能送达', () => {
    notice().refuses('serve', 'nothing-to-serve', '第六十一条第一款', by(DIRECT, 'decision'));
    noticed(start()).refuses('serve', 'step-not-open', '第八十七条');
    assert.equal(noticed(start()).blockersOf('serve'), null);
    assert.deepEqual(notice().blockersOf('serve'), []);
  });

  it('送达日期不得早于作成日期', () => {
    const heard = noticed(start(), fine(60_000), { hearingOffered: true }).on('2026-03-11').take('request-hearing').on('2026-03-12').take('convene-hearing', { hearingOn: '2026-04-01' });
    heard.refuses('serve', 'served-before-issued', '第八十七条', by(DIRECT, 'hearing-notice'), { on: '2026-03-11', recordedOn: '2026-03-12' }).allows('serve', by(DIRECT, 'hearing-notice'));
    const demanded = decisionServed(start()).on('2026-04-10').take('demand-performance');
    demanded.refuses('serve', 'served-before-issued', '第八十七条', by(DIRECT, 'demand'), { on: '2026-04-09', recordedOn: '2026-04-10' });
    const late = decisionServed(start()).on('2026-04-10').take('impose-late-fine', { until: '2026-04-10' });
    late.refuses('serve', 'served-before-issued', '第八十七条', by(DIRECT, 'late-fine'), { on: '2026-04-09', recordedOn: '2026-04-10' }).allows('serve', by(DIRECT, 'late-fine'));
  });

  it('重新告知的，重新送达', () => {
    noticed(start()).on('2026-03-10').take('give-notice', { intended: fine(30_000) }).allows('serve');
  });
});

describe('送达决定书的期限', () => {
  it('作出决定之后七个工作日内送达，清明节放假不计算', () => {
    const journey = decided(start());
    assert.equal(journey.due('serve-decision'), '2026-03-25');
    const april = concluded(start(NATIONAL), NO_PENALTY).on('2026-03-30').take('decide', { decision: NO_PENALTY });
    assert.equal(april.due('serve-decision'), '2026-04-09');
  });

  it('送达决定书之后终止；送达其他文书的不终止', () => {
    assert.equal(decisionServed(start()).clock('serve-decision').closedOn, '2026-03-17');
  });

  it('移送司法机关的没有处罚决定书，没有送达期限', () => {
    const journey = concluded(start(NATIONAL), TRANSFER).take('decide', { decision: TRANSFER });
    assert.equal(journey.obligations().some(({ code }) => code === 'serve-decision'), false);
  });
});
