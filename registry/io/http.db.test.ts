import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Instant, epochOf, instantFromEpoch } from '#kernel/dates.ts';
import { type HttpServer, createHttpServer } from '#platform/http/server.ts';
import { openPool } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase } from '#platform/testing/database.ts';
import { AgencyList, OfficerList, SessionView } from '../contract.ts';
import { MatterList } from '../matter-contract.ts';
import { identifyActors } from './actors.ts';
import { registryRoutes } from './http.ts';
import { PASSWORD, agencyId, day, instant, officerId, provide, provideSample, sampleCertificate, sampleMatter, sampleOfficer } from './sample.ts';
import { NO_AGENCY } from './sign-in-store.ts';
import { insertMatter } from './matter-store.ts';

const { databases, close } = await testDatabase();
after(close);
const { desk, auditor } = databases;

await inTransaction(desk, 'every-agency', async (tx) => {
  await provideSample(tx);
  await insertMatter(tx, sampleMatter(1, 1));
  await insertMatter(tx, sampleMatter(1, 2, { kind: 'inspection', penaltyBasis: [], inForceTo: day('2026-06-30') }));
  await insertMatter(tx, sampleMatter(2, 3));
});

const MINUTE = 60_000;
let now: Instant = instant('2026-11-20T01:00:00.000Z');
const pass = (minutes: number): void => {
  now = instantFromEpoch(epochOf(now) + minutes * MINUTE);
};

/** A server of its own per test where sign-ins are many: the brake counts per server. */
const started = async (secure = false): Promise<HttpServer> => {
  const options = { database: desk, clock: () => now, secure };
  const app = await createHttpServer({ secure });
  identifyActors(app, options);
  await app.register(registryRoutes, options);
  return app;
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly code: string | null;
  readonly cookie: { readonly name: string; readonly value: string; readonly [attribute: string]: unknown } | null;
}

const Coded = z.object({ code: z.string() });

const ask = async (app: HttpServer, method: 'GET' | 'POST' | 'DELETE', url: string, rest: { payload?: object; cookie?: string | undefined } = {}): Promise<Answer> => {
  const { payload, cookie } = rest;
  const answer = await app.inject({
    method,
    url,
    headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'test', ...(cookie === undefined ? {} : { cookie }) },
    ...(payload === undefined ? {} : { payload }),
  });
  const body: unknown = answer.body === '' ? null : answer.json();
  const coded = Coded.safeParse(body);
  return { status: answer.statusCode, body, code: coded.success ? coded.data.code : null, cookie: answer.cookies[0] ?? null };
};

const signIn = async (app: HttpServer, login: string, password = PASSWORD, agency?: string): Promise<Answer> =>
  ask(app, 'POST', '/api/session', { payload: { login, password, ...(agency === undefined ? {} : { agency }) } });

const sessionOf = async (app: HttpServer, login: string, agency?: string): Promise<string> => {
  const { status, cookie } = await signIn(app, login, PASSWORD, agency);
  assert.equal(status, 200);
  return `${cookie?.name}=${cookie?.value}`;
};

const logged = async (login: string): Promise<readonly { event: string; outcome: string; agency_id: string }[]> =>
  inTransaction(auditor, 'every-agency', async (tx) => {
    const query = sql<{ event: string; outcome: string; agency_id: string }>`
      select event, outcome, agency_id from registry.access_log where login = ${login} order by at, event`;
    return (await query.execute(tx)).rows;
  });

const newcomer = async (n: number, login: string): Promise<void> =>
  inTransaction(desk, 'every-agency', async (tx) => provide(tx, sampleOfficer(1, n, `新人${n}`, ['officer']), login));

