import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { CaseBriefs, StepTaken } from '#record/contract.ts';
import { SOURCE } from './api-case-data.ts';
import { BOTH, startApi, type Api, type Desk, type Who } from './api-driver.ts';

const acting = BOTH;
const BODIES = { reconsideration: '试验县人民政府', court: '试验县人民法院' };
const BASIS = [{ source: '中华人民共和国水法', place: '第四十八条第一款', rank: 'law' }];
const PARTY = { kind: 'organisation', name: '试验县甲食品有限公司', licence: '营业执照已核验', representative: '赵某某', address: '试验县一路1号' };
const served = (document: string) => ({ document, service: { method: 'direct', place: '试验县一路1号', recipient: '赵某某', relation: '法定代表人', signed: true } });

const TASK = {
  title: '取水许可执行情况检查', matter: '取水监督检查', basis: BASIS, party: PARTY, type: 'daily', source: 'plan', subject: 'agency', announced: true, published: true,
  plan: '2026年度检查计划第3项', planPublished: true, enterprise: true, cap: { years: 1, most: 1, uncapped: ['complaint'] }, done: 0, doneAllLevels: 0, byDraw: false, mode: 'on-site', onSiteReason: '需要核对计量设施', remote: false, merged: true,
};
const NOTICE = { visitOn: '2026-03-04', items: '取水计量、台账', contact: '甲承办，0000-1000000', frequencyTold: true, disciplineTold: true, recusalTold: true };
const RECORD = {
  startedAt: '09:40', endedAt: '10:50', place: '试验县一路1号', rightsTold: true, findings: '计量设施停用，仍在取水。', statement: '无', pages: 2, signedPages: 2, signature: 'signed', filmed: true,
};
const VIOLATION = { kind: 'penalty', findings: '现场核对计量设施', problems: '未按照规定计量取水', basis: BASIS, content: '恢复计量', correctBy: '2026-03-11' };

const COLLECT = {
  kind: 'collect', facts: '计量设施记录取水1200吨', basis: BASIS, standard: '省水资源费征收标准', items: [{ name: '地表水', quantity: 1200, unit: '吨', unitFen: 250 }],
  amountFen: 300_000, payBy: '2026-03-31', account: '试验银行营业部 账户另附',
};
const REQUISITION = {
  kind: 'requisition', facts: '抢险需要', basis: BASIS, purpose: '存放防汛物资', things: [{ name: '仓库一座', quantity: '800平方米', place: '试验县一路1号', valueFen: 100_000_000 }],
  from: '2026-03-02', until: '2026-03-20', standard: '按市场租金', amountFen: 500_000, payBy: '2026-03-31',
};

let api: Api;
let desk: Desk;

before(async () => {
  api = await startApi('2026-03-02');
  desk = await api.agency({ n: 1, jurisdiction: 'national', settings: { 'document-word': '试水', 'inspection.result-notice': 5 } });
});
after(async () => api.close());

async function open(actionKind: string, data: object): Promise<string> {
  const opened = await desk.tryOpen('officer', data, { acting, actionKind });
  StepTaken.parse(opened.body);
  return opened.caseId;
}

async function refused(who: Who, caseId: string, step: string, data: object, rule: string): Promise<void> {
  const refusal = await desk.refused(who, caseId, step, data, who === 'officer' ? { acting } : {});
  assert.ok(refusal.rules.includes(rule), `${rule} not in ${refusal.rules.join()}: ${refusal.detail}`);
  assert.ok(refusal.articles.length > 0);
}

async function close(caseId: string): Promise<void> {
  await desk.take('officer', caseId, 'request-closing', { result: '已经办结' });
  await desk.take('head', caseId, 'approve-closing', { opinion: '同意' });
  await desk.take('editor', caseId, 'archive', { volume: '2026-1', retention: 'ten-years', pages: 20 });
  assert.equal((await desk.detail('officer', caseId)).phase.code, 'archived');
}

