import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { authenticate, tilesBehind } from './authentic.ts';
import { frontierRoot, growTiles } from './grow.ts';
import { naiveLeaf, naivePath, naiveProof, naiveRoot } from './testing/naive.ts';
import { consistencyIn, entryOf, errorOf, hash, hexOf, inclusionIn, read, replaced, sampleLog, treeFor, valueOf } from './testing/sample-log.ts';
import { consistencyRanges, hashesOver, inclusionRanges, tilesFor } from './prove.ts';
import { verifyConsistency, verifyInclusion } from './proof.ts';
import { hashAt, tileOf, type Tile } from './tiles.ts';
import { leafHash } from './tree.ts';

/** More than one full tile at level 1, partial tiles at three levels: 256 × 256 + 2 × 256 + 3. */
const DEEP = 66_051;
const deep = sampleLog(DEEP, 7_001);

const leavesOf = (size: number): readonly string[] => Array.from({ length: size }, (_none, index) => naiveLeaf(entryOf(index)));

describe('Tiles', () => {
  it('hold the same hashes in whatever portions the leaves came', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 1, max: 700 }), (size, step) => {
      const [once, often] = [sampleLog(size, size), sampleLog(size, step)];
      assert.equal(hexOf(often.head.root), hexOf(once.head.root));
      for (const [key, tile] of once.tiles) assert.equal(hexOf(often.tiles.get(key)?.hashes ?? new Uint8Array(0)), hexOf(tile.hashes), key);
    }), { numRuns: 25 });
  });

  it('lead to the root of RFC 6962', () => {
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, 1000]) assert.equal(hexOf(sampleLog(size).head.root), naiveRoot(leavesOf(size)), String(size));
  });

  it('do not grow from an edge with a tile missing or too short', () => {
    const size = 700;
    const edge = read(sampleLog(size), [{ level: 0, index: 2, width: 188 }, { level: 1, index: 0, width: 2 }]);
    assert.equal(hexOf(frontierRoot(hash, { size, edge })), naiveRoot(leavesOf(size)));
    for (const wrong of [edge.slice(1), edge.slice(0, 1), edge.map((tile) => ({ ...tile, hashes: tile.hashes.subarray(32) })), edge.map((tile) => ({ ...tile, index: tile.index + 1 }))]) {
      assert.throws(() => growTiles(hash, { size, edge: wrong }, [leafHash(hash, entryOf(size))]), RangeError);
    }
    assert.throws(() => growTiles(hash, { size: size + 1, edge }, []), RangeError);
  });
});

describe('A proof made from tiles', () => {
  it('is the one that RFC 6962 defines, for every index of trees around the borders of tiles', () => {
    for (const size of [1, 2, 3, 7, 64, 255, 256, 257]) {
      const log = sampleLog(size);
      for (let index = 0; index < size; index += 1) assert.deepEqual(inclusionIn(log, index).map(hexOf), naivePath(index, leavesOf(size)), `${index} of ${size}`);
    }
  });

  it('of consistency is the one that RFC 6962 defines, between any two sizes', () => {
    for (const size of [1, 2, 5, 9, 256, 300]) {
      const log = sampleLog(size);
      for (let old = 1; old <= size; old += 1) assert.deepEqual(consistencyIn(log, old).map(hexOf), naiveProof(old, leavesOf(size)), `${old} to ${size}`);
    }
  });

  it('verifies in a tree of three levels of tiles', () => {
    fc.assert(fc.property(fc.nat({ max: DEEP - 1 }), (index) => {
      const { size, root } = deep.head;
      assert.ok(verifyInclusion(hash, { index, size, root, leaf: leafHash(hash, entryOf(index)), proof: inclusionIn(deep, index) }));
      const old = index + 1;
      const oldRoot = sampleLog(Math.min(old, 600), 999).head.root;
      if (old <= 600) assert.ok(verifyConsistency(hash, { oldSize: old, size, oldRoot, root, proof: consistencyIn(deep, old) }));
    }), { numRuns: 60 });
  });

  it('is not made for an index outside the tree, from an empty tree, or to a smaller one', () => {
    for (const [index, size] of [[0, 0], [5, 5], [-1, 5], [0.5, 5], [1, Number.NaN]] as const) assert.throws(() => inclusionRanges(index, size), RangeError);
    for (const [old, size] of [[0, 5], [6, 5], [-1, 5], [1.5, 5], [1, 2 ** 53]] as const) assert.throws(() => consistencyRanges(old, size), RangeError);
  });

  it('is planned without error in trees of any size that numbers can count', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.maxSafeNat(), (size, seed) => {
      const ranges = inclusionRanges(seed % size, size);
      assert.equal(ranges.reduce((sum, { count }) => sum + count, 1), size);
      assert.ok(tilesFor(size, ranges).every((tile) => tileOf(size, tile.level, tile.index)?.width === tile.width));
      assert.ok(tilesFor(size, consistencyRanges(1 + (seed % size), size)).length <= 40);
    }));
  });

  it('made twice under one head reads the tiles of the first no more', () => {
    const first = inclusionRanges(5, DEEP);
    const tree = valueOf(treeFor(deep, first));
    const again = valueOf(authenticate(hash, deep.head, [], tree));
    assert.deepEqual(hashesOver(hash, again, first).map(hexOf), inclusionIn(deep, 5).map(hexOf));
    assert.throws(() => hashesOver(hash, again, inclusionRanges(40_000, DEEP)), RangeError);
  });
});