describe('POST /api/session', () => {
  it('opens a session for name and password and shows who is signed in', async () => {
    const answer = await signIn(await started(), 'sunxt');
    assert.deepEqual(SessionView.parse(answer.body), {
      officer: { id: officerId(3), name: '孙系统', unit: '信息中心', post: '科员', roles: ['system-admin'] },
      agency: { id: agencyId(1), code: 'agency-1', name: '第1市场监督管理局', jurisdiction: 'henan-2019', demonstration: false },
      certificate: { state: 'none', number: null, validTo: null },
      passwordDue: null,
    });
  });

  it('keeps the cookie from scripts and other sites, and with TLS to this host', async () => {
    const plain = (await signIn(await started(), 'sunxt')).cookie;
    assert.deepEqual([plain?.name, plain?.['httpOnly'], plain?.['sameSite'], plain?.['path'], plain?.['secure']], ['sid', true, 'Lax', '/', undefined]);
    const secure = (await signIn(await started(true), 'sunxt')).cookie;
    assert.deepEqual([secure?.name, secure?.['secure'], secure?.['domain']], ['__Host-sid', true, undefined]);
  });

  it('stores the hash of the token and never the token', async () => {
    const { cookie } = await signIn(await started(), 'sunxt');
    const secret = Buffer.from(cookie?.value ?? '', 'base64url').subarray(16);
    const { rows } = await inTransaction(desk, { agency: agencyId(1) }, async (tx) => sql<{ token_hash: Buffer }>`select token_hash from registry.session`.execute(tx));
    assert.ok(rows.length > 0 && rows.every(({ token_hash }) => !token_hash.equals(secret)));
  });

  it('answers a wrong password, an unknown name and a person who has left alike', async () => {
    const app = await started();
    const answers = [
      await signIn(app, 'ligq', 'Wrong-Horse-9'), await signIn(app, 'nobody'), await signIn(app, 'zhoulr'), await signIn(app, 'ligq', PASSWORD, 'no-such'),
    ];
    for (const { status, body, cookie } of answers) {
      assert.equal(status, 401);
      assert.deepEqual(body, answers[0]?.body);
      assert.equal(cookie, null);
    }
  });

  it('asks for the agency where two agencies know the name, and takes the one that is said', async () => {
    const app = await started();
    assert.equal((await signIn(app, 'wangzf')).code, 'sign-in-failed');
    const first = SessionView.parse((await signIn(app, 'wangzf', PASSWORD, 'agency-1')).body);
    const second = SessionView.parse((await signIn(app, 'WangZF', PASSWORD, 'agency-2')).body);
    assert.deepEqual([first.officer.name, second.officer.name], ['王执法', '王执行']);
  });

  it('locks a name at the fifth failure for fifteen minutes, right password or not, and logs each attempt', async () => {
    await newcomer(101, 'newone');
    const app = await started();
    for (let i = 0; i < 4; i += 1) assert.equal((await signIn(app, 'newone', 'Wrong-Horse-9')).code, 'sign-in-failed');
    assert.equal((await signIn(app, 'newone', 'Wrong-Horse-9')).code, 'account-locked');
    assert.equal((await signIn(app, 'newone')).code, 'account-locked');
    pass(15);
    assert.equal((await signIn(app, 'newone')).status, 200);
    const outcomes = (await logged('newone')).map(({ outcome }) => outcome);
    assert.deepEqual(outcomes, ['refused', 'refused', 'refused', 'refused', 'refused', 'locked', 'done']);
  });

  it('locks a name that has no account just the same', async () => {
    const app = await started();
    for (let i = 0; i < 4; i += 1) assert.equal((await signIn(app, 'ghost')).code, 'sign-in-failed');
    assert.equal((await signIn(app, 'ghost')).code, 'account-locked');
    assert.deepEqual(new Set((await logged('ghost')).map((entry) => entry.agency_id)), new Set([NO_AGENCY]));
  });

  it('forgets failures after a success', async () => {
    await newcomer(102, 'forgetful');
    const app = await started();
    for (const password of ['x', 'x', 'x', 'x', PASSWORD, 'x', 'x', 'x', 'x', PASSWORD]) await signIn(app, 'forgetful', password);
    const outcomes = (await logged('forgetful')).map(({ outcome }) => outcome);
    assert.equal(outcomes.filter((outcome) => outcome === 'done').length, 2);
    assert.ok(!outcomes.includes('locked'));
  });

  it('counts guesses made at once one after the other', async () => {
    await newcomer(103, 'hurried');
    const app = await started();
    const answers = await Promise.all(Array.from({ length: 8 }, async () => signIn(app, 'hurried', 'Wrong-Horse-9')));
    assert.equal(answers.filter(({ code }) => code === 'sign-in-failed').length, 4);
    assert.equal(answers.filter(({ code }) => code === 'account-locked').length, 4);
  });

  it('slows down whoever tries many names', async () => {
    const app = await started();
    const codes: (string | null)[] = [];
    for (let i = 0; i < 61; i += 1) codes.push((await ask(app, 'POST', '/api/session', { payload: {} })).code);
    assert.equal(codes.at(-2), 'invalid-request');
    assert.equal(codes.at(-1), 'too-many-requests');
  });

  it('refuses a request from another site before it looks at the password', async () => {
    const app = await started();
    const payload = { login: 'sunxt', password: PASSWORD };
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload, headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(answer.statusCode, 403);
  });
});

