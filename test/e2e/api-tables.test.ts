import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { readWorkbook } from '#platform/spreadsheet/read.ts';
import { rawBook, row, text } from '#platform/spreadsheet/testing/raw.ts';
import { MOST, XLSX, type Sheet } from '#platform/spreadsheet/workbook.ts';
import { PASSWORD } from '#registry/io/sample.ts';
import { AccessLogPage } from '#registry/access-log-contract.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { WorkbookView } from '#registry/workbook-contract.ts';
import { SOURCE } from './api-case-data.ts';
import { BOTH, startApi, TEAM, type Api, type Desk } from './api-driver.ts';

/** Tables in and out over HTTP, as files. */

const FROM_HERE = { 'sec-fetch-site': 'same-origin' };
const tier = (act: string) => ({ act, tier: '较轻', penalty: '处2万元以上5万元以下罚款', fine: { kind: 'amount', from: { at: 2_000_000, inclusive: true }, to: { at: 5_000_000, inclusive: true } } });

describe('表格文件', () => {
  let api: Api;
  let desk: Desk;
  let other: Desk;
  before(async () => {
    api = await startApi('2026-03-02');
    const team = [...TEAM, { key: 'audit', name: '庚审计', roles: ['audit-admin'] as const }];
    desk = await api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试环' }, team });
    other = await api.agency({ n: 2, jurisdiction: 'henan-2019', settings: { 'document-word': '邻环' } });
  });
  after(async () => api.close());

  const cookieOf = async (login: string): Promise<string> => {
    const { cookies: [set] } = await api.app.inject({ method: 'POST', url: '/api/session', headers: FROM_HERE, payload: { agency: `agency-${login.at(-1)}`, login, password: PASSWORD } });
    return set === undefined ? assert.fail(`${login} cannot sign in`) : `${set.name}=${set.value}`;
  };
  const fetched = async (login: string, url: string) => api.app.inject({ method: 'GET', url, headers: { cookie: await cookieOf(login) } });
  const sheetsOf = async (login: string, url: string): Promise<readonly Sheet[]> => {
    const answer = await fetched(login, url);
    assert.deepEqual([answer.statusCode, answer.headers['content-type']], [200, XLSX], answer.body.slice(0, 300));
    const workbook = await readWorkbook(answer.rawPayload);
    assert.ok(workbook.ok);
    return workbook.value.sheets;
  };
  const sent = async (login: string | null, payload: Uint8Array) => api.app.inject({
    method: 'POST', url: '/api/workbooks/read', payload: Buffer.from(payload),
    headers: { ...FROM_HERE, 'content-type': 'application/octet-stream', ...(login === null ? {} : { cookie: await cookieOf(login) }) },
  });
  const exports = async () => AccessLogPage.parse((await desk.get('audit', '/api/access-log?event=table-exported')).body).entries;

  it('选择的文件由服务器读出，行号和内容照原样；不是表格的，说出是什么', async () => {
    const answer = await sent('officer1', rawBook({ sheets: [{ name: '清单', rows: row(2, text('A2', '序号'), text('B2', '=1+1')) }] }));
    assert.deepEqual(WorkbookView.parse(answer.json()), { sheets: [{ name: '清单', hidden: false, notes: [], rows: [{ line: 2, cells: ['序号', '=1+1'] }] }] });
    const refused = await sent('officer1', Buffer.from('d0f2bac52ccac2cfee0a', 'hex'));
    assert.deepEqual([refused.statusCode, refused.json<{ code: string }>().code], [422, 'file-unreadable']);
    assert.match(refused.body, /GBK编码/);
    assert.equal((await sent('officer1', new Uint8Array())).statusCode, 422);
    assert.match((await sent('officer1', Buffer.alloc(MOST.bytes + 1))).body, /文件超过10MB/);
    assert.equal((await sent('officer1', Buffer.alloc(3 * MOST.bytes))).statusCode, 413);
  });

  it('没有登录的、管理员，不能让服务器读文件，也不能导出', async () => {
    assert.equal((await sent(null, Buffer.from('x'))).statusCode, 401);
    assert.equal((await sent('audit1', Buffer.from('x'))).statusCode, 403);
    for (const name of ['cases', 'publications']) {
      const url = `/api/tables/${name}.xlsx?purpose=${encodeURIComponent('自查')}`;
      assert.equal((await api.app.inject({ method: 'GET', url })).statusCode, 401);
      assert.equal((await fetched('audit1', url)).statusCode, 403);
    }
    assert.deepEqual(await exports(), []);
  });

  it('清单的版本下载为表格，再读入一字不差；别的机关的版本下载不到', async () => {
    const content = { tiers: [tier('=擅自取水'), tier('@超标\n排放')], factors: [], leniency: [] };
    const drafted = ListDrafted.parse((await desk.post('officer', '/api/lists/benchmarks/draft', { id: randomUUID(), replaces: null, content })).body);
    assert.equal((await desk.post('head', '/api/lists/benchmarks/approval', { id: randomUUID(), ...drafted, effectiveFrom: '2026-03-02', opinion: '同意' })).refusal, null);
    const [sheet, ...more] = await sheetsOf('officer1', '/api/lists/benchmarks/editions/1/list.xlsx');
    assert.deepEqual([sheet?.name, more.length, sheet?.rows.map(({ cells }) => cells)], ['裁量阶次', 0, [
      ['违法行为', '裁量阶次', '裁量幅度', '罚款幅度'], ['=擅自取水', '较轻', '处2万元以上5万元以下罚款', '20000元以上50000元以下'], ['@超标\n排放', '较轻', '处2万元以上5万元以下罚款', '20000元以上50000元以下'],
    ]]);
    assert.equal((await fetched('officer2', '/api/lists/benchmarks/editions/1/list.xlsx')).statusCode, 404);
    assert.equal((await fetched('officer1', '/api/lists/benchmarks/editions/9/list.xlsx')).statusCode, 404);
    assert.equal((await fetched('officer1', '/api/lists/agency-profile/editions/1/list.xlsx')).statusCode, 422);
  });

  it('执法台账按条件导出本机关的案件，必须写明用途；用途、条件、件数和文件的摘要先记入访问日志', async () => {
    await desk.open('officer', { ...SOURCE, title: '=cmd|calc 取水案' }, { acting: BOTH });
    await desk.open('second', { ...SOURCE, title: '排污案' }, { acting: BOTH });
    await other.open('officer', { ...SOURCE, title: '邻县的案件' }, { acting: BOTH });
    assert.equal((await fetched('head1', '/api/tables/cases.xlsx')).statusCode, 422);
    assert.equal((await fetched('head1', '/api/tables/cases.xlsx?purpose=x')).statusCode, 422);
    assert.deepEqual(await exports(), []);
    const [all, origin] = await sheetsOf('head1', `/api/tables/cases.xlsx?purpose=${encodeURIComponent('报上级机关')}`);
    assert.deepEqual(all?.rows[0]?.cells.slice(0, 5), ['序号', '执法行为类别', '案由', '执法事项', '当事人']);
    assert.deepEqual(all.rows.slice(1).map(({ cells }) => [cells[2], cells[7]]).toSorted(([a = ''], [b = '']) => a.localeCompare(b)), [['=cmd|calc 取水案', '2026-03-02'], ['排污案', '2026-03-02']]);
    assert.match(origin?.rows.map(({ cells }) => cells.join('：')).join('\n') ?? '', /条件：全部案件[^]*用途：报上级机关/);
    const found = await fetched('officer1', `/api/tables/cases.xlsx?search=${encodeURIComponent('取水案')}&mine=true&purpose=${encodeURIComponent('自查')}`);
    const workbook = await readWorkbook(found.rawPayload);
    assert.equal(workbook.ok && workbook.value.sheets[0]?.rows.length, 2);
    const entries = await exports();
    const [first, last] = ['报上级机关', '自查'].map((purpose) => entries.find(({ reason }) => reason === purpose));
    assert.deepEqual([first?.reason, first?.officer?.name, first?.detail?.['rows']], ['报上级机关', '丁局长', 2]);
    assert.deepEqual(last?.detail, { table: '执法台账', conditions: { search: '取水案', mine: true }, rows: 1, sha256: createHash('sha256').update(found.rawPayload).digest('hex') });
  });

  it('公示登记导出每一件应当公示的决定；一件也没有的只有栏目', async () => {
    const [lines, origin] = await sheetsOf('editor1', `/api/tables/publications.xlsx?year=2026&purpose=${encodeURIComponent('自查公示情况')}`);
    assert.deepEqual([lines?.rows.length, lines?.rows[0]?.cells[1], origin?.name], [1, '执法类别', '说明']);
    assert.equal((await fetched('editor1', '/api/tables/publications.xlsx?purpose=xx&category=x')).statusCode, 422);
  });
});
