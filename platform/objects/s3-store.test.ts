import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { DeleteObjectCommand, GetObjectRetentionCommand, HeadObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { createLog } from '#platform/log.ts';
import { StartError } from '#platform/start-error.ts';
import { wireTo, type Wire } from '#platform/testing/cut-wire.ts';
import { objectGateway, withoutGateway, type ObjectGateway } from '#platform/testing/object-gateway.ts';
import { CONTRACT, readBytes, stagedFile } from '#platform/testing/store-contract.ts';
import { keyOf } from './folder-store.ts';
import { ObjectDamaged, StoreUnavailable } from './object-store.ts';
import { testStore } from './s3-self-test.ts';
import { clientOf, s3Store, type S3Settings } from './s3-store.ts';

const silent = createLog('error', () => {});
const statusOf = (error: unknown): number | undefined => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

const wrong = (right: S3Settings): readonly S3Settings[] => [{ ...right, secretAccessKey: 'geheim' }, { ...right, accessKeyId: 'geheim' }, { ...right, bucket: 'not-there' }];

describe('Ceph (RGW) as object store', { skip: withoutGateway() }, () => {
  let gateway: ObjectGateway;
  let root: string;
  let plain: S3Settings;
  let locked: S3Settings;
  let wire: Wire;
  before(async () => {
    root = mkdtempSync('/tmp/mingjian-s3-store-');
    gateway = await objectGateway();
    [plain, locked] = [await gateway.bucket(), { ...(await gateway.bucket(true)), lockDays: 1 }];
    wire = await wireTo(gateway.port);
  });
  after(async () => {
    await wire.stop();
    await gateway.stop();
    rmSync(root, { recursive: true, force: true });
  });

  for (const [rule, holds] of Object.entries(CONTRACT)) it(rule, async () => holds(() => s3Store(plain), root));

  const overWire = () => s3Store({ ...plain, endpoint: `http://127.0.0.1:${wire.port}` }, { connectionTimeout: 1_000, socketTimeout: 1_000 });

  describe('bytes that are not what they were taken in as', () => {
    it('are refused by the store itself, and nothing lies under the name', async () => {
      const { file, bytes, digests } = stagedFile(root, 200_000);
      writeFileSync(file, bytes.with(777, (bytes[777] ?? 0) ^ 1));
      await assert.rejects(s3Store(plain).put({ file, digests }), ObjectDamaged);
      assert.equal(await s3Store(plain).sizeOf(digests.sha256), null);
    });

    it('are told where they came there by another hand', async () => {
      const { file, digests } = stagedFile(root, 1000);
      await clientOf(plain).send(new PutObjectCommand({ Bucket: plain.bucket, Key: keyOf(digests.sha256), Body: 'short' }));
      await assert.rejects(s3Store(plain).put({ file, digests }), ObjectDamaged);
    });
  });

  describe('a lock', () => {
    it('stands on every object and list for as long as was set; nobody shortens it or deletes under it', async () => {
      const { file, digests } = stagedFile(root, 5000);
      await s3Store(locked).put({ file, digests });
      const client = clientOf(locked);
      for (const Key of [keyOf(digests.sha256), `${keyOf(digests.sha256)}.chunks`]) {
        const { VersionId } = await client.send(new HeadObjectCommand({ Bucket: locked.bucket, Key }));
        const { Retention } = await client.send(new GetObjectRetentionCommand({ Bucket: locked.bucket, Key }));
        assert.equal(Retention?.Mode, 'COMPLIANCE');
        assert.ok((Retention.RetainUntilDate?.getTime() ?? 0) > Date.now() + 86_400_000 - 3_600_000);
        await assert.rejects(client.send(new DeleteObjectCommand({ Bucket: locked.bucket, Key, VersionId })), (error) => statusOf(error) === 403);
      }
      await assert.rejects(s3Store(locked).remove(digests.sha256), StoreUnavailable);
      assert.equal(await s3Store(locked).sizeOf(digests.sha256), 5000, 'what is locked is still there, and found');
    });

    it('is tried at the start: a bucket that keeps it passes, one that does not is refused', async () => {
      await testStore(locked, silent);
      await assert.rejects(testStore({ ...plain, lockDays: 1 }, silent), (error) => error instanceof StartError && error.message.includes('S3_LOCK_DAYS'));
    });
  });

  describe('settings that do not fit', () => {
    it('end the start in words that name the bucket and what the store said, and no key', async () => {
      for (const settings of wrong(plain)) {
        await assert.rejects(testStore(settings, silent), (error) => error instanceof StartError && error.message.includes(settings.bucket) && /403|404|NotFound/.test(error.message) && !error.message.includes('geheim'));
      }
      await testStore(plain, silent);
    });

    it('lose nothing where they change later: the file waits, and goes over once they fit again', async () => {
      const { file, digests } = stagedFile(root, 3000);
      for (const settings of wrong(plain)) await assert.rejects(s3Store(settings).put({ file, digests }), (error) => error instanceof StoreUnavailable && !error.message.includes('geheim'));
      await s3Store(plain).put({ file, digests });
      assert.equal(await s3Store(plain).sizeOf(digests.sha256), 3000);
    });
  });

  describe('a connection', () => {
    it('that breaks in the middle of a file leaves nothing under its name; the file goes over whole afterwards', async () => {
      const { file, bytes, digests } = stagedFile(root, 6_000_000);
      wire.cutAfter(1_000_000);
      await assert.rejects(overWire().put({ file, digests }), StoreUnavailable);
      assert.ok(wire.carried() > 1_000_000, 'the file was on its way');
      assert.equal(await s3Store(plain).sizeOf(digests.sha256), null);
      wire.cutAfter(Infinity);
      await overWire().put({ file, digests });
      assert.ok((await readBytes(s3Store(plain), digests.sha256)).equals(bytes));
    });

    it('that nobody answers is given up, and a start goes on without the store unless its lock is to be tried', async () => {
      const { file, digests } = stagedFile(root, 3000);
      const said: string[] = [];
      wire.cutAfter(0);
      const settings = { ...plain, endpoint: `http://127.0.0.1:${wire.port}` };
      await assert.rejects(overWire().put({ file, digests }), StoreUnavailable);
      await assert.rejects(overWire().read(digests.sha256), StoreUnavailable);
      await assert.rejects(overWire().sizeOf(digests.sha256), StoreUnavailable);
      await testStore(settings, createLog('error', (line) => said.push(line)));
      assert.match(said.join(), /uploads wait in staging/);
      await assert.rejects(testStore({ ...settings, lockDays: 1 }, silent), StartError);
      wire.cutAfter(Infinity);
    });

    it('that is taken and never answered is given up', async () => {
      const { file, digests } = stagedFile(root, 3000);
      wire.hang(true);
      await assert.rejects(overWire().put({ file, digests }), StoreUnavailable);
      wire.hang(false);
      await overWire().put({ file, digests });
    });

    it('that breaks while an object is read ends the reading with an error, never with a shorter file', async () => {
      const staged = stagedFile(root, 30_000_000);
      await s3Store(plain).put(staged);
      const stream = await overWire().read(staged.digests.sha256);
      await assert.rejects(async () => {
        let read = 0;
        for await (const piece of stream) {
          read += Buffer.from(piece).length;
          if (read > 1_000_000) wire.cutAfter(0);
        }
      });
      wire.cutAfter(Infinity);
    });
  });
});
