import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHUNK } from '#ledger/chunks.ts';
import { Digester } from '#platform/objects/digester.ts';
import { ObjectMissing, type ByteRange, type ObjectStore, type StagedObject } from '#platform/objects/object-store.ts';

/** What every object store keeps to, whatever it is made of. */

let made = 0;

/** A staged file of that many bytes, of its own. */
export function stagedFile(folder: string, size: number): StagedObject & { readonly bytes: Buffer } {
  made += 1;
  const bytes = Buffer.alloc(size, made);
  for (let at = 0; at + 4 <= size; at += 4099) bytes.writeUInt32LE(at ^ made, at);
  const digester = new Digester();
  digester.update(bytes);
  const file = join(folder, `staged-${made}`);
  writeFileSync(file, bytes);
  return { file, bytes, digests: digester.finish() };
}

export async function readBytes(store: ObjectStore, sha256: string, range?: ByteRange): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await store.read(sha256, range)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** `open` opens the same storage anew, as another process would; `folder` is where files are staged. */
type Rule = (open: () => ObjectStore, folder: string) => Promise<void>;

const ofSize = (size: number): Rule => async (open, folder) => {
  const staged = stagedFile(folder, size);
  await open().put(staged);
  const store = open();
  const { sha256 } = staged.digests;
  assert.equal(await store.sizeOf(sha256), size);
  assert.ok((await readBytes(store, sha256)).equals(staged.bytes));
  for (const [start, end] of [[0, 0], [size - 1, size - 1], [Math.floor(size / 3), Math.floor((2 * size) / 3)], [0, size - 1]] as const) {
    assert.ok((await readBytes(store, sha256, { start, end })).equals(staged.bytes.subarray(start, end + 1)), `${start}-${end}`);
  }
};

/** By the sentences that say it. */
export const CONTRACT: Readonly<Record<string, Rule>> = {
  'takes in a file of one byte and gives it back, whole and in parts, to another process': ofSize(1),
  'takes in a file of exactly one chunk': ofSize(CHUNK),
  'takes in a file of several chunks': ofSize(2 * CHUNK + 5),

  'takes the same file again without harm, and leaves the staged one alone': async (open, folder) => {
    const staged = stagedFile(folder, CHUNK + 1);
    for (let turn = 0; turn < 3; turn += 1) await open().put(staged);
    assert.ok((await readBytes(open(), staged.digests.sha256)).equals(staged.bytes));
    assert.ok(readFileSync(staged.file).equals(staged.bytes));
  },

  'takes one file from eight writers at once': async (open, folder) => {
    const { bytes, digests, file } = stagedFile(folder, CHUNK + 7);
    await Promise.all(Array.from({ length: 8 }, async (_none, writer) => {
      writeFileSync(`${file}-${writer}`, bytes);
      await open().put({ file: `${file}-${writer}`, digests });
    }));
    assert.ok((await readBytes(open(), digests.sha256)).equals(bytes));
  },

  'never writes over an object: another file under its name is refused, or passed over, and the object stays': async (open, folder) => {
    const { bytes, digests, file } = stagedFile(folder, 100_000);
    await open().put({ file, digests });
    for (const other of [bytes.toReversed(), 'short']) {
      writeFileSync(`${file}-other`, other);
      await open().put({ file: `${file}-other`, digests }).catch(() => {});
    }
    assert.ok((await readBytes(open(), digests.sha256)).equals(bytes));
  },

  'says so where there is no object of a name': async (open, folder) => {
    const { digests: { sha256 } } = stagedFile(folder, 3);
    assert.equal(await open().sizeOf(sha256), null);
    await assert.rejects(open().read(sha256), ObjectMissing);
    await assert.rejects(open().read(sha256, { start: 0, end: 1 }), ObjectMissing);
  },

  'takes an object out for good with its list, again without harm, and takes the same file in anew': async (open, folder) => {
    const { bytes, digests, file } = stagedFile(folder, 70_000);
    await open().put({ file, digests });
    for (let turn = 0; turn < 2; turn += 1) await open().remove(digests.sha256);
    assert.equal(await open().sizeOf(digests.sha256), null);
    await assert.rejects(open().read(digests.sha256), ObjectMissing);
    await open().put({ file, digests });
    assert.ok((await readBytes(open(), digests.sha256)).equals(bytes));
  },

  'fails where the staged file is gone, and has no object then': async (open, folder) => {
    const { digests } = stagedFile(folder, 3000);
    await assert.rejects(open().put({ file: join(folder, 'gone'), digests }));
    assert.equal(await open().sizeOf(digests.sha256), null);
  },
};
