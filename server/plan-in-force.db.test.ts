import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { PROFILES } from '#law/profiles/index.ts';
import { planOn } from '#law/profiles/in-force.ts';
import { insertMatter } from '#registry/io/matter-store.ts';
import { MatterId } from '#kernel/ids.ts';
import { ExplanationView } from '#record/contract.ts';
import { day } from '#registry/io/sample.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { PlanView } from '#registry/profile-contract.ts';
import { APPROVAL, conclusion, EVIDENCE, FILING, nationalOpinion, notice, opinion, penalty, serveDirectly, SOURCE, submission } from '../test/e2e/api-case-data.ts';
import { BOTH, startApi, type Answer, type Api, type Desk } from '../test/e2e/api-driver.ts';
import { opinionIn } from './demo/opinion.ts';
import { loadFactsAsOf } from './facts-as-of.ts';
import { recordPorts } from './ports.ts';

const acting = BOTH;
const FINE = penalty(120_000);
const OWN = '是否存在社会稳定风险';
const ELEMENTS = [...PROFILES.sanmenxia.elements, OWN];
const URL = '/api/lists/agency-profile';
const MATTER = '对未取得排污许可证排放污染物的处罚';

let api: Api;
let desk: Desk;
/** In review when the plan changes. */
let running = '';

before(async () => {
  api = await startApi('2026-03-02');
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'penalty.statement-days': 5, 'review.limit': 7 } });
  await inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => insertMatter(tx, {
    id: MatterId.parse(randomUUID()), agencyId: desk.id, kind: 'penalty', name: MATTER, basis: '《排污许可管理条例》第二条', penaltyBasis: ['《排污许可管理条例》第三十三条'], unit: '大队', benchmark: '不适用',
    timeLimit: '按计划', edition: 1, inForceFrom: day('2020-01-01'), inForceTo: null,
  }));
  running = await desk.open('officer', SOURCE, { acting });
  await desk.take('officer', running, 'request-filing', FILING, { acting });
  await desk.take('head', running, 'approve-filing', APPROVAL);
  api.at('2026-03-03');
  await desk.take('officer', running, 'collect-evidence', EVIDENCE, { acting });
  await desk.take('officer', running, 'conclude-investigation', conclusion(FINE), { acting });
  api.at('2026-03-04');
  await desk.take('officer', running, 'give-notice', notice(FINE, true), { acting });
  await desk.take('officer', running, 'serve', serveDirectly('notice'), { acting });
  api.at('2026-03-12');
  await desk.take('officer', running, 'submit-review', submission(FINE, ['draft', 'report', 'evidence', 'notice']));
  await desk.take('reviewer', running, 'accept-review', {});
});
after(async () => api.close());

async function bringIntoForce(changes: object, from: string): Promise<Answer> {
  const editions = (await desk.get('officer', URL)).body as { editions: { status: string; digest: string }[] }; // the contract's own shape
  const replaces = editions.editions.find(({ status }) => status === 'draft')?.digest ?? null;
  const drafted = await desk.post('officer', `${URL}/draft`, { id: randomUUID(), replaces, content: { reason: '职责调整', profile: { base: 'sanmenxia', ...changes } } });
  const { edition, digest } = ListDrafted.parse(drafted.body);
  return desk.post('head', `${URL}/approval`, { id: randomUUID(), edition, digest, effectiveFrom: from, opinion: '同意' });
}

const asked = async (asOf: string): Promise<ExplanationView> =>
  ExplanationView.parse((await desk.get('officer', `/api/cases/${running}/explain/step/give-opinion?asOf=${encodeURIComponent(asOf)}`)).body);
const said = ({ facts }: ExplanationView, name: string) => facts.find((one) => one.name === name)?.value;

const plan = async () => PlanView.parse((await desk.get('officer', '/api/plan')).body);
const portal = async (url: string) => (await api.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } }));

