import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { verifyConsistency, verifyInclusion, type Consistency, type Inclusion } from './proof.ts';
import { naiveLeaf, naivePath, naiveProof, naiveRoot } from './testing/naive.ts';
import { bytesOf, entryOf, hash } from './testing/sample-log.ts';

/** Every size up to here is tried with every index and every smaller size. */
const ALL = 70;

const leaves = Array.from({ length: 600 }, (_none, index) => naiveLeaf(entryOf(index)));
const rootAt = (size: number): Uint8Array => bytesOf(naiveRoot(leaves.slice(0, size)));
const leafAt = (index: number): Uint8Array => bytesOf(leaves[index] ?? '');

const inclusion = (index: number, size: number): Inclusion => ({
  index, size, leaf: leafAt(index), root: rootAt(size), proof: naivePath(index, leaves.slice(0, size)).map(bytesOf),
});
const consistency = (oldSize: number, size: number): Consistency => ({
  oldSize, size, oldRoot: rootAt(oldSize), root: rootAt(size), proof: naiveProof(oldSize, leaves.slice(0, size)).map(bytesOf),
});

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
const short = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, 31);
const NOTHING = new Uint8Array(0);

describe('An inclusion proof', () => {
  it(`holds for every leaf of every tree of up to ${ALL} leaves, and for no other index`, () => {
    for (let size = 1; size <= ALL; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const right = inclusion(index, size);
        assert.ok(verifyInclusion(hash, right), `leaf ${index} of ${size}`);
        assert.ok(!verifyInclusion(hash, { ...right, index: (index + 1) % size }) || size === 1, `leaf ${index} of ${size} elsewhere`);
      }
    }
  });

  it('does not hold for another leaf, another root, a hash more, a hash fewer, or hashes in another order', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 600 }), fc.nat(), (size, seed) => {
      const right = inclusion(seed % size, size);
      assert.ok(verifyInclusion(hash, right));
      const wrong: readonly Inclusion[] = [
        { ...right, leaf: leafAt((right.index + 1) % size) },
        { ...right, root: rootAt(size - 1) },
        { ...right, proof: right.proof.slice(1) },
        { ...right, proof: right.proof.slice(0, -1) },
        { ...right, proof: [...right.proof, right.root] },
        { ...right, proof: [right.root, ...right.proof] },
        { ...right, proof: [] },
      ];
      for (const one of wrong) assert.ok(!verifyInclusion(hash, one));
      if (right.proof.length > 1) assert.ok(!verifyInclusion(hash, { ...right, proof: right.proof.toReversed() }));
    }), { numRuns: 60 });
  });

  it('does not hold after any single bit of leaf, root or proof is flipped', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat({ max: 255 }), fc.nat(), (size, seed, bit, which) => {
      const right = inclusion(seed % size, size);
      const at = which % (right.proof.length + 2);
      const wrong = at === 0 ? { ...right, leaf: flipped(right.leaf, bit) }
        : at === 1 ? { ...right, root: flipped(right.root, bit) }
          : { ...right, proof: right.proof.with(at - 2, flipped(right.proof[at - 2] ?? NOTHING, bit)) };
      assert.ok(verifyInclusion(hash, right) && !verifyInclusion(hash, wrong));
    }), { numRuns: 150 });
  });

  it('is refused where the index is not in the tree, the tree is empty, or a number is no number of leaves', () => {
    const right = inclusion(3, 7);
    const sole = inclusion(0, 1);
    const impossible: readonly Partial<Inclusion>[] = [
      { index: 7 }, { index: 8 }, { index: -1 }, { index: 3.5 }, { index: Number.NaN }, { index: 2 ** 53 }, { size: 0 }, { size: -7 }, { size: 7.5 }, { size: 2 ** 53 }, { size: Number.NaN },
    ];
    for (const change of impossible) assert.ok(!verifyInclusion(hash, { ...right, ...change }), JSON.stringify(change));
    assert.ok(!verifyInclusion(hash, { ...sole, size: 0 }));
    assert.ok(verifyInclusion(hash, sole));
  });

  it('is refused with hashes that are empty or not of 32 bytes', () => {
    const right = inclusion(3, 7);
    for (const spoil of [short, (): Uint8Array => NOTHING, (bytes: Uint8Array): Uint8Array => new Uint8Array([...bytes, 0])]) {
      assert.ok(!verifyInclusion(hash, { ...right, leaf: spoil(right.leaf) }));
      assert.ok(!verifyInclusion(hash, { ...right, root: spoil(right.root) }));
      for (let at = 0; at < right.proof.length; at += 1) assert.ok(!verifyInclusion(hash, { ...right, proof: right.proof.with(at, spoil(right.proof[at] ?? NOTHING)) }));
    }
    assert.ok(!verifyInclusion(hash, { index: 0, size: 1, leaf: NOTHING, root: NOTHING, proof: [] }));
  });
});

