import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { deskRoutes } from './desk.ts';

const PAGE = '<meta property="csp-nonce" nonce="__STYLE_NONCE__"><title>办案端</title>';

describe('the staff web', () => {
  let folder: string;
  let app: HttpServer;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mingjian-desk-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), PAGE);
    writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {}');
    app = await createHttpServer({ secure: false });
    await app.register(deskRoutes, { folder });
  });

  after(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('answers every address of the desk with its page, which nobody keeps', async () => {
    for (const url of ['/desk/', '/desk/cases/0193c2d4?step=serve', '/desk/sign-in']) {
      const { statusCode, headers, body } = await app.inject({ url });
      assert.deepEqual([statusCode, headers['content-type'], headers['cache-control']], [200, 'text/html; charset=utf-8', 'no-store']);
      assert.match(body, /办案端/);
    }
  });

  it('carries in the page the very nonce that its content policy allows, another one each time', async () => {
    const nonces = await Promise.all([1, 2].map(async () => {
      const { headers, body } = await app.inject({ url: '/desk/' });
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
      assert.ok(nonce.length > 20);
      assert.ok(String(headers['content-security-policy']).includes(`style-src 'self' 'nonce-${nonce}'`));
      return nonce;
    }));
    assert.notEqual(nonces[0], nonces[1]);
  });

  it('lets browsers keep for ever what carries a hash in its name', async () => {
    const { statusCode, headers } = await app.inject({ url: '/desk/assets/index-abc.js' });
    assert.equal(statusCode, 200);
    assert.match(String(headers['cache-control']), /max-age=31536000, immutable/);
    assert.match(String(headers['content-type']), /javascript/);
  });

  it('does not answer with the page where a file is asked for that is not there: a stale page must fail loudly', async () => {
    const { statusCode } = await app.inject({ url: '/desk/assets/index-old.js' });
    assert.equal(statusCode, 404);
  });

  it('stays inside its folder', async () => {
    for (const url of ['/desk/assets/../index.html', '/desk/assets/%2e%2e/%2e%2e/package.json', '/desk/assets/..%2findex.html']) {
      const { body } = await app.inject({ url });
      assert.doesNotMatch(body, /"mingjian"|__STYLE_NONCE__/);
    }
  });

  it('leads from the address without a slash to the one with it', async () => {
    const { statusCode, headers } = await app.inject({ url: '/desk' });
    assert.deepEqual([statusCode, headers.location], [308, '/desk/']);
  });

  it('says so where it was not built', async () => {
    const bare = await createHttpServer({ secure: false });
    await bare.register(deskRoutes, { folder: join(folder, 'nowhere') });
    const { statusCode, body } = await bare.inject({ url: '/desk/' });
    assert.equal(statusCode, 404);
    assert.match(body, /办案端网页尚未生成/);
    await bare.close();
  });
});
