import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

export interface MigrationFile {
  readonly number: number;
  /** The file's name without `.sql`, e.g. `0001_roles-and-schemas`. */
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
}

const FOLDER = new URL('./migrations/', import.meta.url);
const NAME = /^(\d{4})_[a-z0-9_-]+\.sql$/;

/** The migrations this version of the platform knows, by number. Two files of one number, or a name out of form, are an error. */
export async function migrationFiles(): Promise<readonly MigrationFile[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const files = await Promise.all(names.map(read));
  for (const [index, file] of files.entries()) {
    if (file.number === files[index - 1]?.number) throw new Error(`Two migrations have the number of ${file.name}`);
  }
  return files;
}

async function read(fileName: string): Promise<MigrationFile> {
  const number = NAME.exec(fileName)?.[1];
  if (number === undefined) throw new Error(`A migration is named NNNN_<schema>_<what>.sql, not ${fileName}`);
  const text = await readFile(new URL(fileName, FOLDER), 'utf8');
  return { number: Number(number), name: fileName.slice(0, -'.sql'.length), sha256: createHash('sha256').update(text).digest('hex'), sql: text };
}

/** Names the whole set: databases made from the same files, and no others, have the same one. */
export function migrationsDigest(files: readonly MigrationFile[]): string {
  return createHash('sha256').update(files.map((file) => `${file.name} ${file.sha256}\n`).join('')).digest('hex');
}
