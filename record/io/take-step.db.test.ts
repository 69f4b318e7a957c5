import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { workingCalendar } from '#kernel/calendar.ts';
import { Instant } from '#kernel/dates.ts';
import { CaseId, type Digest, EventId } from '#kernel/ids.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { NO_LISTS } from '#law/lists/in-force.ts';
import { AGENCY } from '#law/testing/papers.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { agencyId, day, officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { createAgency } from '#registry/io/provision.ts';
import { officersOf } from '#registry/io/store.ts';
import { NO_STYLES } from '#law/writing/styles.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { disposalRules } from '../disposal-rules.ts';
import { paperRules } from '../paper-rules.ts';
import { recordingRules } from '../recording-rules.ts';
import { projectReview } from '#review/io/projection.ts';
import type { TakeStepRequest } from '../contract.ts';
import { takeStep, type Recorder, type StepOrder } from './take-step.ts';

const agency = agencyId(1);
const [wang, li, head] = [officerId(11), officerId(12), officerId(13)];
const calendar = workingCalendar(NATIONAL_EDITIONS);

let database: TestDatabase;
let now = Instant.parse('2026-03-02T01:00:00.000Z');

const recorder = (): Recorder => ({
  database: database.databases.desk,
  clock: () => now,
  ports: {
    loadAgencyFacts: async (tx, id) => ({
      jurisdiction: 'henan-2019', calendar, settings: [], catalogue: null, plans: [], matters: [], lists: NO_LISTS, issuer: AGENCY, documentWord: '试综执', styles: NO_STYLES,
      people: new Map((await officersOf(tx, id)).map((person) => [person.id, person])),
    }),
    obtainGate: gateFor,
    // Disclosure has its own tests; none of the steps here is one of its own.
    systems: { review: reviewRules, disclosure: { applicable: () => false, blockers: () => [], objections: () => [] }, recording: recordingRules, papers: paperRules, disposal: disposalRules },
    reviewSummary: () => ({ status: 'none', name: '', round: 0 }),
    projections: [projectReview],
    templateSource: async () => null,
    unprintable: (text) => (text.includes('😀') ? ['😀'] : []),
    digest: (text) => createHash('sha256').update(text).digest('hex') as Digest, // hexadecimal by construction
  },
});

const source = {
  origin: 'inspection', title: '未取得排污许可证排放污染物', matter: '对未取得排污许可证排放污染物的处罚',
  basis: [{ source: '排污许可管理条例', place: '第三十三条第一项', rank: 'administrative-regulation' }],
  party: { kind: 'organisation', name: '试验县甲食品有限公司', licence: '营业执照已核验', representative: '赵某某', address: '试验县一路1号' },
  actEndedOn: '2026-02-20', harmful: false, content: '检查发现未取得排污许可证即排放污水。', confidentialReporter: false,
};

const request = (expectedSeq: number, data: Record<string, unknown>, officers = [wang, li]): TakeStepRequest => ({
  id: EventId.parse(randomUUID()), expectedSeq, officers, data,
});

const newCase = (): CaseId => CaseId.parse(randomUUID());

const order = (caseId: CaseId, step: string, by: StepOrder['by'], body: TakeStepRequest): StepOrder => ({
  agency, by, caseId, step, request: body, ...(step === 'register-source' ? { actionKind: 'penalty-ordinary' } : {}),
});

async function opened(): Promise<CaseId> {
  const caseId = newCase();
  const taken = await takeStep(recorder(), order(caseId, 'register-source', wang, request(0, source)));
  assert.ok(taken.ok, JSON.stringify(taken));
  return caseId;
}

