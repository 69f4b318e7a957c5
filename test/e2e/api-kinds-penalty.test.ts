import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { TodoList, type CaseDetail, type ObligationView, type StepTaken } from '#record/contract.ts';
import { APPROVAL, penalty } from './api-case-data.ts';
import { BOTH, startApi, type Api, type Desk, type Who } from './api-driver.ts';

const acting = BOTH;
const BODIES = { reconsideration: '试验县人民政府', court: '试验县人民法院' };
const BASIS = [{ source: '排污许可管理条例', place: '第三十三条第（一）项', rank: 'administrative-regulation' }];
const PARTY = { kind: 'organisation', name: '试验县甲食品有限公司', licence: '营业执照已核验', representative: '赵某某', address: '试验县一路1号' };
const OPENING = { title: '未按规定公开信息', matter: '对未公开信息的处罚', basis: BASIS, party: PARTY };
const FOUND = { ...OPENING, place: '试验县一路1号', actEndedOn: '2026-03-02', continuing: false, harmful: false, content: '未公开排污信息。', identityShown: true };
const SCENE = { kind: 'scene', name: '现场笔录', proves: '未公开信息', filmed: true, signature: 'signed' };
const told = (yuan: number) => ({ intended: penalty(yuan), manner: 'oral', factsTold: true, rightsTold: true });
const decision = (yuan: number) => ({ decision: penalty(yuan), number: '000123', decidedAt: '10:20', place: '试验县一路1号', collector: '试验银行 账号另附', ...BODIES });
const TRANSFER = {
  kind: 'transfer', facts: '以逃避监管的方式排放有毒物质', evidence: '监测报告、现场笔录', basis: BASIS, suspected: '污染环境罪', authority: '试验县公安局',
};
const MATERIALS = ['letter', 'report', 'property', 'appraisal', 'other'];

const clockOf = ({ obligations }: CaseDetail, code: string): ObligationView => {
  const found = obligations.findLast((one) => one.code === code);
  assert.ok(found, `no clock ${code}`);
  return found;
};

/** One agency and one case in it, by the steps of its kind. */
function caseDriver(jurisdiction: 'national' | 'henan-2019') {
  let api: Api;
  let desk: Desk;
  let caseId = '';
  before(async () => {
    api = await startApi('2026-03-02');
    desk = await api.agency({ n: 1, jurisdiction, settings: { 'document-word': '试环', 'penalty.summary.report': 3 } });
  });
  after(async () => api.close());
  return {
    at: (date: string) => api.at(date),
    open: async (actionKind: string, data: object) => {
      const opened = await desk.tryOpen('officer', data, { acting, actionKind });
      if (opened.refusal === null) caseId = opened.caseId;
      return opened;
    },
    take: (who: Who, step: string, data: object, options: object = {}): Promise<StepTaken> => desk.take(who, caseId, step, data, options),
    refused: async (who: Who, step: string, data: object, rule: string, options: object = {}) => {
      const refusal = await desk.refused(who, caseId, step, data, options);
      assert.ok(refusal.rules.includes(rule), `${rule} not in ${refusal.rules.join()}: ${refusal.detail}`);
      assert.ok(refusal.articles.length > 0);
    },
    members: () => BOTH.map((who) => desk.officers[who]),
    detail: () => desk.detail('officer', caseId),
    todo: async (who: Who) => TodoList.parse((await desk.get(who, '/api/todo')).body).items.map(({ step }) => step),
  };
}