describe('批准的机关方案', () => {
  it('草案不起作用；批准了、还没有到施行之日的，也不起作用', async () => {
    assert.equal((await plan())?.name, `《${PROFILES.sanmenxia.plan.title}》`);
    assert.equal((await bringIntoForce({ classes: ['inspection', 'coercion', 'licence'], elements: ELEMENTS, stages: ['立案', '调查取证', '决定', '执行'], reviewBody: '法规科' }, '2026-03-16')).refusal, null);
    api.at('2026-03-15');
    assert.equal((await plan())?.kinds.includes('penalty-ordinary'), true);
    const { stages, plan: own } = await desk.detail('officer', running);
    assert.deepEqual([stages.map(({ name }) => name), own?.elements.length], [['启动', '调查取证', '审核决定', '送达执行'], 8]);
    await desk.open('officer', SOURCE, { acting });
  });

  it('施行之日起：新的案件、菜单、记录环节、审核机构都照新的', async () => {
    api.at('2026-03-16');
    const now = await plan();
    assert.deepEqual([now?.reviewBody, now?.kinds.includes('penalty-ordinary'), now?.kinds.includes('inspection')], ['法规科', false, true]);
    const { stages, plan: own, timeline } = await desk.detail('officer', running);
    assert.deepEqual(stages, [{ name: '立案', current: false }, { name: '调查取证', current: true }, { name: '决定', current: false }, { name: '执行', current: false }]);
    assert.deepEqual([own?.reviewBody, own?.elements.at(-1)], ['法规科', { name: OWN, standsFor: [] }]);
    assert.deepEqual([timeline[0]?.recordStage, timeline.find(({ step }) => step === 'collect-evidence')?.recordStage], ['立案', '调查取证']);
  });

  it('不在其中的类别不能登记，说明是哪一版方案、怎么办；没有留下案件。施行以前的，可以补录', async () => {
    const { caseId, refusal } = await desk.tryOpen('officer', SOURCE, { acting });
    assert.deepEqual([refusal?.rules, refusal?.code], [['kind-not-in-force'], 'law-refuses']);
    assert.match(refusal?.detail ?? '', /不在本机关方案（第1版，自2026年3月16日起施行）纳入的执法行为类别（行政检查、行政强制、行政许可）之内/);
    assert.match(refusal?.todo ?? '', /先在“机关方案”中调整/);
    assert.equal((await desk.get('officer', `/api/cases/${caseId}`)).status, 404);
    await desk.open('officer', SOURCE, { acting, on: '2026-03-15' });
  });

  it('审核中的处罚案件继续办理，按新的要素提出意见；照原来的八项提出的，退回补正', async () => {
    const refused = await desk.refused('reviewer', running, 'give-opinion', opinion());
    assert.ok(refused.rules.includes('elements-missing'));
    assert.match(refused.detail, new RegExp(OWN));
    const facts = await inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => recordPorts.loadAgencyFacts(tx, desk.id, api.today()));
    await desk.take('reviewer', running, 'give-opinion', { ...opinionIn(planOn(facts.plans, api.today()), nationalOpinion()) });
    assert.equal((await desk.detail('reviewer', running)).review.status, 'agreed');
  });

  it('以前的情形按当时的方案解释：施行以前的一刻还是八项，批准而未施行的也不算', async () => {
    const [earlier, since] = [await asked('2026-03-15T15:59:59.999Z'), await asked('2026-03-15T16:00:00.000Z')];
    assert.deepEqual([said(earlier, '机关方案'), said(since, '机关方案')], [`《${PROFILES.sanmenxia.plan.title}》`, '本机关方案（第1版，自2026年3月16日起施行）']);
    assert.deepEqual([said(earlier, '逐项审核的要素')?.includes(OWN), said(since, '逐项审核的要素')?.includes(OWN)], [false, true]);
  });

  it('后来才批准的，不改变以前的解释，哪怕它自称从以前起施行', async () => {
    const asOf = async (moment: Parameters<typeof loadFactsAsOf>[2]) => inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => loadFactsAsOf(tx, desk.id, moment));
    const { lastRecordedAt } = await desk.detail('officer', running);
    const [first] = (await desk.detail('officer', running)).timeline;
    assert.ok(first);
    assert.deepEqual([(await asOf(first.recordedAt)).plans.length, (await asOf(lastRecordedAt)).plans.length], [1, 2]);
  });

  it('门户照现行的方案：流程图、服务指南不列出没有纳入的类别，机关页面写明统筹机构、审核机构和载体', async () => {
    const guides = await portal('/guides/agency-1');
    assert.doesNotMatch(guides.body, new RegExp(MATTER));
    const list = await portal('/procedures');
    assert.doesNotMatch(list.body, /procedures\/penalty-ordinary/);
    assert.match(list.body, /procedures\/inspection/);
    const chart = await portal('/procedures/penalty-ordinary?agency=agency-1');
    assert.equal(chart.statusCode, 404);
    assert.match(chart.body, /没有纳入“行政处罚（普通程序）”/);
    assert.equal((await portal('/procedures/penalty-ordinary')).statusCode, 200);
    const { body: decisions } = await portal('/decisions?agency=agency-1');
    assert.deepEqual([decisions.includes('<option value="行政许可"'), decisions.includes('<option value="行政处罚"')], [true, false]);
    for (const url of ['/agencies/agency-1', '/about']) {
      const { body } = await portal(url);
      for (const words of ['法规科', PROFILES.sanmenxia.leadAgency, '门户网站、政务新媒体', '行政检查、行政强制、行政许可']) assert.ok(body.includes(words), `${url}: ${words}`);
    }
  });

  it('制度对照写明现行的是哪一版，由谁统筹、由谁审核', async () => {
    const { body } = await desk.get('officer', '/api/clauses');
    assert.deepEqual((body as { inForce: unknown }).inForce, { name: '本机关方案（第1版，自2026年3月16日起施行）', leadAgency: PROFILES.sanmenxia.leadAgency, reviewBody: '法规科' }); // the contract's own shape
  });

  it('改回来的，当天就可以再登记：读到的不是旧的', async () => {
    assert.equal((await bringIntoForce({}, '2026-03-16')).refusal, null);
    assert.equal((await plan())?.kinds.includes('penalty-ordinary'), true);
    await desk.open('officer', SOURCE, { acting });
    assert.match((await portal('/guides/agency-1')).body, new RegExp(MATTER));
  });
});
