import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { verifierKey, type SignatureType } from '#ledger/keys.ts';
import type { Signer } from '#ledger/signer.ts';
import { sha256Bytes } from './hash.ts';

/** A new private key as PKCS #8 in PEM. */
export const newEd25519Key = (): string => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

const publicBytes = (key: KeyObject): Uint8Array => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);

/** Signs with a key in this process's memory: as a log under its origin, or as a witness under its name. */
export function ed25519Signer(type: Exclude<SignatureType, 'sm2'>, name: string, pem: string): Signer {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the key is not an Ed25519 key');
  return { key: verifierKey(sha256Bytes, type, name, publicBytes(key)), sign: async (message) => sign(null, message, key) };
}
