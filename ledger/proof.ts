import { equalBytes } from './bytes.ts';
import { HASH_SIZE, nodeHash, type HashFunction } from './tree.ts';

/**
 * Verifying proofs (RFC 9162 sections 2.1.3.2 and 2.1.4.2). False for anything that is not exactly right: sizes that are no tree's, an index
 * outside, hashes that are not 32 bytes, one hash too few or too many. Nothing here trusts who made the proof.
 */

const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_SIZE;
const isSize = (size: number): boolean => Number.isSafeInteger(size) && size > 0;
const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;
const isPowerOfTwo = (number: number): boolean => 2 ** Math.round(Math.log2(number)) === number;

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** The leaf hash stands at the index in the tree of this size and root. */
export function verifyInclusion(hash: HashFunction, { index, size, leaf, root, proof }: Inclusion): boolean {
  if (!isSize(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let [place, last] = [index, size - 1];
  let node = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      node = nodeHash(hash, sibling, node);
      // A node without a right sibling went up unchanged: its levels have no hash in the proof.
      for (; !isOdd(place) && place !== 0; [place, last] = [half(place), half(last)]);
    } else {
      node = nodeHash(hash, node, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && equalBytes(node, root);
}

export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** The tree of the old size and root is the beginning of the other. The empty tree is the beginning of every tree and has no proof: false. */
export function verifyConsistency(hash: HashFunction, { oldSize, oldRoot, size, root, proof }: Consistency): boolean {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size || ![oldRoot, root, ...proof].every(isHash)) return false;
  if (oldSize === size) return proof.length === 0 && equalBytes(oldRoot, root);
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (first === undefined || proof.length === 0) return false;
  let [place, last] = [oldSize - 1, size - 1];
  for (; isOdd(place); [place, last] = [half(place), half(last)]);
  let [older, newer] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      older = nodeHash(hash, sibling, older);
      newer = nodeHash(hash, sibling, newer);
      for (; !isOdd(place) && place !== 0; [place, last] = [half(place), half(last)]);
    } else {
      newer = nodeHash(hash, newer, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && equalBytes(older, oldRoot) && equalBytes(newer, root);
}
