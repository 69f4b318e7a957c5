import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { chinaDateOf, Instant } from '#kernel/dates.ts';
import { actionOf } from '#law/actions/index.ts';
import { obligationsOf } from '#law/engine/obligations.ts';
import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/postgres/open.ts';
import { testObjects } from '#platform/testing/objects.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { actionKindOf, eventsOf } from '#record/io/store.ts';
import { CalendarView } from '#registry/contract.ts';
import { PASSWORD } from '#server/demo/accounts.ts';
import { DISTRICT } from '#server/demo/district.ts';
import { ensureDemonstration } from '#server/demo/ensure.ts';
import { agencyIdOf, loginOf } from '#server/demo/provision.ts';
import { recordPorts } from '#server/ports.ts';
import type { CaseId } from '#kernel/ids.ts';
import { killTree, startApp, stopApp, temporaryFolder, type AppProcess } from './app-process.ts';

/** Imports after each of which the whole process tree is killed while periods are counted again. */
const KILLS = 6;

/** The district is loaded as at the end of 2026, so that its periods reach into 2027, whatever the day today. */
const LOADED = Instant.parse('2026-12-28T01:00:00.000Z');

/** Days off in January 2027, one set for each import. */
const REST = ['01-04', '01-05', '01-06', '01-07', '01-08', '01-11'];

const folder = temporaryFolder();

const inFolder = async <Value>(work: (databases: Awaited<ReturnType<typeof openDatabase>>['databases']) => Promise<Value>): Promise<Value> => {
  const database = await openDatabase(readConfig({ MINGJIAN_DATA: folder.path }), { say: () => {}, onIdleError: () => {} });
  try {
    return await work(database.databases);
  } finally {
    await database.close();
  }
};

const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

async function signIn(app: AppProcess): Promise<string> {
  const [entry] = DISTRICT;
  const admin = entry?.demo.people.find(({ key }) => key === 'sys');
  assert.ok(entry && admin);
  const answer = await fetch(`${app.address}/api/session`, { method: 'POST', headers, body: JSON.stringify({ login: loginOf(entry.demo, admin), password: PASSWORD, agency: entry.demo.agency.code }) });
  assert.equal(answer.status, 200);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function bring(app: AppProcess, cookie: string, n: number): Promise<void> {
  const notice = { year: 2027, source: `试验${n}`, rest: ['01-01', ...REST.slice(0, n + 1)], work: [] };
  const answer = await fetch(`${app.address}/api/calendar/editions`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify({ id: randomUUID(), notice }) });
  assert.equal(answer.status, 200, await answer.text());
}

const progress = async (app: AppProcess, cookie: string): Promise<CalendarView['recomputed']> =>
  CalendarView.parse(await (await fetch(`${app.address}/api/calendar`, { headers: { cookie } })).json()).recomputed;

async function finished(app: AppProcess, cookie: string): Promise<void> {
  for (let n = 0; n < 500; n += 1) {
    const { agencies, done } = await progress(app, cookie);
    if (agencies === done) return;
    await pause(20);
  }
  assert.fail('recomputing was not finished after the start');
}

before(async () => inFolder(async ({ desk }) => {
  await ensureDemonstration({ database: desk, objects: testObjects(), clock: () => LOADED, options: { fresh: false, demo: true }, print: () => {} });
}));
after(folder.remove);

/** Periods of an agency that say something else than their case's log under the calendar in force. */
async function disagreements(databases: Awaited<ReturnType<typeof openDatabase>>['databases']): Promise<readonly string[]> {
  const found: string[] = [];
  for (const agency of DISTRICT.map(({ demo }) => agencyIdOf(demo))) {
    await inTransaction(databases.desk, { agency }, async (tx) => {
      const { rows } = await sql<{ case_id: CaseId; code: string; key: string; opened_by: number; due_on: string | null }>`select case_id, code, key, opened_by, due_on from record.obligation`.execute(tx);
      const facts = await recordPorts.loadAgencyFacts(tx, agency, chinaDateOf(LOADED));
      for (const row of rows) {
        const action = actionOf((await actionKindOf(tx, agency, row.case_id)) ?? '');
        assert.ok(action);
        const computed = obligationsOf(action, (await eventsOf(tx, agency, row.case_id)).map(({ event }) => event), facts);
        const due = computed.find(({ code, key, openedBy }) => code === row.code && key === row.key && openedBy === row.opened_by)?.due?.date ?? null;
        if (due !== row.due_on) found.push(`${row.case_id} ${row.code}: ${row.due_on} instead of ${due}`);
      }
    });
  }
  return found;
}

it(`导入放假安排后随时断电（${KILLS}次强制终止整个进程树）：下次启动接着算完，每个变动只记一次`, { timeout: 240_000 }, async () => {
  let interrupted = 0;
  let app = await startApp(folder.path, {}, []);
  let cookie = await signIn(app);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await bring(app, cookie, kill);
    // The first right after the answer, others a little later.
    if (kill > 0) await pause(randomInt(0, 40));
    await killTree(app);
    interrupted += await inFolder(async (databases) => ((await disagreements(databases)).length > 0 ? 1 : 0));
    app = await startApp(folder.path, {}, []);
    cookie = await signIn(app);
    if (kill % 2 === 1) await finished(app, cookie);
  }
  await finished(app, cookie);
  assert.equal(await stopApp(app), 0);
  await inFolder(async (databases) => {
    assert.deepEqual(await disagreements(databases), []);
    const { rows } = await inTransaction(databases.desk, 'every-agency', async (tx) => sql<{ moved: number; twice: number }>`
      select count(*) as moved, (select count(*) from (select from record.recomputation group by case_id, code, key, opened_by, editions_after having count(*) > 1) as again) as twice
      from record.recomputation`.execute(tx));
    assert.ok((rows[0]?.moved ?? 0) >= 10, 'too little moved to prove anything');
    assert.equal(rows[0]?.twice, 0);
  });
  assert.ok(interrupted > 0, 'no kill came in the middle');
  process.stdout.write(`# ${KILLS} kills, ${interrupted} in the middle\n`);
});
