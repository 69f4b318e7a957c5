import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Cryptography } from '#ledger/keys.ts';

/** In a browser: the page works from a file too, where older ones offer no cryptography of their own. Lines of SM2 are left unread. */
export const cryptography: Cryptography = {
  hash: (data) => sha256(data),
  verifyEd25519: (publicKey, message, signature) => {
    try {
      return ed25519.verify(signature, message, publicKey);
    } catch {
      // A key or signature that is none.
      return false;
    }
  },
};
