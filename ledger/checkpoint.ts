import { fail, ok, type Result } from '#kernel/result.ts';
import type { TreeHead } from './authentic.ts';
import { fromBase64, fromDecimal, toBase64 } from './bytes.ts';
import type { Fault } from './faults.ts';
import type { Cryptography, VerifierKey } from './keys.ts';
import { openNote, parseNote, type Note, type Signed } from './note.ts';
import { HASH_SIZE } from './tree.ts';

/** The head of a log as it is signed (c2sp.org/tlog-checkpoint). Ours have no extension lines; those of others are kept and mean nothing. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** The text of a note as a checkpoint. */
export function parseCheckpoint(text: string): Result<Checkpoint, Fault> {
  const [origin = '', sizeText = '', rootText = '', ...extensions] = text.slice(0, -1).split('\n');
  const [size, root] = [fromDecimal(sizeText), fromBase64(rootText)];
  if (!text.endsWith('\n') || origin === '' || size === null || root?.length !== HASH_SIZE || extensions.includes('')) return fail('checkpoint-malformed');
  return ok({ origin, size, root });
}

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: Note;
  /** Whose signatures stand under it, of the keys that were asked about. */
  readonly signed: readonly Signed[];
}

/** A checkpoint without asking who signed it: for looking up whose it claims to be. Nothing of it may be trusted. */
export function readCheckpoint(text: string): Result<Omit<SignedCheckpoint, 'signed'>, Fault> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  return checkpoint.ok ? ok({ checkpoint: checkpoint.value, note: note.value }) : checkpoint;
}

/**
 * A checkpoint signed by its log. `log` are the log's keys, whose names are its origin (an SM2 line beside the Ed25519 one may be among
 * them); `witnesses` are keys whose cosignatures are looked for and need not be there.
 */
export function openCheckpoint(crypto: Cryptography, text: string, log: readonly VerifierKey[], witnesses: readonly VerifierKey[] = []): Result<SignedCheckpoint, Fault> {
  const read = readCheckpoint(text);
  if (!read.ok) return read;
  const { checkpoint, note } = read.value;
  const own = log.filter(({ name }) => name === checkpoint.origin);
  if (own.length === 0) return fail('origin-unknown');
  const signed = openNote(crypto, note, [...own, ...witnesses]);
  if (!signed.ok) return signed;
  if (!signed.value.some(({ key }) => key.type === 'ed25519' && own.includes(key))) return fail('signature-missing');
  return ok({ checkpoint, note, signed: signed.value });
}
