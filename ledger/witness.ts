import { fail, ok, type Result } from '#kernel/result.ts';
import type { TreeHead } from './authentic.ts';
import { equalBytes, fromBase64, fromDecimal, toBase64 } from './bytes.ts';
import { openCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { Fault } from './faults.ts';
import type { Cryptography, VerifierKey } from './keys.ts';
import { verifyConsistency } from './proof.ts';
import { HASH_SIZE } from './tree.ts';

/** The rules of a witness (c2sp.org/tlog-witness). What it remembers is given and handed back; whoever calls keeps it before answering. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The checkpoint with the log's signature. */
  readonly checkpoint: string;
}

const MOST_HASHES = 63;

export const formatAddCheckpoint = ({ oldSize, proof, checkpoint }: AddCheckpoint): string =>
  [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n');

export function parseAddCheckpoint(body: string): Result<AddCheckpoint, Fault> {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const oldSize = first.startsWith('old ') ? fromDecimal(first.slice('old '.length)) : null;
  const proof = lines.flatMap((line) => fromBase64(line) ?? []);
  if (oldSize === null || proof.length !== lines.length || proof.length > MOST_HASHES || !proof.every(({ length }) => length === HASH_SIZE)) return fail('proof-malformed');
  return ok({ oldSize, proof, checkpoint: body.slice(end + 2) });
}

export type WitnessAnswer =
  /** To be remembered, then cosigned. `text` is what the cosignature is over. */
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly text: string }
  | { readonly status: 400 | 403 | 404 | 422 }
  /** The size that is remembered goes into the answer. */
  | { readonly status: 409; readonly size: number };

/** The origin that a request names, before anything of it is believed: what is remembered of that log has to be looked up first. */
export function claimedOrigin({ checkpoint }: AddCheckpoint): string | null {
  const read = readCheckpoint(checkpoint);
  return read.ok ? read.value.checkpoint.origin : null;
}

/**
 * `keys` are the configured keys of the log that the request names, none for a log that is not configured; `latest` is its last cosigned
 * head. To check and to remember must be one step: two requests at once would otherwise roll the log back.
 */
export function witness(crypto: Cryptography, keys: readonly VerifierKey[], latest: TreeHead | null, request: AddCheckpoint): WitnessAnswer {
  const opened = openCheckpoint(crypto, request.checkpoint, keys);
  if (!opened.ok) return { status: opened.error === 'origin-unknown' ? 404 : ['signature-missing', 'signature-wrong'].includes(opened.error) ? 403 : 400 };
  const { checkpoint, note } = opened.value;
  const { oldSize, proof } = request;
  const known = latest?.size ?? 0;
  if (oldSize > checkpoint.size) return { status: 400 };
  if (oldSize !== known) return { status: 409, size: known };
  if (latest !== null && checkpoint.size === known && !equalBytes(checkpoint.root, latest.root)) return { status: 409, size: known };
  return follows(crypto, latest, checkpoint, proof) ? { status: 200, checkpoint, text: note.text } : { status: 422 };
}

function follows({ hash }: Cryptography, latest: TreeHead | null, { size, root }: Checkpoint, proof: readonly Uint8Array[]): boolean {
  // Every tree begins with the empty one, which has one root only.
  if (latest === null || latest.size === 0) return proof.length === 0 && (size > 0 || equalBytes(root, hash(new Uint8Array(0))));
  return verifyConsistency(hash, { oldSize: latest.size, oldRoot: latest.root, size, root, proof });
}
