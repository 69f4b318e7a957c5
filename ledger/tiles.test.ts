import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { edgeTiles, entriesPath, parseTilePath, tileOf, tilePath } from './tiles.ts';

const anyTile = fc.record({ level: fc.integer({ min: 0, max: 63 }), index: fc.nat({ max: 2_000_000_000 }), width: fc.integer({ min: 1, max: 256 }) }, { noNullPrototype: true });

describe('The path of a tile', () => {
  it('writes the index in groups of three digits, all but the last with an x', () => {
    assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
    assert.equal(tilePath({ level: 0, index: 0, width: 256 }), 'tile/0/000');
    assert.equal(tilePath({ level: 2, index: 999, width: 256 }), 'tile/2/999');
    assert.equal(tilePath({ level: 2, index: 1000, width: 256 }), 'tile/2/x001/000');
    assert.equal(entriesPath({ index: 70_000, width: 256 }), 'tile/entries/x070/000');
  });

  it('says the width of a partial tile', () => {
    assert.equal(tilePath({ level: 1, index: 1, width: 17 }), 'tile/1/001.p/17');
    assert.equal(entriesPath({ index: 273, width: 112 }), 'tile/entries/273.p/112');
  });

  it('is read back as what it was written from', () => {
    fc.assert(fc.property(anyTile, (tile) => {
      assert.deepEqual(parseTilePath(tilePath(tile)), tile);
      assert.deepEqual(parseTilePath(entriesPath(tile)), { ...tile, level: 'entries' });
    }));
  });

  it('has one spelling: every other is refused', () => {
    const wrong = [
      '', 'tile', 'tile/0', 'tile/0/', 'tile/0/0', 'tile/0/00', 'tile/0/0000', 'tile/00/000', 'tile/64/000', 'tile/-1/000', 'tile/a/000', 'tile/0/x000/001', 'tile/0/001/001',
      'tile/0/x001', 'tile/0/001.p/0', 'tile/0/001.p/256', 'tile/0/001.p/257', 'tile/0/001.p/01', 'tile/0/001.p/', 'tile/0/001.p', '/tile/0/001', 'tile/0/001/', 'tile/0/../001',
      'tile/entries/1', 'tile/entries/x001', 'tile/entries/001.p/999', 'tile/0/x999/x999/x999/x999/x999/x999/999', 'tile/０/001', 'tile/0/001\n',
    ];
    for (const path of wrong) assert.equal(parseTilePath(path), null, path);
  });
});

describe('A tree of 70,000 leaves', () => {
  it('ends in a tile of 112 leaf hashes, one of 17 and one of 1, as the specification counts', () => {
    assert.deepEqual(edgeTiles(70_000), [{ level: 0, index: 273, width: 112 }, { level: 1, index: 1, width: 17 }, { level: 2, index: 0, width: 1 }]);
  });

  it('has 273 full tiles of leaf hashes and one full tile above them', () => {
    assert.deepEqual(tileOf(70_000, 0, 272), { level: 0, index: 272, width: 256 });
    assert.deepEqual(tileOf(70_000, 1, 0), { level: 1, index: 0, width: 256 });
    assert.deepEqual(tileOf(70_000, 0, 273), { level: 0, index: 273, width: 112 });
    assert.equal(tileOf(70_000, 0, 274), null);
    assert.equal(tileOf(70_000, 2, 1), null);
    assert.equal(tileOf(70_000, 3, 0), null);
  });
});

describe('The right edge of a tree', () => {
  it('of 256 leaves is a single hash one level up; of none it is nothing', () => {
    assert.deepEqual(edgeTiles(256), [{ level: 1, index: 0, width: 1 }]);
    assert.deepEqual(edgeTiles(0), []);
    assert.deepEqual(edgeTiles(65_536), [{ level: 2, index: 0, width: 1 }]);
  });

  it('holds exactly the leaves of the tree, also beyond what 32 bits count', () => {
    fc.assert(fc.property(fc.oneof(fc.nat({ max: 100_000 }), fc.maxSafeNat()), (size) => {
      const covered = edgeTiles(size).reduce((sum, { level, width }) => sum + BigInt(width) * 256n ** BigInt(level), 0n);
      assert.equal(covered, BigInt(size));
      for (const tile of edgeTiles(size)) assert.deepEqual(tileOf(size, tile.level, tile.index), tile);
    }));
  });
});
