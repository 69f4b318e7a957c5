import { randomUUID, X509Certificate } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '#platform/objects/folder-store.ts';
import { sqlState } from '#platform/postgres/failures.ts';

/**
 * Agencies' private keys, in files of the data folder that only the platform's user can read, named after the certificate they belong to.
 * The database knows certificates and no keys. A key is never written over and never shown.
 */
export class KeyFolder {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'signing');
  }

  #fileOf(fingerprint: string): string {
    if (!/^[0-9a-f]{64}$/.test(fingerprint)) throw new TypeError('not a fingerprint');
    return join(this.#folder, `${fingerprint}.pem`);
  }

  /** Durable when this resolves; to keep the same key again is harmless. */
  async keep(fingerprint: string, key: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await chmod(this.#folder, 0o700);
    const draft = join(this.#folder, `${randomUUID()}.draft`);
    await writeFile(draft, key, { mode: 0o600, flag: 'wx', flush: true });
    try {
      await link(draft, this.#fileOf(fingerprint));
    } catch (error) {
      if (sqlState(error) !== 'EEXIST') throw error;
    } finally {
      await rm(draft);
    }
    await syncFolder(this.#folder);
  }

  /** Null where the key is gone: the data folder is another one, or was restored without its keys. */
  async find(fingerprint: string): Promise<string | null> {
    try {
      return await readFile(this.#fileOf(fingerprint), 'utf8');
    } catch (error) {
      if (sqlState(error) === 'ENOENT') return null;
      throw error;
    }
  }
}

/** What a certificate is known by: the SHA-256 of its bytes. */
export const fingerprintOf = (pem: string): string => new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
