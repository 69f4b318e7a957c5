import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '#platform/postgres/migrate.ts';
import { migrationFiles, migrationsDigest } from '#platform/postgres/migration-files.ts';
import type { Logins } from '#platform/postgres/logins.ts';
import { closeDatabases, openDatabases, openPool, type Database, type Databases } from '#platform/postgres/pool.ts';
import { testServer, type TestServer } from '#platform/testing/server.ts';

export interface TestDatabase {
  /** The pools of the running platform, and the owner of the tables for what no role may do (fixtures, looking behind the scenes). */
  readonly databases: Databases & { readonly migrator: Database };
  readonly logins: Logins;
  /** Ends the pools and drops the database. Call it in `after`. */
  readonly close: () => Promise<void>;
}

let server: Promise<TestServer> | undefined;

/**
 * A database of the caller's own with every migration applied: a copy of a template that the first test to come makes. One per test
 * file is the rule; agencies keep the tests of a file apart.
 */
export async function testDatabase(): Promise<TestDatabase> {
  server ??= testServer(process.env);
  const { logins } = await server;
  const name = `mingjian_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin({ logins }, async (client) => {
    const template = await ensureTemplate(client, logins);
    await client.query(`create database ${name} template ${template}`);
  });
  return opened(logins, name);
}

function opened(logins: TestServer['logins'], name: string): TestDatabase {
  const own = logins(name);
  const databases = { ...openDatabases(own, () => {}), migrator: openPool(own.migrator, 'migrator', () => {}) };
  return {
    databases,
    logins: own,
    close: async () => {
      await closeDatabases(databases);
      await databases.migrator.destroy();
      await asAdmin({ logins }, async (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** The database as it is at this moment, as a backup would hold it. Its pools lose their connections and make new ones. */
export async function copyOf({ logins: from }: TestDatabase): Promise<TestDatabase> {
  server ??= testServer(process.env);
  const { logins } = await server;
  const name = `mingjian_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const source = await asAdmin({ logins: () => from }, async (client) => (await client.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '');
  await asAdmin({ logins }, async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [source]);
    await client.query(`create database ${name} template ${source}`);
  });
  return opened(logins, name);
}

/** An empty database, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ logins: Logins; close: () => Promise<void> }> {
  server ??= testServer(process.env);
  const { logins } = await server;
  const name = `mingjian_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin({ logins }, async (client) => client.query(`create database ${name}`));
  return { logins: logins(name), close: async () => asAdmin({ logins }, async (client) => void (await client.query(`drop database ${name} with (force)`))) };
}

async function asAdmin<Value>({ logins }: Pick<TestServer, 'logins'>, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client(logins('postgres').admin);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Named after the content of the migrations, so a changed file makes a new template. Renamed into place when it is whole. */
async function ensureTemplate(client: Client, logins: TestServer['logins']): Promise<string> {
  const files = await migrationFiles();
  const name = `mingjian_template_${migrationsDigest(files).slice(0, 12)}`;
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return name;
    await client.query(`drop database if exists ${name}_draft with (force)`);
    await client.query(`create database ${name}_draft`);
    await migrate(logins(`${name}_draft`).admin, files);
    await client.query(`alter database ${name}_draft rename to ${name}`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
}
