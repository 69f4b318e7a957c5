import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { setting, STAFF } from '#law/testing/builders.ts';
import { RESULTS } from '#law/testing/content-inspection.ts';
import { served } from '#law/testing/content-shared.ts';
import { arrived, concluded, INSPECTION, told } from '#law/testing/inspection-routes.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';

const start = kindJourneys(INSPECTION, reviewRules, gateFor);
const PROCEDURE = '“严格行政检查标准、程序”部分';
const counted = (data: unknown) => (data as { computed: { counted: boolean } }).computed.counted;
const ordered = () => told(start(), 'correction').take('serve', served('correction'));

describe('检查结果', () => {
  it('没有检查笔录，不能认定结果', () => {
    arrived(start()).refuses('decide', 'no-record', PROCEDURE).take('record-inspection').allows('decide');
  });

  it('改正期限可以是当日，不能更早；内容和期限同时写明', () => {
    const ready = arrived(start()).take('record-inspection');
    ready.allows('decide', { conclusion: { ...RESULTS.correction, correctBy: '2026-03-16' } })
      .refuses('decide', 'correction-past', '第二十八条第一款', { conclusion: { ...RESULTS.correction, correctBy: '2026-03-15' } })
      .refuses('decide', 'correction-incomplete', '第二十八条第一款', { conclusion: { ...RESULTS.penalty, content: '立即下架' } })
      .allows('decide', { conclusion: { ...RESULTS.penalty, content: '立即下架', correctBy: '2026-03-16' } });
  });

  it('责令改正的，同时制作责令改正通知书；没有的不制作', () => {
    const { decide } = INSPECTION.action.steps;
    assert.deepEqual(decide?.issues({ conclusion: RESULTS['no-problem'] }), ['inspection-result-notice']);
    assert.deepEqual(decide?.issues({ conclusion: RESULTS.correction }), ['inspection-result-notice', 'correction-order']);
    assert.deepEqual(decide?.issues({ conclusion: RESULTS.penalty }), ['inspection-result-notice']);
  });

  it('受移送机关写明具体名称', () => {
    arrived(start()).take('record-inspection').refuses('decide', 'invalid-request', PROCEDURE, { conclusion: { ...RESULTS.transfer, authority: '主管部门' } });
  });

  it('有完整记录的计一次检查；引起处罚的、涉嫌犯罪的不计', () => {
    for (const [kind, counts] of [['no-problem', true], ['correction', true], ['transfer', true], ['penalty', false], ['crime', false]] as const) {
      assert.equal(counted(concluded(start(), kind).events.at(-1)?.data), counts, kind);
    }
    const corrected = told(start(), 'correction').take('serve', served('correction')).on('2026-03-24');
    assert.equal(counted(corrected.fork().take('recheck').events.at(-1)?.data), true);
    assert.equal(counted(corrected.take('recheck', { outcome: 'penalty' }).events.at(-1)?.data), false);
  });

  it('没有发现问题，告知结果之后结案、归档', () => {
    const journey = concluded(start()).refuses('request-closing', 'result-untold', PROCEDURE);
    journey.on('2026-03-17').take('serve', served('result')).take('request-closing').take('approve-closing').take('archive');
    assert.equal(journey.state.phase, 'archived');
    assert.deepEqual(journey.view.decision, { on: '2026-03-16', disposition: RESULTS['no-problem'], servedOn: '2026-03-17' });
  });
});

