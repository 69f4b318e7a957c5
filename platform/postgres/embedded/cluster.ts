import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Account } from '#platform/postgres/embedded/account.ts';
import type { Binaries } from '#platform/postgres/embedded/binaries.ts';
import { serverFailure } from '#platform/postgres/embedded/server-failure.ts';
import { spawnWatched } from '#platform/postgres/embedded/watchdog.ts';

/** The superuser of the embedded server: makes the roles (migration 0001), nothing else. */
export const ADMIN = 'app';

/**
 * The built-in C.UTF-8 provider sorts by code point the same way on every machine and for ever (an operating system's locale
 * changes with its updates and corrupts indexes); LC_CTYPE is UTF-8 so that trigrams of Chinese work. `trust` is what initdb writes;
 * the server is started with an access file of ours instead (access.ts).
 */
const OPTIONS = ['-U', ADMIN, '-A', 'trust', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C', '--lc-ctype=C.UTF-8', '--no-instructions'];

/** For a machine that also runs other things. They stand in postgresql.conf, where an administrator may change them. */
const TUNING = {
  shared_buffers: '128MB',
  max_connections: '60',
  max_wal_size: '512MB',
  wal_compression: 'on',
  random_page_cost: '1.1',
  log_min_duration_statement: '2s',
};

/**
 * Creates a database cluster: in a draft folder, which takes its name only when it is whole. `beforeNaming` runs in between. The draft
 * is this process's own, because the initdb of a predecessor killed a moment ago may not yet have stopped its work on another.
 */
export async function createCluster(
  target: { clusterFolder: string; account: Account; binaries: Binaries; durable: boolean },
  beforeNaming: () => void = () => {},
): Promise<void> {
  const { account, binaries } = target;
  removeDrafts(target.clusterFolder);
  const draft = `${complete(target.clusterFolder)}.${process.pid}`;
  mkdirSync(draft, { mode: 0o700 });
  if (account.other) chownSync(draft, account.uid, account.gid);
  const settings = Object.entries(TUNING).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const sync = target.durable ? [] : ['--no-sync'];
  const child = spawnWatched(account, [join(binaries.folder, 'bin', 'initdb'), '-D', draft, ...OPTIONS, ...sync, ...settings]);
  child.stdout.resume();
  const [complaints, status] = await Promise.all([
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    }),
  ]);
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw serverFailure('initdb', complaints);
  }
  renameSync(draft, complete(target.clusterFolder));
  beforeNaming();
  renameSync(complete(target.clusterFolder), target.clusterFolder);
}

/** The name of a cluster that is whole but not yet in the manifest. */
const complete = (clusterFolder: string): string => `${clusterFolder}.new`;

function removeDrafts(clusterFolder: string): void {
  const prefix = basename(complete(clusterFolder));
  for (const name of readdirSync(dirname(clusterFolder)).filter((entry) => entry.startsWith(prefix))) {
    rmSync(join(dirname(clusterFolder), name), { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
  }
}

/** Finishes a creation that was interrupted between its last two steps. Says whether there is a cluster now. */
export function finishCreation(clusterFolder: string): boolean {
  if (!existsSync(clusterFolder) && existsSync(complete(clusterFolder))) renameSync(complete(clusterFolder), clusterFolder);
  return existsSync(join(clusterFolder, 'PG_VERSION'));
}

export const clusterMajor = (clusterFolder: string): number => Number.parseInt(readFileSync(join(clusterFolder, 'PG_VERSION'), 'utf8'), 10);