const count = async (table: string, caseId: CaseId): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)} where case_id = ${caseId}`.execute(database.databases.migrator);
  return rows[0]?.n ?? 0;
};

describe('办理一个环节', () => {
  before(async () => {
    database = await testDatabase();
    await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
      await createAgency(tx, { ...sampleAgency(1), jurisdiction: 'henan-2019' });
      await provide(tx, sampleOfficer(1, 11, '王一', ['officer'], { certificates: [sampleCertificate(11, '2024-01-01', '2027-12-31')] }));
      await provide(tx, sampleOfficer(1, 12, '李二', ['officer'], { certificates: [sampleCertificate(12, '2024-01-01', '2027-12-31')] }));
      await provide(tx, sampleOfficer(1, 13, '张三', ['head']));
    });
  });
  after(async () => database.close());

  it('事件、存证条目、文书和期限一并写入', async () => {
    const caseId = await opened();
    const filed = await takeStep(recorder(), order(caseId, 'request-filing', wang, request(1, { reason: '符合立案标准', opinion: '建议立案' })));
    assert.ok(filed.ok, JSON.stringify(filed));
    const approved = await takeStep(recorder(), order(caseId, 'approve-filing', head, request(2, { opinion: '同意立案' }, [])));
    assert.ok(approved.ok, JSON.stringify(approved));
    assert.equal(filed.value.documents[0]?.number, '试综执立字〔2026〕第1号');
    assert.equal(await count('record.event', caseId), 3);
    const { rows } = await sql<{ due_on: string; code: string }>`select due_on, code from record.obligation where case_id = ${caseId}`.execute(database.databases.migrator);
    assert.deepEqual(rows, [{ code: 'decide', due_on: day('2026-05-31') }]);
    const { rows: pending } = await sql<{ n: number }>`select count(*) as n from ledger.pending where id in (select id from record.event where case_id = ${caseId})`.execute(database.databases.migrator);
    assert.equal(pending[0]?.n, 3);
  });

  it('同一请求重复提交，只办理一次，答复相同', async () => {
    const caseId = newCase();
    const body = request(0, source);
    const first = await takeStep(recorder(), order(caseId, 'register-source', wang, body));
    const second = await takeStep(recorder(), order(caseId, 'register-source', wang, body));
    assert.deepEqual(second, first);
    assert.equal(await count('record.event', caseId), 1);
  });

  it('同一请求编号换了内容，拒绝', async () => {
    const caseId = newCase();
    const body = request(0, source);
    await takeStep(recorder(), order(caseId, 'register-source', wang, body));
    const other = await takeStep(recorder(), order(caseId, 'register-source', wang, { ...body, data: { ...source, title: '另一案由' } }));
    assert.equal(other.ok ? '' : other.error.code, 'request-id-reused');
  });

  it('两人同时办理同一案件，一人成功，另一人得到明确的冲突提示', async () => {
    const caseId = await opened();
    const body = { reason: '符合立案标准', opinion: '建议立案' };
    const both = await Promise.all([wang, li].map((by) => takeStep(recorder(), order(caseId, 'request-filing', by, request(1, body)))));
    assert.deepEqual(both.map((one) => (one.ok ? 'taken' : one.error.code)).toSorted(), ['case-moved-on', 'taken']);
    assert.equal(await count('record.event', caseId), 2);
  });

  it('两个请求同时登记同一案件编号，只有一个成为案件的开始', async () => {
    const caseId = newCase();
    const both = await Promise.all([wang, li].map((by) => takeStep(recorder(), order(caseId, 'register-source', by, request(0, source)))));
    assert.deepEqual(both.map((one) => (one.ok ? 'taken' : one.error.code)).toSorted(), ['case-moved-on', 'taken']);
  });

  it('服务器时钟倒退时暂停记录', async () => {
    const caseId = await opened();
    now = Instant.parse('2026-03-02T00:00:00.000Z');
    const refused = await takeStep(recorder(), order(caseId, 'request-filing', wang, request(1, { reason: '符合立案标准', opinion: '建议立案' })));
    now = Instant.parse('2026-03-02T01:00:00.000Z');
    assert.equal(refused.ok ? '' : refused.error.code, 'clock-went-back');
  });

  it('被依法拒绝的办理不留环节，但留下拒绝的记录', async () => {
    const caseId = await opened();
    const refused = await takeStep(recorder(), order(caseId, 'request-filing', wang, request(1, { reason: '符合立案标准', opinion: '建议立案' }, [wang])));
    assert.equal(refused.ok ? '' : refused.error.code, 'law-refuses');
    assert.match(refused.ok ? '' : refused.error.articles.map(({ text }) => text).join(), /行政处罚法》第四十二条/);
    assert.equal(await count('record.event', caseId), 1);
    assert.equal(await count('record.refusal', caseId), 1);
  });

  it('每个事件都接着前一个事件的摘要', async () => {
    const caseId = await opened();
    await takeStep(recorder(), order(caseId, 'request-filing', wang, request(1, { reason: '符合立案标准', opinion: '建议立案' })));
    const { rows } = await sql<{ linked: boolean }>`
      select later.previous = earlier.digest as linked from record.event later
      join record.event earlier on earlier.case_id = later.case_id and earlier.seq = later.seq - 1 where later.case_id = ${caseId}`.execute(database.databases.migrator);
    assert.deepEqual(rows, [{ linked: true }]);
  });
});