describe('一件当场处罚，只用接口从发现办到归档', () => {
  const { at, open, take, refused, detail, todo } = caseDriver('henan-2019');

  it('两名执法人员当场发现、取证；超过三千元的不能当场告知', async () => {
    assert.equal((await open('penalty-summary', { ...FOUND, actEndedOn: '2024-03-01' })).refusal?.rules[0], 'limitation-expired');
    assert.equal((await open('penalty-summary', FOUND)).status, 200);
    await refused('officer', 'tell-party', told(300), 'no-evidence', { acting });
    await take('officer', 'record-scene', SCENE, { acting });
    await refused('officer', 'tell-party', told(3_000.01), 'summary-over-limit', { acting });
    await take('officer', 'tell-party', told(3_000), { acting });
    assert.ok((await todo('officer')).includes('hear-statement'));
  });

  it('听取陈述申辩之后当场决定并交付，决定书编号连续', async () => {
    await refused('officer', 'decide', decision(3_000), 'statement-unheard', { acting });
    await take('officer', 'hear-statement', { stated: 'none' }, { acting });
    await refused('officer', 'decide', decision(3_000), 'too-few-officers', { acting: ['officer'] });
    const { documents } = await take('officer', 'decide', decision(3_000), { acting });
    assert.deepEqual(documents.map(({ number }) => number), ['试环当罚字〔2026〕第1号']);
    assert.equal(clockOf(await detail(), 'report-to-agency').due, '2026-03-05');
    await refused('officer', 'deliver', { signature: 'refused' }, 'refusal-unnoted', { acting });
    await take('officer', 'deliver', { signature: 'signed' }, { acting });
    assert.equal(clockOf(await detail(), 'pay').due, '2026-03-17');
  });

  it('当场收缴三千元应当说明难以执行，二个工作日内交机关、缴银行', async () => {
    const collection = { ground: 'small', requested: false, amountFen: 300_000, receipt: '豫财当0001', ministryReceipt: true, water: false };
    await refused('officer', 'collect-on-spot', collection, 'collection-over-limit', { acting });
    await take('officer', 'collect-on-spot', { ...collection, ground: 'hard-later', detail: '当事人明日迁往外省' }, { acting });
    assert.equal(clockOf(await detail(), 'hand-in').due, '2026-03-04');
    at('2026-03-03');
    await take('officer', 'hand-in', { amountFen: 300_000, receivedBy: '财务科' });
    await take('officer', 'deposit', { amountFen: 300_000, bank: '试验银行', voucher: '缴0001' });
  });

  it('备案之后结案、归档', async () => {
    await refused('officer', 'request-closing', { result: '罚款已缴付' }, 'unreported');
    await take('officer', 'report-to-agency', { receiver: '法制科' });
    await take('officer', 'request-closing', { result: '罚款已缴付' });
    await take('head', 'approve-closing', APPROVAL);
    await take('editor', 'archive', { volume: '2026-当-1', retention: 'ten-years', pages: 5 });
    const { phase } = await detail();
    assert.equal(phase.code, 'archived');
  });
});

describe('一件移送涉嫌犯罪案件，只用接口从启动办到归档', () => {
  const { at, open, take, refused, detail, todo, members } = caseDriver('national');

  it('启动、指定专案组、核实、报告', async () => {
    const clue = { ...OPENING, discoveredOn: '2026-03-02', facts: '私设暗管排放有毒物质', property: true };
    assert.equal((await open('crime-transfer', { ...clue, sourceCase: randomUUID() })).status, 422, '没有这样的案件');
    assert.equal((await open('crime-transfer', clue)).status, 200);
    assert.ok((await todo('head')).includes('form-team'));
    const [first, second] = members();
    await refused('head', 'form-team', { members: [first], opinion: '同意' }, 'team-too-small');
    await take('head', 'form-team', { members: [first, second], opinion: '由二人组成专案组' });
    await refused('officer', 'verify-facts', { kind: 'appraisal', name: '监测报告', findings: '超标', kept: true }, 'not-the-team', { acting: ['officer', 'chair'] });
    await take('officer', 'verify-facts', { kind: 'appraisal', name: '监测报告', findings: '重金属超标十倍', kept: true }, { acting });
    await take('officer', 'submit-report', { course: '监测、询问', proposal: TRANSFER }, { acting });
    assert.equal(clockOf(await detail(), 'decide').due, '2026-03-05');
  });

  it('负责人批准，二十四小时内移送五种材料', async () => {
    await take('head', 'decide', { decision: TRANSFER, decidedAt: '09:00', capacity: 'principal', opinion: '同意移送' });
    at('2026-03-03');
    const sending = { authority: '试验县公安局', sentAt: '09:01', materials: MATERIALS };
    await refused('officer', 'transfer', sending, 'transfer-late', { acting });
    await refused('officer', 'transfer', { ...sending, sentAt: '09:00', materials: ['letter'] }, 'materials-missing', { acting });
    const { documents } = await take('officer', 'transfer', { ...sending, sentAt: '09:00' }, { acting });
    assert.deepEqual(documents.map(({ number }) => number), ['试环移字〔2026〕第1号']);
    await take('officer', 'record-receipt', { receivedAt: '09:30', receiver: '警官甲', receipt: '回1', competent: true });
  });

  it('不予立案，复议后立案，三日内移交物品和材料', async () => {
    at('2026-03-05');
    await take('officer', 'record-police-decision', { answer: 'refused', document: '不立1', reason: '证据不足' });
    await take('officer', 'request-reconsideration', { reason: '监测报告足以证明' });
    at('2026-03-08');
    await take('officer', 'record-reconsideration', { answer: 'filed', document: '立1' });
    assert.equal(clockOf(await detail(), 'hand-over').due, '2026-03-11');
    await take('officer', 'hand-over', { items: ['暗管一根'], receivedBy: '警官乙', receipt: '交1' }, { acting });
  });

  it('判决之后结案、归档', async () => {
    at('2026-09-01');
    await take('officer', 'record-criminal-outcome', { outcome: 'sentenced', document: '刑事判决书', criminalFineFen: 1_000_000 });
    await take('officer', 'request-closing', { result: '已判决' });
    await take('head', 'approve-closing', APPROVAL);
    await take('editor', 'archive', { volume: '2026-移-1', retention: 'permanent', pages: 88 });
    assert.equal((await detail()).phase.code, 'archived');
  });
});
