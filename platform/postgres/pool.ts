import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, type ClientConfig, type PoolConfig } from 'pg';
import { APP_ROLES, type AppRole, type Logins } from '#platform/postgres/logins.ts';
import { VALUE_TYPES } from '#platform/postgres/values.ts';

/**
 * A database as platform/ sees it: without tables. A system's store adds its own and no other's:
 * `tx.withTables<{ 'registry.agency': AgencyRow }>()` — so no store can query what another one owns.
 */
export type Database = Kysely<unknown>;

/** An open transaction with its agency scope set; only `inTransaction` makes one. Stores take it as their first argument. */
export type Tx = Transaction<unknown>;

export type Databases = Readonly<Record<AppRole, Database>>;

/** Connections and patience per role: a citizen's page gives up long before an official's report does. */
const LIMITS: Readonly<Record<AppRole | 'migrator', PoolConfig>> = {
  desk: { max: 10, statement_timeout: 30_000 },
  portal: { max: 10, statement_timeout: 5_000 },
  auditor: { max: 2, statement_timeout: 120_000 },
  migrator: { max: 2 },
};

/** A pool of one role. It connects with the first query, not before. `onIdleError` hears of connections lost while unused. */
export function openPool(login: ClientConfig, role: AppRole | 'migrator', onIdleError: (error: Error) => void): Database {
  const pool = new Pool({
    ...login,
    ...LIMITS[role],
    types: VALUE_TYPES,
    application_name: `mingjian ${role}`,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    allowExitOnIdle: true,
    pipeline: true,
  });
  // Without listeners the loss of a connection would end the process: of one that waits in the pool, and of one that is lent out but
  // between two statements (its next statement fails, and inTransaction reports that).
  pool.on('error', onIdleError);
  pool.on('connect', (client) => {
    client.on('error', () => {});
  });
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

export function openDatabases(logins: Logins, onIdleError: (error: Error) => void): Databases {
  const open = (role: AppRole): Database => openPool(logins[role], role, onIdleError);
  return { desk: open('desk'), portal: open('portal'), auditor: open('auditor') };
}

export async function closeDatabases(databases: Databases): Promise<void> {
  await Promise.all(APP_ROLES.map((role) => databases[role].destroy()));
}
