import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { STAFF, STATUTE } from '#law/testing/builders.ts';
import { served } from '#law/testing/content-shared.ts';
import { approved, arrived, INSPECTION, notified } from '#law/testing/inspection-routes.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';

const start = kindJourneys(INSPECTION, reviewRules, gateFor);
const PROCEDURE = '“严格行政检查标准、程序”部分';
const OTHERS = { officers: [STAFF.zhang.id, STAFF.wang.id] };
const ready = () => notified(start()).on('2026-03-16');

describe('通知', () => {
  it('没有通知书、通知书没有送达的，不得检查', () => {
    const waiting = approved(start()).on('2026-03-16');
    waiting.refuses('check-in', 'not-notified', PROCEDURE);
    waiting.take('give-notice').refuses('check-in', 'notice-unserved', PROCEDURE).take('serve', served('notice')).allows('check-in');
  });

  it('依法不事先通知的，到场时出示通知书', () => {
    const surprise = approved(start(), {}, { unannounced: true, unannouncedBasis: STATUTE }).on('2026-03-16');
    surprise.refuses('check-in', 'not-notified', PROCEDURE).take('give-notice').refuses('check-in', 'invalid-request', PROCEDURE, { noticeShown: false });
    assert.equal(surprise.take('check-in').state.served.notice, '2026-03-16');
  });

  it('告知频次、“五个严禁”的纪律和申请回避的权利，缺一不可', () => {
    for (const told of ['frequencyTold', 'disciplineTold', 'recusalTold']) approved(start()).refuses('give-notice', 'invalid-request', PROCEDURE, { [told]: false });
  });

  it('不得早于通知的检查日期：前一日不可以，当日可以', () => {
    notified(start()).on('2026-03-15').refuses('check-in', 'earlier-than-told', PROCEDURE).on('2026-03-16').allows('check-in');
  });

  it('检查日期不能早于通知的日期；改期的重新通知并送达', () => {
    approved(start()).on('2026-03-10').refuses('give-notice', 'visit-before-notice', PROCEDURE, { visitOn: '2026-03-09' }).allows('give-notice', { visitOn: '2026-03-10' });
    notified(start()).take('give-notice', { visitOn: '2026-03-17' }).on('2026-03-17').refuses('check-in', 'notice-unserved', PROCEDURE);
  });
});

describe('扫码入企', () => {
  it('出示行政执法证件，不得以其他证件代替', () => {
    ready().refuses('check-in', 'other-credential', '第五十五条第一款', { credential: 'other' });
  });

  it('只有批准的检查人员可以检查', () => {
    ready().refuses('check-in', 'inspector-unapproved', PROCEDURE, {}, OTHERS);
    ready().take('change-inspectors').allows('check-in', {}, OTHERS).refuses('check-in', 'inspector-unapproved', PROCEDURE);
  });

  it('随同人员只能是事先确定的', () => {
    ready().allows('check-in', { companions: [] }).refuses('check-in', 'companion-unapproved', PROCEDURE, { companions: ['记录员甲', '网格员乙'] });
  });

  it('到达时间写明时、分', () => {
    ready().refuses('check-in', 'invalid-request', PROCEDURE, { arrivedAt: '上午' });
  });

  it('回避申请没有决定的，不得检查；决定回避的不得参加', () => {
    const asked = ready().take('apply-recusal');
    asked.refuses('check-in', 'recusal-open', '第四十三条第三款').take('decide-recusal').refuses('check-in', 'officer-recused', '第四十三条', {}, { by: STAFF.li.id });
  });

  it('非现场检查不入企', () => {
    const remote = notified(start(), { mode: 'off-site' }).on('2026-03-16');
    assert.equal(remote.blockersOf('check-in'), null);
    assert.equal(remote.take('begin-off-site').state.phase, 'underway');
    assert.equal(ready().blockersOf('begin-off-site'), null);
  });
});

describe('检查笔录', () => {
  it('写明起止的时、分：结束晚于开始，开始不早于入企', () => {
    arrived(start()).refuses('record-inspection', 'record-time-order', PROCEDURE, { endedAt: '09:10' })
      .refuses('record-inspection', 'before-arrival', PROCEDURE, { startedAt: '08:59' }).allows('record-inspection', { startedAt: '09:00' })
      .refuses('record-inspection', 'invalid-request', PROCEDURE, { startedAt: '9点' });
  });

  it('逐页签名；一页也不能漏', () => {
    arrived(start()).refuses('record-inspection', 'page-unsigned', '第五十五条第二款', { pages: 3, signedPages: 2 }).allows('record-inspection', { pages: 2, signedPages: 2 });
  });

  it('没有签名的，由见证人签名或者音像记录', () => {
    const unsigned = { signature: 'refused', signedPages: 0, filmed: false };
    arrived(start()).refuses('record-inspection', 'record-unwitnessed', PROCEDURE, unsigned)
      .allows('record-inspection', { ...unsigned, witness: '居委会赵某' }).allows('record-inspection', { ...unsigned, filmed: true });
  });

  it('询问笔录的结束晚于开始', () => {
    arrived(start()).refuses('inquire', 'record-time-order', '第五十五条第二款', { endedAt: '10:10' }).allows('inquire', { endedAt: '10:11' });
  });

  it('由批准的人员制作', () => {
    for (const step of ['record-inspection', 'survey-scene', 'inquire', 'take-samples']) arrived(start()).refuses(step, 'inspector-unapproved', PROCEDURE, {}, OTHERS);
  });
});

describe('现场勘验', () => {
  it('由两名执法人员在现场检查中勘验，结束晚于开始；拒绝签名的有见证人或者音像记录', () => {
    const journey = arrived(start());
    journey.refuses('survey-scene', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] }).refuses('survey-scene', 'record-time-order', '第五十五条第二款', { endedAt: '09:40' })
      .refuses('survey-scene', 'record-unwitnessed', '第五十五条第二款', { signature: 'refused', filmed: false }).allows('survey-scene', { signature: 'refused', filmed: false, witness: '社区赵某' });
  });

  it('勘验笔录写明对象、方法、测量的结果和附图，不能代替检查笔录', () => {
    const surveyed = arrived(start()).take('survey-scene');
    const text = surveyed.papers.filter(({ code }) => code === 'survey-record').map(({ paper }) => plainText(paper)).join();
    for (const words of ['勘验对象：食品仓库', '钢卷尺测量', '东西长6米', '附图、照片：平面图一张', '出示执法证件', '张明（执法证号']) assert.ok(text.includes(words), `${words}\n${text}`);
    surveyed.refuses('decide', 'no-record', PROCEDURE);
  });
});

describe('抽样', () => {
  it('检验结果登记以前，不能认定检查结果', () => {
    const sampled = arrived(start()).take('record-inspection').take('take-samples');
    sampled.refuses('decide', 'samples-pending', '第五十六条').take('report-samples').allows('decide');
    assert.equal(sampled.blockersOf('report-samples'), null);
  });

  it('检验机构应当有法定资质', () => {
    arrived(start()).take('take-samples').refuses('report-samples', 'institution-unqualified', '第五十六条', { qualified: false });
  });
});
