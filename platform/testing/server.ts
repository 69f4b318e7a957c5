import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { writeAccessFiles } from '#platform/postgres/embedded/access.ts';
import { chooseAccount } from '#platform/postgres/embedded/account.ts';
import { packagedBinaries } from '#platform/postgres/embedded/binaries.ts';
import { ADMIN, createCluster } from '#platform/postgres/embedded/cluster.ts';
import { makeSocketFolder, reachableBinaries } from '#platform/postgres/embedded/placement.ts';
import { startServer } from '#platform/postgres/embedded/server.ts';
import { serverLogins, socketLogins, type Logins } from '#platform/postgres/logins.ts';

/** Where test databases are made, and how each role logs in to one of them. */
export interface TestServer {
  readonly logins: (database: string) => Logins;
  /** The value of TEST_SERVER_VARIABLE by which another process finds this server. */
  readonly socketFolder?: string;
  readonly stop: () => Promise<void>;
}

/** Set by the test runner, which starts one server for all test files. */
export const TEST_SERVER_VARIABLE = 'MINGJIAN_TEST_SERVER';

/** Names a real PostgreSQL server (a superuser's login): the same tests then run against that one. */
export const TEST_URL_VARIABLE = 'TEST_DATABASE_URL';

/** The server the environment names, else one of this process's own, which ends with it and leaves nothing behind. */
export async function testServer(environment: Readonly<Record<string, string | undefined>>): Promise<TestServer> {
  const url = environment[TEST_URL_VARIABLE];
  if (url !== undefined && url !== '') {
    return { logins: (database) => serverLogins({ kind: 'server', url: withDatabase(url, database) }), stop: async () => {} };
  }
  const socketFolder = environment[TEST_SERVER_VARIABLE];
  if (socketFolder !== undefined && socketFolder !== '') {
    return { logins: (database) => socketLogins(socketFolder, ADMIN, database), socketFolder, stop: async () => {} };
  }
  return startTestServer();
}

/** A server in a temporary folder, without any care for power loss. Its watchdog stops it and removes the folder. */
export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync('/tmp/mingjian-test-');
  const account = chooseAccount(join(folder, 'postgres'));
  chmodSync(folder, 0o711);
  if (account.other) chownSync(folder, account.uid, account.gid);
  const binaries = reachableBinaries(packagedBinaries(), account, folder);
  const clusterFolder = join(folder, 'postgres');
  await createCluster({ clusterFolder, account, binaries, durable: false });
  const socketFolder = makeSocketFolder(folder, account);
  const access = writeAccessFiles(folder);
  const server = await startServer({ clusterFolder, socketFolder, account, binaries, access, durable: false, removeAfterwards: folder });
  server.unref();
  return { logins: (database) => socketLogins(socketFolder, ADMIN, database), socketFolder, stop: async () => server.stop() };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