describe('A consistency proof', () => {
  it(`holds from every size to every size up to ${ALL}`, () => {
    for (let size = 1; size <= ALL; size += 1) {
      for (let old = 1; old <= size; old += 1) assert.ok(verifyConsistency(hash, consistency(old, size)), `${old} to ${size}`);
    }
  });

  it('is refused from the empty tree, to a smaller tree, and with numbers that are no size', () => {
    const right = consistency(4, 9);
    const empty = bytesOf(naiveRoot([]));
    for (const change of [{ oldSize: 0, oldRoot: empty }, { oldSize: 0, oldRoot: empty, proof: [] }, { size: 3 }, { size: 0 }, { oldSize: -4 }, { oldSize: 4.5 }, { size: Number.NaN }, { size: 2 ** 60 }]) {
      assert.ok(!verifyConsistency(hash, { ...right, ...change }), JSON.stringify(change));
    }
  });

  it('between trees of one size is empty, and the roots are equal', () => {
    const same = consistency(6, 6);
    assert.ok(verifyConsistency(hash, same));
    assert.ok(!verifyConsistency(hash, { ...same, root: rootAt(7) }));
    assert.ok(!verifyConsistency(hash, { ...same, proof: [rootAt(6)] }));
  });

  it('between trees of different sizes is never empty, not even where the old size is a power of two', () => {
    for (const old of [1, 2, 4, 8, 16]) assert.ok(!verifyConsistency(hash, { ...consistency(old, 20), proof: [] }), String(old));
    assert.ok(!verifyConsistency(hash, { oldSize: 8, size: 9, oldRoot: rootAt(8), root: rootAt(8), proof: [] }));
  });

  it('does not hold after any single bit is flipped, a hash is dropped or added, or a root is another', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat({ max: 255 }), fc.nat(), (size, seed, bit, which) => {
      const right = consistency(1 + (seed % (size - 1)), size);
      const at = which % (right.proof.length + 2);
      const wrong = at === 0 ? { ...right, oldRoot: flipped(right.oldRoot, bit) }
        : at === 1 ? { ...right, root: flipped(right.root, bit) }
          : { ...right, proof: right.proof.with(at - 2, flipped(right.proof[at - 2] ?? NOTHING, bit)) };
      assert.ok(verifyConsistency(hash, right));
      for (const one of [wrong, { ...right, proof: right.proof.slice(1) }, { ...right, proof: right.proof.slice(0, -1) }, { ...right, proof: [...right.proof, right.root] }]) {
        assert.ok(!verifyConsistency(hash, one));
      }
    }), { numRuns: 100 });
  });

  it('does not hold for a log that lost, changed or moved an old leaf', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 80 }), fc.nat(), fc.nat(), (size, oldSeed, leafSeed) => {
      const old = 2 + (oldSeed % (size - 2));
      const changed = leafSeed % old;
      for (const forged of [leaves.slice(0, size).with(changed, naiveLeaf(entryOf(9999))), leaves.slice(0, size + 1).toSpliced(changed, 1)]) {
        assert.ok(!verifyConsistency(hash, { oldSize: old, size, oldRoot: rootAt(old), root: bytesOf(naiveRoot(forged)), proof: naiveProof(old, forged).map(bytesOf) }));
      }
    }), { numRuns: 100 });
  });

  it('is refused with hashes that are empty or short', () => {
    const right = consistency(5, 9);
    for (const bytes of [NOTHING, short(right.root)]) {
      assert.ok(!verifyConsistency(hash, { ...right, oldRoot: bytes }));
      assert.ok(!verifyConsistency(hash, { ...right, root: bytes }));
      for (let at = 0; at < right.proof.length; at += 1) assert.ok(!verifyConsistency(hash, { ...right, proof: right.proof.with(at, bytes) }));
    }
  });
});
