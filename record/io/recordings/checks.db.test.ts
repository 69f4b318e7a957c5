import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmodSync, createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { createLog } from '#platform/log.ts';
import { openChecker, type Checker } from '#platform/objects/check.ts';
import { openStore } from '#platform/objects/open.ts';
import { Staging } from '#platform/objects/staging.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, sampleAgency } from '#registry/io/sample.ts';
import type { Bounds } from './bounded.ts';
import { checkAll, readWhatWasLeft } from './checks.ts';
import { Intake } from './intake.ts';
import { objectOf } from './recording-store.ts';
import { bomb, MADE_AT, record, withoutMedia } from './testing/real-media.ts';
import { findUpload } from './upload-store.ts';

const agency = agencyId(1);
const clock = () => Instant.parse('2026-03-02T01:00:00.000Z');

let database: TestDatabase;
let root: string;
let intake: Intake;
let checker: Checker;
const said: string[] = [];
const log = createLog('warn', (line) => said.push(line));

before(async () => {
  database = await testDatabase();
  root = mkdtempSync('/tmp/mingjian-checks-');
  await inTransaction(database.databases.desk, 'every-agency', (tx) => createAgency(tx, sampleAgency(1)));
  intake = new Intake({ database: database.databases.desk, clock, staging: new Staging(root), objects: await openStore({ folder: root, s3: null }), log, onStored: () => {} });
  checker = openChecker({ folder: root, s3: null });
});
after(async () => {
  await checker.close();
  await database.close();
  rmSync(root, { recursive: true, force: true });
});

/** Takes a file in as a station brings it; its upload. */
async function brought(file: string): Promise<string> {
  const [id, { size }] = [randomUUID(), statSync(file)];
  await intake.begin(agency, { id, source: 'import', caseId: null, by: null, device: 'A01', sequence: 1, name: id, size, statedRoot: null });
  await intake.append(agency, { id, size }, { offset: 0, length: size }, createReadStream(file));
  return id;
}

const parts = async () => ({ database: database.databases.desk, clock, objects: await openStore({ folder: root, s3: null }), checker, log });

async function found(upload: string) {
  return inTransaction(database.databases.desk, { agency }, async (tx) => {
    const { status, sha256 } = (await findUpload(tx, agency, upload)) ?? assert.fail();
    const { sound, sm3, probe } = (sha256 === null ? null : await objectOf(tx, agency, sha256)) ?? assert.fail();
    return { status, sound, digested: sm3 !== null, probe };
  });
}

async function checked(file: string, bounds?: Bounds) {
  const upload = await brought(file);
  await checkAll({ ...await parts(), ...(bounds === undefined ? {} : { bounds }) }, () => false);
  return { upload, ...(await found(upload)) };
}

function write(name: string, bytes: string | Uint8Array): string {
  const file = join(root, name);
  writeFileSync(file, bytes);
  return file;
}

/** With this folder alone to find programs in. */
async function programsIn<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const path = process.env['PATH'];
  process.env['PATH'] = folder;
  try {
    return await work();
  } finally {
    process.env['PATH'] = path;
  }
}

describe('存储以后的核对', () => {
  it('读取程序不再动弹的，到时间终止：文件已经存储、核对相符，只是没有媒体信息', async () => {
    const programs = mkdtempSync(join(root, 'programs-'));
    writeFileSync(join(programs, 'ffprobe'), '#!/bin/sh\nexec /bin/sleep 1000\n');
    chmodSync(join(programs, 'ffprobe'), 0o755);
    const { upload: _upload, ...rest } = await programsIn(programs, () => checked(write('a', '\0\0\0\x20ftypisom one'), { milliseconds: 300, kibibytes: 1_000_000 }));
    assert.deepEqual(rest, { status: 'stored', sound: true, digested: true, probe: 'out-of-bounds' });
  });

  it('没有安装读取程序的，照常存储和核对，并告知系统管理员；安装以后补读', { skip: withoutMedia() }, async () => {
    const film = record(root, 'film.mp4');
    const { upload, ...rest } = await programsIn('/nonexistent', async () => {
      assert.equal(await readWhatWasLeft(await parts()), false);
      return checked(film);
    });
    assert.deepEqual(rest, { status: 'stored', sound: true, digested: true, probe: 'absent' });
    assert.ok(said.some((line) => line.includes('ffprobe is not installed')));
    assert.equal(await readWhatWasLeft(await parts()), true);
    await checkAll(await parts(), () => false);
    const { probe } = await found(upload);
    assert.equal(typeof probe === 'string' ? probe : probe?.madeAt, MADE_AT.replace('Z', '.000Z'));
    assert.equal(await readWhatWasLeft(await parts()), false, 'nothing is left to read');
  });

  it('有意制作的、没有录完的文件，都原样存储，其余的照常核对', { skip: withoutMedia() }, async () => {
    const film = readFileSync(record(root, 'film.mp4'));
    const files = [['bomb', bomb(15_000)], ['cut', film.subarray(0, film.length / 2)], ['page', Buffer.concat([Buffer.from('<html>'), film])], ['whole', Buffer.concat([film, Buffer.from('\0\0\0\x08free', 'latin1')])]] as const;
    const uploads = await Promise.all(files.map(async ([name, bytes]) => brought(write(name, bytes))));
    await checkAll(await parts(), () => false);
    const all = await Promise.all(uploads.map(found));
    assert.deepEqual(all.map(({ status, sound, digested }) => [status, sound, digested]), files.map(() => ['stored', true, true]));
    assert.deepEqual(all.map(({ probe }) => (typeof probe === 'string' ? probe : probe?.codecs.join())), ['png', 'unreadable', 'unknown-type', 'h264,aac']);
  });
});
