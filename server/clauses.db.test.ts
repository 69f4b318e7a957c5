import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CLAUSES } from '#law/clauses/index.ts';
import { ClauseMatrix, type ClauseRow } from '#registry/clauses-contract.ts';
import { startApi, type Api, type Desk } from '../test/e2e/api-driver.ts';

let api: Api;
let henan: Desk;
let haiyang: Desk;
before(async () => {
  api = await startApi('2026-03-02');
  henan = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环', 'review.limit': 7 } });
  haiyang = await api.agency({ n: 2, jurisdiction: 'haiyang-2017' });
});
after(async () => api.close());

const matrixOf = async (desk: Desk, who = 'officer'): Promise<ClauseMatrix> => ClauseMatrix.parse((await desk.get(who, '/api/clauses')).body);
const rowIn = ({ clauses }: ClauseMatrix, id: string): ClauseRow => clauses.find((row) => row.id === id) ?? assert.fail(`no ${id}`);
const standings = (row: ClauseRow) => Object.fromEntries(row.values.map(({ code, standing }) => [code, standing]));

describe('制度对照', () => {
  it('没有登录的不能看', async () => {
    assert.equal((await api.raw({ method: 'GET', url: '/api/clauses' })).refusal?.code, 'sign-in-required');
  });

  it('按本机关的方案列出全部各行，名称和出处照实', async () => {
    const matrix = await matrixOf(henan);
    assert.deepEqual([matrix.plan, matrix.on, matrix.clauses.length], ['sanmenxia', '2026-03-02', CLAUSES.length]);
    const row = rowIn(matrix, 'F-01');
    assert.deepEqual([row.own, row.status, row.left], [true, 'built', null]);
    assert.ok(row.articles.some((one) => one.includes('第五十八条')));
    assert.ok(row.pointers.some(({ kind, name }) => kind === 'step' && name === '行政处罚（普通程序）：作出决定'), JSON.stringify(row.pointers));
    assert.equal(rowIn(matrix, 'A-10').own, false);
  });

  it('规定取值与方案对照：一致、更严、方案没有定数而已经设定', async () => {
    const matrix = await matrixOf(henan);
    assert.deepEqual(standings(rowIn(matrix, 'D-08')), { 'disclosure.take-down': 'stricter', 'disclosure.take-down.other': 'kept' });
    assert.match(rowIn(matrix, 'D-08').values[0]?.citation ?? '', /行政处罚法/);
    assert.deepEqual(rowIn(matrix, 'F-16').values.map(({ today, standing, citation }) => [today, standing, citation]), [['7个工作日', 'definite', null]]);
  });

  it('另一个机关看到的是自己的方案和取值', async () => {
    const matrix = await matrixOf(haiyang);
    assert.equal(matrix.plan, 'haiyang');
    assert.equal(standings(rowIn(matrix, 'D-02'))['disclosure.penalty'], 'definite');
    assert.deepEqual(rowIn(matrix, 'F-16').values.map(({ today, standing }) => [today, standing]), [[null, 'unset']]);
    assert.equal(rowIn(matrix, 'F-08').values[0]?.standing ?? null, null);
  });

  it('法制审核人员占执法人员的比例按今天在职的人员计算，并与本机关的规定对照', async () => {
    const row = rowIn(await matrixOf(henan), 'F-03');
    const { officers } = (await henan.get('officer', '/api/officers')).body as { officers: { roles: string[]; standing: string }[] }; // the answer of the list of officers
    const enforcing = officers.filter(({ standing }) => standing === 'valid').length;
    const reviewing = officers.filter(({ roles }) => roles.includes('reviewer')).length;
    assert.ok(enforcing > 0 && reviewing > 0);
    assert.ok(row.figures[0]?.startsWith(`持有效执法证的${enforcing}人，法制审核人员${reviewing}人，占${Math.floor((reviewing * 1000) / enforcing) / 10}%`), row.figures[0]);
    assert.deepEqual(row.values.map(({ today, standing }) => [today, standing]), [['5%', 'kept'], ['1人', 'kept']]);
  });
});
