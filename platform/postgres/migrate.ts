import { Client, DatabaseError, type ClientConfig } from 'pg';
import { z } from 'zod';
import { migrationFiles, type MigrationFile } from '#platform/postgres/migration-files.ts';
import { isDiskFull } from '#platform/postgres/failures.ts';
import { StartError } from '#platform/start-error.ts';

/** Any number will do, as long as no other program locks with it in this database. */
const LOCK = 20_190_103;

const Applied = z.array(z.object({ number: z.number(), name: z.string(), sha256: z.string() }));
type AppliedMigration = z.infer<typeof Applied>[number];

/**
 * Brings the database to this version's schema: each missing migration in a transaction of its own, in order, forward only. The
 * first runs as `admin` and makes the roles; the rest run as mingjian_migrator. Several processes may start at once: one
 * migrates, the others wait. `admin` must be a direct connection (the lock belongs to the session). Returns the names applied.
 */
export async function migrate(admin: ClientConfig, files?: readonly MigrationFile[]): Promise<readonly string[]> {
  const known = files ?? (await migrationFiles());
  const client = new Client(admin);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const applied = await appliedMigrations(client);
    checkHistory(applied, known);
    const missing = known.filter((file) => !applied.some(({ number }) => number === file.number));
    for (const file of missing) await apply(client, file);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function appliedMigrations(client: Client): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('platform.migration') is not null as there`);
  if (rows[0]?.there !== true) return [];
  const result = await client.query('select number, name, sha256 from platform.migration order by number');
  return Applied.parse(result.rows);
}

/** What was applied must be exactly what the files say, up to some number; only then can the rest follow. */
export function checkHistory(applied: readonly AppliedMigration[], known: readonly MigrationFile[]): void {
  const newest = applied.at(-1);
  if (newest === undefined) return;
  if (newest.number > (known.at(-1)?.number ?? 0)) {
    throw new StartError(
      'newer-data',
      `数据由更新版本的明鉴写成（数据库结构已到 ${newest.name}），本版本不能打开。请换回较新的版本。`,
      `The data was written by a newer version of Mingjian (its schema is at ${newest.name}); this version cannot open it. Run the newer version.`,
    );
  }
  const expected = known.filter(({ number }) => number <= newest.number);
  const wrong = expected.find((file, index) => applied[index]?.number !== file.number || applied[index]?.sha256 !== file.sha256);
  if (wrong === undefined && expected.length === applied.length) return;
  const name = wrong?.name ?? newest.name;
  throw new StartError(
    'migration-refused',
    `数据库迁移文件 ${name} 与数据库中已执行的记录不一致：已执行的迁移文件不得修改、删除或者补插。请恢复原文件。`,
    `The migration ${name} does not agree with what this database has applied: an applied migration is never edited, removed or slipped in later. Restore the original files.`,
  );
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin');
    if (file.number > 1) await client.query('set local role mingjian_migrator');
    await client.query(file.sql);
    await client.query('set local role mingjian_migrator');
    await client.query('insert into platform.migration (number, name, sha256) values ($1, $2, $3)', [file.number, file.name, file.sha256]);
    await client.query('commit');
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new StartError(
      'migration-refused',
      `数据库迁移 ${file.name} 未能执行，数据库保持执行前的状态：${reason(error, file)}`,
      `The migration ${file.name} failed and nothing of it was kept: ${reason(error, file)}`,
      error,
    );
  }
}

/** PostgreSQL counts the position of an error in characters of the statement; people count in lines of the file. */
function reason(error: unknown, file: MigrationFile): string {
  if (!(error instanceof DatabaseError)) return String(error);
  const line = error.position === undefined ? '' : ` (line ${file.sql.slice(0, Number(error.position)).split('\n').length})`;
  return [error.message + line, error.detail, error.hint].filter((part) => part !== undefined).join(' — ');
}
