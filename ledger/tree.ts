import { concat } from './bytes.ts';

/**
 * The Merkle tree of RFC 6962 section 2.1, over any hash function: SHA-256 in the log (tlog-tiles fixes it), the same for the chunks of a
 * recording. Evidence needs no more than `leafHash` for each chunk and `rootOf` over them. The function must not keep what it is given.
 */
export type HashFunction = (data: Uint8Array) => Uint8Array;

/** Bytes of every hash in a log. */
export const HASH_SIZE = 32;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The prefix keeps a leaf from being passed off as a node. */
export const leafHash = (hash: HashFunction, data: Uint8Array): Uint8Array => hash(concat(LEAF, data));

/** One for all nodes: to make it anew each time takes as long as the hash. */
const joined = new Uint8Array(1 + 2 * HASH_SIZE);
joined.set(NODE);

export const nodeHash = (hash: HashFunction, left: Uint8Array, right: Uint8Array): Uint8Array => {
  if (left.length !== HASH_SIZE || right.length !== HASH_SIZE) return hash(concat(NODE, left, right));
  joined.set(left, 1);
  joined.set(right, 1 + HASH_SIZE);
  return hash(joined);
};

/** The root over leaf hashes in order (not over leaf data); the hash of nothing for none. */
export function rootOf(hash: HashFunction, leafHashes: readonly Uint8Array[]): Uint8Array {
  let row = leafHashes;
  // A last node without a partner goes up as it is, which is the split at the largest power of two.
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at], row[at + 1]];
      if (left !== undefined) above.push(right === undefined ? left : nodeHash(hash, left, right));
    }
    row = above;
  }
  return row[0] ?? hash(new Uint8Array(0));
}

/** What has to be kept of a tree to let it grow: the roots of its full subtrees, the largest first, one for each binary digit 1 of the size. */
export interface Edge {
  readonly size: number;
  readonly nodes: readonly Uint8Array[];
}

export const EMPTY_EDGE: Edge = { size: 0, nodes: [] };

/** `onNode` hears of every full subtree that comes about: how many levels above the leaves it is, and which of its level. */
export function growEdge(
  hash: HashFunction, edge: Edge, leafHashes: readonly Uint8Array[], onNode?: (height: number, index: number, node: Uint8Array) => void,
): Edge {
  const nodes = [...edge.nodes];
  let size = edge.size;
  for (const leaf of leafHashes) {
    let node = leaf;
    for (let left = size, height = 1; left % 2 === 1; left = (left - 1) / 2, height += 1) {
      const sibling = nodes.pop();
      if (sibling === undefined) throw new RangeError(`the edge of a tree of ${edge.size} leaves does not have ${edge.nodes.length} nodes`);
      node = nodeHash(hash, sibling, node);
      onNode?.(height, (left - 1) / 2, node);
    }
    nodes.push(node);
    size += 1;
  }
  return { size, nodes };
}

export const edgeRoot = (hash: HashFunction, { nodes }: Edge): Uint8Array =>
  nodes.length === 0 ? hash(new Uint8Array(0)) : nodes.reduceRight((right, left) => nodeHash(hash, left, right));
