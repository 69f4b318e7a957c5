import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { AgencyId } from '#kernel/ids.ts';
import type { Log } from '#platform/log.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { sequenceIn } from '../../sequence.ts';
import type { Intake } from './intake.ts';
import { importedFrom, type Upload } from './upload-store.ts';

/** A file that has not changed for so long is taken to be whole. */
const STILL_MS = 10_000;

export interface ImportParts {
  readonly database: Database;
  readonly intake: Intake;
  readonly log: Log;
  /** `<folder>/<code of the agency>/<device>/<file with a number>`. */
  readonly folder: string;
  readonly agencies: () => Promise<readonly { readonly id: AgencyId; readonly code: string }[]>;
  /** Milliseconds of the file system's clock. */
  readonly now: () => number;
}

interface Found {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly sequence: number;
}

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};

/**
 * Takes in what recorders and collection stations leave in a folder. A file counts once it has kept its size and time from one look to the
 * next; the original is left where it is. A gap in the numbers of a device is for `devices.ts` to show.
 */
export class FolderImport {
  readonly #parts: ImportParts;
  readonly #seen = new Map<string, string>();

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /** One look at the whole folder; how many files were taken in. */
  async look(): Promise<number> {
    const { folder, agencies, log } = this.#parts;
    let taken = 0;
    for (const { id, code } of await agencies()) {
      for (const device of await foldersIn(join(folder, code))) {
        taken += await this.#device(id, device, join(folder, code, device)).catch((error: unknown) => {
          log.error('files of a recorder could not be taken in', { device, error });
          return 0;
        });
      }
    }
    return taken;
  }

  async #device(agency: AgencyId, device: string, folder: string): Promise<number> {
    const known = await inTransaction(this.#parts.database, { agency }, (tx) => importedFrom(tx, agency, device));
    let taken = 0;
    for (const entry of (await readdir(folder, { withFileTypes: true })).filter((one) => one.isFile())) {
      const found = await this.#whole(join(folder, entry.name), entry.name);
      const earlier = known.get(entry.name) ?? null;
      if (found === null || (earlier !== null && !this.#goesOn(earlier, found))) continue;
      await this.#take(agency, device, found, earlier);
      taken += 1;
    }
    return taken;
  }

  /** The file, if it has a number and nobody writes it any more. */
  async #whole(path: string, name: string): Promise<Found | null> {
    const sequence = sequenceIn(name);
    const { size, mtimeMs } = await stat(path);
    if (sequence === null || size === 0) return null;
    const looks = `${size} ${mtimeMs}`;
    const before = this.#seen.get(path);
    this.#seen.set(path, looks);
    return before === looks && this.#parts.now() - mtimeMs >= STILL_MS ? { path, name, size, sequence } : null;
  }

  /** Whether an earlier run was stopped over this very file. Another file under the same name is for a person to look into. */
  #goesOn({ status, size }: Upload, found: Found): boolean {
    if (size !== found.size) this.#parts.log.warn('a file of a recorder changed after it was taken in', { file: found.path, taken: size, now: found.size });
    return size === found.size && (status === 'receiving' || status === 'received');
  }

  async #take(agency: AgencyId, device: string, { path, name, size, sequence }: Found, earlier: Upload | null): Promise<void> {
    const { intake } = this.#parts;
    const id = earlier?.id ?? randomUUID();
    const offset = earlier?.received ?? 0;
    if (earlier === null) await intake.begin(agency, { id, source: 'import', caseId: null, by: null, device, sequence, name, size, statedRoot: null });
    if (offset === size) return intake.settle(agency, id);
    const stream: AsyncIterable<Buffer> = createReadStream(path, { start: offset, end: size - 1 });
    await intake.append(agency, { id, size }, { offset, length: size - offset }, stream);
  }
}
