import { createHash } from 'node:crypto';

/** RFC 6962 section 2.1 as it is written, by recursion over whole lists and in hexadecimal: nothing shared with what is tested. */
const sha = (hex: string): string => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');

const split = (n: number): number => {
  for (let k = 1; ; k *= 2) if (k * 2 >= n) return k;
};

export const naiveLeaf = (data: Uint8Array): string => sha(`00${Buffer.from(data).toString('hex')}`);

/** MTH over leaf hashes. */
export function naiveRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha('');
  if (leaves.length === 1) return leaves[0] ?? '';
  const k = split(leaves.length);
  return sha(`01${naiveRoot(leaves.slice(0, k))}${naiveRoot(leaves.slice(k))}`);
}

/** PATH(m, D[n]). */
export function naivePath(m: number, leaves: readonly string[]): readonly string[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

/** PROOF(m, D[n]). */
export function naiveProof(m: number, leaves: readonly string[], whole = true): readonly string[] {
  if (m === leaves.length) return whole ? [] : [naiveRoot(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...naiveProof(m, leaves.slice(0, k), whole), naiveRoot(leaves.slice(k))]
    : [...naiveProof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}
