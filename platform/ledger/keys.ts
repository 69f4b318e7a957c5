import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Signer } from '#ledger/signer.ts';
import { ed25519Signer, newEd25519Key } from '#platform/signing/ed25519.ts';
import { newSm2Key, sm2Signer } from '#platform/signing/sm2.ts';

/**
 * Private keys in files that only the platform's user can read, made when first needed. A log has keys of its own, so that a broken one does
 * not touch the others. A certified device can stand behind the same Signers.
 */
function keyFile(folder: string, name: string, make: (() => string) | null): string | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, name);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  if (make === null) return null;
  const key = make();
  // `wx`: two processes at once must not each think that theirs is the key.
  try {
    writeFileSync(path, key, { mode: 0o600, flag: 'wx' });
    return key;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFileSync(path, 'utf8');
    throw error;
  }
}

export interface LogName {
  readonly code: string;
  readonly year: number;
  readonly origin: string;
}

/** The signers of a log, Ed25519 first. Those of a log that exists are never made anew: null where they are gone. */
export function logSigners(folder: string, { code, year, origin }: LogName, isNew: boolean): readonly Signer[] | null {
  const ed25519 = keyFile(folder, `${code}-${year}.pem`, isNew ? newEd25519Key : null);
  const sm2 = keyFile(folder, `${code}-${year}.sm2`, isNew ? newSm2Key : null);
  return ed25519 === null || sm2 === null ? null : [ed25519Signer('ed25519', origin, ed25519), sm2Signer(origin, sm2.trim())];
}

/** This platform as a witness of the logs of others. */
export const witnessSigner = (folder: string, name: string): Signer => ed25519Signer('cosignature', name, keyFile(folder, 'witness.pem', newEd25519Key) ?? '');
