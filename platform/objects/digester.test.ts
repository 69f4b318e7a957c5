import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { Digester } from './digester.ts';
import { CHUNK } from '#ledger/chunks.ts';
import { rootOf } from './tree.ts';

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** As the RFC writes it, with no regard to speed: the oracle. */
function oracle(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), leaves[0] ?? Buffer.alloc(0)]));
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.concat([Buffer.of(1), oracle(leaves.slice(0, half)), oracle(leaves.slice(half))]));
}

/** A file of that many bytes, the same for the same seed, cheap to make. */
const fileOf = (size: number, seed: number): Buffer => {
  const file = Buffer.alloc(size, seed & 255);
  for (let at = 0; at < size; at += 65_521) file.writeUInt8((at + seed) & 255, at);
  return file;
};

const chunksOf = (file: Buffer): readonly Buffer[] => Array.from({ length: Math.ceil(file.length / CHUNK) }, (_, index) => sha256(file.subarray(index * CHUNK, (index + 1) * CHUNK)));

describe('the tree over the chunks of a file', () => {
  it('has the roots of the reference tree of RFC 6962 implementations', () => {
    // Leaves of the tree that certificate-transparency implementations share as a test; its roots for 1 to 8 leaves.
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => Buffer.from(text, 'hex'));
    const roots = leaves.map((_, index) => rootOf(leaves.slice(0, index + 1)).toString('hex'));
    assert.equal(roots[0], '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    assert.equal(roots[1], 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    assert.equal(roots[7], '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
    assert.equal(rootOf([]).toString('hex'), sha256(Buffer.alloc(0)).toString('hex'));
  });

  it('agrees with the definition for any number of chunks', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 70 }), (chunks) => {
      const buffers = chunks.map((one) => Buffer.from(one));
      assert.deepEqual(rootOf(buffers), oracle(buffers));
    }));
  });
});

describe('digests of a file', () => {
  it('are the same however the bytes are cut, and wherever the state was copied', () => {
    const sizes = fc.oneof(fc.integer({ min: 0, max: 3 * CHUNK + 5 }), fc.constantFrom(0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK));
    fc.assert(fc.property(sizes, fc.nat(255), fc.array(fc.integer({ min: 1, max: 2 * CHUNK }), { maxLength: 6 }), fc.nat(6), (size, seed, cuts, copyAt) => {
      const file = fileOf(size, seed);
      let digester = new Digester();
      let at = 0;
      for (const [index, cut] of [...cuts, size].entries()) {
        if (index === copyAt) {
          const kept = digester.copy();
          digester.update(Buffer.from('bytes that turn out not to count'));
          digester = kept;
        }
        digester.update(file.subarray(at, Math.min(size, at + cut)));
        at = Math.min(size, at + cut);
        assert.equal(digester.position, at);
      }
      const { chunks, ...found } = digester.finish();
      assert.deepEqual(found, { size, sha256: sha256(file).toString('hex'), root: oracle(chunksOf(file)).toString('hex') });
      assert.deepEqual(chunks, Buffer.concat([...chunksOf(file)]));
    }), { numRuns: 40 });
  });

  it('change with any single byte', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: CHUNK + 9 }), fc.nat(), (size, where) => {
      const file = fileOf(size, 7);
      const before = new Digester();
      before.update(file);
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(where % size) ^ 1, where % size);
      const after = new Digester();
      after.update(changed);
      const [one, other] = [before.finish(), after.finish()];
      assert.notEqual(one.root, other.root);
      assert.notEqual(one.sha256, other.sha256);
    }), { numRuns: 20 });
  });
});
