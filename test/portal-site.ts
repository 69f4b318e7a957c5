import { Disposition } from '#law/disposition.ts';
import type { CourseName } from '#law/testing/courses.ts';
import { fine, penalty } from '#law/testing/builders.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { approveDraft, insertDraft } from '#registry/io/list-store.ts';
import { agencyId, day, instant, officerId, provide, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { portalProblemPage, portalRoutes } from '#server/portal.ts';
import { citizen, trader } from '../disclosure/testing/disclosing.ts';
import { decidedKind } from './disclosed-kinds.ts';
import { decidedCase, decidedLicence, foundAgency, type RecordedCase } from './disclosed-cases.ts';

/** A portal with something of everything on it. Only tests import this. */

export interface PortalSite {
  readonly database: TestDatabase;
  readonly app: HttpServer;
  /** Of the first agency; the second belongs to the demonstration district and has one penalty and two licences, the third has the other kinds. */
  readonly cases: Readonly<Record<'company' | 'citizen' | 'trader' | 'corrected' | 'takenDown' | 'withheld' | 'overdue' | 'demonstration' | 'licence' | 'licenceTakenDown', RecordedCase>>;
  /** Of the third agency, whose place has the performance of decisions published: a case of each other kind, published unless its name says otherwise. */
  readonly kinds: Readonly<Record<'inspection' | 'correction' | 'measure' | 'enforcement' | 'levy' | 'fee' | 'requisition' | 'measureWithheld' | 'inspectionOverdue', RecordedCase>>;
  readonly close: () => Promise<void>;
}

export const ORIGIN = 'http://127.0.0.1';

const HEAVY = Disposition.parse({
  ...penalty({ 'confiscate-gains': 1_264.5, fine: 42_000 }),
  facts: '2026年2月2日，执法人员在当事人经营场所的货架上发现超过保质期的糕点12袋，货值金额1,264.50元。\n当事人未按规定建立食品进货查验记录制度。经核对进货台账，上述食品购进后已销售48袋。',
});

async function provideOfficers(database: TestDatabase): Promise<void> {
  await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
    const expired = { certificates: [{ ...sampleCertificate(901, '2020-01-01', '2022-12-31'), number: '豫M0901' }] };
    await provide(tx, sampleOfficer(1, 901, '赵过期', ['officer'], expired));
    const suspensions = [{ number: '豫M0902', from: day('2026-01-01'), to: null, reason: '年度审验不合格' }];
    await provide(tx, sampleOfficer(1, 902, '钱暂扣', ['officer'], { certificates: [{ ...sampleCertificate(902, '2024-01-01', '2045-12-31'), number: '豫M0902' }], suspensions }));
  });
}

const tier = (name: string, from: number, to: number) => ({
  act: '经营超过保质期的食品<散装>', tier: name, penalty: `处${from}元以上${to}元以下罚款`, fine: { kind: 'amount', from: { at: from * 100, inclusive: true }, to: { at: to * 100, inclusive: true } },
});

/** Of one list an edition gone by, the one in force, one to come and a draft; of another a single edition. */
async function provideLists(database: TestDatabase): Promise<void> {
  await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
    const edition = async (kind: string, number: number, effectiveFrom: string | null, content: object): Promise<void> => {
      const named = { agencyId: agencyId(1), kind, edition: number };
      await insertDraft(tx, { ...named, content, draftedBy: officerId(901), draftedAt: instant('2024-12-01T02:00:00.000Z') });
      if (effectiveFrom !== null) await approveDraft(tx, { ...named, effectiveFrom: day(effectiveFrom), approvedBy: officerId(902), approvedAt: instant('2024-12-20T02:00:00.000Z') });
    };
    await edition('benchmarks', 1, '2025-01-01', { tiers: [tier('较轻', 5_000, 20_000)] });
    await edition('benchmarks', 2, '2025-06-01', { tiers: [tier('较轻', 5_000, 10_000), tier('一般', 10_000, 50_000)] });
    await edition('benchmarks', 3, '2099-01-01', { tiers: [tier('较轻', 4_000, 9_000)] });
    await edition('benchmarks', 4, null, { tiers: [tier('草案', 1, 2)] });
    await edition('recording', 1, '2025-01-01', { rows: [{ number: '1', stage: '现场检查', means: '=录像' }] });
  });
}

