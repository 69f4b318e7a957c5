import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { ListDrafted, TableEditions } from '../setting-contract.ts';
import { editionOn, editionsUntil } from './list-store.ts';
import { day } from './sample.ts';
import { AGENCY, type Answer, EVERYONE, type Office, type Who, startOffice } from './testing/office.ts';

/** The lists that are tables, over HTTP: drafted, approved by a second person, in force from a day, superseded, never overwritten. */

const office: Office = await startOffice('2026-11-20T01:00:00.000Z');
after(office.close);
const { get, post, idOf } = office;
const { desk, portal } = office.database.databases;

const RECORDED = { number: '1', stage: '现场检查', means: '执法记录仪录像', coverage: 'key', steps: ['penalty-ordinary/inspect-site'] };
const INSPECTED = { item: '取水许可抽查', objects: '持证单位', ratio: '5%', frequency: '1次/年' };
const tier = (name: string, from: number, to: number) => ({
  act: '擅自取水', tier: name, penalty: `处${from}元以上${to}元以下罚款`, fine: { kind: 'amount', from: { at: from * 100, inclusive: true }, to: { at: to * 100, inclusive: true } },
});
const ROWS = {
  recording: { rows: [RECORDED] }, 'random-inspection': { rows: [INSPECTED] }, benchmarks: { tiers: [tier('较轻', 5_000, 20_000)], factors: [], leniency: [] },
  'review-catalogue': { rows: [{ number: 1, class: 'licence', item: '撤销行政许可', drafts: ['revoke'] }] },
} as const;
type Kind = keyof typeof ROWS;
const KINDS = Object.keys(ROWS) as Kind[]; // keys of a constant object

const draft = async (who: Who, kind: Kind, content: object = ROWS[kind], replaces: string | null = null): Promise<Answer> =>
  post(who, `/api/lists/${kind}/draft`, { id: randomUUID(), replaces, content });
const drafted = async (...given: Parameters<typeof draft>): Promise<ListDrafted> => ListDrafted.parse((await draft(...given)).body);
const approve = async (who: Who, kind: Kind, { edition, digest }: ListDrafted, effectiveFrom = '2026-11-20'): Promise<Answer> =>
  post(who, `/api/lists/${kind}/approval`, { id: randomUUID(), edition, digest, effectiveFrom, opinion: '同意' });
const read = async (kind: Kind): Promise<TableEditions> => TableEditions.parse((await get('officer', `/api/lists/${kind}`)).body);
const statuses = async (kind: Kind) => (await read(kind)).editions.map(({ edition, status, effectiveFrom }) => [edition, status, effectiveFrom]);

