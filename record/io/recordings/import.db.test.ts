import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { addHours, Instant } from '#kernel/dates.ts';
import { CaseId, Digest } from '#kernel/ids.ts';
import { createLog } from '#platform/log.ts';
import { openChecker, type Checker } from '#platform/objects/check.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import { openStore } from '#platform/objects/open.ts';
import { Staging } from '#platform/objects/staging.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { agencyId, officerId, provide, sampleAgency, sampleOfficer } from '#registry/io/sample.ts';
import { createAgency } from '#registry/io/provision.ts';
import { gapsIn } from '../../sequence.ts';
import { checkAll } from './checks.ts';
import { FolderImport } from './import.ts';
import { Intake } from './intake.ts';
import { importedFiles, objectOf } from './recording-store.ts';
import { findUpload, importedFrom } from './upload-store.ts';

const agency = agencyId(1);
const log = createLog('error', () => {});

let database: TestDatabase;
let root: string;
let intake: Intake;
let now = Instant.parse('2026-03-02T01:00:00.000Z');
let checker: Checker;
let objects: ObjectStore;

before(async () => {
  database = await testDatabase();
  root = mkdtempSync('/tmp/mingjian-import-');
  await inTransaction(database.databases.desk, 'every-agency', (tx) => createAgency(tx, sampleAgency(1)));
  objects = await openStore({ folder: root, s3: null });
  intake = new Intake({ database: database.databases.desk, clock: () => now, staging: new Staging(root), objects, log, onStored: () => {} });
  checker = openChecker({ folder: root, s3: null });
});
after(async () => {
  await checker.close();
  await database.close();
  rmSync(root, { recursive: true, force: true });
});

const station = (device: string): string => join(root, 'in', 'agency-1', device);

function leave(device: string, name: string, content: string): string {
  mkdirSync(station(device), { recursive: true });
  const file = join(station(device), name);
  writeFileSync(file, content);
  return file;
}

