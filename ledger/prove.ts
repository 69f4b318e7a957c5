import { tilesBehind, type AuthenticTree, type Place } from './authentic.ts';
import type { TileAddress } from './tiles.ts';
import { nodeHash, type HashFunction } from './tree.ts';

/**
 * Making proofs. A proof is a list of hashes over ranges of leaves; `inclusionRanges` and `consistencyRanges` say which, `tilesFor` what must be
 * read for them, `authenticate` (authentic.ts) checks what was read, `hashesOver` gives the proof.
 */
export interface Range {
  readonly start: number;
  readonly count: number;
}

/** The largest power of two below `size`: where RFC 6962 splits a tree of two leaves or more. */
const splitOf = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

const isSize = (size: number): boolean => Number.isSafeInteger(size) && size > 0;

/** PATH(index, D[size]) of RFC 6962 section 2.1.1, the leaf's sibling first. */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  if (!isSize(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  const path = (start: number, count: number): readonly Range[] => {
    if (count === 1) return [];
    const split = splitOf(count);
    return index - start < split
      ? [...path(start, split), { start: start + split, count: count - split }]
      : [...path(start + split, count - split), { start, count: split }];
  };
  return path(0, size);
}

/** PROOF(oldSize, D[size]) of RFC 6962 section 2.1.2; none for a tree of the same size. */
export function consistencyRanges(oldSize: number, size: number): readonly Range[] {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size) throw new RangeError(`no tree of ${oldSize} leaves is the beginning of one of ${size}`);
  const path = (start: number, count: number, old: number, whole: boolean): readonly Range[] => {
    if (old === count) return whole ? [] : [{ start, count }];
    const split = splitOf(count);
    return old <= split
      ? [...path(start, split, old, whole), { start: start + split, count: count - split }]
      : [...path(start + split, count - split, old - split, false), { start, count: split }];
  };
  return path(0, size, oldSize, true);
}

/** The full subtrees that make up a range, from the left. A range starts where a subtree of its largest size starts. */
function placesIn({ start, count }: Range): readonly Place[] {
  const places: Place[] = [];
  let [at, left] = [start, count];
  while (left > 0) {
    // By doubling: a logarithm of large numbers rounds.
    let [level, width] = [0, 1];
    for (; width * 2 <= left; width *= 2) level += 1;
    places.push({ level, index: at / width });
    at += width;
    left -= width;
  }
  return places;
}

/** Every tile to be read and authenticated before `hashesOver` can answer. */
export const tilesFor = (size: number, ranges: readonly Range[]): readonly TileAddress[] => tilesBehind(size, ranges.flatMap(placesIn));

export const hashesOver = (hash: HashFunction, tree: Pick<AuthenticTree, 'hashOf'>, ranges: readonly Range[]): readonly Uint8Array[] =>
  ranges.map((range) => placesIn(range).map(tree.hashOf).reduceRight((right, left) => nodeHash(hash, left, right)));
