import { sm2 } from 'sm-crypto-v2';
import { verifierKey, type VerifierKey } from '#ledger/keys.ts';
import type { Signer } from '#ledger/signer.ts';
import { sha256Bytes } from './hash.ts';

/**
 * SM2 with SM3 (GB/T 32918.2) and the identity 1234567812345678 of GM/T 0009. Node's own `sign` over the curve SM2 is ECDSA, or SM2 with an
 * empty identity, and is verified by nobody; a certified device (服务器密码机) stands behind the same Signer where the agency has one.
 */
const OPTIONS = { hash: true, der: false } as const;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export function verifySm2(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 65 || signature.length !== 64) return false;
  try {
    return sm2.doVerifySignature(message, hex(signature), hex(publicKey), OPTIONS);
  } catch {
    // A point that is not on the curve.
    return false;
  }
}

/** A new private key, in hexadecimal. */
export const newSm2Key = (): string => sm2.generateKeyPairHex().privateKey;

/** Not deterministic: the same text signed twice has two signatures, both good. */
export function sm2Signer(name: string, privateKey: string): Signer {
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  const key: VerifierKey = verifierKey(sha256Bytes, 'sm2', name, Buffer.from(publicKey, 'hex'));
  return { key, sign: async (message) => Buffer.from(sm2.doSignature(message, privateKey, { ...OPTIONS, publicKey }), 'hex') };
}
