import { fail, ok, type Result } from '#kernel/result.ts';
import { equalBytes } from './bytes.ts';
import type { Fault } from './faults.ts';
import { frontierRoot } from './grow.ts';
import { edgeTiles, hashesIn, TILE_WIDTH, tileOf, type Tile, type TileAddress } from './tiles.ts';
import { HASH_SIZE, nodeHash, type HashFunction } from './tree.ts';

/**
 * Reading hashes out of tiles that somebody else stored. No stored hash is trusted: the partial tiles are recomputed to the root, a full one
 * to its hash in the tile above it, which was checked before. An entry and its hash in the tile of level 0, both replaced, are found out.
 */

export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** A full subtree: `index` counts the subtrees of 2^level leaves from the left. */
export interface Place {
  readonly level: number;
  readonly index: number;
}

const key = ({ level, index }: Pick<TileAddress, 'level' | 'index'>): string => `${level}/${index}`;

/** The tile whose hashes a place is computed from. */
const tileBehind = (size: number, { level, index }: Place): TileAddress | null => {
  const tileLevel = Math.floor(level / 8);
  return tileOf(size, tileLevel, Math.floor((index * 2 ** (level % 8)) / TILE_WIDTH));
};

/** Every tile that must be read to be sure of these places in a tree of this size. */
export function tilesBehind(size: number, places: readonly Place[]): readonly TileAddress[] {
  const wanted = new Map(edgeTiles(size).map((tile) => [key(tile), tile]));
  for (const place of places) {
    let tile = tileBehind(size, place);
    while (tile !== null && !wanted.has(key(tile))) {
      wanted.set(key(tile), tile);
      tile = tileOf(size, tile.level + 1, Math.floor(tile.index / TILE_WIDTH));
    }
  }
  return [...wanted.values()];
}

export interface AuthenticTree {
  readonly head: TreeHead;
  /** The hash of a place whose tiles were given; throws RangeError for another. */
  readonly hashOf: (place: Place) => Uint8Array;
  /** The tiles found to be right: a further `authenticate` under the same head need not read or check them again. */
  readonly tiles: ReadonlyMap<string, readonly (readonly Uint8Array[])[]>;
}

/** Rows of a tile from its hashes upwards, as far as they are full. */
function rowsOf(hash: HashFunction, tile: Tile): readonly (readonly Uint8Array[])[] {
  const rows = [hashesIn(tile)];
  for (let row = rows[0] ?? []; row.length > 1; row = rows.at(-1) ?? []) {
    rows.push(Array.from({ length: Math.floor(row.length / 2) }, (_none, at) => nodeHash(hash, row[2 * at] ?? new Uint8Array(0), row[2 * at + 1] ?? new Uint8Array(0))));
  }
  return rows;
}

function checkEdge(hash: HashFunction, head: TreeHead, tiles: ReadonlyMap<string, Tile>): Fault | null {
  const edge: Tile[] = [];
  for (const { level, index, width } of edgeTiles(head.size)) {
    const tile = tiles.get(key({ level, index }));
    if (tile === undefined) return 'tile-missing';
    if (tile.hashes.length !== width * HASH_SIZE) return 'tile-malformed';
    edge.push({ level, index, width, hashes: tile.hashes });
  }
  return equalBytes(frontierRoot(hash, { size: head.size, edge }), head.root) ? null : 'tile-forged';
}

/** All the tiles that `tilesBehind` named, checked against the head; `known` was authentic under the same head. */
export function authenticate(hash: HashFunction, head: TreeHead, given: readonly Tile[], known?: AuthenticTree): Result<AuthenticTree, Fault> {
  const tiles = new Map(given.map((tile) => [key(tile), tile]));
  const checked = new Map(known?.tiles);
  if (known === undefined) {
    const fault = checkEdge(hash, head, tiles);
    if (fault !== null) return fail(fault);
    for (const address of edgeTiles(head.size)) {
      const tile = tiles.get(key(address));
      if (tile !== undefined) checked.set(key(address), rowsOf(hash, tile));
    }
  }
  for (const tile of [...tiles.values()].sort((a, b) => b.level - a.level)) {
    if (checked.has(key(tile))) continue;
    const address = tileOf(head.size, tile.level, tile.index);
    if (address?.width !== TILE_WIDTH || tile.hashes.length !== TILE_WIDTH * HASH_SIZE) return fail('tile-malformed');
    const above = checked.get(key({ level: tile.level + 1, index: Math.floor(tile.index / TILE_WIDTH) }))?.[0]?.[tile.index % TILE_WIDTH];
    if (above === undefined) return fail('tile-missing');
    const rows = rowsOf(hash, tile);
    if (!equalBytes(rows[8]?.[0] ?? new Uint8Array(0), above)) return fail('tile-forged');
    checked.set(key(tile), rows);
  }
  return ok({ head, tiles: checked, hashOf: (place) => hashIn(checked, head.size, place) });
}

function hashIn(tiles: AuthenticTree['tiles'], size: number, place: Place): Uint8Array {
  const tile = tileBehind(size, place);
  const row = tile === null ? undefined : tiles.get(key(tile))?.[place.level % 8];
  const found = row?.[place.index % 2 ** (8 - (place.level % 8))];
  if (found === undefined) throw new RangeError(`no authentic tile holds ${place.level}/${place.index} of a tree of ${size} leaves`);
  return found;
}

