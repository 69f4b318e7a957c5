import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { ACTIONS } from '#law/actions/index.ts';
import { CATEGORIES, CATEGORY_TEXTS, type Category } from '#law/engine/disclosed.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import { COURSES, type CourseName } from '#law/testing/courses.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { agencyId } from '#registry/io/sample.ts';
import { decidedCase, decidedLicence, foundAgency, RecordedCase } from '../../test/disclosed-cases.ts';
import { decidedKind, pairOf } from '../../test/disclosed-kinds.ts';
import type { PublicDecision } from '../contract.ts';
import { citizen } from '../testing/disclosing.ts';
import { publicDecision, publicRegister, publicRemoval } from './public-store.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  for (const n of [1, 2, 3, 4]) await foundAgency(database.databases.desk, n);
  await foundAgency(database.databases.desk, 5, { jurisdiction: 'haiyang-2017' });
});
after(async () => database.close());

const desk = () => database.databases.desk;
const publicly = async <Value>(work: Parameters<typeof inTransaction<Value>>[2]): Promise<Value> => inTransaction(database.databases.portal, 'every-agency', work);
const online = async (one: RecordedCase): Promise<PublicDecision | null> => publicly((tx) => publicDecision(tx, `agency-${one.n}`, one.id));
/** Fees are in 海阳's plan, not in 三门峡's. */
const published = async (name: CourseName, n = name === 'fee' ? 5 : 1, opening: object = {}): Promise<PublicDecision> => {
  const shown = await online(await (await decidedKind(desk(), n, name, opening)).publish());
  assert.ok(shown, name);
  return shown;
};
const rowOf = async (n: number, category: Category) => (await publicly(publicRegister)).find((row) => row.agencyId === agencyId(n) && row.category === category)?.counts;

const EVERY_COPY = ['category', 'texts', 'partyKind', 'partyCode', 'decidedOn', 'officers', 'hidden'];
const OWN: Readonly<Partial<Record<Category, string>>> = { 行政处罚: 'penalties', 行政许可: 'licence' };

describe('the public copy of every kind', () => {
  it('holds the fields that its category declares and not one more, in the database itself', async () => {
    await (await decidedCase(desk(), 1)).publish();
    await (await decidedLicence(desk(), 1)).publish();
    for (const name of Object.keys(COURSES) as CourseName[]) if (name !== 'ordered') await published(name); // keys of a constant object
    const { rows } = await sql<{ copy: Record<string, unknown> & { category: Category; texts: object } }>`select copy from disclosure.publication where agency_id in (select id from registry.agency where code in ('agency-1', 'agency-5'))`
      .execute(database.databases.migrator);
    assert.deepEqual([...new Set(rows.map(({ copy }) => copy.category))].toSorted(), [...CATEGORIES].toSorted());
    for (const { copy } of rows) {
      const { category } = copy;
      assert.deepEqual(Object.keys(copy).toSorted(), [...EVERY_COPY, OWN[category] ?? 'outcome'].toSorted(), category);
      assert.deepEqual(Object.keys(copy.texts).toSorted(), ['title', 'party', ...CATEGORY_TEXTS[category], ...(DISCLOSURE_LAW[category].remedies ? ['remedy'] : [])].toSorted(), category);
    }
  });

  it('covers the categories of all kinds that publish', () => {
    const declared = ACTIONS.flatMap(({ publication }) => ('category' in publication ? [publication.category] : []));
    assert.deepEqual([...new Set(declared)].toSorted(), [...CATEGORIES].toSorted());
  });

  it('says nothing of bank, account, custody, value, complaint or place of the property', async () => {
    for (const name of ['freeze', 'levy', 'fee', 'requisition', 'measure'] as const) {
      assert.doesNotMatch(JSON.stringify((await published(name)).copy), /银行|账户|就地封存|5,000,000|示范路|可能转移.*涉及的金额/, name);
    }
    const reported = await published('inspection', 1, { type: 'individual', source: 'complaint' });
    assert.doesNotMatch(JSON.stringify(reported.copy), /投诉|举报|complaint/);
  });

  it('names a citizen by the surname alone, wherever the title has the name', async () => {
    const shown = await published('requisition', 1, { party: citizen(), title: '征用王小明仓库' });
    assert.deepEqual([shown.copy.texts.title, shown.copy.texts.party, shown.copy.hidden], ['征用王某某仓库', '王某某', ['自然人姓名']]);
  });
});

