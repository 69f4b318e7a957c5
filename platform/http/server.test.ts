import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { problem } from '#kernel/problems.ts';
import { fail } from '#kernel/result.ts';
import { DatabaseUnavailable } from '#platform/postgres/failures.ts';
import { ProblemBody, problemResponses, valueOf } from './problem.ts';
import { type HttpServer, createHttpServer } from './server.ts';

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };

const databaseError = (code: string) => Object.assign(new Error('the server says why'), { code });

const failures: Readonly<Record<string, () => never>> = {
  bug: () => {
    throw new TypeError('password of the database is hunter2');
  },
  'disk-full': () => {
    throw databaseError('53100');
  },
  unreachable: () => {
    throw new DatabaseUnavailable(databaseError('ECONNREFUSED'));
  },
  deadlock: () => {
    throw databaseError('40P01');
  },
  'too-slow': () => {
    throw databaseError('57014');
  },
  'file-missing': () => {
    throw databaseError('ENOENT');
  },
  refusal: () => {
    const article = { statute: 'penalty-2021', article: 42, text: '《中华人民共和国行政处罚法》第四十二条第一款' };
    const evidence = { errors: [{ path: '/name', message: '请核对' }], validTo: '2026-01-01' };
    return valueOf(fail(problem('law-refuses', '执法证已过有效期。', { todo: '请先办理换证。', articles: [article], evidence })));
  },
};

const Sample = z.strictObject({
  name: z.string().trim().min(1).max(20),
  count: z.int().min(1),
  kind: z.enum(['a', 'b']),
  tags: z.array(z.string()).min(1),
});

const started = async (): Promise<HttpServer> => {
  const app = await createHttpServer({ secure: false });
  app.post('/api/samples', { schema: { body: Sample, response: { 200: Sample, ...problemResponses } } }, (request) => request.body);
  const row = { name: '张三', idNumber: '11010519491231002X' };
  app.get('/api/leak', { schema: { response: { 200: z.object({ name: z.string() }) } } }, () => row);
  app.get('/api/failures/:which', { schema: { params: z.strictObject({ which: z.string() }) } }, (request) => failures[request.params.which]?.());
  app.get('/api/limited', { config: { rateLimit: { max: 2, timeWindow: 60_000 } } }, () => ({ fine: true }));
  app.post('/witness', { config: { openToOtherOrigins: true } }, () => ({ fine: true }));
  app.get('/', () => 'portal');
  app.get('/desk/', (request) => request.styleNonce);
  return app;
};

const GOOD = { name: '张三', count: 1, kind: 'a', tags: ['x'] };

const post = async (app: HttpServer, payload: string | object, headers: Record<string, string> = {}) => {
  const answer = await app.inject({ method: 'POST', url: '/api/samples', payload, headers: { ...SAME_ORIGIN, ...headers } });
  return { status: answer.statusCode, headers: answer.headers, json: (): unknown => answer.json() };
};

const problemIn = (answer: { status: number; headers: Record<string, unknown>; json: () => unknown }): ProblemBody => {
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  const body = z.strictObject(ProblemBody.shape).parse(answer.json());
  assert.equal(body.status, answer.status);
  return body;
};

const get = async (app: HttpServer, url: string, headers: Record<string, string> = {}) => {
  const answer = await app.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: (): unknown => answer.json() };
};

