import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { killApp, killTree, launch, processesIn, startApp, StartFailed, stopApp, temporaryFolder, type AppProcess } from './app-process.ts';

const folder = temporaryFolder();
const dataFolder = `${folder.path}/data`;
after(folder.remove);

const connect = async (): Promise<Client> => {
  const client = new Client({ host: `${dataFolder}/run`, user: 'app', database: 'mingjian' });
  // The server is going to be killed under it.
  client.on('error', () => {});
  await client.connect();
  return client;
};

async function ask(sql: string): Promise<unknown[]> {
  const client = await connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

before(async () => {
  const app = await startApp(dataFolder);
  await ask('create table platform.crash_probe (n int primary key)');
  await stopApp(app);
});

/** Writes numbers one by one until the server goes away; what it returns was confirmed to it. */
async function writeUntilCut(from: number): Promise<number> {
  const client = await connect();
  let last = from;
  try {
    for (;;) {
      await client.query('insert into platform.crash_probe values ($1)', [last + 1]);
      last += 1;
    }
  } catch {
    return last;
  }
}

async function highest(): Promise<number> {
  const rows = await ask('select coalesce(max(n), 0)::int as n, count(*)::int as c from platform.crash_probe');
  const [row] = rows;
  assert.ok(typeof row === 'object' && row !== null && 'n' in row && 'c' in row && typeof row.n === 'number');
  assert.equal(row.n, row.c, 'there is a hole in what was written');
  return row.n;
}

/** Five times: start, write, kill at a random moment, start again, count. */
async function survive(kill: (app: AppProcess) => Promise<void>): Promise<void> {
  let app = await startApp(dataFolder);
  for (let round = 0; round < 5; round += 1) {
    const writing = writeUntilCut(await highest());
    await pause(20 + Math.random() * 300);
    await kill(app);
    const confirmed = await writing;
    app = await startApp(dataFolder);
    const found = await highest();
    assert.ok(found === confirmed || found === confirmed + 1, `confirmed ${confirmed}, found ${found}`);
    assert.equal((await fetch(`${app.address}/readyz`)).status, 200);
  }
  assert.equal(await stopApp(app), 0);
}

test('kill -9 of the platform alone: the next start serves, and everything confirmed is there', { timeout: 60_000 }, async () => survive(killApp));

test('kill -9 of the platform with its watchdog and its database: the next start serves, and everything confirmed is there', { timeout: 60_000 }, async () =>
  survive(killTree));

test('killed while it starts, at any moment, the platform starts the next time', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 4; round += 1) {
    const { child, ended } = launch(dataFolder);
    await pause(150 + Math.random() * 500);
    child.kill('SIGKILL');
    await ended;
  }
  const app = await startApp(dataFolder);
  assert.equal(await stopApp(app), 0);
});

test('killed while it creates its database, at any moment, the platform creates it the next time', { timeout: 60_000 }, async () => {
  const fresh = `${folder.path}/fresh`;
  for (let round = 0; round < 4; round += 1) {
    const { child, ended } = launch(fresh);
    await pause(300 + Math.random() * 600);
    child.kill('SIGKILL');
    await ended;
  }
  const app = await startApp(fresh);
  assert.equal(await stopApp(app), 0);
  assert.deepEqual(readdirSync(fresh).toSorted(), ['instance', 'manifest.json', 'objects', 'postgres']);
});

test('after the platform alone is killed its database stops by itself within moments', async () => {
  const app = await startApp(dataFolder);
  await killApp(app);
  const deadline = Date.now() + 5_000;
  while (processesIn(dataFolder).length > 0 && Date.now() < deadline) await pause(50);
  assert.deepEqual(processesIn(dataFolder), []);
});

test('a database that is killed under the platform ends it with exit code 1, and the next start repairs it', async () => {
  const app = await startApp(dataFolder);
  const written = await highest();
  process.kill(Number.parseInt(readFileSync(`${dataFolder}/postgres/postmaster.pid`, 'utf8'), 10), 'SIGKILL');
  assert.equal(await app.ended, 1);
  assert.match(app.output(), /the built-in database has ended unexpectedly/);
  const again = await startApp(dataFolder);
  assert.equal(await highest(), written);
  assert.equal(await stopApp(again), 0);
});

test('SIGTERM and SIGINT stop the web and the database and end with exit code 0', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const app = await startApp(dataFolder);
    assert.equal(await stopApp(app, signal), 0);
    assert.deepEqual(processesIn(dataFolder), []);
  }
});

test('a second platform on the same data folder is refused, told who has it, and does the first no harm', async () => {
  const app = await startApp(dataFolder);
  await assert.rejects(startApp(dataFolder), (error) => {
    assert.ok(error instanceof StartFailed);
    assert.equal(error.exitCode, 1);
    assert.match(error.output, new RegExp(`进程号 ${app.pid}）使用`));
    assert.match(error.output, new RegExp(`in use by another Mingjian process \\(pid ${app.pid}\\)`));
    return true;
  });
  assert.equal((await fetch(`${app.address}/readyz`)).status, 200);
  assert.equal(await stopApp(app), 0);
});
