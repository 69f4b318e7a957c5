import { fail, ok, type Result } from '#kernel/result.ts';
import { concat, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts';
import type { Fault } from './faults.ts';
import { isKeyName, type Cryptography, type VerifierKey } from './keys.ts';

/** Signed notes (c2sp.org/signed-note): a text that ends in a newline, an empty line, and a line for each signature. */
export interface NoteSignature {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

export interface Note {
  /** With its last newline, without the empty line. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** What holds more than anybody signs is not read. */
const MOST_SIGNATURES = 100;
const LONGEST = 1_000_000;

export const formatSignature = ({ name, id, signature }: NoteSignature): string =>
  `— ${name} ${toBase64(concat(fromHex(id) ?? new Uint8Array(0), signature))}\n`;

export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(formatSignature).join('')}`;

function parseSignature(line: string): NoteSignature | null {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (dash !== '—' || !isKeyName(name) || bytes === null || bytes.length < 5 || more.length > 0) return null;
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/** Signature lines alone, as a witness answers with them. */
export function parseSignatures(lines: string): Result<readonly NoteSignature[], Fault> {
  if (!lines.endsWith('\n') || lines.length > LONGEST) return fail('note-malformed');
  const signatures = lines.slice(0, -1).split('\n').map(parseSignature);
  const sound = signatures.flatMap((one) => one ?? []);
  return sound.length === signatures.length && sound.length <= MOST_SIGNATURES ? ok(sound) : fail('note-malformed');
}

export function parseNote(note: string): Result<Note, Fault> {
  const end = note.lastIndexOf('\n\n');
  // Control characters other than the newline are refused, as is what no UTF-8 can write.
  // oxlint-disable-next-line no-control-regex -- the format forbids exactly these
  if (end < 0 || note.length > LONGEST || !note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return fail('note-malformed');
  const signatures = parseSignatures(note.slice(end + 2));
  return signatures.ok ? ok({ text: note.slice(0, end + 1), signatures: signatures.value }) : signatures;
}

/** Says when a witness signed; the log's own signatures carry no time. */
export interface Signed {
  readonly key: VerifierKey;
  /** POSIX seconds, from a cosignature. */
  readonly at: number | null;
}

/** The message of a cosignature (c2sp.org/tlog-cosignature, Ed25519). */
export const cosignedMessage = (text: string, at: number): Uint8Array => utf8(`cosignature/v1\ntime ${at}\n${text}`);

const TIMESTAMP_SIZE = 8;

export const formatTimestamped = (at: number, signature: Uint8Array): Uint8Array =>
  concat(fromHex(at.toString(16).padStart(2 * TIMESTAMP_SIZE, '0')) ?? new Uint8Array(0), signature);

function timeIn(signature: Uint8Array): number | null {
  const at = signature.length > TIMESTAMP_SIZE ? Number.parseInt(toHex(signature.subarray(0, TIMESTAMP_SIZE)), 16) : Number.NaN;
  return Number.isSafeInteger(at) ? at : null;
}

/** Whether the signature is the key's over the text; null where it is not. */
export function checkSignature(crypto: Cryptography, key: VerifierKey, text: string, { signature }: NoteSignature): Signed | null {
  if (key.type === 'sm2') return crypto.verifySm2?.(key.publicKey, utf8(text), signature) === true ? { key, at: null } : null;
  if (key.type === 'ed25519') return crypto.verifyEd25519(key.publicKey, utf8(text), signature) ? { key, at: null } : null;
  const at = timeIn(signature);
  return at !== null && crypto.verifyEd25519(key.publicKey, cosignedMessage(text, at), signature.subarray(TIMESTAMP_SIZE)) ? { key, at } : null;
}

/**
 * Which of these keys have signed the note. Signatures of other keys are ignored, also those that share a name or an id with a known
 * one; a wrong signature of a known key spoils the note, as does none of a known key.
 */
export function openNote(crypto: Cryptography, note: Note, keys: readonly VerifierKey[]): Result<readonly Signed[], Fault> {
  const signed: Signed[] = [];
  const usable = keys.filter(({ type }) => type !== 'sm2' || crypto.verifySm2 !== undefined);
  for (const signature of note.signatures) {
    const key = usable.find(({ name, id }) => name === signature.name && id === signature.id);
    if (key === undefined || signed.some((one) => one.key === key)) continue;
    const found = checkSignature(crypto, key, note.text, signature);
    if (found === null) return fail('signature-wrong');
    signed.push(found);
  }
  return signed.length === 0 ? fail('signature-missing') : ok(signed);
}