describe('GET /api/session', () => {
  it('shows who is signed in, with the state of the certificate today', async () => {
    const app = await started();
    const cookie = await sessionOf(app, 'wangzf', 'agency-1');
    const view = SessionView.parse((await ask(app, 'GET', '/api/session', { cookie })).body);
    assert.deepEqual(view.certificate, { state: 'valid', number: '豫M0001', validTo: '2026-12-31' });
    const expired = SessionView.parse((await ask(app, 'GET', '/api/session', { cookie: await sessionOf(app, 'ligq') })).body);
    assert.equal(expired.certificate.state, 'expired');
  });

  it('answers nobody without a session, with a forged one, or with one of another agency', async () => {
    const app = await started();
    const value = (await signIn(app, 'sunxt')).cookie?.value ?? '';
    const moved = Buffer.from(value, 'base64url');
    Buffer.from(agencyId(2).replaceAll('-', ''), 'hex').copy(moved);
    for (const cookie of [undefined, 'sid=', 'sid=x', `sid=${value.slice(0, -2)}AA`, `sid=${moved.toString('base64url')}`]) {
      assert.equal((await ask(app, 'GET', '/api/session', { cookie })).code, 'sign-in-required', cookie);
    }
  });

  it('ends after half an hour without a request, and lives on with one', async () => {
    const app = await started();
    const cookie = await sessionOf(app, 'sunxt');
    for (const minutes of [29, 29, 29]) {
      pass(minutes);
      assert.equal((await ask(app, 'GET', '/api/session', { cookie })).status, 200);
    }
    pass(30);
    assert.equal((await ask(app, 'GET', '/api/session', { cookie })).status, 401);
  });

  it('ends twelve hours after sign-in however busy', async () => {
    const app = await started();
    const cookie = await sessionOf(app, 'sunxt');
    for (let minutes = 0; minutes < 700; minutes += 20) {
      pass(20);
      assert.equal((await ask(app, 'GET', '/api/session', { cookie })).status, 200);
    }
    pass(20);
    assert.equal((await ask(app, 'GET', '/api/session', { cookie })).status, 401);
  });
});

describe('DELETE /api/session', () => {
  it('ends the session for good, takes the cookie back and logs it', async () => {
    const app = await started();
    await newcomer(104, 'leaver');
    const cookie = await sessionOf(app, 'leaver');
    const answer = await ask(app, 'DELETE', '/api/session', { cookie });
    assert.equal(answer.status, 204);
    assert.equal(answer.cookie?.value, '');
    assert.equal((await ask(app, 'GET', '/api/session', { cookie })).status, 401);
    pass(1);
    assert.deepEqual((await logged('leaver')).map(({ event }) => event), ['sign-in', 'sign-out']);
  });

  it('is no mistake without a session', async () => {
    assert.equal((await ask(await started(), 'DELETE', '/api/session')).status, 204);
  });
});

describe('GET /api/agencies', () => {
  it('lists the agencies to everybody: people choose theirs before they sign in', async () => {
    const { agencies } = AgencyList.parse((await ask(await started(), 'GET', '/api/agencies')).body);
    assert.deepEqual(agencies.map(({ code }) => code), ['agency-1', 'agency-2']);
  });
});

describe('the routes of the registry', () => {
  it('stand in the description of the API', async () => {
    const { body } = await ask(await started(), 'GET', '/api/openapi.json');
    const { paths } = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(body);
    assert.deepEqual(Object.keys(paths['/api/session'] ?? {}).toSorted(), ['delete', 'get', 'post']);
    for (const path of ['/api/agencies', '/api/officers', '/api/officers/{officer}/certificates', '/api/matters']) assert.ok(path in paths, path);
  });

  it('answer that the database is away where it is', async () => {
    const database = openPool({ host: '/nowhere', user: 'mingjian_desk', database: 'none' }, 'desk', () => {});
    const app = await createHttpServer({ secure: false });
    await app.register(registryRoutes, { database, clock: () => now, secure: false });
    const answer = await ask(app, 'GET', '/api/agencies');
    assert.deepEqual([answer.status, answer.code], [503, 'database-unavailable']);
    await database.destroy();
  });
});

const officers = async (query = ''): Promise<OfficerList> => {
  const app = await started();
  const { status, body } = await ask(app, 'GET', `/api/officers${query}`, { cookie: await sessionOf(app, 'sunxt') });
  assert.equal(status, 200);
  return OfficerList.parse(body);
};
const namesFor = async (query: string): Promise<string[]> => (await officers(encodeURI(query))).officers.map(({ name }) => name).toSorted();

