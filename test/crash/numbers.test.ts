import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { startTestServer, TEST_SERVER_VARIABLE } from '#platform/testing/server.ts';
import { testDatabase } from '#platform/testing/database.ts';
import { createAgency } from '#registry/io/provision.ts';
import { provide, sampleAgency, sampleCertificate, sampleOfficer } from '#registry/io/sample.ts';

/** Numbers drawn by issuers in several processes, which are killed, and whose connections are cut, at random moments. */
const [NUMBERS, PROCESSES, EACH] = [1_000, 4, 8];
/** So many numbers from one disturbance to the next. */
const BETWEEN = [10, 40] as const;

const server = process.env[TEST_SERVER_VARIABLE] === undefined ? await startTestServer() : null;
if (server !== null) process.env[TEST_SERVER_VARIABLE] = server.socketFolder;
const socketFolder = process.env[TEST_SERVER_VARIABLE] ?? '';
const database = await testDatabase();
const { migrator, desk } = database.databases;
const issuing: ChildProcess[] = [];
after(async () => {
  for (const child of issuing) child.kill('SIGKILL');
  await database.close();
  await server?.stop();
});

before(async () => {
  await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
    await createAgency(tx, sampleAgency(1));
    for (const n of [11, 12]) await provide(tx, sampleOfficer(1, n, `人员${n}`, ['officer'], { certificates: [sampleCertificate(n, '2024-01-01', '2099-12-31')] }));
  });
});

const PROCESS = fileURLToPath(new URL('issuing-process.ts', import.meta.url));

it(`${PROCESSES * EACH}人同时编号，进程和连接随时中断：${NUMBERS}个文号不缺、不重，凡已确认的都在`, { timeout: 600_000 }, async () => {
  const { rows: [current] } = await sql<{ name: string }>`select current_database() as name`.execute(migrator);
  const name = z.string().parse(current?.name);
  const confirmed: string[] = [];
  const errors: string[] = [];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [PROCESS, socketFolder, name, String(EACH)], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (text: string) => void errors.push(text));
    const lines = createInterface(child.stdout);
    lines.on('line', (line) => void (line === 'ready' || confirmed.push(line)));
    await Promise.race([once(lines, 'line'), once(child, 'exit')]);
    return child;
  };
  for (let n = 0; n < PROCESSES; n += 1) issuing.push(await start());
  let [kills, cuts] = [0, 0];
  while (confirmed.length < NUMBERS) {
    // In the middle of the work, however slowly the machine gets to it.
    const until = confirmed.length + randomInt(...BETWEEN);
    while (confirmed.length < until && errors.length === 0) await pause(5);
    assert.deepEqual(errors, []);
    const at = randomInt(PROCESSES);
    if (randomInt(2) === 0) {
      const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and usename = 'mingjian_desk' and pid <> pg_backend_pid() order by random() limit 3`.execute(desk);
      cuts += rows.length;
    } else {
      const child = issuing[at] ?? assert.fail();
      child.kill('SIGKILL');
      await once(child, 'exit');
      kills += 1;
      issuing[at] = await start();
    }
  }
  for (const child of issuing) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await pause(200);
  const { rows } = await sql<{ form: string; year: number; sequence: number; line: string }>`
    select form, year, sequence, case_id || ' ' || number as line from record.document where number is not null order by form, year, sequence`.execute(migrator);
  const { rows: counters } = await sql<{ form: string; year: number; last: number }>`select form, year, last from record.number_counter`.execute(migrator);
  assert.ok(counters.length > 0);
  for (const { form, year, last } of counters) {
    const drawn = rows.filter((row) => row.form === form && row.year === year).map(({ sequence }) => sequence);
    assert.deepEqual(drawn, Array.from({ length: last }, (_none, index) => index + 1), `${form} ${year}`);
  }
  assert.equal(new Set(rows.map(({ line }) => line.split(' ')[1])).size, rows.length, 'a number was given twice');
  const kept = new Set(rows.map(({ line }) => line));
  assert.deepEqual(confirmed.filter((line) => !kept.has(line)), []);
  assert.equal(new Set(confirmed).size, confirmed.length);
  assert.ok(kills > 0 && cuts > 0 && rows.length >= NUMBERS);
  process.stdout.write(`# ${rows.length} numbers by ${PROCESSES * EACH} issuers, ${kills} processes killed, ${cuts} connections cut: no gap, none twice\n`);
});
