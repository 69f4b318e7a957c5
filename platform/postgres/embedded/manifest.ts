import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '#platform/start-error.ts';

/** The highest manifest format this version reads. */
const FORMAT = 1;

/** What a data folder says of itself. */
export interface DataManifest {
  readonly format: typeof FORMAT;
  readonly postgres: {
    readonly major: number;
    /** The folder with the database, where it could not stand in the data folder itself. */
    readonly place: string | null;
  };
}

const Manifest = z.object({ format: z.literal(FORMAT), postgres: z.object({ major: z.int(), place: z.string().nullable() }) });
const AnyFormat = z.object({ format: z.int() });

const path = (dataFolder: string): string => join(dataFolder, 'manifest.json');

/** The manifest, or null in a folder that has none yet. A format or a PostgreSQL major that is not ours is a StartError. */
export function readManifest(dataFolder: string, postgresMajor: number): DataManifest | null {
  let text: string;
  try {
    text = readFileSync(path(dataFolder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const content = parseJson(text);
  const newer = AnyFormat.safeParse(content);
  if (newer.success && newer.data.format > FORMAT) {
    throw new StartError(
      'newer-data',
      `数据文件夹 ${dataFolder} 由更新版本的明鉴建立（格式 ${newer.data.format}），本版本（格式 ${FORMAT}）不能打开。请换回较新的版本。`,
      `The data folder ${dataFolder} was made by a newer version of Mingjian (format ${newer.data.format}); this version (format ${FORMAT}) cannot open it. Run the newer version.`,
    );
  }
  const parsed = Manifest.safeParse(content);
  if (!parsed.success) {
    throw new StartError(
      'database-failed',
      `数据文件夹的说明文件 ${path(dataFolder)} 已损坏，请从备份恢复该文件。`,
      `The manifest ${path(dataFolder)} is damaged; restore it from a backup.`,
      parsed.error,
    );
  }
  if (parsed.data.postgres.major !== postgresMajor) throw otherMajor(dataFolder, parsed.data.postgres.major, postgresMajor);
  return parsed.data;
}

export function otherMajor(folder: string, theirs: number, ours: number): StartError {
  return new StartError(
    'other-postgres-major',
    `${folder} 中的数据库是 PostgreSQL ${theirs} 建立的，而本版本内置的是 PostgreSQL ${ours}，不能直接打开。请用原版本导出，再在新的数据文件夹中导入。`,
    `The database in ${folder} was made by PostgreSQL ${theirs}; this version brings PostgreSQL ${ours} and cannot open it. Export it with the version that made it and import it into a new data folder.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Written whole or not at all, and on the disk when this returns. */
export function writeManifest(dataFolder: string, postgres: DataManifest['postgres']): void {
  const manifest: DataManifest = { format: FORMAT, postgres };
  const draft = `${path(dataFolder)}.new`;
  const file = openSync(draft, 'w', 0o644);
  try {
    writeSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path(dataFolder));
}
