import assert from 'node:assert/strict';
import { type Instant, addHours } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import { ProblemBody } from '#platform/http/problem.ts';
import { type HttpServer, createHttpServer } from '#platform/http/server.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { type TestDatabase, testDatabase } from '#platform/testing/database.ts';
import { identifyActors } from '../actors.ts';
import { registryRoutes } from '../http.ts';
import { PASSWORD, agencyId, instant, officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from '../sample.ts';
import { createAgency } from '../provision.ts';

/** An agency with one person of each kind, and its registry over HTTP, at an hour that the test says. Only tests import this. */

const TEAM = [
  ['sys', '孙系统', ['system-admin']], ['sec', '安安全', ['security-admin']], ['aud', '沈审计', ['audit-admin']], ['sys2', '苏备份', ['system-admin']],
  ['officer', '王执法', ['officer']], ['second', '李执法', ['officer']], ['reviewer', '陈法制', ['reviewer']], ['head', '吴局长', ['head']], ['publisher', '周公示', ['publisher']],
  ['clerk', '郑内勤', ['archivist']],
] as const satisfies readonly (readonly [string, string, readonly Role[]])[];

export type Who = (typeof TEAM)[number][0];
export const EVERYONE: readonly Who[] = TEAM.map(([key]) => key);

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Of a refusal: its code, and the first field that failed. */
  readonly code: string | null;
  readonly path: string | null;
  readonly refusal: ProblemBody | null;
  readonly cookie: string | null;
}

export interface Office {
  readonly app: HttpServer;
  readonly database: TestDatabase;
  readonly idOf: (who: Who) => OfficerId;
  readonly now: () => Instant;
  readonly pass: (hours: number) => void;
  readonly send: (method: 'GET' | 'POST' | 'DELETE', url: string, options?: { readonly payload?: object; readonly cookie?: string | undefined }) => Promise<Answer>;
  /** A session of a person; where the password is not the one of all samples, it is said. */
  readonly signIn: (login: string, password?: string) => Promise<Answer>;
  readonly get: (who: Who, url: string) => Promise<Answer>;
  readonly post: (who: Who, url: string, payload: object) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const people = async (database: TestDatabase): Promise<void> =>
  inTransaction(database.databases.desk, 'every-agency', async (tx) => {
    await createAgency(tx, sampleAgency(1));
    await createAgency(tx, { ...sampleAgency(2), jurisdiction: 'national' });
    for (const [index, [key, name, roles]] of TEAM.entries()) {
      const certificates = key === 'officer' || key === 'second' ? [sampleCertificate(index, '2024-01-01', '2028-12-31')] : [];
      await provide(tx, sampleOfficer(1, index, name, roles, { certificates }), key);
    }
    await provide(tx, sampleOfficer(2, 50, '外机关', ['system-admin']), 'foreign');
  });

export async function startOffice(at: string): Promise<Office> {
  const database = await testDatabase();
  await people(database);
  let time = instant(at);
  const options = { database: database.databases.desk, clock: () => time, secure: false };
  const app = await createHttpServer({ secure: false });
  identifyActors(app, options);
  await app.register(registryRoutes, options);
  let requests = 0;
  const send: Office['send'] = async (method, url, { payload, cookie } = {}) => {
    requests += 1;
    const answer = await app.inject({
      // Each from another desk: the brake on sign-ins counts by address.
      method, url, remoteAddress: `10.1.${requests >> 8}.${requests & 255}`, headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'office', ...(cookie === undefined ? {} : { cookie }) }, ...(payload === undefined ? {} : { payload }),
    });
    assert.ok(answer.statusCode < 500, answer.body);
    const body: unknown = answer.body === '' ? null : answer.json();
    const refusal = answer.statusCode < 400 ? null : ProblemBody.parse(body);
    const [set] = answer.cookies;
    return {
      status: answer.statusCode, body, refusal, code: refusal?.code ?? null, path: refusal?.errors[0]?.path ?? null,
      cookie: set === undefined ? null : `${set.name}=${set.value}`,
    };
  };
  const signIn: Office['signIn'] = async (login, password = PASSWORD) => send('POST', '/api/session', { payload: { agency: 'agency-1', login, password } });
  const held = new Map<Who, { readonly cookie: string | undefined; readonly until: Instant }>();
  const cookieOf = async (who: Who): Promise<string | undefined> => {
    const known = held.get(who);
    if (known !== undefined && time < known.until) return known.cookie;
    const { cookie } = await signIn(who);
    held.set(who, { cookie: cookie ?? undefined, until: addHours(time, 0.5) });
    return cookie ?? undefined;
  };
  return {
    app, database, send, signIn,
    now: () => time,
    pass: (hours) => {
      time = addHours(time, hours);
    },
    idOf: (who) => officerId(TEAM.findIndex(([key]) => key === who)),
    get: async (who, url) => send('GET', url, { cookie: await cookieOf(who) }),
    post: async (who, url, payload) => send('POST', url, { payload, cookie: await cookieOf(who) }),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

export const AGENCY = agencyId(1);
