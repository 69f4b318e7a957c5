import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, it } from 'node:test';
import { begun, fileOf, offsetOf, patch, sha256, stateOf, type Client } from '../uploading.ts';
import { killTree, startApp, stopApp, temporaryFolder, type AppProcess, type Environment } from './app-process.ts';
import { openCase, provideOfficers, signedIn } from './uploading-app.ts';

const KILLS = 20;
const CUTS = 8;
const PIECE = 1024 * 1024;
const SIZE = 40 * PIECE + 77_777;

const folder = temporaryFolder();
const objects = join(folder.path, 'objects');

before(async () => provideOfficers(folder.path));
after(folder.remove);

interface Underway {
  readonly upload: string;
  readonly file: Buffer<ArrayBuffer>;
  /** What the server has confirmed, in bytes. */
  confirmed: number;
}

/** Sends on until all is confirmed or the server is gone. Some pieces carry no checksum: what came of them before the end may be kept. */
async function send(client: Client, underway: Underway, piece = PIECE): Promise<void> {
  const { upload, file } = underway;
  try {
    for (let offset = await offsetOf(client, upload); offset < file.length; ) {
      const answer = await patch(client, upload, { offset, bytes: file.subarray(offset, offset + piece), ...(randomInt(4) === 0 ? { checksum: false as const } : {}) });
      if (answer.status !== 204) return;
      offset = Number(answer.headers.get('upload-offset'));
      underway.confirmed = offset;
    }
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    // The connection is gone.
  }
}

async function begin(client: Client, caseId: string): Promise<Underway> {
  const file = fileOf(SIZE, randomUUID());
  return { upload: await begun(client, caseId, file.length), file, confirmed: 0 };
}

interface Result {
  readonly finished: number;
  readonly resumed: number;
}

/** Uploads file after file while the platform is killed again and again; after each restart the upload goes on where it was confirmed to be. */
async function survive(times: number, environment: Environment, lose: () => void, piece?: number): Promise<Result> {
  let app: AppProcess = await startApp(folder.path, environment);
  let client = await signedIn(app);
  const caseId = await openCase(client);
  let underway = await begin(client, caseId);
  let [finished, resumed] = [0, 0];
  for (let kill = 0; kill < times; kill += 1) {
    const sending = send(client, underway, piece);
    await pause(randomInt(20, 700));
    await killTree(app);
    await sending;
    lose();
    app = await startApp(folder.path, environment);
    client = await signedIn(app);
    const offset = await offsetOf(client, underway.upload);
    assert.ok(offset >= underway.confirmed, `${underway.confirmed} bytes were confirmed and ${offset} are there`);
    if (offset > 0 && offset < underway.file.length) resumed += 1;
    if (kill % 3 === 2 || offset === underway.file.length) {
      await send(client, underway);
      const { status, sha256: digest } = await stateOf(client, underway.upload);
      assert.deepEqual([status, digest], ['stored', sha256(underway.file).toString('hex')]);
      const kept = join(objects, 'evidence/sha256', digest?.slice(0, 2) ?? '', digest?.slice(2, 4) ?? '', digest ?? '');
      assert.equal(sha256(readFileSync(kept)).toString('hex'), digest);
      finished += 1;
      underway = await begin(client, caseId);
    }
  }
  await send(client, underway);
  assert.equal((await stateOf(client, underway.upload)).sha256, sha256(underway.file).toString('hex'));
  assert.equal(await stopApp(app), 0);
  return { finished: finished + 1, resumed };
}

it(`上传中强制终止服务器${KILLS}次：已确认的都在，从断点续传，摘要一致`, { timeout: 900_000 }, async () => {
  const { finished, resumed } = await survive(KILLS, {}, () => {});
  assert.ok(resumed >= KILLS / 3, `only ${resumed} kills fell into an upload`);
  process.stdout.write(`# ${KILLS} kills, ${resumed} uploads resumed, ${finished} finished, every digest equal\n`);
});

const compiler = ['/usr/bin/gcc', '/usr/bin/cc'].find((path) => existsSync(path));

it(`上传中断电${CUTS}次，没有写入磁盘的全部丢失：已确认的都在，摘要一致`, { timeout: 900_000, skip: compiler === undefined ? 'no C compiler is installed' : false }, async () => {
  const durable = join(folder.path, 'durable');
  const shim = join(folder.path, 'shim.so');
  mkdirSync(durable);
  execFileSync(compiler ?? '', ['-shared', '-fPIC', '-O2', '-o', shim, new URL('sync-shim.c', import.meta.url).pathname, '-ldl']);
  const staging = join(objects, 'staging');
  let lost = 0;
  const lose = (): void => {
    for (const name of existsSync(staging) ? readdirSync(staging) : []) {
      const [file, kept] = [join(staging, name), join(durable, name)];
      const size = statSync(file).size;
      if (!existsSync(kept)) truncateSync(file, 0);
      else writeFileSync(file, readFileSync(kept));
      lost += Math.max(0, size - statSync(file).size);
    }
  };
  const { finished, resumed } = await survive(CUTS, { LD_PRELOAD: shim, SHIM_WATCHED: staging, SHIM_DURABLE: durable }, lose, 16 * PIECE);
  assert.ok(lost > 0, 'no cut lost anything: the test proved nothing');
  process.stdout.write(`# ${CUTS} power cuts, ${lost} unsynced bytes lost, ${resumed} uploads resumed, ${finished} finished, every digest equal\n`);
});
