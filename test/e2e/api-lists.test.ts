import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { MEASURE_CONTENT } from '#law/testing/content-coercion-measure.ts';
import { ExplanationView, InspectionItems } from '#record/contract.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { APPROVAL, conclusion, EVIDENCE, FILING, penalty, SOURCE } from './api-case-data.ts';
import { BOTH, startApi, type Answer, type Api, type Desk } from './api-driver.ts';

/** Lists are drafted and approved over HTTP, and from their day on they judge, offer and explain. */

const acting = BOTH;
const BASIS = [{ source: '中华人民共和国水法', place: '第四十八条第一款', rank: 'law' }];
const TASK = {
  title: '取水许可执行情况检查', matter: '取水监督检查', basis: BASIS, party: SOURCE.party, type: 'daily', source: 'plan', subject: 'agency', announced: true, published: true,
  plan: '2026年度检查计划第3项', planPublished: true, enterprise: true, cap: { years: 1, most: 9, uncapped: ['complaint'] }, done: 0, doneAllLevels: 0, byDraw: true, mode: 'on-site',
  onSiteReason: '需要核对计量设施', remote: false, merged: true, listed: '取水许可抽查',
};
const ACT = '未取得排污许可证排放污染物';
const tiers = (from: number, to: number) => ({
  tiers: [{ act: ACT, tier: '一般', penalty: `处${from}元以上${to}元以下罚款`, fine: { kind: 'amount', from: { at: from * 100, inclusive: true }, to: { at: to * 100, inclusive: true } } }], factors: [], leniency: [],
});
const benchmark = (edition: number) => ({ tier: { edition, row: 1, act: ACT, tier: '一般' } });
const fined = (yuan: number, edition: number) => ({ ...penalty(yuan), benchmark: benchmark(edition) });

let api: Api;
let desk: Desk;

async function approve(kind: string, content: object, effectiveFrom: string): Promise<void> {
  const drafted = ListDrafted.parse((await desk.post('officer', `/api/lists/${kind}/draft`, { id: randomUUID(), replaces: null, content })).body);
  assert.equal((await desk.post('head', `/api/lists/${kind}/approval`, { id: randomUUID(), ...drafted, effectiveFrom, opinion: '同意' })).refusal, null, kind);
}

const register = async (over: object = {}): Promise<Answer & { readonly caseId: string }> => desk.tryOpen('officer', { ...TASK, ...over }, { acting, actionKind: 'inspection' });
const rulesOf = ({ refusal }: Answer): readonly string[] | null => refusal?.rules ?? null;

before(async () => {
  api = await startApi('2026-03-02');
  desk = await api.agency({ n: 1, jurisdiction: 'state-council-2018', settings: { 'document-word': '试水', 'hearing.threshold.organisation': 5_000_000 } });
  await approve('random-inspection', { rows: [{ item: '取水许可抽查', objects: '持证单位', ratio: '5%', frequency: '1次/年' }, { item: '水土保持抽查', objects: '在建项目', frequency: '不少于1次/年' }] }, '2026-01-01');
  await approve('recording', { rows: [{ number: '3', stage: '现场检查', means: '执法记录仪录像', coverage: 'whole', steps: ['penalty-ordinary/inspect-site'] }] }, '2026-01-01');
  await approve('benchmarks', tiers(20_000, 40_000), '2026-01-01');
});
after(async () => api.close());

describe('随机抽查事项清单', () => {
  it('登记检查任务时可以选择现行清单的事项，写明比例、频次和本年已登记的件数', async () => {
    const { edition, items } = InspectionItems.parse((await desk.get('officer', '/api/inspection-items')).body);
    assert.deepEqual([edition, items.map(({ item, ratio, frequency, thisYear }) => [item, ratio, frequency, thisYear])], [1, [['取水许可抽查', '5%', '1次/年', 0], ['水土保持抽查', null, '不少于1次/年', 0]]]);
  });

  it('同时登记两件，只有一件登记得上；登记的那一件写明清单的版次和此前的次数', async () => {
    const answers = await Promise.all([register(), register()]);
    assert.deepEqual(answers.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.rules])), [['done-understated', 'frequency-reached']]);
    const opened = answers.find(({ refusal }) => refusal === null) ?? assert.fail('none was registered');
    const [first] = (await desk.detail('officer', opened.caseId)).timeline;
    assert.deepEqual(first?.data['computed'], { listed: { edition: 1, ratio: '5%', frequency: '1次/年', before: 0 } });
    const { items } = InspectionItems.parse((await desk.get('officer', '/api/inspection-items')).body);
    assert.equal(items[0]?.thisYear, 1);
  });

  it('填写的次数与登记的相符也不得再抽查；别的对象、别的事项、有投诉的可以', async () => {
    assert.deepEqual(rulesOf(await register({ done: 1, doneAllLevels: 1 })), ['frequency-reached']);
    assert.equal(rulesOf(await register({ party: { ...SOURCE.party, name: '试验县乙食品有限公司' } })), null);
    assert.equal(rulesOf(await register({ done: 1, doneAllLevels: 1, listed: '水土保持抽查' })), null);
    const { listed: _listed, ...unlisted } = TASK;
    const reported = await desk.tryOpen('officer', { ...unlisted, type: 'individual', source: 'complaint', byDraw: false, done: 2, doneAllLevels: 2 }, { acting, actionKind: 'inspection' });
    assert.equal(rulesOf(reported), null);
  });
});

