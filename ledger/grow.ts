import { concat } from './bytes.ts';
import { edgeTiles, hashesIn, TILE_WIDTH, type Tile } from './tiles.ts';
import { edgeRoot, rootOf, type Edge, type HashFunction } from './tree.ts';

/** A tree as its writer holds it: the size and the partial tiles of its right edge (`edgeTiles(size)`), in any order. */
export interface Frontier {
  readonly size: number;
  readonly edge: readonly Tile[];
}

/** Throws where the tiles are not those of the size: a writer that does not know its own edge must not write. */
function checkedEdge({ size, edge }: Frontier): readonly (readonly Uint8Array[])[] {
  const levels: (readonly Uint8Array[])[] = [];
  for (const { level, index, width } of edgeTiles(size)) {
    const tile = edge.find((one) => one.level === level && one.index === index && one.width === width);
    const hashes = tile === undefined ? [] : hashesIn(tile);
    if (hashes.length !== width) throw new RangeError(`the tile ${level}/${index} of width ${width} is missing from the edge of ${size} leaves`);
    levels[level] = hashes;
  }
  return levels;
}

/** The largest full subtrees of a row of hashes, the largest first. */
function fullSubtrees(hash: HashFunction, row: readonly Uint8Array[]): readonly Uint8Array[] {
  const nodes: Uint8Array[] = [];
  let at = 0;
  for (let width = TILE_WIDTH / 2; width >= 1; width /= 2) {
    if (at + width > row.length) continue;
    nodes.push(rootOf(hash, row.slice(at, at + width)));
    at += width;
  }
  return nodes;
}

/** The compact edge, computed from the partial tiles. */
export function edgeOf(hash: HashFunction, frontier: Frontier): Edge {
  const levels = checkedEdge(frontier);
  return { size: frontier.size, nodes: levels.toReversed().flatMap((row) => fullSubtrees(hash, row ?? [])) };
}

export const frontierRoot = (hash: HashFunction, frontier: Frontier): Uint8Array => edgeRoot(hash, edgeOf(hash, frontier));

export interface Growth extends Frontier {
  /** Every tile that was not in the tree before, full or at the new edge. */
  readonly tiles: readonly Tile[];
}

/** The tree with further leaves: which tiles that makes. */
export function growTiles(hash: HashFunction, frontier: Frontier, leafHashes: readonly Uint8Array[]): Growth {
  const levels = checkedEdge(frontier);
  const tiles: Tile[] = [];
  let added = leafHashes;
  for (let level = 0; added.length > 0; level += 1) {
    const before = Math.floor(frontier.size / TILE_WIDTH ** level);
    const row = [...(levels[level] ?? []), ...added];
    const firstIndex = Math.floor(before / TILE_WIDTH);
    const above: Uint8Array[] = [];
    for (let at = 0; at < row.length; at += TILE_WIDTH) {
      const hashes = row.slice(at, at + TILE_WIDTH);
      tiles.push({ level, index: firstIndex + at / TILE_WIDTH, width: hashes.length, hashes: concat(...hashes) });
      if (hashes.length === TILE_WIDTH) above.push(rootOf(hash, hashes));
    }
    added = above;
  }
  const size = frontier.size + leafHashes.length;
  const known = [...tiles, ...frontier.edge];
  const edge = edgeTiles(size).flatMap(({ level, index, width }) => known.find((one) => one.level === level && one.index === index && one.width === width) ?? []);
  return { size, edge, tiles };
}

