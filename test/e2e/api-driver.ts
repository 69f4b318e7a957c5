import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addHours, chinaDateOf, type Instant, type LegalDate } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import type { Role } from '#law/engine/people.ts';
import { readConfig } from '#platform/config.ts';
import { PROBLEM_TYPE, ProblemBody } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import { createLog } from '#platform/log.ts';
import { advisoryLocks, type AdvisoryLocks } from '#platform/postgres/advisory-locks.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { CaseDetail, StepTaken } from '#record/contract.ts';
import { createAgency } from '#registry/io/provision.ts';
import { insertSetting } from '#registry/io/list-store.ts';
import { PASSWORD, agencyId, day, instant, officerId, provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { createApp } from '#server/app.ts';

/**
 * The platform as a client sees it: people of an agency who sign in and send requests, on days that the test says. Everything goes
 * through HTTP; only the agency, its people and its settings are put into the registry beforehand, as first-run set-up would.
 */

export interface Member {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Five people and a hearing chair: nobody has to act twice where the law wants two. */
export const TEAM = [
  { key: 'officer', name: '甲承办', roles: ['officer'] },
  { key: 'second', name: '乙承办', roles: ['officer'] },
  { key: 'reviewer', name: '丙审核', roles: ['reviewer'] },
  { key: 'head', name: '丁局长', roles: ['head'] },
  { key: 'editor', name: '戊公示', roles: ['publisher', 'archivist'] },
  { key: 'chair', name: '己主持', roles: ['officer'] },
] as const satisfies readonly Member[];

export type Who = (typeof TEAM)[number]['key'];

/** Both handlers: most acts towards the party need them. */
export const BOTH = ['officer', 'second'] as const satisfies readonly Who[];

/** A refusal or failure as it left the server, with the rules of law that refused. */
export interface Refusal extends ProblemBody {
  readonly rules: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Null on success. */
  readonly refusal: Refusal | null;
}

export interface StepOptions {
  readonly on?: string;
  readonly acting?: readonly Who[];
  readonly id?: string;
  readonly expectedSeq?: number;
}

export interface OpenOptions extends StepOptions {
  readonly caseId?: string;
  /** An ordinary penalty unless said otherwise. */
  readonly actionKind?: string;
}

export interface RawRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly payload?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AgencySetUp {
  /** 1 to 9; it keeps the agencies of a test apart. */
  readonly n: number;
  readonly jurisdiction: JurisdictionCode;
  readonly settings?: Readonly<Record<string, number | string>>;
  readonly team?: readonly Member[];
}

const CHINESE = /\p{Script=Han}/u;

const rulesOf = ({ evidence }: ProblemBody): readonly string[] => {
  const refusals: unknown = evidence?.['refusals'];
  if (!Array.isArray(refusals)) return [];
  return refusals.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'rule' in one && typeof one.rule === 'string' ? [one.rule] : []));
};

/** What every answer must satisfy, whatever was asked: no failure of ours, and every refusal is one that a person can read. */
function answerFrom(status: number, contentType: string | undefined, text: string): Answer {
  assert.ok(status < 500, `status ${status}: ${text.slice(0, 500)}`);
  if (status < 400) return { status, body: text === '' ? null : JSON.parse(text), refusal: null };
  assert.equal(contentType?.split(';')[0], PROBLEM_TYPE);
  const problem = ProblemBody.strict().parse(JSON.parse(text));
  assert.equal(problem.status, status);
  assert.match(problem.title, CHINESE);
  assert.match(problem.detail, CHINESE);
  assert.doesNotMatch(text, /node_modules|\.ts:\d+|postgres|select .* from/i);
  return { status, body: problem, refusal: { ...problem, rules: rulesOf(problem) } };
}

