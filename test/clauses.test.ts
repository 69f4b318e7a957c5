import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { CLAUSES } from '#law/clauses/index.ts';
import type { Pointer } from '#law/clauses/clause.ts';
import type { HttpServer } from '#platform/http/server.ts';
import { startApi, type Api } from './e2e/api-driver.ts';

/** Where the matrix leads outside law/: to tests, routes, screens and tables. What it leads to in law/ is looked up beside it. */

const ROOT = new URL('..', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const router = text('web/desk/router.tsx');
const schema = text('platform/postgres/schema.sql');

const pointers = (kind: Pointer['kind']): readonly (readonly [id: string, ref: string])[] =>
  CLAUSES.flatMap(({ id, pointers: all }) => all.filter((one) => one.kind === kind).map(({ ref }) => [id, ref] as const));

/** Whether a file holds a test of that title, as it stands in the code. */
const hasTest = (source: string, title: string): boolean => ['\'', '`'].some((quote) => source.includes(`(${quote}${title}${quote}`));

const hasScreen = (path: string): boolean => router.includes(`path: '${path}'`);
const hasTable = (name: string): boolean => schema.split('\n').some((line) => line === `table ${name}` || line.startsWith(`view ${name}`));
const hasRoute = (app: HttpServer, ref: string): boolean => {
  const [method = '', url = ''] = ref.split(' ');
  return app.hasRoute({ method: method === 'GET' ? 'GET' : 'POST', url });
};

describe('制度对照指向的地方', () => {
  let api: Api;
  before(async () => {
    api = await startApi('2026-03-02');
  });
  after(async () => api.close());

  test('写明的每个测试，文件中都有这个标题', () => {
    const named = CLAUSES.flatMap(({ id, tests }) => tests.map((one) => ({ id, ...one })));
    assert.ok(named.length > 70, `${named.length} tests`);
    const missing = named.filter(({ file, title }) => !existsSync(new URL(file, ROOT)) || !hasTest(text(file), title));
    assert.deepEqual(missing.map(({ id, file, title }) => `${id} ${file}: ${title}`), []);
    assert.equal(hasTest("test('有这个标题', () => {})", '这个标题'), false);
  });

  test('写明的每个接口，服务器都有', () => {
    const missing = pointers('route').filter(([, ref]) => !hasRoute(api.app, ref));
    assert.deepEqual(missing, []);
    assert.equal(hasRoute(api.app, 'GET /api/no-such-route'), false);
  });

  test('写明的每个页面，办案端都有', () => {
    assert.deepEqual(pointers('screen').filter(([, ref]) => !hasScreen(ref)), []);
    assert.equal(hasScreen('/no-such-page'), false);
  });

  test('写明的每张表，数据库都有', () => {
    assert.deepEqual(pointers('table').filter(([, ref]) => !hasTable(ref)), []);
    assert.equal(hasTable('record.no_such_table'), false);
  });
});
