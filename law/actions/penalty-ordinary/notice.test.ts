import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, COMPANY, fine, known, NATIONAL, NO_PENALTY, NOTICE_ONLY, penalty, setting, TRADER, STAFF, TRANSFER, WARNING } from '#law/testing/builders.ts';
import { CONTENT } from '#law/testing/content.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, heard, noticed, reviewed } from '#law/testing/routes.ts';
import type { Disposition } from '#law/disposition.ts';
import { penaltyOrdinary } from './action.ts';

const start = journeys(reviewRules, gateFor);
const party = (whom: object, intended: Disposition, facts = {}) => concluded(start(facts), intended, [], { party: whom }).on('2026-03-09');
const untold = (whom: object, intended: Disposition, facts = {}) =>
  party(whom, intended, facts).refuses('give-notice', 'hearing-right-untold', '第六十三条第一款', { intended, hearingOffered: false }).allows('give-notice', { intended, hearingOffered: true });
const told = (whom: object, intended: Disposition, facts = {}) => party(whom, intended, facts).allows('give-notice', { intended, hearingOffered: false });

describe('听证权利的告知：较大数额（河南）', () => {
  const HENAN = '《河南省行政处罚听证办法》（省政府令第204号）第四条';

  it('对公民罚款四千九百九十九元九角九分的，可以不告知；五千元的，应当告知', () => {
    told(CITIZEN, fine(4_999.99));
    untold(CITIZEN, fine(5_000)).refuses('give-notice', 'hearing-right-untold', HENAN, { intended: fine(5_000) });
    untold(CITIZEN, fine(5_000.01));
  });

  it('个体工商户按公民的数额', () => {
    told(TRADER, fine(4_999.99));
    untold(TRADER, fine(5_000));
  });

  it('对法人或者其他组织罚款四万九千九百九十九元九角九分的，可以不告知；五万元的，应当告知', () => {
    told(COMPANY, fine(49_999.99));
    untold(COMPANY, fine(50_000)).refuses('give-notice', 'hearing-right-untold', HENAN, { intended: fine(50_000) });
  });

  it('没收违法所得、没收非法财物按相同数额', () => {
    for (const type of ['confiscate-gains', 'confiscate-property'] as const) {
      told(CITIZEN, penalty({ [type]: 4_999.99 }));
      untold(CITIZEN, penalty({ [type]: 5_000 }));
      told(COMPANY, penalty({ [type]: 49_999.99 }));
      untold(COMPANY, penalty({ [type]: 50_000 }));
    }
  });

  it('罚款与没收分别比较，不相加', () => {
    told(CITIZEN, penalty({ fine: 4_999, 'confiscate-gains': 4_999 }));
  });

  it('分项写的同一种罚款合并比较', () => {
    const split = penalty({}, { penalties: [{ type: 'fine', amountFen: 300_000 }, { type: 'fine', amountFen: 200_000 }] });
    untold(CITIZEN, split);
  });
});

describe('听证权利的告知：处罚种类', () => {
  it('降低资质等级、吊销许可证件、责令停产停业、责令关闭、限制从业的，不论数额都应当告知', () => {
    for (const type of ['downgrade-qualification', 'revoke-licence', 'stop-business', 'close-down', 'restrict-occupation'] as const) untold(CITIZEN, penalty({ [type]: null }), NATIONAL);
  });

  it('警告、通报批评的，可以不告知', () => {
    for (const type of ['warning', 'public-criticism'] as const) told(CITIZEN, penalty({ [type]: null }), NATIONAL);
  });

  it('本机关没有确定较大数额的，罚款、没收一律告知', () => {
    untold(CITIZEN, fine(1), { jurisdiction: 'national' });
    untold(COMPANY, penalty({ 'confiscate-property': 1 }), { jurisdiction: 'national' });
    told(CITIZEN, WARNING, { jurisdiction: 'national' });
  });

  it('本机关自行确定数额的，按其数额；河南有规章规定的，本机关不得另定', () => {
    told(COMPANY, fine(49_999), NATIONAL);
    untold(COMPANY, fine(50_000), NATIONAL);
    untold(COMPANY, fine(50_000), { settings: [setting('hearing.threshold.organisation', 100_000_000)] });
  });
});

const issued = (hearingOffered: boolean) => penaltyOrdinary.steps['give-notice']?.issues({ ...CONTENT['give-notice'], hearingOffered });

