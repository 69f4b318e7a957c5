import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, fine, NATIONAL, NO_PENALTY, OTHER_COMPANY, penalty, STAFF, TRANSFER, UNFOUNDED, WARNING } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, decided, heard, noticed, reviewed } from '#law/testing/routes.ts';
import type { Disposition } from '#law/disposition.ts';
import { penaltyOrdinary } from './action.ts';

const start = journeys(reviewRules, gateFor);
const draft = fine(40_000);
const ready = () => reviewed(noticed(start()).on('2026-03-13'), draft).on('2026-03-16');

const issued = (decision: Disposition) => penaltyOrdinary.steps['decide']?.issues({ decision });

describe('决定的种类', () => {
  it('由机关负责人作出', () => {
    for (const by of [STAFF.zhang.id, STAFF.chen.id]) ready().refuses('decide', 'role-missing', '第五十七条第一款', {}, { by });
  });

  it('可以给予处罚、轻微不罚、事实不成立不罚、移送司法机关', () => {
    for (const decision of [NO_PENALTY, UNFOUNDED, TRANSFER]) concluded(start(NATIONAL), decision).allows('decide', { decision });
    noticed(start(NATIONAL)).on('2026-03-13').allows('decide');
  });

  it('每种决定各有其文书；移送的制作移送书', () => {
    assert.deepEqual(issued(draft), ['decision-approval', 'penalty-decision']);
    assert.deepEqual(issued(NO_PENALTY), ['decision-approval', 'no-penalty-decision']);
    assert.deepEqual(issued(UNFOUNDED), ['decision-approval', 'no-penalty-decision']);
    assert.deepEqual(issued(TRANSFER), ['decision-approval', 'crime-transfer']);
  });

  it('建议不予处罚而决定给予处罚的，同样应当先告知', () => {
    concluded(start(NATIONAL), NO_PENALTY).on('2026-03-20').refuses('decide', 'not-noticed', '第四十四条', { decision: fine(100) });
  });

  it('调查没有终结的，不得作出决定', () => {
    noticed(start(NATIONAL)).on('2026-03-13').take('resume-investigation').refuses('decide', 'step-not-open', '第五十七条第一款');
  });

  it('已经作出决定的，不得再次决定', () => {
    decided(start()).refuses('decide', 'step-not-open', '第五十七条第一款');
  });
});

describe('决定书的内容', () => {
  it('救济途径写明具体机关；笼统表述的不予办理', () => {
    for (const name of ['有管辖权的人民法院', '人民法院', '相应的人民法院', '当地人民法院', '法院', '有管辖权的法院']) ready().refuses('decide', 'invalid-request', '第五十九条', { court: name });
    for (const name of ['本级人民政府', '同级人民政府', '人民政府', '上级机关', '上一级机关', '上一级行政机关', '上级主管部门', '行政复议机关', '有管辖权的复议机关']) {
      ready().refuses('decide', 'invalid-request', '第五十九条', { reconsideration: name });
    }
    ready().allows('decide', { court: '三门峡市湖滨区人民法院', reconsideration: '三门峡市人民政府' });
  });

  it('决定中不得出现“拟作出”，在事实、理由、意见任何一处都不行', () => {
    ready().refuses('decide', 'tentative-decision', '第五十九条', { opinion: '同意拟作出的处罚' });
    const tentative = fine(40_000, { discretion: '本机关拟作出罚款' });
    reviewed(noticed(start(NATIONAL)).on('2026-03-13'), tentative).on('2026-03-16').refuses('decide', 'tentative-decision', '第五十九条', { decision: tentative });
  });

  it('写明罚款代收机构', () => {
    ready().refuses('decide', 'invalid-request', '第五十九条', { collector: ' ' });
  });
});

const grave = (facts: object, circumstances: readonly string[], decision = draft) =>
  reviewed(concluded(start(facts), decision, circumstances).on('2026-03-09').take('give-notice', { intended: decision, hearingOffered: true }).take('serve').on('2026-03-17'), decision);

