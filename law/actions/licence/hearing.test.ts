import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF } from '#law/testing/builders.ts';
import { grant } from '#law/testing/content-licence.ts';
import { heard, hearingOffered, licenceJourneys, reviewed, verified } from '#law/testing/licence-routes.ts';

const start = licenceJourneys(reviewRules, gateFor);
const WANG = { by: STAFF.wang.id };
const interests = { hearing: 'interests' };

describe('告知听证权利', () => {
  it('直接涉及他人重大利益关系的，没有告知听证权利不得终结审查', () => {
    verified(start()).on('2026-03-09').refuses('conclude-investigation', 'hearing-right-untold', '第四十七条第一款', interests);
  });

  it('告知书没有送达的，期限没有开始', () => {
    verified(start()).take('tell-hearing-right').refuses('request-hearing', 'hearing-right-unserved', '第四十七条第一款')
      .refuses('conclude-investigation', 'hearing-right-unserved', '第四十七条第一款', interests);
  });

  it('被告知后第五个工作日要求的应当受理，第六个工作日的不予受理', () => {
    const journey = hearingOffered(start());
    assert.equal(journey.due('hearing-request'), '2026-03-16');
    journey.on('2026-03-16').allows('request-hearing').on('2026-03-17').refuses('request-hearing', 'hearing-request-late', '第四十七条第一款');
  });

  it('申请人的五日按工作日计算是解释，标明待确认', () => {
    assert.equal(hearingOffered(start()).clock('hearing-request').confirmed, false);
  });

  it('期限届满之日不得终结审查，次日可以', () => {
    hearingOffered(start()).on('2026-03-16').refuses('conclude-investigation', 'hearing-period-running', '第四十七条第一款', interests)
      .on('2026-03-17').allows('conclude-investigation', interests);
  });

  it('没有告知的，不提供“要求听证”', () => {
    assert.equal(verified(start()).blockersOf('request-hearing'), null);
  });
});

const requested = () => hearingOffered(start()).on('2026-03-11').take('request-hearing');

describe('组织听证', () => {
  it('自要求之日起二十个工作日内组织', () => {
    assert.equal(requested().due('organise-hearing'), '2026-04-09'); // 12, 13, 16-20, 23-27, 30 March-3 April, 7-9 April
    assert.notEqual(heard(start()).clock('organise-hearing').closedBy, null);
  });

  it('七个工作日前通知：第七个工作日举行的太早，次日可以', () => {
    requested().on('2026-03-12').refuses('convene-hearing', 'hearing-notice-short', '第四十八条第一款第（一）项', { hearingOn: '2026-03-23' })
      .allows('convene-hearing', { hearingOn: '2026-03-24' });
  });

  it('通知送达太晚的，不得如期举行；没有送达的也不得', () => {
    const told = requested().on('2026-03-12').take('convene-hearing', { hearingOn: '2026-03-24' });
    told.fork().on('2026-03-24').refuses('hold-hearing', 'hearing-notice-unserved', '第四十八条第一款第（一）项', {}, WANG);
    told.on('2026-03-13').take('serve', { document: 'hearing-notice' }).on('2026-03-24').refuses('hold-hearing', 'hearing-notice-short', '第四十八条第一款第（一）项', {}, WANG);
  });

  it('改期的重新通知', () => {
    const moved = requested().on('2026-03-12').take('convene-hearing', { hearingOn: '2026-03-24' }).take('serve', { document: 'hearing-notice' })
      .on('2026-03-18').take('convene-hearing', { hearingOn: '2026-03-31' });
    assert.equal(moved.due('hold-hearing'), '2026-03-31');
    moved.on('2026-03-31').refuses('hold-hearing', 'hearing-notice-unserved', '第四十八条第一款第（一）项', {}, WANG);
  });

  it('通知不得早于要求听证之日', () => {
    requested().on('2026-03-12').refuses('convene-hearing', 'convened-before-request', '第四十八条', {}, { on: '2026-03-10', recordedOn: '2026-03-12' });
  });

  it('由审查该申请以外的人员主持', () => {
    for (const chair of [STAFF.zhang.id, STAFF.li.id]) requested().refuses('convene-hearing', 'chair-investigated', '第四十八条第一款第（三）项', { chair });
    requested().refuses('convene-hearing', 'chair-unknown', '第四十八条第一款第（三）项', { chair: '00000000-0000-4000-8000-000000000099' });
    requested().take('apply-recusal', { of: STAFF.wang.id }).take('decide-recusal').refuses('convene-hearing', 'officer-recused', '第四十八条第一款第（三）项');
  });

  it('公开举行，不公开的写明理由', () => {
    requested().refuses('convene-hearing', 'hearing-closed', '第四十八条第一款第（二）项', { open: false }).allows('convene-hearing', { open: false, closedReason: 'privacy' });
  });

  it('没有通知的不得举行；在通知的日期由指定的主持人举行，笔录有起止时间', () => {
    requested().refuses('hold-hearing', 'hearing-unconvened', '第四十八条第一款第（一）项', {}, WANG);
    const ready = requested().on('2026-03-12').take('convene-hearing', { hearingOn: '2026-03-24' }).take('serve', { document: 'hearing-notice' });
    ready.fork().on('2026-03-25').refuses('hold-hearing', 'hearing-other-day', '第四十八条', {}, WANG);
    ready.on('2026-03-24').refuses('hold-hearing', 'not-the-chair', '第四十八条第一款第（三）项', {}, { by: STAFF.zheng.id })
      .refuses('hold-hearing', 'record-time-order', '第四十八条', { endedAt: '09:00' }, WANG).allows('hold-hearing', {}, WANG);
  });

  it('要求听证的，听证之前不得终结审查；撤回要求的可以', () => {
    requested().on('2026-03-20').refuses('conclude-investigation', 'hearing-not-held', '第四十七条第一款', interests)
      .take('terminate-hearing').allows('conclude-investigation', interests);
  });
});

