import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Instant } from '#kernel/dates.ts';
import { createLog } from '#platform/log.ts';
import { Refused } from '#platform/http/problem.ts';
import { openChecker, type Checker } from '#platform/objects/check.ts';
import { keyOf } from '#platform/objects/folder-store.ts';
import { openStore } from '#platform/objects/open.ts';
import { clientOf, type S3Settings } from '#platform/objects/s3-store.ts';
import { Staging } from '#platform/objects/staging.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { wireTo, type Wire } from '#platform/testing/cut-wire.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/database.ts';
import { objectGateway, withoutGateway, type ObjectGateway } from '#platform/testing/object-gateway.ts';
import { createAgency } from '#registry/io/provision.ts';
import { agencyId, sampleAgency } from '#registry/io/sample.ts';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { checkAll } from './checks.ts';
import { Intake } from './intake.ts';
import { objectOf } from './recording-store.ts';
import { findUpload } from './upload-store.ts';

const agency = agencyId(1);
const clock = () => Instant.parse('2026-03-02T01:00:00.000Z');
const log = createLog('error', () => {});

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

describe('音像文件存入对象存储', { skip: withoutGateway() }, () => {
  let database: TestDatabase;
  let gateway: ObjectGateway;
  let wire: Wire;
  let root: string;
  let s3: S3Settings;
  let intake: Intake;
  let checker: Checker;
  before(async () => {
    database = await testDatabase();
    root = mkdtempSync('/tmp/mingjian-s3-intake-');
    gateway = await objectGateway();
    wire = await wireTo(gateway.port);
    s3 = { ...(await gateway.bucket()), endpoint: `http://127.0.0.1:${wire.port}` };
    await inTransaction(database.databases.desk, 'every-agency', (tx) => createAgency(tx, sampleAgency(1)));
    intake = new Intake({ database: database.databases.desk, clock, staging: new Staging(root), objects: await openStore({ folder: root, s3 }), log, onStored: () => {} });
    checker = openChecker({ folder: root, s3 });
  });
  after(async () => {
    await checker.close();
    await wire.stop();
    await gateway.stop();
    await database.close();
    rmSync(root, { recursive: true, force: true });
  });

  async function begun(size: number): Promise<string> {
    const id = randomUUID();
    await intake.begin(agency, { id, source: 'import', caseId: null, by: null, device: 'A01', sequence: 1, name: id, size, statedRoot: null });
    return id;
  }

  const found = async (upload: string) => inTransaction(database.databases.desk, { agency }, async (tx) => {
    const { status, sha256 } = (await findUpload(tx, agency, upload)) ?? assert.fail();
    return { status, sha256, object: sha256 === null ? null : await objectOf(tx, agency, sha256) };
  });

  const check = async (): Promise<void> => checkAll({ database: database.databases.desk, clock, objects: await openStore({ folder: root, s3 }), checker, log }, () => false);

  it('对象存储中断的：说明已经收到、不需要重新上传；恢复以后自动存储，读回核对相符', async () => {
    const bytes = Buffer.alloc(3_000_000, 'film');
    const id = await begun(bytes.length);
    wire.cutAfter(500_000);
    await assert.rejects(intake.append(agency, { id, size: bytes.length }, { offset: 0, length: bytes.length }, once(bytes)), (error) =>
      error instanceof Refused && error.problem.code === 'storage-unavailable' && error.problem.todo?.includes('不需要重新上传') === true);
    assert.deepEqual([(await found(id)).status, (await found(id)).object], ['received', null]);
    await intake.tidy();
    assert.equal((await found(id)).status, 'received', 'still waiting, and still there');
    wire.cutAfter(Infinity);
    await intake.tidy();
    assert.equal((await found(id)).status, 'stored');
    await check();
    const { object } = await found(id);
    assert.deepEqual([object?.sound, object?.probe], [true, 'elsewhere']);
  });

  it('几个请求同时要求存储同一文件的，只存储一次', async () => {
    const bytes = Buffer.alloc(2_000_000, 'once');
    const id = await begun(bytes.length);
    wire.cutAfter(0);
    await assert.rejects(intake.append(agency, { id, size: bytes.length }, { offset: 0, length: bytes.length }, once(bytes)), Refused);
    wire.cutAfter(Infinity);
    const carried = wire.carried();
    await Promise.all([intake.settle(agency, id), intake.tidy(), intake.settle(agency, id)]);
    assert.equal((await found(id)).status, 'stored');
    assert.ok(wire.carried() - carried < 2 * bytes.length, `${wire.carried() - carried} bytes went over`);
  });

  it('连接不上时不下结论；文件被人从存储桶中删除的，核对时列为损坏，其余的照常核对', async () => {
    const [gone, kept] = [await begun(1000), await begun(1001)];
    for (const [id, size] of [[gone, 1000], [kept, 1001]] as const) await intake.append(agency, { id, size }, { offset: 0, length: size }, once(Buffer.alloc(size, 'x')));
    wire.cutAfter(0);
    await assert.rejects(check());
    assert.equal((await found(gone)).object?.sound, null);
    wire.cutAfter(Infinity);
    await clientOf(s3).send(new DeleteObjectCommand({ Bucket: s3.bucket, Key: keyOf((await found(gone)).sha256 ?? '') }));
    await check();
    assert.deepEqual([(await found(gone)).object?.sound, (await found(kept)).object?.sound], [false, true]);
  });
});