describe('集体讨论', () => {
  it('情节复杂或者重大违法行为，未经集体讨论不得作出决定（全国）', () => {
    for (const circumstance of ['complex', 'grave']) {
      grave(NATIONAL, [circumstance]).refuses('decide', 'not-deliberated', '第五十七条第二款').take('deliberate').allows('decide');
    }
  });

  it('其他情形属于重大执法决定的，全国不要求集体讨论，河南要求', () => {
    for (const circumstance of ['public-interest', 'social-risk', 'major-rights']) {
      grave(NATIONAL, [circumstance]).allows('decide');
      grave({}, [circumstance]).refuses('decide', 'not-deliberated', '《河南省行政执法条例》第二十八条').take('deliberate').allows('decide');
    }
  });

  it('河南：仅因普通程序一律审核而送审的，不要求集体讨论', () => {
    ready().allows('decide');
  });

  it('河南：达到听证数额的，要求集体讨论', () => {
    const big = fine(60_000);
    grave({}, [], big).refuses('decide', 'not-deliberated', '第五十七条第二款', { decision: big }).take('deliberate', { conclusion: big }).allows('decide', { decision: big });
  });

  it('决定与讨论结论不一致的，不得作出', () => {
    const journey = grave(NATIONAL, ['grave']).take('deliberate', { conclusion: draft });
    reviewed(journey, fine(30_000)).refuses('decide', 'not-as-deliberated', '第五十七条第二款', { decision: fine(30_000) });
  });

  it('讨论之后补充调查、变更当事人或者举行听证的，重新讨论', () => {
    const resumed = grave(NATIONAL, ['grave']).take('deliberate').take('resume-investigation').take('conclude-investigation', { proposal: draft, circumstances: ['grave'] });
    reviewed(resumed, draft).refuses('decide', 'not-deliberated', '第五十七条第二款');
    const amended = grave(NATIONAL, ['grave']).take('deliberate').take('amend-party', { party: OTHER_COMPANY }).take('give-notice').take('serve').on('2026-03-25');
    reviewed(amended, draft).refuses('decide', 'not-deliberated', '第五十七条第二款');
    const big = fine(60_000);
    const discussed = grave(NATIONAL, ['grave'], big);
    discussed.on('2026-03-16').take('deliberate', { conclusion: big }, { on: '2026-03-17', recordedOn: '2026-03-17' });
    discussed.take('request-hearing').take('convene-hearing', { hearingOn: '2026-04-02' }, { on: '2026-03-17', recordedOn: '2026-03-17' })
      .on('2026-03-18').take('serve', { document: 'hearing-notice' }).on('2026-04-02').take('hold-hearing', {}, { by: STAFF.wang.id }).take('report-hearing', {}, { by: STAFF.wang.id });
    reviewed(discussed, big).refuses('decide', 'not-deliberated', '第五十七条第二款', { decision: big });
  });

  it('听证之后讨论过的，可以作出决定', () => {
    const big = fine(60_000);
    reviewed(heard(start(), big), big).on('2026-03-27').take('deliberate', { conclusion: big }).allows('decide', { decision: big });
  });
});

describe('下一步的提示', () => {
  it('作出决定之前，逐项列出还缺什么', () => {
    assert.deepEqual(concluded(start()).blockersOf('decide'), ['not-noticed']);
    assert.deepEqual(noticed(start()).take('record-statement').blockersOf('decide'), ['statement-unreviewed', 'statement-period-running']);
    assert.deepEqual(concluded(start(NATIONAL), WARNING, ['grave']).blockersOf('decide'), ['not-noticed', 'not-deliberated']);
    assert.deepEqual(concluded(start(NATIONAL), NO_PENALTY).blockersOf('decide'), []);
  });

  it('没有轮到的环节不列出', () => {
    assert.equal(concluded(start()).blockersOf('archive'), null);
    assert.equal(concluded(start()).blockersOf('give-opinion'), null);
    assert.equal(decided(start()).blockersOf('decide'), null);
  });
});

const served = () => decided(start(), draft).on('2026-06-02');

describe('决定被变更、撤销、确认违法或者无效', () => {
  it('变动日期不得早于决定，也不得晚于登记', () => {
    served().refuses('annul-decision', 'annulment-order', '第四十八条第二款', { effectiveOn: '2026-03-15' })
      .refuses('annul-decision', 'annulment-order', '第四十八条第二款', { effectiveOn: '2026-06-03' }).allows('annul-decision', { effectiveOn: '2026-03-16' });
  });

  it('每个决定只登记一次变动；决定之前没有可以变动的', () => {
    served().take('annul-decision').refuses('annul-decision', 'step-not-open', '');
    ready().refuses('annul-decision', 'step-not-open', '');
  });

  it('未成年人、公民案件同样适用', () => {
    decided(start(), fine(4_000), { party: CITIZEN }).on('2026-06-02').allows('annul-decision', { kind: 'unlawful' });
  });

  it('处罚可以有多种并处', () => {
    const several = penalty({ fine: 10_000, 'confiscate-property': 3_000, warning: null });
    assert.deepEqual(decided(start(), several).view.decision?.disposition, several);
  });
});
