import { fail, ok, type Result } from '#kernel/result.ts';
import { fromBase64, fromDecimal, toBase64 } from './bytes.ts';
import type { Fault } from './faults.ts';
import type { Cryptography } from './keys.ts';
import { openUnderPolicy, type Policy, type Witnessed } from './policy.ts';
import { verifyInclusion } from './proof.ts';
import { HASH_SIZE, leafHash } from './tree.ts';

/** A proof that an entry stands in a log, to be checked offline (c2sp.org/tlog-proof, `.tlog-proof`). */
export interface ProofFile {
  /** Context that nobody has signed. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  /** The leaf's sibling first. */
  readonly hashes: readonly Uint8Array[];
  /** The checkpoint with its signatures, as published. */
  readonly checkpoint: string;
}

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
/** No tree that numbers can count is higher. */
const MOST_HASHES = 63;

export const formatProofFile = ({ extra, index, hashes, checkpoint }: ProofFile): string =>
  [FIRST_LINE, ...(extra === null ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`, ...hashes.map(toBase64), '', checkpoint].join('\n');

export function parseProofFile(text: string): Result<ProofFile, Fault> {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  const extraLine = lines[0]?.startsWith('extra ') === true ? lines.shift() : undefined;
  const extra = extraLine === undefined ? null : fromBase64(extraLine.slice('extra '.length));
  const indexLine = lines.shift() ?? '';
  const index = indexLine.startsWith('index ') ? fromDecimal(indexLine.slice('index '.length)) : null;
  const hashes = lines.flatMap((line) => fromBase64(line) ?? []);
  const sound = first === FIRST_LINE && index !== null && hashes.length === lines.length && hashes.length <= MOST_HASHES;
  if (!sound || (extraLine !== undefined && extra === null) || !hashes.every(({ length }) => length === HASH_SIZE)) return fail('proof-malformed');
  return ok({ extra, index, hashes, checkpoint: text.slice(end + 2) });
}

/** The entry stands at the file's index in a log that the policy trusts. Whatever `extra` says is not part of this. */
export function verifyProofFile(crypto: Cryptography, policy: Policy, file: ProofFile, entry: Uint8Array): Result<Witnessed, Fault> {
  const opened = openUnderPolicy(crypto, policy, file.checkpoint);
  if (!opened.ok) return opened;
  const { size, root } = opened.value.checkpoint;
  const included = verifyInclusion(crypto.hash, { index: file.index, size, leaf: leafHash(crypto.hash, entry), root, proof: file.hashes });
  return included ? opened : fail('proof-wrong');
}