describe('责令改正和复查', () => {
  it('责令改正通知书没有送达，不能复查；没有复查，不能结案', () => {
    told(start(), 'correction').refuses('recheck', 'correction-unserved', '第二十八条第一款').refuses('request-closing', 'correction-open', '第二十八条第一款');
    ordered().take('recheck').allows('request-closing');
  });

  it('期限届满之日还不能以逾期不改正立案，次日可以', () => {
    const waiting = ordered().on('2026-03-23').refuses('recheck', 'correction-running', '第二十八条第一款', { outcome: 'penalty' });
    waiting.on('2026-03-24').take('recheck', { outcome: 'penalty' }).refuses('request-closing', 'penalty-case-missing', '第五十四条').take('open-penalty-case').allows('request-closing');
  });

  it('继续责令改正的，写明新的期限', () => {
    ordered().on('2026-03-23').refuses('recheck', 'correction-past', '第二十八条第一款', { outcome: 'again' })
      .refuses('recheck', 'correction-past', '第二十八条第一款', { outcome: 'again', correctBy: '2026-03-22' });
    const again = ordered().on('2026-03-23').take('recheck', { outcome: 'again', correctBy: '2026-03-30' });
    assert.equal(again.due('recheck'), '2026-03-30');
    assert.equal(again.on('2026-03-30').take('recheck').clock('recheck').closedOn, '2026-03-30');
  });

  it('没有责令改正的，没有复查环节和期限', () => {
    assert.equal(told(start()).blockersOf('recheck'), null);
    assert.equal(told(start()).obligations().some(({ code }) => code === 'recheck'), false);
    assert.equal(ordered().due('recheck'), '2026-03-23');
  });
});

describe('立案和移送', () => {
  it('发现违法行为的，登记立案的案件以后才能结案', () => {
    const found = told(start(), 'penalty').refuses('request-closing', 'penalty-case-missing', '第五十四条');
    found.take('open-penalty-case').allows('request-closing');
    assert.equal(found.blockersOf('open-penalty-case'), null);
    found.refuses('open-penalty-case', 'step-not-open', '第五十四条');
  });

  it('移送由机关负责人批准，检查人员不得自己批准', () => {
    told(start(), 'transfer').refuses('transfer-case', 'role-missing', '第二十七条第一款', {}, { by: STAFF.li.id }).allows('transfer-case');
  });

  it('涉嫌犯罪的移送公安机关，其他的移送有管辖权的机关', () => {
    told(start(), 'transfer').refuses('transfer-case', 'transfer-differs', '第二十七条第一款', { kind: 'crime' }).refuses('request-closing', 'untransferred', '第二十七条第一款')
      .take('transfer-case').allows('request-closing');
    told(start(), 'crime').refuses('transfer-case', 'transfer-differs', '第二十七条第一款').allows('transfer-case', { kind: 'crime' });
  });

  it('移送有管辖权的机关的制作案件移送函，写明发现的问题和移送的材料；涉嫌犯罪的制作涉嫌犯罪案件移送书', () => {
    const [sent] = told(start(), 'transfer').take('transfer-case').papers.slice(-1);
    assert.ok(sent);
    assert.match(plainText(sent.paper), /案件移送函.*示范区消防救援大队：.*货架上有超过保质期的食品12袋.*检查笔录/s);
    assert.equal(told(start(), 'crime').take('transfer-case', { kind: 'crime' }).papers.at(-1)?.code, 'crime-transfer');
  });

  it('涉嫌犯罪的三日内决定移送（日历日）；移送其他机关的期限由本机关规定', () => {
    assert.equal(concluded(start(), 'crime').due('transfer-crime'), '2026-03-19');
    assert.equal(concluded(start(), 'transfer').due('transfer'), null);
    assert.equal(concluded(start({ settings: [setting('inspection.transfer', 10)] }), 'transfer').due('transfer'), '2026-03-30');
    assert.equal(concluded(start({ settings: [setting('inspection.transfer', 10)] }), 'penalty').obligations().some(({ code }) => code === 'transfer'), false);
  });
});

describe('期限', () => {
  it('公布检查结果：自认定之日起二十个工作日，清明节放假不计算', () => {
    // From Monday 16 March 2026: fourteen working days to Friday 3 April, 6 April is the holiday of 清明; six more end on Tuesday 14 April.
    assert.equal(concluded(start({ jurisdiction: 'national' })).due('publish'), '2026-04-14');
  });

  it('告知结果的期限由本机关规定，送达结果告知书时终止', () => {
    const settings = [setting('inspection.result-notice', 5)];
    assert.equal(concluded(start({ settings })).due('tell-result'), '2026-03-23');
    assert.equal(concluded(start()).due('tell-result'), null);
    assert.equal(told(start({ settings })).clock('tell-result').closedOn, '2026-03-17');
    const other = concluded(start({ settings }), 'correction').take('serve', served('correction'));
    assert.equal(other.clock('tell-result').closedOn, null);
  });
});