describe('GET /api/officers', () => {
  it('lists the members of one\'s own agency with how their certificates stand, and nobody who has left', async () => {
    const { officers: list } = await officers();
    const standing = new Map(list.map((officer) => [officer.name, officer.standing]));
    assert.deepEqual([standing.get('王执法'), standing.get('李过期'), standing.get('孙系统')], ['valid', 'expired', 'none']);
    assert.equal(standing.has('周离任'), false);
    assert.equal(standing.has('王执行'), false);
  });

  it('judges another day than today where it is asked to', async () => {
    const { on, officers: list } = await officers('?on=2024-06-01');
    assert.equal(on, '2024-06-01');
    assert.ok(list.every(({ standing, certificates }) => (certificates.length > 0 ? standing === 'valid' : standing === 'none')));
    assert.ok(list.some(({ name }) => name === '周离任'));
  });

  it('finds by name, unit or certificate number, and by role', async () => {
    assert.deepEqual(await namesFor('?search=过期'), ['李过期']);
    assert.deepEqual(await namesFor('?search=豫m0001'), ['王执法']);
    assert.deepEqual(await namesFor('?search=信息中心'), ['孙系统']);
    assert.deepEqual(await namesFor('?role=system-admin'), ['孙系统']);
    assert.deepEqual(await namesFor('?search=100%25'), []);
  });

  it('shows nothing of accounts', async () => {
    assert.doesNotMatch(JSON.stringify(await officers()), /argon2|login|password/);
  });

  it('is for people who are signed in, whatever else is wrong with the request', async () => {
    assert.equal((await ask(await started(), 'GET', '/api/officers?on=never')).code, 'sign-in-required');
  });
});

describe('GET /api/matters', () => {
  it('lists the matters of one\'s own agency that are in force on the day, by kind where asked', async () => {
    const app = await started();
    const cookie = await sessionOf(app, 'sunxt');
    const matters = async (query = '') => MatterList.parse((await ask(app, 'GET', `/api/matters${query}`, { cookie })).body).matters;
    assert.deepEqual(await matters(), [sampleMatter(1, 1)]);
    assert.deepEqual((await matters('?on=2026-06-30')).map(({ kind }) => kind), ['penalty', 'inspection']);
    assert.deepEqual((await matters('?on=2026-06-30&kind=penalty')).map(({ kind }) => kind), ['penalty']);
    assert.equal((await ask(app, 'GET', '/api/matters?kind=murder', { cookie })).code, 'invalid-request');
    assert.equal((await ask(await started(), 'GET', '/api/matters')).code, 'sign-in-required');
  });
});

const pathOf = ({ body }: Answer): unknown => z.object({ errors: z.array(z.object({ path: z.string() })) }).parse(body).errors[0]?.path;

const renewal = { ...sampleCertificate(20, '2027-01-01', '2029-12-31'), number: '豫M0001' };
const postCertificate = async (payload: object, officer = officerId(1), login = 'sunxt', agency?: string): Promise<Answer> => {
  const app = await started();
  return ask(app, 'POST', `/api/officers/${officer}/certificates`, { payload, cookie: await sessionOf(app, login, agency) });
};

describe('POST /api/officers/:officer/certificates', () => {
  it('records a renewal beside the term before it, once, and logs who did it', async () => {
    assert.equal((await postCertificate(renewal)).status, 204);
    assert.equal((await postCertificate(renewal)).status, 204);
    const app = await started();
    const { body } = await ask(app, 'GET', '/api/officers?on=2027-01-01', { cookie: await sessionOf(app, 'sunxt') });
    const officer = OfficerList.parse(body).officers.find(({ name }) => name === '王执法');
    assert.equal(officer?.standing, 'valid');
    assert.deepEqual(officer?.certificates.map(({ validTo }) => validTo), ['2026-12-31', '2029-12-31']);
    const { rows } = await inTransaction(auditor, 'every-agency', async (tx) =>
      sql<{ officer_id: string }>`select officer_id from registry.access_log where event = 'certificate-recorded'`.execute(tx),
    );
    assert.deepEqual(rows, [{ officer_id: officerId(3) }]);
  });

  it('refuses another content under an id that was used', async () => {
    assert.equal((await postCertificate({ ...renewal, area: '陕州区' })).code, 'request-id-reused');
  });

  it('refuses overlapping terms and a number that belongs to somebody else, naming the field', async () => {
    const overlap = await postCertificate({ ...sampleCertificate(21, '2026-12-31', '2028-01-01'), number: '豫M0001' });
    const foreign = await postCertificate({ ...sampleCertificate(22, '2035-01-01', '2036-01-01'), number: '豫M0001' }, officerId(2));
    assert.deepEqual([pathOf(overlap), pathOf(foreign)], ['/validFrom', '/number']);
  });

  it('refuses a term that ends before it begins', async () => {
    assert.equal((await postCertificate(sampleCertificate(23, '2028-01-01', '2027-12-31'))).code, 'invalid-request');
  });

  it('is for system administrators, and for people of their own agency', async () => {
    assert.equal((await postCertificate(renewal, officerId(1), 'ligq')).code, 'role-missing');
    assert.equal((await postCertificate(sampleCertificate(24, '2027-01-01', '2027-12-31'), officerId(5))).code, 'not-found');
  });
});
