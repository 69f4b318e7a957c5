import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Client } from 'pg';
import { migrate } from '#platform/postgres/migrate.ts';
import { migrationFiles, type MigrationFile } from '#platform/postgres/migration-files.ts';
import { emptyDatabase } from '#platform/testing/database.ts';
import { StartError, type StartErrorCode } from '#platform/start-error.ts';

const [first] = await migrationFiles();
assert.ok(first !== undefined);

const file = (number: number, sql: string): MigrationFile => ({ number, name: `000${number}_registry_x`, sha256: String(number).repeat(64), sql });
const table = (number: number): MigrationFile => file(number, `create table registry.t${number} ();`);
const code = (expected: StartErrorCode) => (error: unknown) => error instanceof StartError && error.code === expected;

const opened: { close: () => Promise<void> }[] = [];
after(async () => Promise.all(opened.map(async ({ close }) => close())));

async function empty(): Promise<{ admin: object; ask: (sql: string) => Promise<unknown[]> }> {
  const database = await emptyDatabase();
  opened.push(database);
  const ask = async (sql: string): Promise<unknown[]> => {
    const client = new Client(database.logins.admin);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };
  return { admin: database.logins.admin, ask };
}

test('the migrations of this version apply to an empty database, and a second run has nothing to do', async () => {
  const { admin } = await empty();
  const files = await migrationFiles();
  assert.deepEqual(
    await migrate(admin),
    files.map(({ name }) => name),
  );
  assert.deepEqual(await migrate(admin), []);
});

test('tables belong to mingjian_migrator, whoever the server was handed over with', async () => {
  const { admin, ask } = await empty();
  await migrate(admin, [first, table(2)]);
  assert.deepEqual(await ask(`select distinct tableowner from pg_tables where schemaname in ('platform', 'registry')`), [{ tableowner: 'mingjian_migrator' }]);
});

test('processes that start at the same moment migrate once', async () => {
  const { admin } = await empty();
  const applied = await Promise.all([1, 2, 3].map(async () => migrate(admin, [first, table(2)])));
  assert.deepEqual(applied.flat(), [first.name, '0002_registry_x']);
});

test('a migration that fails leaves nothing of itself, names its line, and what came before stays', async () => {
  const { admin, ask } = await empty();
  const broken = file(3, 'create table registry.t3 ();\n\nselect nonsense;');
  await assert.rejects(migrate(admin, [first, table(2), broken]), (error) => code('migration-refused')(error) && /line 3/.test(String(error)));
  assert.deepEqual(await ask('select number from platform.migration order by 1'), [{ number: 1 }, { number: 2 }]);
  assert.deepEqual(await ask(`select to_regclass('registry.t3') is null as gone`), [{ gone: true }]);
});

test('an applied file that was edited, removed or slipped in later is refused', async () => {
  const { admin } = await empty();
  await migrate(admin, [first, table(2), table(4)]);
  await assert.rejects(migrate(admin, [first, { ...table(2), sha256: 'f'.repeat(64) }, table(4)]), code('migration-refused'));
  await assert.rejects(migrate(admin, [first, table(4)]), code('migration-refused'));
  await assert.rejects(migrate(admin, [first, table(2), table(3), table(4)]), code('migration-refused'));
  assert.deepEqual(await migrate(admin, [first, table(2), table(4), table(5)]), ['0005_registry_x']);
});

test('a database that a newer version migrated is not opened', async () => {
  const { admin } = await empty();
  await migrate(admin, [first, table(2)]);
  await assert.rejects(migrate(admin, [first]), code('newer-data'));
});

test('what only grows refuses update, delete and truncate even to its owner', async () => {
  const { admin, ask } = await empty();
  const only = `create table registry.grows (n int);
    create trigger kept before update or delete on registry.grows for each row execute function platform.refuse_change();
    create trigger kept_whole before truncate on registry.grows for each statement execute function platform.refuse_change();
    insert into registry.grows values (1);`;
  await migrate(admin, [first, file(2, only)]);
  for (const attempt of ['update registry.grows set n = 2', 'delete from registry.grows', 'truncate registry.grows']) {
    await assert.rejects(ask(attempt), (error) => error instanceof Error && 'code' in error && error.code === '42501', attempt);
  }
});