/** Assessed, told, the payer has nothing to say, decided and served on one day. */
async function settle(caseId: string, draft: object): Promise<readonly (string | null)[]> {
  const assessed = await desk.take('officer', caseId, 'assess', { draft, course: '核对记录', circumstances: [], statementDays: 3 }, { acting });
  await desk.take('officer', caseId, 'serve', served('assessment'), { acting });
  await refused('head', caseId, 'decide', { draft, ...BODIES, opinion: '同意' }, 'statement-period-running');
  await desk.take('officer', caseId, 'waive-statement', { manner: 'written' });
  const decided = await desk.take('head', caseId, 'decide', { draft, ...BODIES, opinion: '同意' });
  await desk.take('officer', caseId, 'serve', served('decision'), { acting });
  return [...assessed.documents, ...decided.documents].map(({ number }) => number);
}

describe('行政检查只用接口办理', () => {
  let caseId = '';

  it('超过频次上限的不能登记；登记、审批、通知', async () => {
    const capped = await desk.tryOpen('officer', { ...TASK, done: 1 }, { acting, actionKind: 'inspection' });
    assert.ok(capped.refusal?.rules.includes('cap-reached'));
    caseId = await open('inspection', TASK);
    await desk.take('officer', caseId, 'request-approval', { scheme: '核对取水计量', plannedOn: '2026-03-04', unannounced: false, assistants: [], opinion: '建议检查' }, { acting });
    await desk.take('head', caseId, 'approve-inspection', { opinion: '同意' });
    const { documents } = await desk.take('officer', caseId, 'give-notice', NOTICE, { acting });
    assert.deepEqual(documents.map(({ number }) => number), ['试水检通字〔2026〕第1号']);
    await refused('officer', caseId, 'check-in', { code: 'RQ-1', arrivedAt: '09:30', place: '试验县一路1号', credential: 'certificate', noticeShown: true, companions: [] }, 'earlier-than-told');
    await desk.take('officer', caseId, 'serve', served('notice'), { acting });
  });

  it('扫码入企、制作笔录、认定结果；结果没有告知不能结案', async () => {
    api.at('2026-03-04');
    await desk.take('officer', caseId, 'check-in', { code: 'RQ-1', arrivedAt: '09:30', place: '试验县一路1号', credential: 'certificate', noticeShown: true, companions: [] }, { acting });
    await desk.take('officer', caseId, 'record-inspection', RECORD, { acting });
    const { documents } = await desk.take('officer', caseId, 'decide', { conclusion: VIOLATION }, { acting });
    assert.equal(documents.length, 2);
    const { obligations } = await desk.detail('officer', caseId);
    assert.equal(obligations.find(({ code }) => code === 'tell-result')?.due, '2026-03-11');
    assert.equal(obligations.find(({ code }) => code === 'recheck')?.due, '2026-03-11');
    await refused('officer', caseId, 'request-closing', { result: '办结' }, 'result-untold');
  });

  it('复查改正、登记立案的处罚案件、结案归档', async () => {
    await desk.take('officer', caseId, 'serve', served('result'), { acting });
    await desk.take('officer', caseId, 'serve', served('correction'), { acting });
    await desk.take('officer', caseId, 'recheck', { findings: '已恢复计量', outcome: 'corrected' }, { acting });
    await refused('officer', caseId, 'request-closing', { result: '办结' }, 'penalty-case-missing');
    const penaltyCase = await desk.open('officer', { ...SOURCE, actEndedOn: '2026-03-04', sourceCase: caseId }, { acting });
    const links = async (of: string) => (await desk.detail('officer', of)).links.map(({ id, direction, relation }) => [id, direction, relation]);
    assert.deepEqual(await links(penaltyCase), [[caseId, 'to', '发现线索的案件（检查、当场处罚等）']]);
    assert.deepEqual(await links(caseId), [[penaltyCase, 'from', '行政处罚（普通程序）']]);
    for (const wrong of [randomUUID(), caseId, await open('inspection', { ...TASK, party: { ...PARTY, name: '试验县乙农业有限公司' } })]) {
      const { code, detail } = await desk.refused('officer', caseId, 'open-penalty-case', { penaltyCase: wrong });
      assert.equal(code, 'invalid-request');
      assert.match(detail, /^行政处罚案件(不是本机关的另一案件|不能是“行政检查”案件)$/);
    }
    await desk.take('officer', caseId, 'open-penalty-case', { penaltyCase });
    assert.deepEqual(await links(caseId), [[penaltyCase, 'to', '行政处罚案件']]);
    const choices = CaseBriefs.parse((await desk.get('officer', `/api/case-choices?kinds=penalty-ordinary,penalty-summary&search=${encodeURIComponent(SOURCE.title)}`)).body);
    assert.deepEqual(choices.cases.map(({ id, kind }) => [id, kind]), [[penaltyCase, 'penalty-ordinary']]);
    assert.deepEqual(CaseBriefs.parse((await desk.get('officer', `/api/case-choices?id=${caseId}`)).body).cases.map(({ id }) => id), [caseId]);
    assert.deepEqual(CaseBriefs.parse((await desk.get('officer', '/api/case-choices?kinds=crime-transfer')).body).cases, []);
    const other = await api.agency({ n: 2, jurisdiction: 'national' });
    assert.deepEqual(CaseBriefs.parse((await other.get('officer', `/api/case-choices?id=${caseId}`)).body).cases, [], '其他机关的案件选不到');
    await close(caseId);
  });
});

