import { createPublicKey, verify } from 'node:crypto';
import type { Cryptography } from '#ledger/keys.ts';
import { sha256Bytes } from './hash.ts';
import { verifySm2 } from './sm2.ts';

/** What a public Ed25519 key begins with in SubjectPublicKeyInfo (RFC 8410); 32 bytes follow. */
const SPKI_START = Buffer.from('302a300506032b6570032100', 'hex');

function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_START, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
}

export const cryptography: Cryptography = { hash: sha256Bytes, verifyEd25519, verifySm2 };
