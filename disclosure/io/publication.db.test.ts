import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Disposition } from '#law/disposition.ts';
import type { Category } from '#law/engine/disclosed.ts';
import type { Redaction } from '#law/forms/disclosure.ts';
import { fine } from '#law/testing/builders.ts';
import { grant, refusal } from '#law/testing/content-licence.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import { inTransaction, type Scope } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { agencyId } from '#registry/io/sample.ts';
import { decidedCase, decidedLicence, foundAgency, memberOf, type RecordedCase } from '../../test/disclosed-cases.ts';
import { DecisionQuery, type PublicDecision } from '../contract.ts';
import type { Texts } from '../model.ts';
import { citizen } from '../testing/disclosing.ts';
import { registerLines } from './register-store.ts';
import { findDecisions, newestDecisions, publicDecision, publicRegister, publicRemoval } from './public-store.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  for (const n of [1, 2, 3, 4]) await foundAgency(database.databases.desk, n);
});
after(async () => database.close());

const desk = () => database.databases.desk;
const decided = async (n = 1, told: Parameters<typeof decidedCase>[2] = {}): Promise<RecordedCase> => decidedCase(desk(), n, told);
const publicly = async <Value>(work: Parameters<typeof inTransaction<Value>>[2]): Promise<Value> => inTransaction(database.databases.portal, 'every-agency', work);

const online = async (one: RecordedCase) => publicly((tx) => publicDecision(tx, `agency-${one.n}`, one.id));
const textsIn = (decision: PublicDecision | null): Texts => decision?.copy.texts ?? {};
const factsIn = (decision: PublicDecision | null): string | undefined => textsIn(decision).facts;
const removed = async (one: RecordedCase) => publicly((tx) => publicRemoval(tx, `agency-${one.n}`, one.id));
const find = async (query: object) => publicly((tx) => findDecisions(tx, DecisionQuery.parse(query)));

const withFacts = (facts: string): Disposition => Disposition.parse({ ...fine(40_000), facts });
const PHONE: Redaction = { field: 'facts', kind: 'contact', text: '13812345678', replacement: '＊＊＊' };