describe('裁量基准', () => {
  let caseId = '';

  it('罚款在所选阶次的幅度以外，不写理由不能终结调查', async () => {
    caseId = await desk.open('officer', SOURCE, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
    const refusal = await desk.refused('officer', caseId, 'conclude-investigation', conclusion(fined(19_999, 1)), { acting });
    assert.deepEqual(refusal.rules, ['fine-outside-tier']);
    assert.match(refusal.articles.join(), /第三十四条.*国办发〔2022〕27号/);
    await desk.take('officer', caseId, 'conclude-investigation', conclusion(fined(20_000, 1)), { acting });
  });

  it('办案期间新的基准施行，立案时的基准仍然可以适用，新的案件只能适用新的', async () => {
    await approve('benchmarks', tiers(30_000, 40_000), '2026-03-03');
    api.at('2026-03-04');
    const given = { intended: fined(20_000, 1), statementDays: 3, hearingOffered: false, contact: '甲承办，0000-1000000' };
    await desk.take('officer', caseId, 'give-notice', given, { acting });
    const next = await desk.open('officer', SOURCE, { acting });
    await desk.take('officer', next, 'request-filing', FILING, { acting });
    await desk.take('head', next, 'approve-filing', APPROVAL);
    await desk.take('officer', next, 'collect-evidence', EVIDENCE, { acting });
    assert.deepEqual((await desk.refused('officer', next, 'conclude-investigation', conclusion(fined(20_000, 1)), { acting })).rules, ['benchmark-superseded']);
    await desk.take('officer', next, 'conclude-investigation', conclusion(fined(30_000, 2)), { acting });
  });
});

describe('音像记录事项清单', () => {
  it('办理的环节应当进行的音像记录，写明哪一版哪一项；依据说明按当时的清单回答', async () => {
    api.at('2026-03-05');
    const caseId = await desk.open('officer', SOURCE, { acting });
    await desk.take('officer', caseId, 'request-filing', FILING, { acting });
    await desk.take('head', caseId, 'approve-filing', APPROVAL);
    const stepIn = async () => (await desk.detail('officer', caseId)).next.find(({ step }) => step === 'inspect-site')?.recordings;
    const first = '全程音像记录：音像记录事项清单（第1版）第3项“现场检查”，记录方式：执法记录仪录像';
    assert.deepEqual(await stepIn(), [{ whole: true, sentence: first }]);
    await approve('recording', { rows: [{ number: '8', stage: '勘验', means: '照相', coverage: 'key', steps: ['penalty-ordinary/inspect-site'] }] }, '2026-03-06');
    api.at('2026-03-06');
    assert.deepEqual(await stepIn(), [{ whole: false, sentence: '关键环节音像记录：音像记录事项清单（第2版）第8项“勘验”，记录方式：照相' }]);
    const explained = async (asOf: string) => {
      const { facts } = ExplanationView.parse((await desk.get('officer', `/api/cases/${caseId}/explain/step/inspect-site${asOf}`)).body);
      return facts.find(({ name }) => name === '应当进行的音像记录')?.value;
    };
    assert.equal(await explained('?asOf=2026-03-05T02:30:00.000Z'), first);
    assert.match(await explained('') ?? '', /第2版/);
  });
});

describe('法制审核目录清单', () => {
  it('列明查封的一项使查封成为重大决定，依据说明写明第几版第几项；批准清单以前的时刻不是', async () => {
    const explain = async (caseId: string, asOf = '') => ExplanationView.parse((await desk.get('officer', `/api/cases/${caseId}/explain/major${asOf}`)).body);
    const measure = await desk.tryOpen('officer', MEASURE_CONTENT['register-measure'] ?? {}, { acting, actionKind: 'coercion-measure' });
    assert.equal(measure.refusal, null, JSON.stringify(measure.refusal));
    await desk.take('officer', measure.caseId, 'propose-measure', MEASURE_CONTENT['propose-measure'] ?? {}, { acting });
    assert.match((await explain(measure.caseId)).answer, /^不是重大执法决定/);
    api.at('2026-03-07');
    await approve('review-catalogue', { rows: [{ number: 1, class: 'licence', item: '撤销许可', drafts: ['revoke'] }, { number: 2, class: 'coercion', item: '查封生产经营场所', drafts: ['seal'] }] }, '2026-01-01');
    assert.match((await explain(measure.caseId)).answer, /目录清单（第1版）第2项：查封生产经营场所/);
    assert.match((await explain(measure.caseId, '?asOf=2026-03-06T10:00:00.000Z')).answer, /^不是重大执法决定/);
  });
});