const announced = () => verified(start()).on('2026-03-09').take('announce-hearing');

describe('公告举行的听证', () => {
  it('依法应当听证的、涉及公共利益的重大许可，没有公告并举行听证的，不得终结审查', () => {
    for (const hearing of ['statutory', 'public']) verified(start()).refuses('conclude-investigation', 'hearing-unannounced', '第四十六条', { hearing });
    announced().refuses('conclude-investigation', 'hearing-not-held', '第四十六条', { hearing: 'public' });
  });

  it('应要求举行的听证不能代替公告的听证', () => {
    heard(start()).refuses('conclude-investigation', 'hearing-unannounced', '第四十六条', { hearing: 'public', transcript: '采信' });
  });

  it('撤回的，写明以书面还是口头撤回', () => {
    hearingOffered(start()).on('2026-03-11').take('request-hearing').refuses('terminate-hearing', 'invalid-request', '第四十七条', { manner: 'telephone' }).allows('terminate-hearing', { manner: 'oral' });
  });

  it('公告的听证不能撤回，举行后可以终结审查', () => {
    assert.equal(announced().blockersOf('terminate-hearing'), null);
    announced().take('convene-hearing', { hearingOn: '2026-03-19' }).take('serve', { document: 'hearing-notice' }).on('2026-03-19').take('hold-hearing', {}, WANG)
      .allows('conclude-investigation', { hearing: 'public', transcript: '采信到会代表的意见' });
  });
});

describe('根据听证笔录作出决定', () => {
  const transcript = '采信笔录中关于油烟净化设施的意见';

  it('终结审查、作出决定都要说明采信笔录的情况', () => {
    const journey = heard(start());
    journey.refuses('conclude-investigation', 'transcript-unused', '第四十八条第二款', interests).take('conclude-investigation', { ...interests, transcript });
    reviewed(journey, grant()).refuses('decide', 'transcript-unused', '第四十八条第二款').allows('decide', { transcript });
  });

  it('经过听证的属于重大执法决定，未经法制审核不得作出', () => {
    heard(start()).take('conclude-investigation', { ...interests, transcript }).refuses('decide', 'clearance-missing', '四（十二）', { transcript });
  });

  it('听证之后、决定之前的每一步都不早于听证', () => {
    heard(start()).refuses('conclude-investigation', 'dated-before-earlier-act', '', { ...interests, transcript }, { on: '2026-03-20', recordedOn: '2026-03-24' });
  });
});