describe('a published decision', () => {
  it('is online with its number, its agency and the copy that was confirmed, and with nothing that was hidden', async () => {
    const one = await decided(1, { decision: withFacts('致电13812345678后发现经营超过保质期的食品') });
    assert.equal(await online(one), null);
    await one.publish([PHONE]);
    const decision = await online(one);
    assert.match(decision?.number ?? '', /^试市监1罚决字〔2026〕第\d+号$/);
    assert.deepEqual([decision?.agencyName, decision?.version, factsIn(decision), decision?.copyDigest], ['第1市场监督管理局', 1, '致电＊＊＊后发现经营超过保质期的食品', (await one.view()).digest]);
    const { rows } = await sql<{ everything: string }>`select to_jsonb(p)::text as everything from disclosure.publication p where case_id = ${one.id}`.execute(database.databases.migrator);
    assert.doesNotMatch(rows[0]?.everything ?? '13812345678', /13812345678|3812345/);
  });

  it('is dated by the server, whatever day is stated', async () => {
    const one = await decided();
    await one.take('prepare-publication');
    await one.on('2026-03-20').take('publish', { copy: (await one.view()).digest }, undefined, '2026-03-17');
    assert.equal((await online(one))?.publishedOn, '2026-03-20');
  });

  it('is refused by the database too where one person both prepares and publishes', async () => {
    const one = await decided();
    const both = memberOf(1, 6);
    await one.take('prepare-publication', {}, both);
    const refused = await one.attempt('publish', { copy: (await one.view()).digest }, both);
    assert.match(refused.ok ? '' : refused.error.detail, /由本人拟定/);
    await one.confirm();
    const copyRow = sql`insert into disclosure.publication select agency_id, case_id, version + 1, gen_random_uuid(), number, agency_name, copy, copy_digest, decided_on,
      published_on, published_at, prepared_by, prepared_by, penalties, search_text, search from disclosure.publication where case_id = ${one.id}`;
    await assert.rejects(inTransaction(desk(), { agency: one.agency }, async (tx) => copyRow.execute(tx)), /second_person_publishes/);
  });

  it('is replaced by its correction only once that is published, and keeps the day it was first online', async () => {
    const one = await decided(1, { decision: withFacts('在编号甲七的货架上发现经营超过保质期的食品') });
    await one.publish();
    const hide: Redaction = { field: 'facts', kind: 'trade-secret', text: '编号甲七', replacement: '某处' };
    await one.on('2026-03-18').take('correct-publication', { redactions: [hide] });
    assert.match(factsIn(await online(one)) ?? '', /编号甲七/);
    await one.on('2026-03-19').confirm();
    const decision = await online(one);
    assert.deepEqual([decision?.version, decision?.firstPublishedOn, decision?.publishedOn], [2, '2026-03-16', '2026-03-19']);
    assert.doesNotMatch(factsIn(decision) ?? '', /编号甲七/);
    assert.equal((await find({ q: '编号甲七' })).total, 0, 'what the correction hides is not found by search either');
  });

  it('that is taken down is gone for the public, which is told the reason and nothing about the party', async () => {
    const one = await decided(1, { source: { party: citizen(), title: '无证经营案' }, decision: fine(4_000) });
    await one.publish();
    await one.on('2026-06-02').take('annul-decision');
    assert.notEqual(await online(one), null, 'it stands until it is taken down');
    await one.take('take-down', { explanation: '行政复议决定撤销了本处罚决定' });
    assert.equal(await online(one), null);
    const removal = await removed(one);
    assert.deepEqual(removal?.reason, { kind: 'taken-down', because: 'revoked', annulledOn: '2026-06-01', explanation: '行政复议决定撤销了本处罚决定' });
    assert.doesNotMatch(JSON.stringify(removal), /王某/);
    assert.equal((await find({ q: '王某某无证经营' })).total, 0);
  });

  it('that turns out to touch a secret is gone the moment it is withheld', async () => {
    const one = await decided();
    await one.publish();
    await one.take('withhold-publication', { ground: 'trade-secret', reason: '第三方提出异议' });
    assert.equal(await online(one), null);
    assert.deepEqual((await removed(one))?.reason, { kind: 'withheld', because: 'trade-secret' });
  });
});

describe('search', () => {
  it('finds by number, party, facts and basis, each word anywhere, full-width or not', async () => {
    const one = await decided(2, { source: { title: '未经许可排放废水' }, decision: withFacts('向崤山路沟渠排放废水12.5吨') });
    await one.publish();
    const number = (await online(one))?.number ?? '';
    for (const q of [number, '排放废水', '示范食品 崤山路', '９１３５０１００M000100Y43 废水', '崤', '食品安全法》第一百二十四条']) {
      assert.ok((await find({ q, agency: 'agency-2' })).decisions.some(({ caseId }) => caseId === one.id), q);
    }
    assert.equal((await find({ q: '崤山路 食堂' })).total, 0);
    assert.equal((await find({ q: '废路' })).total, 0, 'pieces of different words are no word');
  });

  it('is narrowed by agency, year and kind of penalty, and pages through what it finds', async () => {
    assert.equal((await find({ agency: 'agency-2', year: '2025' })).total, 0);
    assert.ok((await find({ agency: 'agency-2', year: '2026', kind: 'fine' })).total > 0);
    assert.equal((await find({ agency: 'agency-2', kind: 'warning' })).total, 0);
    const { total, decisions } = await find({ page: '2' });
    assert.deepEqual([total > 0, decisions.length], [true, 0]);
    assert.ok((await publicly((tx) => newestDecisions(tx, 2))).length === 2);
  });
});

const countsOf = async (n: number, year = 2026, category: Category = '行政处罚') =>
  (await publicly(publicRegister)).find((row) => row.agencyId === agencyId(n) && row.year === year && row.category === category)?.counts;