/** One agency's people at work. Each signs in when their session has ended, as a person at a screen would. */
export interface Desk {
  readonly id: AgencyId;
  readonly officers: Readonly<Record<string, OfficerId>>;
  readonly get: (who: string, url: string) => Promise<Answer>;
  readonly post: (who: string, url: string, body: unknown) => Promise<Answer>;
  /** Registers a case; its id. Fails the test where the platform refuses. */
  readonly open: (who: string, data: object, options?: OpenOptions) => Promise<string>;
  /** As `open`, and whatever comes of it. */
  readonly tryOpen: (who: string, data: object, options?: OpenOptions) => Promise<Answer & { readonly caseId: string }>;
  /** Takes a step; fails the test where the platform refuses. */
  readonly take: (who: string, caseId: string, step: string, data: object, options?: StepOptions) => Promise<StepTaken>;
  /** As `take`, and whatever comes of it. Without `expectedSeq` the client has seen all that the driver has done. */
  readonly attempt: (who: string, caseId: string, step: string, data: object, options?: StepOptions) => Promise<Answer>;
  /** Takes a step that the platform must refuse: what it says. */
  readonly refused: (who: string, caseId: string, step: string, data: object, options?: StepOptions) => Promise<Refusal>;
  readonly detail: (who: string, caseId: string) => Promise<CaseDetail>;
}

export interface Api {
  readonly app: HttpServer;
  readonly database: TestDatabase;
  /** The data folder. */
  readonly folder: string;
  readonly today: () => LegalDate;
  /** It is now that day, in the morning or at the hour said (Beijing time). Time only goes forward. */
  readonly at: (date: string, hour?: number) => void;
  readonly raw: (request: RawRequest) => Promise<Answer>;
  readonly agency: (setUp: AgencySetUp) => Promise<Desk>;
  /** A second server of the same platform, on the same database and folder. */
  readonly twin: () => Promise<HttpServer>;
  readonly close: () => Promise<void>;
}

type Send = (request: RawRequest, cookie?: string) => Promise<Answer & { readonly cookie: string | null }>;

const sender = (app: HttpServer): Send => async ({ method, url, payload, headers = {} }, cookie) => {
  const answer = await app.inject({
    method, url,
    headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'api-driver', ...(cookie === undefined ? {} : { cookie }), ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  const [set] = answer.cookies;
  const type = answer.headers['content-type'];
  return { ...answerFrom(answer.statusCode, typeof type === 'string' ? type : undefined, answer.body), cookie: set ? `${set.name}=${set.value}` : null };
};

async function provideAgency(database: TestDatabase, { n, jurisdiction, settings = {}, team = TEAM }: AgencySetUp): Promise<Record<string, OfficerId>> {
  const officers = Object.fromEntries(team.map(({ key }, index) => [key, officerId(n * 100 + index)]));
  await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
    await createAgency(tx, { ...sampleAgency(n), jurisdiction });
    for (const [index, { key, name, roles }] of team.entries()) {
      const certificates = roles.includes('officer') ? [sampleCertificate(n * 100 + index, '2010-01-01', '2030-12-31')] : [];
      const legalQualification = roles.includes('reviewer') ? { number: `A${n}${index}`, since: day('2010-01-01') } : null;
      await provide(tx, sampleOfficer(n, n * 100 + index, name, roles, { certificates, legalQualification }), loginOf(n, key));
    }
    for (const [code, value] of Object.entries(settings)) {
      const setBy = officers[team.find(({ roles }) => roles.includes('head'))?.key ?? ''];
      assert.ok(setBy, 'an agency with settings has a head who set them');
      await insertSetting(tx, { id: randomUUID(), agencyId: agencyId(n), code, value, from: day('2010-01-01'), confirmed: false, reason: '试验', setBy, setAt: instant('2026-01-01T00:00:00.000Z') });
    }
  });
  return officers;
}

const loginOf = (n: number, key: string): string => `${key}${n}`;

/** Sends requests as one of the agency's people, who signs in first where no session of theirs is alive. */
function asker(send: Send, now: () => Instant, n: number): (who: string, request: RawRequest) => Promise<Answer> {
  const sessions = new Map<string, { readonly cookie: string; usedAt: Instant; readonly day: LegalDate }>();
  const cookieOf = async (who: string): Promise<string> => {
    const held = sessions.get(who);
    if (held && now() < addHours(held.usedAt, 0.5) && held.day === chinaDateOf(now())) {
      held.usedAt = now();
      return held.cookie;
    }
    const { cookie, refusal } = await send({ method: 'POST', url: '/api/session', payload: { agency: `agency-${n}`, login: loginOf(n, who), password: PASSWORD } });
    assert.ok(cookie, `${who} cannot sign in: ${refusal?.detail ?? ''}`);
    sessions.set(who, { cookie, usedAt: now(), day: chinaDateOf(now()) });
    return cookie;
  };
  return async (who, request) => {
    const { cookie: _cookie, ...answer } = await send(request, await cookieOf(who));
    return answer;
  };
}

