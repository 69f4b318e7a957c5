import { advisoryLocks, type AdvisoryLocks } from '#platform/postgres/advisory-locks.ts';
import { startEmbedded } from '#platform/postgres/embedded/embedded.ts';
import { diskFull } from '#platform/postgres/embedded/server-failure.ts';
import { isConnectionLost, isDiskFull, sqlState } from '#platform/postgres/failures.ts';
import { serverLogins, type Logins } from '#platform/postgres/logins.ts';
import { migrate } from '#platform/postgres/migrate.ts';
import { closeDatabases, openDatabases, type Databases } from '#platform/postgres/pool.ts';
import type { Config } from '#platform/config.ts';
import { StartError } from '#platform/start-error.ts';

export interface OpenDatabase {
  readonly databases: Databases;
  readonly locks: AdvisoryLocks;
  /** Resolves if the embedded server ends before `close` is called; never for a server of somebody else's. */
  readonly lost: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Listener {
  /** Sentences for the person at the terminal. */
  readonly say: (line: string) => void;
  /** A connection was lost while nobody used it. */
  readonly onIdleError: (error: Error) => void;
}

/** The database this configuration names, at this version's schema, one pool per role. Throws a StartError. */
export async function openDatabase(config: Config, listener: Listener): Promise<OpenDatabase> {
  if (config.database.kind === 'server') {
    const logins = serverLogins(config.database);
    const databases = await migrated(logins, listener);
    const locks = advisoryLocks(logins.migrator);
    return { databases, locks, lost: new Promise(() => {}), close: async () => closeAll(databases, locks) };
  }
  const server = await startEmbedded(config.dataFolder, listener.say);
  let closing = false;
  try {
    const databases = await migrated(server.logins, listener);
    const locks = advisoryLocks(server.logins.migrator);
    return {
      databases,
      locks,
      lost: server.ended.then(async () => (closing ? new Promise<void>(() => {}) : undefined)),
      close: async () => {
        closing = true;
        await closeAll(databases, locks);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function closeAll(databases: Databases, locks: AdvisoryLocks): Promise<void> {
  await locks.close();
  await closeDatabases(databases);
}

async function migrated(logins: Logins, listener: Listener): Promise<Databases> {
  try {
    for (const name of await migrate(logins.admin)) listener.say(`migration ${name}`);
  } catch (error) {
    throw asStartError(error);
  }
  return openDatabases(logins, listener.onIdleError);
}

/** 28…: the login is refused; 3D000: no such database. */
const REFUSED = /^28|^3D000$|^42501$/;

function asStartError(error: unknown): unknown {
  if (error instanceof StartError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error)) return diskFull(detail);
  if (isConnectionLost(error) || REFUSED.test(sqlState(error) ?? '') || sqlState(error) === 'ENOTFOUND') {
    return new StartError(
      'database-unreachable',
      `不能连接 DATABASE_URL 指定的数据库：${detail}。请检查地址、账号和网络。`,
      `Cannot connect to the database named by DATABASE_URL: ${detail}. Check the address, the login and the network.`,
      error,
    );
  }
  return error;
}