/** Decided, published in time, overdue. */
async function stand(n: number, category: Category): Promise<readonly (number | undefined)[]> {
  const counts = await countsOf(n, 2026, category);
  return [counts?.decided, counts?.publishedInTime, counts?.overdue];
}

describe('a published licence', () => {
  it('is online under the number of its own letter, found by its item, and counted apart from penalties', async () => {
    const one = await decidedLicence(desk(), 4, grant({ content: '热食类食品制售' }));
    await (await decided(4)).publish();
    await decidedLicence(desk(), 4, refusal());
    await one.publish();
    const decision = await online(one);
    assert.match(decision?.number ?? '', /^试市监4.*〔2026〕第\d+号$/);
    const { item, content } = textsIn(decision);
    assert.deepEqual([decision?.copy.category, item, content, decision?.copyDigest], ['行政许可', '食品经营许可', '热食类食品制售', (await one.view()).digest]);
    assert.deepEqual((await find({ q: '热食类', category: '行政许可' })).decisions.map(({ caseId }) => caseId), [one.id]);
    assert.equal((await find({ q: '热食类', category: '行政处罚' })).total, 0);
    assert.equal((await find({ agency: 'agency-4' })).total, 2, 'without a category both are found');
    assert.deepEqual([await stand(4, '行政许可'), await stand(4, '行政处罚')], [[2, 1, 1], [1, 1, 0]]);
  });

  it('that is set aside is taken down, and the removal says that it was a licence', async () => {
    const one = await decidedLicence(desk(), 4);
    await one.publish();
    await one.on('2026-06-02').take('annul-decision');
    await one.take('take-down', { explanation: '行政复议决定撤销了本许可决定' });
    assert.equal(await online(one), null);
    const removal = await removed(one);
    assert.deepEqual([removal?.category, removal?.reason.kind], ['行政许可', 'taken-down']);
  });

  it('is registered with its category: the database knows no decision without one, and no other category', async () => {
    const one = await decidedLicence(desk(), 4);
    const insert = (category: string) => sql`insert into disclosure.decision_register (agency_id, case_id, id, seq, decided_on, category)
      select agency_id, gen_random_uuid(), id, seq, decided_on, ${sql.raw(category)} from disclosure.decision_register where case_id = ${one.id}`;
    await assert.rejects(inTransaction(desk(), { agency: one.agency }, async (tx) => insert('null').execute(tx)), /null value in column "category"/);
    await assert.rejects(inTransaction(desk(), { agency: one.agency }, async (tx) => insert(`'行政确认'`).execute(tx)), /decision_register_category_check/);
  });
});

/** Asked by somebody of the third agency. */
const linesOf = async (n: number, filter: Parameters<typeof registerLines>[2], limit = 100) =>
  inTransaction(desk(), { agency: agencyId(3) }, async (tx) => registerLines(tx, agencyId(n), filter, limit));

describe('the public register', () => {
  it('counts every decision once: in time, late, overdue, withheld by ground, taken down, annulled', async () => {
    await (await decided(3)).on('2026-03-25').publish();
    await (await decided(3)).on('2026-03-26').publish();
    await decided(3);
    await (await decided(3)).take('withhold-publication', { ground: 'privacy', reason: '涉及个人隐私' });
    const gone = await decided(3);
    await gone.publish();
    await gone.on('2026-06-02').take('annul-decision');
    await gone.take('take-down');
    await (await decided(3)).on('2026-06-02').take('annul-decision');
    const counts = await countsOf(3);
    assert.deepEqual(
      { ...counts, withheldBy: counts?.withheldBy.privacy },
      { decided: 6, publishedInTime: 1, publishedLate: 1, pending: 0, overdue: 1, withheld: 1, takenDown: 1, annulled: 1, withheldBy: 1 },
    );
  });

  it('is taken out line by line: what is counted is in the lines, each agency has its own, and the portal has none', async () => {
    const lines = await linesOf(3, { year: 2026, category: '行政处罚' });
    assert.deepEqual(lines.map(({ state }) => state).toSorted(), ['annulled', 'in-time', 'late', 'overdue', 'taken-down', 'withheld']);
    const late = lines.find(({ state }) => state === 'late');
    assert.deepEqual([late?.first_published_on, late?.version, late?.number?.startsWith('试市监3罚决字')], ['2026-03-26', 1, true]);
    assert.deepEqual(lines.filter(({ state }) => state === 'withheld').map(({ withheld_because: ground, number }) => [ground, number]), [['privacy', null]]);
    assert.deepEqual([await linesOf(1, {}), await linesOf(3, { category: '行政许可' }), await linesOf(3, { year: 1999 }), (await linesOf(3, {}, 2)).length], [[], [], [], 3]);
    for (const view of ['register_line', 'every_register_line']) assert.equal(await stateOf('portal', `select from disclosure.${view}`), REFUSED, view);
    assert.equal(await stateOf('desk', 'select from disclosure.every_register_line'), REFUSED);
  });

  it('calls a decision pending while its period runs', async () => {
    await decided(3, { year: 2040 });
    const counts = await countsOf(3, 2040);
    assert.deepEqual([counts?.decided, counts?.pending, counts?.overdue], [1, 1, 0]);
  });
});