describe('what a request may contain', () => {
  it('accepts a request that keeps the contract', async () => {
    const answer = await post(await started(), GOOD);
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.json(), GOOD);
  });

  it('names every field that fails, in Chinese and by its place', async () => {
    const body = problemIn(await post(await started(), { name: '  ', count: 0, kind: 'z', tags: [] }));
    assert.equal(body.code, 'invalid-request');
    assert.equal(body.status, 422);
    assert.deepEqual(body.errors, [
      { path: '/name', message: '请填写此项' },
      { path: '/count', message: '不能小于1' },
      { path: '/kind', message: '请从所列选项中选择' },
      { path: '/tags', message: '请至少填写一项' },
    ]);
  });

  it('asks for a field that is missing', async () => {
    const body = problemIn(await post(await started(), { count: '1' }));
    assert.deepEqual(body.errors, [
      { path: '/name', message: '请填写此项' },
      { path: '/count', message: '此项应当是数字' },
      { path: '/kind', message: '请填写此项' },
      { path: '/tags', message: '请填写此项' },
    ]);
  });

  it('refuses fields that the contract does not name', async () => {
    const body = problemIn(await post(await started(), { ...GOOD, role: 'head', admin: true }));
    assert.deepEqual(body.errors.map(({ path }) => path), ['/role', '/admin']);
  });

  it('answers a body that is no JSON with malformed-body', async () => {
    const app = await started();
    for (const payload of ['{"name":', '', '"\\ud', '{"__proto__":{"x":1}}']) {
      const body = problemIn(await post(app, payload, { 'content-type': 'application/json' }));
      assert.equal(body.code, 'malformed-body', payload);
      assert.equal(body.status, 400);
    }
  });

  it('refuses characters that are no text: NUL and half surrogates, in values, names and addresses', async () => {
    const app = await started();
    for (const payload of ['{"name":"a\\u0000b"}', '{"name":"\\ud800"}', '{"a\\u0000":1}', '{"tags":["\\udfff"]}']) {
      assert.equal(problemIn(await post(app, payload, { 'content-type': 'application/json' })).code, 'malformed-body', payload);
    }
    assert.equal(problemIn(await get(app, '/api/failures/a%00b')).code, 'malformed-body');
  });

  it('refuses media types other than JSON', async () => {
    const app = await started();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml']) {
      const body = problemIn(await post(app, 'name=1', { 'content-type': type }));
      assert.equal(body.code, 'unsupported-media-type', type);
      assert.equal(body.status, 415);
    }
  });

  it('refuses a body of ten megabytes', async () => {
    const body = problemIn(await post(await started(), { ...GOOD, name: 'x'.repeat(10_000_000) }));
    assert.equal(body.code, 'body-too-large');
    assert.equal(body.status, 413);
  });

  it('answers an unknown address, and one that cannot be decoded, with a problem', async () => {
    const app = await started();
    assert.equal(problemIn(await get(app, '/api/nothing')).code, 'not-found');
    assert.equal(problemIn(await get(app, '/api/failures/%zz')).code, 'malformed-body');
  });
});

const write = async (headers: Record<string, string>, url = '/api/samples'): Promise<number> => {
  const app = await started();
  return (await app.inject({ method: 'POST', url, payload: GOOD, headers })).statusCode;
};

describe('where a write may come from', () => {
  it('accepts what the browser says is of the same origin, or typed by the user', async () => {
    assert.equal(await write({ 'sec-fetch-site': 'same-origin' }), 200);
    assert.equal(await write({ 'sec-fetch-site': 'none' }), 200);
  });

  it('accepts an Origin that is our own host where the browser sends no Sec-Fetch-Site', async () => {
    assert.equal(await write({ origin: 'http://10.0.0.5:8080', host: '10.0.0.5:8080' }), 200);
  });

  it('refuses other sites, sibling sites, foreign and opaque origins, and requests that say nothing', async () => {
    assert.equal(await write({ 'sec-fetch-site': 'cross-site' }), 403);
    assert.equal(await write({ 'sec-fetch-site': 'same-site' }), 403);
    assert.equal(await write({ origin: 'http://evil.example', host: '10.0.0.5:8080' }), 403);
    assert.equal(await write({ origin: 'null', host: '10.0.0.5:8080' }), 403);
    assert.equal(await write({}), 403);
  });

  it('does not let a true Origin outweigh what Sec-Fetch-Site says', async () => {
    assert.equal(await write({ 'sec-fetch-site': 'cross-site', origin: 'http://10.0.0.5:8080', host: '10.0.0.5:8080' }), 403);
  });

  it('is not got round by writing the address in another way', async () => {
    assert.equal(await write({}, '/%61pi/samples'), 403);
  });

  it('leaves a route open that says it authenticates other servers itself', async () => {
    assert.equal(await write({}, '/witness'), 200);
  });
});