describe('告知的内容', () => {
  it('只有拟作出处罚的才事先告知', () => {
    for (const intended of [NO_PENALTY, TRANSFER]) concluded(start()).on('2026-03-09').refuses('give-notice', 'notice-of-no-penalty', '第四十四条', { intended });
    assert.equal(concluded(start(), NO_PENALTY).blockersOf('give-notice'), null);
  });

  it('处罚依据只有规范性文件的，不得告知', () => {
    concluded(start()).on('2026-03-09').refuses('give-notice', 'no-basis', '第三十八条第一款', { intended: fine(40_000, { basis: [NOTICE_ONLY] }) });
  });

  it('陈述申辩期限不得少于本机关确定的日数', () => {
    const five = { settings: [setting('penalty.statement-days', 5)] };
    concluded(start(five)).on('2026-03-09').refuses('give-notice', 'statement-period-short', '第四十四条', { statementDays: 4 }).allows('give-notice', { statementDays: 5 });
    concluded(start()).on('2026-03-09').allows('give-notice', { statementDays: 1 }).refuses('give-notice', 'invalid-request', '', { statementDays: 0 });
  });

  it('告知听证权利的，同时制作听证告知书，并附空白的听证申请书', () => {
    assert.deepEqual(issued(true), ['penalty-notice', 'hearing-right-notice', 'hearing-application']);
    assert.deepEqual(issued(false), ['penalty-notice']);
  });
});

describe('未告知、未听取意见的，不得作出处罚决定', () => {
  const LAW = '第六十二条';

  it('没有告知的，不得作出处罚决定', () => {
    concluded(start()).on('2026-03-20').refuses('decide', 'not-noticed', LAW).refuses('decide', 'not-noticed', '第四十四条');
  });

  it('告知书没有送达的，不得作出处罚决定', () => {
    reviewed(concluded(start()).take('give-notice').on('2026-03-20'), fine(40_000)).refuses('decide', 'notice-unserved', LAW);
  });

  it('陈述申辩期限届满之日不得作出决定，次日可以', () => {
    const journey = reviewed(noticed(start()).on('2026-03-12'), fine(40_000));
    journey.refuses('decide', 'statement-period-running', LAW).on('2026-03-13').allows('decide');
    assert.equal(journey.due('statement-period'), '2026-03-12');
    assert.equal(journey.clock('statement-period').effect, 'bar');
  });

  it('期限按工作日计算：节前送达的，假日不计算', () => {
    const journey = concluded(start()).on('2026-09-29').take('give-notice').take('serve');
    assert.equal(journey.due('statement-period'), '2026-10-09');
  });

  it('当事人提出陈述申辩的，未复核不得作出决定', () => {
    const journey = reviewed(noticed(start()).on('2026-03-11').take('record-statement').on('2026-03-13'), fine(40_000));
    journey.refuses('decide', 'statement-unreviewed', '第四十五条第一款').take('review-statement').allows('decide');
  });

  it('陈述申辩可以口头提出，也可以在期限之后提出，都应当复核', () => {
    const journey = noticed(start()).on('2026-03-20').take('record-statement', { form: 'oral', startedAt: '09:00', endedAt: '09:20', place: '本局询问室', second: STAFF.li.id });
    journey.refuses('decide', 'statement-unreviewed', '第四十五条第一款');
  });

  it('每次陈述申辩都应当复核', () => {
    const journey = reviewed(noticed(start()).on('2026-03-11').take('record-statement').take('review-statement').take('record-statement').on('2026-03-13'), fine(40_000));
    journey.refuses('decide', 'statement-unreviewed', '第四十五条第一款');
  });
});

const offered = () => noticed(start(NATIONAL), fine(60_000), { hearingOffered: true }).on('2026-03-10');

