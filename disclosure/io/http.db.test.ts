import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Disposition } from '#law/disposition.ts';
import { fine } from '#law/testing/builders.ts';
import { createHttpServer, type HttpServer } from '#platform/http/server.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { readStanding } from '#record/io/standing.ts';
import { identifyActors, requireActor, signedIn } from '#registry/io/actors.ts';
import { registryRoutes } from '#registry/io/http.ts';
import { PASSWORD } from '#registry/io/sample.ts';
import { recordPorts } from '#server/ports.ts';
import { decidedCase, foundAgency, loginOf, type RecordedCase } from '../../test/disclosed-cases.ts';
import { PublicationView } from '../contract.ts';
import { disclosureRoutes } from './http.ts';

let database: TestDatabase;
let app: HttpServer;
let one: RecordedCase;

before(async () => {
  database = await testDatabase();
  const { desk } = database.databases;
  for (const n of [1, 2]) await foundAgency(desk, n);
  one = await decidedCase(desk, 1, { decision: Disposition.parse({ ...fine(40_000), facts: '致电13812345678后发现经营超过保质期的食品' }) });
  const clock = () => one.now;
  app = await createHttpServer({ secure: false });
  identifyActors(app, { database: desk, clock, secure: false });
  await app.register(registryRoutes, { database: desk, clock, secure: false });
  disclosureRoutes(app, { database: desk, readStanding: readStanding(recordPorts, clock, '办理公示'), requireActor, signedIn });
});
after(async () => {
  await app.close();
  await database.close();
});

async function ask(url: string, login?: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': 'test' };
  const cookie = login === undefined ? undefined : (await app.inject({ method: 'POST', url: '/api/session', headers, payload: { login, password: PASSWORD } })).cookies[0];
  const answer = await app.inject({ method: 'GET', url, headers: cookie === undefined ? headers : { ...headers, cookie: `${cookie.name}=${cookie.value}` } });
  return { status: answer.statusCode, body: answer.json() };
}

const address = (): string => `/api/cases/${one.id}/publication`;

const readings = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from record.reading where case_id = ${one.id} and purpose = '办理公示'`.execute(database.databases.migrator);
  return rows[0]?.n ?? 0;
};

describe('GET /api/cases/:caseId/publication', () => {
  it('shows what would be public, what is proposed to be hidden, and the digest to confirm; that it was read is recorded', async () => {
    const earlier = await readings();
    const { status, body } = await ask(address(), loginOf(1, 1));
    assert.equal(status, 200);
    const view = PublicationView.parse(body);
    assert.deepEqual([view.status, view.copy, view.proposals.map(({ text }) => text)], ['none', null, ['13812345678']]);
    await one.take('prepare-publication', { redactions: view.proposals });
    const prepared = PublicationView.parse((await ask(address(), loginOf(1, 5))).body);
    await one.take('publish', { copy: prepared.digest });
    const { history, name } = PublicationView.parse((await ask(address(), loginOf(1, 5))).body);
    assert.deepEqual([name, history.map(({ by, on, online }) => [by.name, on, online])], ['已公示', [['周公示', '2026-03-16', true]]]);
    assert.equal(await readings(), earlier + 3);
  });

  it('is for people of the agency alone, and for none who is not signed in', async () => {
    assert.equal((await ask(address())).status, 401);
    assert.equal((await ask(address(), loginOf(2, 1))).status, 404);
  });

  it('knows no case that there is not', async () => {
    assert.equal((await ask('/api/cases/0193c2d4-7d10-7100-8000-0000000000ff/publication', loginOf(1, 1))).status, 404);
    assert.equal((await ask('/api/cases/none/publication', loginOf(1, 1))).status, 422);
  });
});