describe('what leaves the server', () => {
  it('drops every field that the response schema does not name', async () => {
    const answer = await get(await started(), '/api/leak');
    assert.deepEqual(answer.json(), { name: '张三' });
  });

  it('gives a bug an incident number and none of its inside', async () => {
    const answer = await get(await started(), '/api/failures/bug');
    const body = problemIn(answer);
    assert.equal(body.code, 'internal-error');
    assert.match(body.detail, /事件编号 [0-9a-f]{8}-/);
    assert.doesNotMatch(answer.text, /hunter2|TypeError|at /);
    assert.equal(problemIn(await get(await started(), '/api/failures/file-missing')).code, 'internal-error');
  });

  it('says that the disk is full, that the database is away, and that trying again helps', async () => {
    const app = await started();
    assert.equal(problemIn(await get(app, '/api/failures/disk-full')).code, 'disk-full');
    for (const which of ['unreachable', 'deadlock', 'too-slow']) {
      const body = problemIn(await get(app, `/api/failures/${which}`));
      assert.equal(body.code, 'database-unavailable', which);
      assert.equal(body.status, 503);
    }
  });

  it('sends a refusal with what to do, the articles, the fields and the evidence', async () => {
    const body = problemIn(await get(await started(), '/api/failures/refusal'));
    assert.deepEqual(body, {
      type: 'urn:mingjian:problem:law-refuses',
      title: '依法不能办理',
      status: 409,
      detail: '执法证已过有效期。',
      code: 'law-refuses',
      todo: '请先办理换证。',
      articles: ['《中华人民共和国行政处罚法》第四十二条第一款'],
      errors: [{ path: '/name', message: '请核对' }],
      evidence: { validTo: '2026-01-01' },
    });
  });

  it('shows a person at a browser a page, and a program the problem', async () => {
    const app = await createHttpServer({ secure: false, problemPage: (body) => `<h1>${body.title}</h1>` });
    const page = await get(app, '/nothing', { accept: 'text/html,*/*' });
    assert.equal(page.status, 404);
    assert.equal(page.text, '<h1>没有找到</h1>');
    assert.equal(problemIn(await get(app, '/api/nothing', { accept: 'text/html' })).code, 'not-found');
  });

  it('stops a client that asks a limited route too often', async () => {
    const app = await started();
    await get(app, '/api/limited');
    await get(app, '/api/limited');
    const answer = await get(app, '/api/limited');
    assert.equal(problemIn(answer).code, 'too-many-requests');
    assert.ok(Number(answer.headers['retry-after']) > 0);
  });
});

describe('headers', () => {
  it('lets public pages run no script', async () => {
    const answer = await get(await started(), '/');
    assert.match(String(answer.headers['content-security-policy']), /script-src 'none'/);
  });

  it('gives staff pages a fresh style nonce each time, and their own scripts only', async () => {
    const app = await started();
    const first = await get(app, '/desk/');
    const second = await get(app, '/desk/');
    const policy = String(first.headers['content-security-policy']);
    assert.ok(first.text.length > 16 && policy.includes(`style-src 'self' 'nonce-${first.text}'`), policy);
    assert.match(policy, /script-src 'self';/);
    assert.notEqual(first.text, second.text);
  });

  it('lets answers of the API load nothing and be kept by no cache', async () => {
    const answer = await get(await started(), '/api/leak');
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  });

  it('promises TLS only where it is served over TLS', async () => {
    const plain = await get(await started(), '/');
    const secure = await createHttpServer({ secure: true });
    assert.equal(plain.headers['strict-transport-security'], undefined);
    assert.match(String((await get(secure, '/')).headers['strict-transport-security']), /max-age=/);
  });
});

describe('the description of the API', () => {
  it('lists the routes of the API with their schemas, and no pages', async () => {
    const answer = await get(await started(), '/api/openapi.json');
    const document = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }).parse(answer.json());
    assert.equal(document.openapi, '3.1.0');
    assert.ok('/api/samples' in document.paths);
    assert.ok(!('/' in document.paths) && !('/desk/' in document.paths));
    assert.match(answer.text, /"additionalProperties":false/);
  });
});