/** The SQLSTATE that a statement ends with; null where it is allowed. */
async function stateOf(role: 'desk' | 'portal' | 'auditor' | 'migrator', statement: string, scope: Scope = 'every-agency'): Promise<string | null> {
  try {
    await inTransaction(database.databases[role], scope, async (tx) => sql.raw(statement).execute(tx));
    return null;
  } catch (error) {
    return sqlState(error) ?? 'unknown';
  }
}

const REFUSED = '42501';
const GROWING = ['decision_register', 'publication', 'annulment', 'take_down', 'withholding'];

const seen = async (n: number) => inTransaction(desk(), { agency: agencyId(n) }, async (tx) =>
  (await sql<{ agency_id: string }>`select distinct agency_id from disclosure.publication`.execute(tx)).rows.map(({ agency_id }) => agency_id));

describe('the tables of disclosure', () => {
  it('refuse UPDATE, DELETE and TRUNCATE to every role and to their owner', async () => {
    for (const table of GROWING) {
      for (const role of ['desk', 'portal', 'auditor', 'migrator'] as const) {
        for (const statement of [`update disclosure.${table} set id = id`, `delete from disclosure.${table}`, `truncate disclosure.${table} cascade`]) {
          assert.equal(await stateOf(role, statement), REFUSED, `${role}: ${statement}`);
        }
      }
    }
  });

  it('are closed to the portal, which reads the public views alone', async () => {
    for (const table of [...GROWING, 'online_publication']) assert.equal(await stateOf('portal', `select from disclosure.${table}`), REFUSED, table);
    for (const view of ['public_decision', 'public_removal', 'public_register']) assert.equal(await stateOf('portal', `select from disclosure.${view}`), null, view);
    assert.equal(await stateOf('portal', `select from disclosure.decisions_with(array['食品'])`), null);
    assert.equal(await stateOf('portal', 'select from record.event'), REFUSED);
    assert.equal(await stateOf('portal', 'insert into disclosure.publication (version) values (1)'), REFUSED);
  });

  it('show each agency its own rows', async () => {
    for (const n of [1, 2]) assert.deepEqual(await seen(n), [agencyId(n)]);
  });

  it('let a decision be taken down only after it was annulled', async () => {
    const one = await decided();
    await one.publish();
    const row = sql`insert into disclosure.take_down select agency_id, case_id, id, '无理由', current_date from disclosure.publication where case_id = ${one.id}`;
    await assert.rejects(inTransaction(desk(), { agency: one.agency }, async (tx) => row.execute(tx)), /take_down_agency_id_case_id_fkey/);
  });

  it('have the index of search within reach of the portal', async () => {
    const plan = await inTransaction(database.databases.migrator, 'every-agency', async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return (await sql<{ 'QUERY PLAN': string }>`explain select agency_id, case_id from disclosure.online_publication where search @> array['食品']`.execute(tx)).rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    assert.match(plan, /publication_search/);
  });
});
