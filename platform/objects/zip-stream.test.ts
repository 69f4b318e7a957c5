import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { zipStream, type ZipEntry } from './zip-stream.ts';

const AT = new Date('2026-03-02T01:00:00Z');

const collected = async (entries: Iterable<ZipEntry>): Promise<Buffer> => {
  const taken: Uint8Array[] = [];
  for await (const piece of zipStream(entries, AT)) taken.push(piece);
  return Buffer.concat(taken);
};

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < 50; n += 1) yield new Uint8Array(10_000).fill(n);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10);
  throw new Error('damaged');
}

describe('a zip made as it is taken', () => {
  it('opens with its Chinese names, its empty file, and every byte of a file of many pieces', async () => {
    const files = unzipSync(await collected([
      { path: '案卷 1/说明文件.txt', bytes: async () => [Buffer.from('甲')] }, { path: 'empty', bytes: async () => [] }, { path: 'film', bytes: async () => pieces() },
    ]));
    assert.deepEqual(Object.entries(files).map(([path, { length }]) => [path, length]), [['案卷 1/说明文件.txt', 3], ['empty', 0], ['film', 500_000]]);
    assert.deepEqual([files['film']?.[0], files['film']?.at(-1)], [0, 49]);
  });

  it('asks for a file only when the one before it was taken', async () => {
    const asked: string[] = [];
    const entry = (path: string): ZipEntry => ({ path, bytes: async () => { asked.push(path); return [new Uint8Array(10)]; } });
    const stream = zipStream([entry('a'), entry('b')], AT);
    await stream.next();
    assert.deepEqual(asked, ['a']);
    await stream.return(undefined);
    assert.deepEqual(asked, ['a']);
  });

  it('is broken off where a file cannot be read: what was sent does not open', async () => {
    const sent: Uint8Array[] = [];
    await assert.rejects(async () => {
      for await (const piece of zipStream([{ path: 'a', bytes: async () => broken() }], AT)) sent.push(piece);
    }, /damaged/);
    assert.throws(() => unzipSync(Buffer.concat(sent)));
  });
});