function granted(answer: Answer, what: string): Answer {
  assert.equal(answer.refusal, null, `${what}: ${JSON.stringify(answer.refusal)}`);
  return answer;
}

function deskOf(ask: ReturnType<typeof asker>, n: number, officers: Readonly<Record<string, OfficerId>>): Desk {
  /** The last event of each case that the client has seen. */
  const seen = new Map<string, number>();
  const post = (who: string, url: string, body: unknown): Promise<Answer> =>
    ask(who, { method: 'POST', url, payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const stepBody = (data: object, { on, acting = [], id = randomUUID() }: StepOptions) => ({
    id, ...(on === undefined ? {} : { on }), officers: acting.map((who) => officers[who]), data,
  });
  const note = (caseId: string, answer: Answer): void => {
    if (answer.refusal === null) seen.set(caseId, Math.max(seen.get(caseId) ?? 0, StepTaken.parse(answer.body).seq));
  };
  const tryOpen: Desk['tryOpen'] = async (who, data, { caseId = randomUUID(), actionKind = 'penalty-ordinary', ...options } = {}) => {
    const answer = await post(who, '/api/cases', { caseId, actionKind, step: stepBody(data, options) });
    note(caseId, answer);
    return { ...answer, caseId };
  };
  const attempt: Desk['attempt'] = async (who, caseId, step, data, options = {}) => {
    const expectedSeq = options.expectedSeq ?? seen.get(caseId) ?? 0;
    const answer = await post(who, `/api/cases/${caseId}/steps/${step}`, { ...stepBody(data, options), expectedSeq });
    note(caseId, answer);
    return answer;
  };

  return {
    id: agencyId(n), officers, post, tryOpen, attempt,
    get: (who, url) => ask(who, { method: 'GET', url }),
    open: async (who, data, options) => {
      const answer = await tryOpen(who, data, options);
      granted(answer, 'register-source');
      return answer.caseId;
    },
    take: async (who, caseId, step, data, options) => StepTaken.parse(granted(await attempt(who, caseId, step, data, options), step).body),
    refused: async (who, caseId, step, data, options) => {
      const { refusal, body } = await attempt(who, caseId, step, data, options);
      assert.ok(refusal, `${step} was not refused: ${JSON.stringify(body)}`);
      return refusal;
    },
    detail: async (who, caseId) => CaseDetail.parse(granted(await ask(who, { method: 'GET', url: `/api/cases/${caseId}` }), 'detail').body),
  };
}

/** That hour in China. */
const hourOf = (date: string, hour = 9): Instant => addHours(instant(`${day(date)}T00:00:00.000Z`), hour - 8);

/** A platform of the test's own, empty, at nine in the morning of the day said. Call `close` in `after`. */
export async function startApi(date: string): Promise<Api> {
  const database = await testDatabase();
  let time = hourOf(date);
  const now = (): Instant => time;
  const log = createLog('error', (line) => process.stderr.write(line));
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-api-'));
  const config = { ...readConfig({ MINGJIAN_LOG: 'error', MINGJIAN_DATA: folder }), port: 0 };
  const started: { readonly app: HttpServer; readonly locks: AdvisoryLocks }[] = [];
  const start = async (): Promise<HttpServer> => {
    const locks = advisoryLocks(database.logins.migrator);
    const one = await createApp({ config, databases: database.databases, locks, clock: now, log, options: { fresh: true, demo: false } });
    started.push({ app: one, locks });
    return one;
  };
  const app = await start();
  const send = sender(app);
  return {
    app, database, folder,
    today: () => chinaDateOf(time),
    at: (next, hour) => {
      const moved = hourOf(next, hour);
      assert.ok(moved >= time, `time goes forward: ${moved} is before ${time}`);
      time = moved;
    },
    raw: async (request) => {
      const { cookie: _cookie, ...answer } = await send(request);
      return answer;
    },
    agency: async (setUp) => deskOf(asker(send, now, setUp.n), setUp.n, await provideAgency(database, setUp)),
    twin: start,
    close: async () => {
      for (const one of started) {
        await one.app.close();
        await one.locks.close();
      }
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