describe('放弃权利', () => {
  it('当事人明确放弃陈述申辩的，不必等待期限届满', () => {
    const journey = reviewed(noticed(start()).on('2026-03-10').take('waive-statement', { scope: 'statement' }), fine(40_000));
    journey.allows('decide');
    assert.equal(journey.clock('statement-period').closedOn, '2026-03-10');
  });

  it('只放弃听证的，陈述申辩期限仍然要等；只放弃陈述申辩的，听证期限仍然要等', () => {
    const hearing = reviewed(offered().take('waive-statement', { scope: 'hearing' }), fine(60_000));
    hearing.refuses('decide', 'statement-period-running', '第六十二条', { decision: fine(60_000) }).on('2026-03-13').allows('decide', { decision: fine(60_000) });
    const statement = reviewed(offered().take('waive-statement', { scope: 'statement' }).on('2026-03-13'), fine(60_000));
    statement.refuses('decide', 'hearing-period-running', '第六十三条第一款', { decision: fine(60_000) }).take('waive-statement', { scope: 'hearing' }).allows('decide', { decision: fine(60_000) });
  });

  it('告知书送达之前不能放弃权利', () => {
    concluded(start()).take('give-notice').refuses('waive-statement', 'notice-unserved', '第四十四条');
    noticed(start()).on('2026-03-12').take('give-notice').take('serve', {}, { on: '2026-03-12' })
      .on('2026-03-13').allows('waive-statement', {}, { on: '2026-03-12', recordedOn: '2026-03-13' });
    concluded(start()).take('give-notice').on('2026-03-12').take('serve').on('2026-03-13')
      .refuses('waive-statement', 'notice-unserved', '第四十四条', {}, { on: '2026-03-11', recordedOn: '2026-03-13' });
  });

  it('已经提出的陈述申辩，放弃之后仍然要复核', () => {
    const journey = reviewed(noticed(start()).on('2026-03-10').take('record-statement').take('waive-statement'), fine(40_000));
    journey.refuses('decide', 'statement-unreviewed', '第四十五条第一款');
  });
});

const again = (proposal: Disposition) => noticed(start()).on('2026-03-11').take('record-statement').take('review-statement').take('resume-investigation').take('conclude-investigation', { proposal });
const ready = (decision: Disposition) => reviewed(noticed(start(NATIONAL)).on('2026-03-13'), decision);


describe('不得重于告知，不得因申辩加重', () => {

  it('决定重于告知一分钱的，不得作出；与告知相同或者更轻的，可以', () => {
    ready(fine(40_000.01)).refuses('decide', 'heavier-than-noticed', '第四十四条', { decision: fine(40_000.01) });
    for (const lighter of [fine(40_000), fine(39_999.99)]) ready(lighter).allows('decide', { decision: lighter });
  });

  it('增加告知中没有的处罚种类的，即使数额降低，也不得作出', () => {
    const other = penalty({ fine: 100, warning: null });
    ready(other).refuses('decide', 'heavier-than-noticed', '第四十五条第三款', { decision: other });
  });

  it('申辩之后重新告知的，不得重于申辩之前', () => {
    const argued = noticed(start()).on('2026-03-11').take('record-statement').take('review-statement');
    argued.refuses('give-notice', 'heavier-for-arguing', '第四十五条第三款', { intended: fine(41_000) }).allows('give-notice', { intended: fine(40_000) }).allows('give-notice', { intended: fine(30_000) });
  });

  it('减轻之后再次重新告知的，以最后一次申辩针对的为准', () => {
    const argued = noticed(start()).on('2026-03-11').take('record-statement').take('review-statement').take('give-notice', { intended: fine(30_000) }).take('serve')
      .take('record-statement');
    argued.refuses('give-notice', 'heavier-for-arguing', '第四十五条第三款', { intended: fine(35_000) });
  });

  it('听证之后同样不得加重', () => {
    heard(start(), fine(60_000)).refuses('give-notice', 'heavier-for-arguing', '第四十五条第三款', { intended: fine(70_000), hearingOffered: true });
  });

  it('补充调查没有发现新的事实的，仍然不得加重；发现新的事实的，可以重新告知', () => {
    again(fine(45_000)).refuses('give-notice', 'heavier-for-arguing', '第四十五条第三款', { intended: fine(45_000) });
    again(fine(45_000, { facts: '另查明还经营掺假食品' })).allows('give-notice', { intended: fine(45_000, { facts: '另查明还经营掺假食品' }) });
  });

  it('当事人没有申辩的，重新告知可以加重，陈述申辩期限重新计算', () => {
    const journey = noticed(start()).on('2026-03-11').take('give-notice', { intended: fine(45_000) });
    assert.equal(journey.state.served.notice, undefined);
    journey.on('2026-03-12').take('serve');
    assert.equal(journey.due('statement-period'), '2026-03-17');
    assert.equal(known(journey.obligations().find(({ code }) => code === 'statement-period')).closedOn, '2026-03-11');
  });
});
