import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/postgres/open.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { createAgency } from '#registry/io/provision.ts';
import { officerId, PASSWORD, provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';
import { killTree, startApp, stopApp, temporaryFolder, type AppProcess } from './app-process.ts';

/** Kills of the whole process tree at random moments while cases are written through the API. */
const KILLS = 20;
const WRITERS = 4;

const folder = temporaryFolder();
const quiet = { say: () => {}, onIdleError: () => {} };

/** Opens the data folder as the platform would, without serving. */
const inFolder = async <Value>(work: (databases: Awaited<ReturnType<typeof openDatabase>>['databases']) => Promise<Value>): Promise<Value> => {
  const database = await openDatabase(readConfig({ MINGJIAN_DATA: folder.path }), quiet);
  try {
    return await work(database.databases);
  } finally {
    await database.close();
  }
};

const source = {
  origin: 'inspection', title: '占道经营', matter: '对占道经营的处罚', basis: [{ source: '城市市容和环境卫生管理条例', place: '第三十六条', rank: 'administrative-regulation' }],
  party: { kind: 'organisation', name: '试验商贸有限公司', licence: '营业执照已核验', representative: '钱某某', address: '试验路1号' },
  actEndedOn: '2026-01-05', harmful: false, content: '在道路上摆摊经营。', confidentialReporter: false,
};

interface Acknowledged {
  readonly caseId: string;
  readonly seq: number;
  readonly id: string;
}

async function post(app: AppProcess, path: string, body: unknown, cookie: string): Promise<Response> {
  return fetch(`${app.address}${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie }, body: JSON.stringify(body),
  });
}

/** Writes case after case until the server is gone; returns what the server has confirmed. */
async function write(app: AppProcess, cookie: string, acknowledged: Acknowledged[], odd: Set<string>): Promise<void> {
  const officers = [officerId(11), officerId(12)];
  const take = async (path: string, caseId: string, id: string, body: unknown): Promise<number> => {
    const answer = await post(app, path, body, cookie);
    const said = await answer.text();
    if (answer.status !== 200) {
      odd.add(`${answer.status} ${said}`);
      return 0;
    }
    const { seq } = JSON.parse(said) as { seq: number };
    acknowledged.push({ caseId, seq, id });
    return seq;
  };
  try {
    for (;;) {
      const caseId = randomUUID();
      const first = randomUUID();
      let seq = await take('/api/cases', caseId, first, { caseId, actionKind: 'penalty-ordinary', step: { id: first, officers, data: source } });
      const second = randomUUID();
      if (seq === 1) seq = await take(`/api/cases/${caseId}/steps/request-filing`, caseId, second, { id: second, expectedSeq: 1, officers, data: { reason: '符合立案标准', opinion: '建议立案' } });
    }
  } catch {
    // The connection is gone: what was not confirmed may or may not be there.
  }
}

async function signIn(app: AppProcess): Promise<string> {
  const answer = await post(app, '/api/session', { login: 'wang', password: PASSWORD }, '');
  assert.equal(answer.status, 200);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

before(async () => {
  await inFolder(async ({ desk }) => inTransaction(desk, 'every-agency', async (tx) => {
    await createAgency(tx, sampleAgency(1));
    for (const [n, name, login] of [[11, '王一', 'wang'], [12, '李二', 'liii']] as const) {
      await provide(tx, sampleOfficer(1, n, name, ['officer'], { certificates: [sampleCertificate(n, '2024-01-01', '2099-12-31')] }), login);
    }
  }));
});
after(folder.remove);

it(`办理中随时断电（${KILLS}次强制终止整个进程树）：凡已确认的环节都在，记录完整衔接`, { timeout: 480_000 }, async () => {
  const acknowledged: Acknowledged[] = [];
  const odd = new Set<string>();
  let app = await startApp(folder.path);
  let cookie = await signIn(app);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const running = app;
    const session = cookie;
    const writing = Promise.all(Array.from({ length: WRITERS }, async () => write(running, session, acknowledged, odd)));
    // The kill comes in the middle of the work, however slowly the machine gets to it.
    const begun = acknowledged.length + 10;
    for (let waited = 0; acknowledged.length < begun && waited < 8_000; waited += 20) await pause(20);
    await pause(randomInt(0, 600));
    await killTree(app);
    await writing;
    app = await startApp(folder.path);
    cookie = await signIn(app);
  }
  assert.equal(await stopApp(app), 0);
  // A server that is being killed may answer 503; it never answers 500, and never confirms what it has not kept.
  assert.deepEqual([...odd].filter((answer) => !answer.startsWith('503')), []);
  await inFolder(async ({ desk }) => inTransaction(desk, 'every-agency', async (tx) => {
    const { rows: events } = await sql<{ key: string }>`select case_id || ' ' || seq || ' ' || id as key from record.event`.execute(tx);
    const kept = new Set(events.map(({ key }) => key));
    assert.deepEqual(acknowledged.filter(({ caseId, seq, id }) => !kept.has(`${caseId} ${seq} ${id}`)), []);
    const { rows: [sound] } = await sql<Record<string, number>>`
      select
        (select count(*) from record.event e where not exists (select from ledger.pending p where p.agency_id = e.agency_id and p.id = e.id)
          and not exists (select from ledger.leaf l where l.agency_id = e.agency_id and l.entry_id = e.id)) as unpaired,
        (select count(*) from ledger.pending p where not exists (select from record.event e where e.agency_id = p.agency_id and e.id = p.id)
          and not exists (select from record.document d where d.agency_id = p.agency_id and d.entry_id = p.id)) as stray,
        (select count(*) from record.case c where c.last_seq <> (select count(*) from record.event e where e.agency_id = c.agency_id and e.case_id = c.id)) as half,
        (select count(*) from record.event later where later.seq > 1 and not exists (
          select from record.event earlier where earlier.agency_id = later.agency_id and earlier.case_id = later.case_id
            and earlier.seq = later.seq - 1 and earlier.digest = later.previous)) as unlinked,
        (select count(*) from record.number_counter n where n.last <> (select count(*) from record.document d where d.agency_id = n.agency_id and d.form = n.form and d.year = n.year)) as gaps`.execute(tx);
    assert.deepEqual(sound, { unpaired: 0, stray: 0, half: 0, unlinked: 0, gaps: 0 });
  }));
  assert.ok(acknowledged.length >= KILLS * 10, `too little was written to prove anything: ${acknowledged.length}`);
  process.stdout.write(`# ${KILLS} kills, ${acknowledged.length} steps confirmed, 0 lost\n`);
});