describe('行政征收、行政收费、行政征用只用接口办理', () => {
  const REGISTERED = { title: '水资源费', matter: '水资源费征收', basis: BASIS, party: PARTY, origin: 'declaration', published: true, place: '本局网站', collector: 'own', content: '取水1200吨' };
  const PAYMENT = { amountFen: 300_000, channel: 'bank', receipted: true, receipt: '财0001' };

  it('征收：决定书和缴款通知书分别编号，缴清以后结案归档', async () => {
    const caseId = await open('levy', REGISTERED);
    assert.deepEqual(await settle(caseId, COLLECT), ['试水核定字〔2026〕第1号', '试水征决字〔2026〕第1号', '试水缴通字〔2026〕第1号']);
    await refused('officer', caseId, 'request-closing', { result: '办结' }, 'unpaid');
    await desk.take('officer', caseId, 'record-payment', PAYMENT);
    await close(caseId);
  });

  it('收费：没有列入目录清单的不能登记；缴款通知书接着编号', async () => {
    const unlisted = await desk.tryOpen('officer', { ...REGISTERED, withLicence: false }, { acting, actionKind: 'fee' });
    assert.ok(unlisted.refusal?.rules.includes('not-in-catalogue'));
    const caseId = await open('fee', { ...REGISTERED, withLicence: false, catalogue: '收费目录清单第7项' });
    assert.deepEqual(await settle(caseId, COLLECT), ['试水核定字〔2026〕第2号', '试水缴通字〔2026〕第2号']);
    await desk.take('officer', caseId, 'record-payment', PAYMENT);
    await close(caseId);
  });

  it('征用：接收、返还、补偿以后结案归档', async () => {
    const caseId = await open('requisition', { title: '征用仓库', matter: '应急征用', basis: BASIS, party: PARTY, need: '存放防汛物资', urgent: false, announced: true });
    await settle(caseId, { ...REQUISITION, from: '2026-03-04' });
    await desk.take('officer', caseId, 'take-over', { things: [{ name: '仓库一座', quantity: '800平方米', condition: '完好' }], identityShown: true, signed: true, filmed: true }, { acting });
    api.at('2026-03-20');
    await refused('officer', caseId, 'request-closing', { result: '办结' }, 'unreturned');
    await desk.take('officer', caseId, 'return-property', { condition: '完好', damaged: false, recipient: '赵某某', signed: true }, { acting });
    await desk.take('officer', caseId, 'pay-compensation', { amountFen: 500_000, payee: '试验县甲食品有限公司', voucher: '付0001' });
    await close(caseId);
  });

  it('不存在的类别不受理', async () => {
    const { refusal } = await desk.tryOpen('officer', REGISTERED, { acting, actionKind: 'no-such-kind', caseId: randomUUID() });
    assert.ok(refusal !== null && refusal.status >= 400);
  });
});