async function publishCases(database: TestDatabase): Promise<PortalSite['cases']> {
  const { desk } = database.databases;
  const decided = async (told: Parameters<typeof decidedCase>[2] = {}, n = 1): Promise<RecordedCase> => decidedCase(desk, n, told);
  const published = async (told: Parameters<typeof decidedCase>[2] = {}, n = 1): Promise<RecordedCase> => (await decided(told, n)).publish();
  const corrected = await published({ decision: Disposition.parse({ ...fine(40_000), facts: '在编号甲七的货架上发现超过保质期的食品' }) });
  await corrected.take('correct-publication', { redactions: [{ field: 'facts', kind: 'trade-secret', text: '编号甲七', replacement: '某处' }] });
  await corrected.confirm();
  const takenDown = await published();
  await takenDown.on('2026-06-02').take('annul-decision');
  await takenDown.take('take-down', { explanation: '三门峡市湖滨区人民政府行政复议决定撤销了本处罚决定。' });
  const withheld = await decided();
  await withheld.take('withhold-publication', { ground: 'privacy', reason: '涉及个人隐私' });
  const licenceTakenDown = await (await decidedLicence(desk, 2)).publish();
  await licenceTakenDown.on('2026-06-02').take('annul-decision');
  await licenceTakenDown.take('take-down', { explanation: '三门峡市湖滨区人民政府行政复议决定撤销了本许可决定。' });
  return {
    licenceTakenDown, licence: await (await decidedLicence(desk, 2)).publish(),
    company: await published({ decision: HEAVY }), corrected, takenDown, withheld, overdue: await decided(),
    citizen: await published({ source: { party: citizen(), title: '无证经营<餐饮>' }, decision: fine(2_000) }),
    trader: await published({ source: { party: trader(), title: '未取得食品经营许可从事餐饮服务' }, decision: fine(3_000) }),
    demonstration: await published({}, 2),
  };
}

async function publishKinds(database: TestDatabase): Promise<PortalSite['kinds']> {
  // Of the two plans here 海阳's has no requisition, and 三门峡's no fee.
  const decided = async (name: CourseName, opening: object = {}): Promise<RecordedCase> => decidedKind(database.databases.desk, name === 'requisition' ? 1 : 3, name, opening);
  const published = async (name: CourseName, opening: object = {}): Promise<RecordedCase> => (await decided(name, opening)).publish();
  const measureWithheld = await decided('measure');
  await measureWithheld.take('withhold-publication', { ground: 'trade-secret', reason: '涉及工艺配方' });
  const fee = await published('fee');
  await fee.on('2026-03-23').take('record-payment');
  return {
    inspection: await published('inspection'), correction: await published('correction', { party: citizen(), title: '王小明店铺检查' }), measure: await published('measure'),
    enforcement: await published('enforcement'), levy: await published('levy'), fee, requisition: await published('requisition'), measureWithheld, inspectionOverdue: await decided('inspection'),
  };
}

export async function portalSite(): Promise<PortalSite> {
  const database = await testDatabase();
  const { desk, portal } = database.databases;
  await foundAgency(desk, 1, { name: '湖滨区市场监督管理局', code: 'hubin-market' });
  await foundAgency(desk, 2, { name: '演示区市场监督管理局', code: 'demo-market', demonstration: true });
  await provideOfficers(database);
  await foundAgency(desk, 3, { name: '示范市自然资源局', code: 'haiyang-land', jurisdiction: 'haiyang-2017' });
  await provideLists(database);
  const cases = await publishCases(database);
  const kinds = await publishKinds(database);
  const app = await createHttpServer({ secure: false, problemPage: portalProblemPage(ORIGIN) });
  portalRoutes(app, { database: portal, origin: ORIGIN });
  return {
    database, app, cases, kinds,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

const CODES: Readonly<Record<number, string>> = { 1: 'hubin-market', 2: 'demo-market', 3: 'haiyang-land' };

export const decisionAddress = (one: RecordedCase): string => `/decisions/${CODES[one.n] ?? ''}/${one.id}`;
