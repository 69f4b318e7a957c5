import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { after, it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { openCheckpoint } from '#ledger/checkpoint.ts';
import { parseVerifierKey } from '#ledger/keys.ts';
import { rootOf } from '#ledger/tree.ts';
import { openArchive } from '#platform/ledger/archive.ts';
import { ledgerFolders } from '#platform/ledger/folders.ts';
import { leafOf } from '#platform/ledger/sealer.ts';
import { cryptography } from '#platform/signing/cryptography.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { startTestServer } from '#platform/testing/server.ts';
import { TEST_SERVER_VARIABLE } from '#platform/testing/server.ts';
import { testDatabase } from '#platform/testing/database.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, sampleAgency } from '#registry/io/sample.ts';
import { temporaryFolder } from './app-process.ts';

/** Kills of the sealer's process at random moments while entries are written. MINGJIAN_SEALER_KILLS=200 for a thorough run. */
const KILLS = Number(process.env['MINGJIAN_SEALER_KILLS'] ?? 20);
const WRITERS = 4;
const YEAR = 2026;

const server = process.env[TEST_SERVER_VARIABLE] === undefined ? await startTestServer() : null;
if (server !== null) process.env[TEST_SERVER_VARIABLE] = server.socketFolder;
const socketFolder = process.env[TEST_SERVER_VARIABLE] ?? '';
const database = await testDatabase();
const folder = temporaryFolder();
after(async () => {
  await database.close();
  await server?.stop();
  folder.remove();
});

const agency = agencyId(1);
const PROCESS = fileURLToPath(new URL('sealer-process.ts', import.meta.url));

async function startSealer(name: string, errors: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROCESS, socketFolder, name, folder.path], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (text: string) => void errors.push(text));
  await once(child.stdout, 'data');
  return child;
}

/** Entries a few at a time, each batch in a commit of its own; some roll back. */
async function write(stopped: () => boolean, written: Set<string>): Promise<void> {
  while (!stopped()) {
    const rows = Array.from({ length: randomInt(1, 6) }, () => ({ id: randomUUID(), entry: `{"h":"${randomBytes(16).toString('hex')}","t":"test","v":1}` }));
    const undone = randomInt(10) === 0;
    await inTransaction(database.databases.desk, { agency }, async (tx) => {
      for (const { id, entry } of rows) await sql`insert into ledger.pending (agency_id, id, year, entry, created_at) values (${agency}, ${id}, ${YEAR}, ${entry}, now())`.execute(tx);
      if (undone) throw new Error('undone');
    }).then(() => rows.forEach(({ entry }) => written.add(entry)), (error: unknown) => assert.match(String(error), /undone/));
    await pause(randomInt(4, 20));
  }
}

it(`封存进程随时被强制终止（${KILLS}次）：条目不丢、不重，检查点不分叉`, { timeout: 120_000 + KILLS * 15_000 }, async () => {
  await inTransaction(database.databases.desk, 'every-agency', async (tx) => createAgency(tx, sampleAgency(1)));
  const { rows: [current] } = await sql<{ name: string }>`select current_database() as name`.execute(database.databases.migrator);
  const name = z.string().parse(current?.name);
  const [written, errors] = [new Set<string>(), [] as string[]];
  let over = false;
  const writing = Promise.all(Array.from({ length: WRITERS }, async () => write(() => over, written)));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const sealer = await startSealer(name, errors);
    await pause(randomInt(60, 500));
    sealer.kill('SIGKILL');
    await once(sealer, 'exit');
  }
  over = true;
  await writing;
  const last = await startSealer(name, errors);
  const rows = async <Row>(query: string): Promise<readonly Row[]> => (await sql.raw<Row>(query).execute(database.databases.migrator)).rows;
  for (let n = 0; n < 3000; n += 1) {
    const [left] = await rows<{ n: number }>('select (select count(*) from ledger.pending) + (select count(*) from ledger.log l where not exists (select from ledger.checkpoint c where c.size = l.size)) as n');
    if (left?.n === 0) break;
    await pause(50);
  }
  last.kill('SIGKILL');
  await once(last, 'exit');
  const leaves = (await rows<{ index: number; entry: string }>('select index, entry from ledger.leaf order by index'));
  assert.deepEqual(leaves.map(({ index }) => index), leaves.map((_leaf, index) => index));
  assert.equal(new Set(leaves.map(({ entry }) => entry)).size, leaves.length, 'an entry was sealed twice');
  assert.deepEqual([...written].filter((entry) => !leaves.some((leaf) => leaf.entry === entry)).length, 0, 'an entry was lost');
  assert.equal(leaves.length, written.size, 'what was rolled back was sealed');
  const [log] = await rows<{ vkeys: string[] }>('select vkeys from ledger.log');
  const key = parseVerifierKey(sha256Bytes, log?.vkeys[0] ?? '');
  assert.ok(key.ok);
  const archive = await openArchive(ledgerFolders(folder.path).archive, `agency-1-${YEAR}`).all();
  const roots = new Map<number, string>();
  const hashes = leaves.map(({ entry }) => leafOf(entry));
  let published = 0;
  for (const { note, size } of archive) {
    const opened = openCheckpoint(cryptography, note, [key.value]);
    assert.ok(opened.ok && opened.value.checkpoint.size === size);
    assert.ok(size > published, 'the archive went back');
    published = size;
    roots.set(size, Buffer.from(opened.value.checkpoint.root).toString('hex'));
  }
  const every = Math.max(1, Math.floor(archive.length / 300));
  for (const [n, [size, root]] of [...roots].entries()) {
    if (n % every === 0 || size === leaves.length) assert.equal(root, Buffer.from(rootOf(sha256Bytes, hashes.slice(0, size))).toString('hex'), `fork at ${size}`);
  }
  const stored = await rows<{ size: number; root: Buffer }>('select size, root from ledger.checkpoint');
  for (const { size, root } of stored) assert.equal(root.toString('hex'), roots.get(size), `the database and the archive disagree at ${size}`);
  assert.deepEqual(await rows('select kind, detail from ledger.alarm'), []);
  assert.deepEqual(errors, []);
  assert.equal(published, leaves.length);
  process.stdout.write(`# ${KILLS} kills, ${leaves.length} leaves, ${archive.length} checkpoints: 0 lost, 0 sealed twice, 0 forks\n`);
});