const forge = (tile: Tile, slot: number, hashed: Uint8Array): Tile => {
  const hashes = new Uint8Array(tile.hashes);
  hashes.set(hashed, slot * 32);
  return { ...tile, hashes };
};

describe('A forged tile', () => {
  const forgedEntry = leafHash(hash, entryOf(999_999));

  it('is found out where an entry and its hash in the tile of level 0 were both replaced', () => {
    const [tile] = read(deep, [{ level: 0, index: 10, width: 256 }]);
    assert.ok(tile);
    const forged = replaced(deep, forge(tile, 3, forgedEntry));
    // Also for a proof of another entry, whose path runs beside the forged hash.
    for (const index of [2563, 2562, 2560, 2815]) assert.equal(errorOf(treeFor(forged, inclusionRanges(index, DEEP))), 'tile-forged', String(index));
  });

  it('is found out in whichever tile and at whichever hash it was changed', () => {
    fc.assert(fc.property(fc.nat({ max: DEEP - 1 }), fc.nat(), fc.nat(), (index, which, slot) => {
      const ranges = inclusionRanges(index, DEEP);
      const addresses = tilesFor(DEEP, ranges);
      const [tile] = read(deep, addresses.slice(which % addresses.length));
      assert.ok(tile);
      const forged = replaced(deep, forge(tile, slot % tile.width, forgedEntry));
      assert.equal(errorOf(treeFor(forged, ranges)), 'tile-forged');
    }), { numRuns: 60 });
  });

  it('is not hidden by forging the tile above it as well', () => {
    const [low, high] = read(deep, [{ level: 0, index: 10, width: 256 }, { level: 1, index: 0, width: 256 }]);
    assert.ok(low && high);
    const forgedLow = forge(low, 3, forgedEntry);
    const own = sampleLog(256, 256, (slot) => entryOf(slot === 3 ? 999_999 : 2560 + slot));
    const forged = replaced(replaced(deep, forgedLow), forge(high, 10, own.head.root));
    assert.equal(errorOf(treeFor(forged, inclusionRanges(2563, DEEP))), 'tile-forged');
  });

  it('that is missing, too short or too long is refused', () => {
    const ranges = inclusionRanges(2563, DEEP);
    const tiles = read(deep, tilesFor(DEEP, ranges));
    for (const [at, tile] of tiles.entries()) {
      const without = authenticate(hash, deep.head, tiles.toSpliced(at, 1));
      const refused = without.ok ? ((): boolean => { try { hashesOver(hash, without.value, ranges); return false; } catch { return true; } })() : true;
      assert.ok(refused, `without ${tile.level}/${tile.index}`);
      const cut = authenticate(hash, deep.head, tiles.with(at, { ...tile, hashes: tile.hashes.subarray(32) }));
      assert.equal(errorOf(cut), 'tile-malformed');
      assert.ok(!authenticate(hash, deep.head, tiles.with(at, { ...tile, hashes: new Uint8Array([...tile.hashes, ...forgedEntry]) })).ok);
    }
  });

  it('that no tree of this size has is refused', () => {
    const tiles = read(deep, tilesFor(DEEP, []));
    const [stray] = read(deep, [{ level: 0, index: 3, width: 256 }]);
    assert.ok(stray);
    assert.equal(errorOf(authenticate(hash, deep.head, [...tiles, { ...stray, index: 900 }])), 'tile-malformed');
  });

  it('is not needed to be read twice: only the path and the right edge are', () => {
    assert.deepEqual(tilesBehind(DEEP, [{ level: 0, index: 2563 }]).map(({ level, index, width }) => `${level}/${index}.${width}`), ['0/258.3', '1/1.2', '2/0.1', '0/10.256', '1/0.256']);
  });

  it('leaves are read from the tile they are in', () => {
    const tree = valueOf(treeFor(deep, inclusionRanges(300, DEEP)));
    assert.equal(hexOf(tree.hashOf({ level: 0, index: 300 })), naiveLeaf(entryOf(300)));
    const [tile] = read(deep, [{ level: 0, index: 1, width: 256 }]);
    assert.equal(tile && hexOf(hashAt(tile, 44)), naiveLeaf(entryOf(300)));
  });
});