describe('the result of an inspection', () => {
  it('is public also where nothing was found, with what was inspected, how, and when', async () => {
    const { copy, number } = await published('inspection');
    assert.match(number, /检果/);
    assert.ok('outcome' in copy && copy.category === '行政检查');
    assert.equal(copy.outcome, '未发现问题');
    assert.match(copy.texts.matter, /食品保质期、进货查验记录/);
    assert.match(copy.texts.manner, /^日常检查；现场检查；列入2026年度食品经营检查计划第12项$/);
    assert.deepEqual([copy.texts.visited, copy.texts.checked, copy.texts.problems], ['2026年3月9日', '所售食品均在保质期内，台账齐全', '']);
  });

  it('of a random inspection tells the draw', async () => {
    const shown = await online(await (await decidedByDraw(3)).publish());
    assert.ok(shown?.copy.category === '行政检查');
    assert.match(shown.copy.texts.manner, /2026年3月2日从检查对象名录库（1200户）、执法检查人员名录库（36人）中随机抽取$/);
  });

  it('that leads to a transfer says neither what was found nor to whom it goes', async () => {
    const shown = await published('inspection-crime');
    assert.ok(shown.copy.category === '行政检查');
    assert.equal(shown.copy.outcome, '发现问题，待后续处理');
    assert.doesNotMatch(JSON.stringify(shown.copy), /公安|涉嫌|犯罪|超过保质期的食品12袋/);
  });
});

/** Inspected by lot: the draw comes before everything but the registration. */
async function decidedByDraw(n: number): Promise<RecordedCase> {
  const { code, content, days } = COURSES.inspection;
  const one = new RecordedCase(desk(), n, { code, content });
  await one.take('register-inspection', { byDraw: true });
  await one.take('record-draw', { inspectors: pairOf(n) });
  for (const [date, ...steps] of days) {
    one.on(date);
    for (const [step, over = {}] of steps.filter(([taken]) => taken !== 'register-inspection')) await one.take(step, over);
  }
  return one;
}

describe('a measure', () => {
  it('is not public while it is only approved: nothing is counted and no step is open', async () => {
    const one = await decidedKind(desk(), 2, 'ordered');
    assert.equal(await rowOf(2, '行政强制'), undefined);
    const early = await one.attempt('prepare-publication');
    assert.equal(early.ok ? '' : early.error.code, 'step-not-open');
    await one.on('2026-03-03').take('implement');
    assert.deepEqual([(await rowOf(2, '行政强制'))?.decided, (await online(await one.publish()))?.copy.decidedOn], [1, '2026-03-02']);
  });

  it('that is lifted before it was laid is never counted as a decision to be published', async () => {
    const one = await decidedKind(desk(), 4, 'ordered');
    await one.take('lift', { ground: 'needless', reason: '当事人已经自行封存' });
    assert.equal(await rowOf(4, '行政强制'), undefined);
  });

  it('bears the number of the letter that was handed over, made out with the measure and not with its approval', async () => {
    assert.match((await published('measure')).number, /强措/);
    assert.match((await published('freeze')).number, /冻决/);
  });

  it('that is revoked is taken down, and the public is told why', async () => {
    const one = await (await decidedKind(desk(), 1, 'measure')).publish();
    await one.on('2026-03-20').take('annul-decision', { effectiveOn: '2026-03-18' });
    await one.take('take-down', { explanation: '行政复议决定撤销了查封决定。' });
    assert.equal(await online(one), null);
    const removal = await publicly((tx) => publicRemoval(tx, 'agency-1', one.id));
    assert.deepEqual([removal?.category, removal?.reason.kind], ['行政强制', 'taken-down']);
  });
});

const statesOf = ({ id }: RecordedCase) => sql<{ state: string; since: string }>`select state, since::text from disclosure.performance where case_id = ${id} order by seq`;

describe('how far a decision is carried out', () => {
  it('is public where the plan of the place asks for it, and follows the case', async () => {
    const one = await (await decidedKind(desk(), 5, 'fee')).publish();
    assert.equal((await online(one))?.performance, 'pending');
    await one.on('2026-03-20').take('record-payment', { amountFen: 100_000 });
    assert.equal((await online(one))?.performance, 'partly');
    await one.on('2026-03-23').take('record-payment', { amountFen: 200_000 });
    const shown = await online(one);
    assert.deepEqual([shown?.performance, shown?.performanceSince], ['performed', '2026-03-23']);
    const kept = await inTransaction(database.databases.migrator, 'every-agency', async (tx) => (await statesOf(one).execute(tx)).rows);
    assert.deepEqual(kept.map(({ state, since }) => [state, since]), [['pending', '2026-03-09'], ['partly', '2026-03-20'], ['performed', '2026-03-23']]);
  });

  it('is kept nowhere where nobody asks for it', async () => {
    const one = await (await decidedKind(desk(), 1, 'levy')).publish();
    await one.on('2026-03-20').take('record-payment');
    assert.equal((await online(one))?.performance, null);
  });

  it('only grows: what was public is not rewritten', async () => {
    const change = sql`update disclosure.performance set state = 'performed'`;
    await assert.rejects(inTransaction(database.databases.migrator, 'every-agency', async (tx) => change.execute(tx)));
    await assert.rejects(inTransaction(database.databases.portal, 'every-agency', async (tx) => sql`select * from disclosure.performance`.execute(tx)), /permission denied/);
  });
});
