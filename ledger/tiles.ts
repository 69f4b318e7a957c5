import { fromDecimal } from './bytes.ts';
import { HASH_SIZE } from './tree.ts';

/** Where a log's hashes and entries lie (c2sp.org/tlog-tiles): tiles of up to 256 hashes, eight levels of the tree each. */

export const TILE_WIDTH = 256;
export const TILE_HEIGHT = 8;
const HIGHEST_LEVEL = 63;

export interface TileAddress {
  readonly level: number;
  readonly index: number;
  /** Hashes in it: 256, or fewer at the right edge of a tree. */
  readonly width: number;
}

export interface Tile extends TileAddress {
  /** `width` hashes, one after the other. */
  readonly hashes: Uint8Array;
}

export const hashAt = (tile: Pick<Tile, 'hashes'>, slot: number): Uint8Array => tile.hashes.subarray(slot * HASH_SIZE, (slot + 1) * HASH_SIZE);

export const hashesIn = (tile: Pick<Tile, 'hashes'>): readonly Uint8Array[] =>
  Array.from({ length: tile.hashes.length / HASH_SIZE }, (_none, slot) => hashAt(tile, slot));

/** Hashes at a tile level in a tree of this size. */
const hashesAtLevel = (size: number, level: number): number => Math.floor(size / 2 ** (TILE_HEIGHT * level));

/** The tile as it is in a tree of this size; null where that tree has none. */
export function tileOf(size: number, level: number, index: number): TileAddress | null {
  const width = Math.min(TILE_WIDTH, hashesAtLevel(size, level) - index * TILE_WIDTH);
  return width > 0 ? { level, index, width } : null;
}

/** The partial tiles of a tree, from the leaves up: what its root is computed from, and what a further leaf changes. */
export function edgeTiles(size: number): readonly TileAddress[] {
  const tiles: TileAddress[] = [];
  for (let level = 0; hashesAtLevel(size, level) > 0; level += 1) {
    const width = hashesAtLevel(size, level) % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(hashesAtLevel(size, level) / TILE_WIDTH), width });
  }
  return tiles;
}

/** `x001/x234/067`: no folder holds more than a thousand names. */
function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
}

const suffix = (width: number): string => (width === TILE_WIDTH ? '' : `.p/${width}`);

export const tilePath = ({ level, index, width }: TileAddress): string => `tile/${level}/${indexPath(index)}${suffix(width)}`;

/** Entry bundles lie beside the tiles of level 0 and are cut like them. */
export const entriesPath = ({ index, width }: Omit<TileAddress, 'level'>): string => `tile/entries/${indexPath(index)}${suffix(width)}`;

/** What a path asks for; null for every path that `tilePath` and `entriesPath` would not write. */
export function parseTilePath(path: string): TileAddress | (Omit<TileAddress, 'level'> & { readonly level: 'entries' }) | null {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (found === null) return null;
  const index = Number((found[2] ?? '').replace(/[x/]/g, ''));
  const width = found[3] === undefined ? TILE_WIDTH : fromDecimal(found[3]);
  const level = found[1] === 'entries' ? 'entries' : fromDecimal(found[1] ?? '');
  if (!Number.isSafeInteger(index) || width === null || width === 0 || width > TILE_WIDTH || level === null) return null;
  if (level !== 'entries' && level > HIGHEST_LEVEL) return null;
  const written = level === 'entries' ? entriesPath({ index, width }) : tilePath({ level, index, width });
  if (written !== path) return null;
  return level === 'entries' ? { level, index, width } : { level, index, width };
}
