import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { addHours, Instant } from '#kernel/dates.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { ExplanationView } from '#record/contract.ts';
import { insertSetting } from '#registry/io/list-store.ts';
import { day } from '#registry/io/sample.ts';
import { APPROVAL, conclusion, EVIDENCE, FILING, notice, penalty, serveDirectly, SOURCE, submission } from './api-case-data.ts';
import { BOTH, startApi, type Answer, type Api, type Desk } from './api-driver.ts';

const acting = BOTH;
const FINE = penalty(120_000);

let api: Api;
let desk: Desk;
let caseId = '';

const ask = (path: string, who = 'officer', of = desk): Promise<Answer> => of.get(who, `/api/cases/${caseId}/explain/${path}`);

async function explained(path: string, who = 'officer'): Promise<ExplanationView> {
  const answer = await ask(path, who);
  assert.equal(answer.refusal, null, `${path}: ${JSON.stringify(answer.refusal)}`);
  return ExplanationView.parse(answer.body);
}

const hearingPeriod = async (asOf = ''): Promise<ExplanationView> => explained(`obligation/hearing-request?opened=7${asOf}`);

const readings = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from record.reading where purpose = '查看依据说明'`.execute(api.database.databases.migrator);
  return rows[0]?.n ?? 0;
};

before(async () => {
  api = await startApi('2026-03-02');
  const settings = { 'document-word': '试环', 'penalty.statement-days': 5, 'review.limit': 7 };
  desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings });
  caseId = await desk.open('officer', SOURCE, { acting });
  await desk.take('officer', caseId, 'request-filing', FILING, { acting });
  await desk.take('head', caseId, 'approve-filing', APPROVAL);
  api.at('2026-03-03');
  await desk.take('officer', caseId, 'collect-evidence', EVIDENCE, { acting });
  await desk.take('officer', caseId, 'conclude-investigation', conclusion(FINE), { acting });
  api.at('2026-03-04');
  await desk.take('officer', caseId, 'give-notice', notice(FINE, true), { acting });
  await desk.take('officer', caseId, 'serve', serveDirectly('notice'), { acting });
  api.at('2026-03-12');
  await desk.take('officer', caseId, 'submit-review', submission(FINE, ['draft', 'report', 'evidence', 'notice']));
  await desk.take('reviewer', caseId, 'accept-review', {});
});
after(async () => api.close());

describe('依据说明的接口', () => {
  it('案件页面上的每一个期限，解释的届满日和页面上的相同', async () => {
    const { obligations } = await desk.detail('officer', caseId);
    assert.ok(obligations.length >= 4);
    for (const { code, opened, due, why, provisional } of obligations) {
      const explanation = await explained(`obligation/${code}?opened=${opened}`);
      assert.deepEqual([explanation.days?.due ?? null, explanation.answer, explanation.provisional], [due, why, provisional], code);
    }
  });

  it('重大与否的解释和页面上的标志相同，依据写明要求', async () => {
    const { major } = await desk.detail('officer', caseId);
    const explanation = await explained('major');
    assert.deepEqual(explanation.reasons.map(({ sentence }) => sentence), major?.grounds.map(({ sentence }) => sentence));
    assert.ok(explanation.articles.some(({ gist }) => gist !== null));
  });

  it('为什么不能办理，与页面上列出的理由相同', async () => {
    const { next } = await desk.detail('officer', caseId);
    const blocked = next.filter(({ blockers }) => blockers.length > 0);
    assert.ok(blocked.some(({ step }) => step === 'decide'));
    for (const { step, blockers } of blocked) {
      assert.deepEqual((await explained(`step/${step}`)).reasons.map(({ sentence }) => sentence), blockers.map(({ sentence }) => sentence), step);
    }
  });

  it('查看以前的情形：当时还没有的记录不算，当时还没有定的期限不算', async () => {
    const { timeline } = await desk.detail('officer', caseId);
    const concluded = timeline.find(({ step }) => step === 'conclude-investigation')?.recordedAt;
    const accepted = timeline.find(({ step }) => step === 'accept-review');
    assert.ok(concluded && accepted);
    const then = await explained(`step/decide?asOf=${concluded}`);
    assert.equal(then.asOf, concluded);
    assert.ok(then.reasons.some(({ sentence }) => sentence.includes('尚未告知当事人')));
    assert.equal((await ask(`obligation/review?opened=${accepted.seq}&asOf=${concluded}`)).status, 404);
  });

  it('本机关后来改了规定，以前的解释照当时的规定', async () => {
    const accepted = (await desk.detail('officer', caseId)).timeline.find(({ step }) => step === 'accept-review');
    assert.ok(accepted);
    const path = `obligation/review?opened=${accepted.seq}`;
    assert.equal((await explained(path)).days?.length, '7个工作日');
    api.at('2026-03-13');
    await inTransaction(api.database.databases.desk, { agency: desk.id }, async (tx) => insertSetting(tx, {
      id: randomUUID(), agencyId: desk.id, code: 'review.limit', value: 3, from: day('2026-03-01'), confirmed: true, reason: '修订审核办法', setBy: desk.officers['head'] ?? assert.fail(), setAt: Instant.parse('2026-03-13T01:00:00.000Z'),
    }));
    const now = await explained(path);
    assert.deepEqual([now.days?.length, now.parameters[0]?.inForce?.confirmed], ['3个工作日', true]);
    const then = await explained(`${path}&asOf=${addHours(Instant.parse('2026-03-13T01:00:00.000Z'), -1)}`);
    assert.deepEqual([then.days?.length, then.parameters[0]?.inForce?.confirmed], ['7个工作日', false]);
  });

  it('后来才导入的放假安排，以前的解释不知道', async () => {
    const before2026 = await hearingPeriod();
    assert.deepEqual([before2026.days?.due, before2026.days?.editions], ['2026-03-11', ['2026年第1版']]);
    await sql`insert into registry.calendar_edition (id, year, edition, issued_on, source, note, rest, work, agency_id, imported_by, imported_at)
      values (${randomUUID()}, 2026, 2, '2026-03-13', '样例通知', '', array['2026-03-11']::date[], array[]::date[], ${desk.id}, ${desk.officers['head']}, '2026-03-13T00:30:00Z')`.execute(api.database.databases.migrator);
    const now = await hearingPeriod();
    assert.deepEqual([now.days?.due, now.days?.editions], ['2026-03-12', ['2026年第2版']]);
    const then = await hearingPeriod('&asOf=2026-03-13T00:00:00.000Z');
    assert.deepEqual([then.days?.due, then.days?.editions], ['2026-03-11', ['2026年第1版']]);
  });

  it('查看一次，留一次调阅记录', async () => {
    const earlier = await readings();
    await explained('major');
    await explained('step/decide', 'reviewer');
    assert.equal(await readings(), earlier + 2);
  });

  it('没有这样的案件、环节、期限，或者地址写错的，如实说明', async () => {
    for (const path of ['obligation/pay?opened=3', 'obligation/no-such-clock?opened=3', 'step/no-such-step', 'major?asOf=2020-01-01T00:00:00.000Z']) assert.equal((await ask(path)).status, 404, path);
    assert.equal((await desk.get('officer', `/api/cases/${randomUUID()}/explain/major`)).status, 404);
    for (const path of ['obligation/decide', 'obligation/decide?opened=x', 'major?asOf=yesterday', 'obligation/DECIDE?opened=3', 'major?unknown=1']) assert.equal((await ask(path)).status, 422, path);
  });

  it('其他机关的人看不到；没有业务权限的管理员看不到；没有登录的看不到', async () => {
    const other = await api.agency({ n: 3, jurisdiction: 'national', team: [{ key: 'stranger', name: '旁人', roles: ['officer'] }, { key: 'admin', name: '管理员', roles: ['system-admin'] }] });
    assert.equal((await ask('major', 'stranger', other)).status, 404);
    assert.equal((await ask('major', 'admin', other)).status, 403);
    assert.equal((await api.raw({ method: 'GET', url: `/api/cases/${caseId}/explain/major` })).status, 401);
  });
});
