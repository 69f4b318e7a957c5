import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sqlState } from '#platform/postgres/failures.ts';
import { folderStore, keyOf } from './folder-store.ts';
import { ObjectDamaged } from './object-store.ts';
import { ChecksumMismatch, CutShort, Staging } from './staging.ts';

const MEBIBYTE = 1024 * 1024;

let root: string;
before(() => {
  root = mkdtempSync('/tmp/mingjian-staging-');
});
after(() => rmSync(root, { recursive: true, force: true }));

const fileOf = (size: number, seed: number): Buffer => {
  const file = Buffer.alloc(size, seed);
  for (let at = 0; at < size; at += 4099) file.writeUInt8((at >> 3) & 255, at);
  return file;
};
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

async function* stream(bytes: Buffer, piece = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function* broken(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
  throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}

describe('staged files', () => {
  it('go on in another process, or after bytes were written that never counted', async () => {
    const file = fileOf(9 * MEBIBYTE + 5, 1);
    const [one, other] = [new Staging(root), new Staging(root)];
    assert.equal(await one.append({ id: 'a', offset: 0 }, stream(file.subarray(0, 5_000_000))), 5_000_000);
    appendFileSync(one.fileOf('a'), 'what a power cut left behind');
    assert.equal(await other.append({ id: 'a', offset: 5_000_000 }, stream(file.subarray(5_000_000, 6_000_000))), 6_000_000);
    assert.equal(await one.append({ id: 'a', offset: 6_000_000 }, stream(file.subarray(6_000_000))), file.length);
    const digests = await one.digest('a', file.length);
    assert.deepEqual([digests.sha256, digests.size], [sha256(file).toString('hex'), file.length]);
    assert.deepEqual(await new Staging(root).digest('a', file.length), digests);
  });

  it('keep nothing of a piece with a false checksum or cut short under one; without a checksum what came is kept', async () => {
    const file = fileOf(MEBIBYTE, 2);
    const staging = new Staging(root);
    await assert.rejects(staging.append({ id: 'b', offset: 0, checksum: sha256(Buffer.from('x')) }, stream(file)), ChecksumMismatch);
    await assert.rejects(staging.append({ id: 'b', offset: 0, checksum: sha256(file), length: file.length }, stream(file.subarray(0, 1000))), CutShort);
    await assert.rejects(staging.append({ id: 'b', offset: 0, checksum: sha256(file), length: file.length }, broken(file.subarray(0, 1000))));
    assert.equal(statSync(staging.fileOf('b')).size, 0);
    assert.equal(await staging.append({ id: 'b', offset: 0 }, broken(file.subarray(0, 1000))), 1000);
    await staging.append({ id: 'b', offset: 1000, checksum: sha256(file.subarray(1000)), length: file.length - 1000 }, stream(file.subarray(1000)));
    assert.equal((await staging.digest('b', file.length)).sha256, sha256(file).toString('hex'));
  });

  it('that lost confirmed bytes are not passed off as whole', async () => {
    const staging = new Staging(root);
    await staging.append({ id: 'c', offset: 0 }, stream(fileOf(MEBIBYTE, 3)));
    truncateSync(staging.fileOf('c'), 1000);
    await assert.rejects(new Staging(root).append({ id: 'c', offset: MEBIBYTE }, stream(Buffer.from('more'))), /ends at 1000/);
  });
});

describe('a full disk', () => {
  const disk = '/tmp/mingjian-small-disk';
  let mounted = false;
  before(() => {
    mkdirSync(disk, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk], { stdio: 'ignore' });
      mounted = true;
    } catch {
      // Not allowed to mount here.
    }
  });
  after(() => {
    if (mounted) execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  it('is told, keeps what was confirmed, frees what was not, and takes the rest once there is room', async (t) => {
    if (!mounted) {
      t.skip('this account may not mount a small disk');
      return;
    }
    const file = fileOf(3 * MEBIBYTE, 4);
    const staging = new Staging(disk);
    await staging.append({ id: 'd', offset: 0 }, stream(file.subarray(0, MEBIBYTE)));
    writeFileSync(join(disk, 'other'), Buffer.alloc(2 * MEBIBYTE));
    await assert.rejects(staging.append({ id: 'd', offset: MEBIBYTE }, stream(file.subarray(MEBIBYTE))), (error) => sqlState(error) === 'ENOSPC');
    assert.equal(statSync(staging.fileOf('d')).size, MEBIBYTE);
    rmSync(join(disk, 'other'));
    assert.equal(await staging.append({ id: 'd', offset: MEBIBYTE }, stream(file.subarray(MEBIBYTE))), file.length);
    assert.equal((await staging.digest('d', file.length)).sha256, sha256(file).toString('hex'));
  });
});

const stored = async (id: string, file: Buffer) => {
  const staging = new Staging(root);
  await staging.append({ id, offset: 0 }, stream(file));
  const digests = await staging.digest(id, file.length);
  const store = folderStore(root);
  await store.put({ file: staging.fileOf(id), digests });
  return { store, digests, staging, path: join(root, keyOf(digests.sha256)) };
};

describe('objects in a folder', () => {
  it('lie under their digest with the list of their chunks, may not be written, and are read in parts', async () => {
    const file = fileOf(5 * MEBIBYTE, 5);
    const { store, digests, path } = await stored('e', file);
    assert.deepEqual(readFileSync(path), file);
    assert.deepEqual(readFileSync(`${path}.chunks`), digests.chunks);
    assert.equal(statSync(path).mode & 0o222, 0);
    const part = await store.read(digests.sha256, { start: 100, end: 199 });
    assert.deepEqual(Buffer.concat(await part.toArray()), file.subarray(100, 200));
    assert.equal(await store.sizeOf('f'.repeat(64)), null);
  });

  it('are put twice without harm, also where the first time was cut off between file and list', async () => {
    const file = fileOf(MEBIBYTE, 6);
    const { store, digests, staging, path } = await stored('f', file);
    rmSync(`${path}.chunks`);
    await store.put({ file: staging.fileOf('f'), digests });
    assert.deepEqual([readFileSync(path), readFileSync(`${path}.chunks`)], [file, digests.chunks]);
  });

  it('that were damaged are not written over in silence', async () => {
    const file = fileOf(MEBIBYTE, 7);
    const { store, digests, staging, path } = await stored('g', file);
    chmodSync(path, 0o644);
    rmSync(path);
    writeFileSync(path, 'short');
    await assert.rejects(store.put({ file: staging.fileOf('g'), digests }), ObjectDamaged);
  });
});