async function* bytes(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

/** A watcher for whom files are old at once. */
const watcher = (ahead = 60_000): FolderImport => new FolderImport({
  database: database.databases.desk, intake, log, folder: join(root, 'in'), agencies: async () => [{ id: agency, code: 'agency-1' }], now: () => Date.now() + ahead,
});

const from = (device: string) => inTransaction(database.databases.desk, { agency }, (tx) => importedFrom(tx, agency, device));

describe('采集站的文件夹', () => {
  it('正在写入的文件不取；写完的取一次；原文件不动', async () => {
    const file = leave('A01', 'REC_0001.mp4', 'first part');
    const watch = watcher();
    assert.equal(await watch.look(), 0, 'seen for the first time');
    appendFileSync(file, ' and more');
    assert.equal(await watch.look(), 0, 'it has grown');
    assert.equal(await watcher(0).look(), 0, 'too fresh');
    assert.equal(await watch.look(), 1);
    assert.equal(await watch.look(), 0);
    assert.equal(readFileSync(file, 'utf8'), 'first part and more');
    const [taken] = (await from('A01')).values();
    assert.deepEqual([taken?.status, taken?.sha256, taken?.sequence], ['stored', createHash('sha256').update('first part and more').digest('hex'), 1]);
  });

  it('设备编号有缺的列出缺号；没有编号的、空的文件不取', async () => {
    for (const number of ['0007', '0008', '0011']) leave('B02', `X_${number}.wav`, `sound ${number}`);
    leave('B02', 'notes.txt', 'no number');
    leave('B02', 'X_0009.wav', '');
    const watch = watcher();
    await watch.look();
    assert.equal(await watch.look(), 3);
    const files = await inTransaction(database.databases.desk, { agency }, (tx) => importedFiles(tx, agency));
    assert.deepEqual(gapsIn(files.filter(({ device }) => device === 'B02').flatMap(({ sequence }) => sequence ?? [])), ['9—10']);
  });

  it('导入中断的，下次接着导入同一文件', async () => {
    const file = leave('C03', 'V_0005.mp4', 'a film of some length');
    const stopped = '00000000-0000-4000-8000-0000000000c3';
    await intake.begin(agency, { id: stopped, source: 'import', caseId: null, by: null, device: 'C03', sequence: 5, name: 'V_0005.mp4', size: 21, statedRoot: null });
    await intake.append(agency, { id: stopped, size: 21 }, { offset: 0 }, bytes('a film'));
    const watch = watcher();
    await watch.look();
    assert.equal(await watch.look(), 1);
    const upload = (await from('C03')).get('V_0005.mp4');
    assert.deepEqual([upload?.id, upload?.status, upload?.sha256], [stopped, 'stored', createHash('sha256').update(readFileSync(file)).digest('hex')]);
  });
});

describe('存储后的核对', () => {
  it('从存储读回，与名称的摘要一致，并计算SM3；被改动的文件核对不符', async () => {
    const content = 'abc';
    leave('D04', 'T_0001.wav', content);
    leave('D04', 'T_0002.wav', 'will be damaged');
    const watch = watcher();
    await watch.look();
    await watch.look();
    const damaged = Digest.parse(createHash('sha256').update('will be damaged').digest('hex'));
    const path = join(root, 'evidence/sha256', damaged.slice(0, 2), damaged.slice(2, 4), damaged);
    chmodSync(path, 0o644);
    writeFileSync(path, 'has been damaged');
    await checkAll({ database: database.databases.desk, clock: () => now, objects, checker, log }, () => false);
    const found = (sha256: Digest) => inTransaction(database.databases.desk, { agency }, (tx) => objectOf(tx, agency, sha256));
    const sound = await found(Digest.parse(createHash('sha256').update(content).digest('hex')));
    // The example of GB/T 32905-2016, appendix A.
    assert.deepEqual([sound?.sound, sound?.sm3], [true, '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0']);
    assert.equal((await found(damaged))?.sound, false);
  });
});

describe('没有继续的上传', () => {
  it('七天没有继续的放弃，暂存的文件清除；仍在继续的、采集站的不因此放弃', async () => {
    const caseId = CaseId.parse('00000000-0000-4000-8000-0000000000f1');
    const by = officerId(11);
    await inTransaction(database.databases.desk, 'every-agency', async (tx) => {
      await provide(tx, sampleOfficer(1, 11, '王一', ['officer']), 'wang');
      await sql`insert into record.case (agency_id, id, action_kind, title, matter, party_name, phase, stage, handlers, registered_on, last_seq, last_recorded_at, awaiting, search)
        values (${agency}, ${caseId}, 'penalty-ordinary', '案由', '事项', '当事人', 'registered', 'initiation', ${[by]}, current_date, 1, now(), '[]', '{}')`.execute(tx);
    });
    const begin = async (n: number, source: 'desk' | 'import'): Promise<string> => {
      const id = `00000000-0000-4000-8000-0000000000d${n}`;
      const whose = source === 'desk' ? { caseId, by, device: null, sequence: null } : { caseId: null, by: null, device: 'E05', sequence: n };
      await intake.begin(agency, { id, source, ...whose, name: `${n}.mp4`, size: 100, statedRoot: null });
      await intake.append(agency, { id, size: 100 }, { offset: 0 }, bytes('part'));
      return id;
    };
    const [old, stationed] = [await begin(1, 'desk'), await begin(2, 'import')];
    now = addHours(now, 7 * 24 + 1);
    const fresh = await begin(3, 'desk');
    writeFileSync(join(root, 'staging', 'stray'), 'belongs to nothing');
    await intake.tidy();
    const status = async (id: string) => (await inTransaction(database.databases.desk, { agency }, (tx) => findUpload(tx, agency, id)))?.status;
    assert.deepEqual([await status(old), await status(stationed), await status(fresh)], ['expired', 'receiving', 'receiving']);
    assert.deepEqual(readdirSync(join(root, 'staging')).toSorted(), [stationed, fresh].toSorted());
  });
});
