import { fail, ok, type Result } from '#kernel/result.ts';
import { concat, equalBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts';
import type { Fault } from './faults.ts';
import type { HashFunction } from './tree.ts';

/**
 * Keys of signed notes (c2sp.org/signed-note). The arithmetic of signatures is an argument, as the hash is: node:crypto on the server, an
 * audited library in the citizen's browser.
 */
export interface Cryptography {
  /** SHA-256: tlog-tiles and signed-note fix it. */
  readonly hash: HashFunction;
  /** RFC 8032; false for anything malformed. */
  readonly verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
  /** GB/T 32918.2 with SM3 and the default identity; where absent, lines of that type are not known. */
  readonly verifySm2?: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
}

/** A log's own signature, a witness's, and the national algorithm's line beside the log's own. */
export type SignatureType = 'ed25519' | 'cosignature' | 'sm2';

interface TypeOfKey {
  /** The type byte; after 0xff an identifier of our own. */
  readonly prefix: Uint8Array;
  readonly length: number;
}

const TYPES: Readonly<Record<SignatureType, TypeOfKey>> = {
  ed25519: { prefix: Uint8Array.of(1), length: 32 },
  cosignature: { prefix: Uint8Array.of(4), length: 32 },
  sm2: { prefix: concat(Uint8Array.of(0xff), utf8('mingjian/sm2-with-sm3/v1\n')), length: 65 },
};

const ALL = ['ed25519', 'cosignature', 'sm2'] as const satisfies readonly SignatureType[];

export interface VerifierKey {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** Not empty, no space of any kind, no plus. */
export const isKeyName = (name: string): boolean => /^[^\s+]+$/u.test(name) && name.isWellFormed() && !/\p{Cc}/u.test(name);

export function verifierKey(hash: HashFunction, type: SignatureType, name: string, publicKey: Uint8Array): VerifierKey {
  const { prefix, length } = TYPES[type];
  if (!isKeyName(name) || publicKey.length !== length) throw new RangeError(`no key of type ${type} has this name and length`);
  return { name, type, publicKey, id: toHex(hash(concat(utf8(`${name}\n`), prefix, publicKey)).subarray(0, 4)) };
}

/** The one-line form that is handed to whoever shall trust the key: name, id, and type with key. */
export const formatVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string => `${name}+${id}+${toBase64(concat(TYPES[type].prefix, publicKey))}`;

export function parseVerifierKey(hash: HashFunction, text: string): Result<VerifierKey, Fault> {
  const [name = '', id = '', ...rest] = text.split('+');
  const material = fromBase64(rest.join('+'));
  if (material === null || !isKeyName(name)) return fail('key-malformed');
  for (const type of ALL) {
    const { prefix, length } = TYPES[type];
    if (material.length !== prefix.length + length || !equalBytes(material.subarray(0, prefix.length), prefix)) continue;
    const key = verifierKey(hash, type, name, material.subarray(prefix.length));
    return key.id === id ? ok(key) : fail('key-malformed');
  }
  return fail('key-malformed');
}

/** The same public key under another name or id is the same key. */
export const sameKey = (a: VerifierKey, b: VerifierKey): boolean => equalBytes(a.publicKey, b.publicKey);