describe('清单', () => {
  it('由办案人员、审核人员起草，另一人批准后施行，每个清单都一样', async () => {
    assert.equal((await post('sec', `/api/officers/${idOf('second')}/roles`, { id: randomUUID(), grant: ['head'], reason: '主持工作' })).status, 204);
    for (const kind of KINDS) {
      for (const who of EVERYONE.filter((one) => !['officer', 'second', 'reviewer'].includes(one))) assert.equal((await draft(who, kind)).code, 'role-missing', `${kind} ${who}`);
      const own = await drafted('second', kind);
      assert.equal((await approve('second', kind, own)).code, 'second-person-needed', kind);
      assert.equal((await approve('officer', kind, own)).code, 'role-missing', kind);
      assert.equal((await approve('head', kind, own, '2026-01-01')).status, 204, kind);
      assert.deepEqual(await statuses(kind), [[1, 'in-force', '2026-01-01']]);
      assert.deepEqual((await read(kind)).editions[0]?.content, ROWS[kind]);
    }
  });

  it('各用各的栏目：错的行说出是哪一行，不存在的环节、重复的抽查事项、读不懂的幅度都不接受', async () => {
    const wrong: readonly (readonly [Kind, object, string])[] = [
      ['recording', { rows: [RECORDED, { ...RECORDED, steps: ['penalty-ordinary/fly'] }] }, '/content/rows/1/steps'],
      ['random-inspection', { rows: [INSPECTED, { ...INSPECTED, objects: '新建单位' }] }, '/content/rows/1/item'],
      ['benchmarks', { tiers: [{ ...tier('一般', 5_000, 4_000) }], factors: [], leniency: [] }, '/content/tiers/0/fine'],
      ['benchmarks', { tiers: [], factors: [], leniency: [] }, '/content/tiers'],
      ['review-catalogue', { rows: [{ number: 1, class: 'licence', item: '撤销', drafts: ['seal'] }] }, '/content/rows/0'],
      ['review-catalogue', { rows: [{ number: 1, class: 'licence', item: '撤销', drafts: ['revoke'], citizenFrom: 1 }] }, '/content/rows/0'],
      ['review-catalogue', { rows: [{ number: 1, class: 'licence', item: '撤销', penalties: ['fine'] }] }, '/content/rows/0/penalties'],
      ['recording', ROWS['random-inspection'], '/content/rows/0/number'],
    ];
    for (const [kind, content, path] of wrong) {
      const answer = await draft('officer', kind, content);
      assert.deepEqual([answer.code, answer.path], ['invalid-request', path], JSON.stringify(content));
    }
  });

  it('两名负责人同时批准，只有一次生效', async () => {
    const next = await drafted('officer', 'recording', { rows: [RECORDED, { ...RECORDED, number: '2' }] });
    const answers = await Promise.all([approve('head', 'recording', next), approve('second', 'recording', next)]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted((a, b) => a - b), [204, 409]);
    assert.equal(answers.find(({ status }) => status === 409)?.code, 'changed-meanwhile');
    assert.deepEqual(await statuses('recording'), [[2, 'in-force', '2026-11-20'], [1, 'superseded', '2026-01-01']]);
  });

  it('两人同时起草，后到的不覆盖先到的', async () => {
    const answers = await Promise.all([draft('officer', 'recording', { rows: [RECORDED] }), draft('reviewer', 'recording', { rows: [{ ...RECORDED, means: '照相' }] })]);
    assert.deepEqual(answers.flatMap(({ code }) => code ?? []), ['changed-meanwhile']);
    assert.equal((await read('recording')).editions.filter(({ status }) => status === 'draft').length, 1);
  });

  it('新版本施行以前旧版本有效；起草期间别的版本生效，起草的照样是下一版', async () => {
    const second = await drafted('officer', 'benchmarks', { ...ROWS.benchmarks, tiers: [tier('较轻', 5_000, 10_000)] });
    assert.equal((await approve('head', 'benchmarks', second, '2026-11-19')).path, '/effectiveFrom');
    assert.equal((await approve('head', 'benchmarks', second, '2026-12-01')).status, 204);
    const third = await drafted('reviewer', 'benchmarks', { ...ROWS.benchmarks, tiers: [tier('较轻', 6_000, 10_000)] });
    const on = async (date: string) => inTransaction(desk, { agency: AGENCY }, async (tx) => (await editionOn(tx, AGENCY, 'benchmarks', day(date)))?.edition);
    assert.deepEqual([await on('2025-12-31'), await on('2026-11-30'), await on('2026-12-01')], [undefined, 1, 2]);
    office.pass(24 * 12);
    assert.deepEqual([third.edition, (await approve('head', 'benchmarks', third, '2026-12-02')).status], [3, 204]);
    assert.deepEqual(await inTransaction(desk, { agency: AGENCY }, async (tx) => (await editionsUntil(tx, AGENCY, 'benchmarks', day('2026-12-02'))).map(({ edition, effectiveFrom }) => [edition, effectiveFrom])), [
      [3, '2026-12-02'], [2, '2026-12-01'], [1, '2026-01-01'],
    ]);
  });

  it('批准过的版本，谁也改不了、删不掉；公众看得到每一个批准的版本，看不到草案和人员', async () => {
    for (const change of [sql`update registry.list_edition set content = '{}' where kind = 'benchmarks' and edition = 1`, sql`delete from registry.list_edition where kind = 'benchmarks'`]) {
      await assert.rejects(inTransaction(desk, { agency: AGENCY }, async (tx) => change.execute(tx)));
    }
    await drafted('officer', 'benchmarks');
    const shown = await inTransaction(portal, 'every-agency', async (tx) =>
      sql<Record<string, unknown>>`select * from registry.public_list where agency_id = ${AGENCY} and kind in ('benchmarks', 'agency-profile') order by edition`.execute(tx));
    assert.deepEqual(shown.rows.map(({ edition }) => edition), [1, 2, 3]);
    assert.deepEqual(Object.keys(shown.rows[0] ?? {}).toSorted(), ['agency_id', 'approved_on', 'content', 'edition', 'effective_from', 'kind']);
    await assert.rejects(inTransaction(portal, 'every-agency', async (tx) => sql`select 1 from registry.list_edition`.execute(tx)), /permission denied/);
  });
});
