import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SERVER_ENVIRONMENT, spawnAs, type Account } from '#platform/postgres/embedded/account.ts';
import type { Binaries } from '#platform/postgres/embedded/binaries.ts';
import { serverFailure } from '#platform/postgres/embedded/server-failure.ts';

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

/** Creates a database cluster: in a draft folder, which takes its name only when it is whole. `beforeNaming` runs in between. */
export async function createCluster(
  target: { clusterFolder: string; account: Account; binaries: Binaries; durable: boolean },
  beforeNaming: () => void = () => {},
): Promise<void> {
  const { account, binaries } = target;
  const draft = draftOf(target.clusterFolder);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account.other) chownSync(draft, account.uid, account.gid);
  const settings = Object.entries(TUNING).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const sync = target.durable ? [] : ['--no-sync'];
  const child = spawn(join(binaries.folder, 'bin', 'initdb'), ['-D', draft, ...OPTIONS, ...sync, ...settings], {
    ...spawnAs(account),
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
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
  beforeNaming();
  renameSync(draft, target.clusterFolder);
}

const draftOf = (clusterFolder: string): string => `${clusterFolder}.new`;

/** Finishes a creation that was interrupted between its last two steps. Says whether there is a cluster now. */
export function finishCreation(clusterFolder: string): boolean {
  if (!existsSync(clusterFolder) && existsSync(draftOf(clusterFolder))) renameSync(draftOf(clusterFolder), clusterFolder);
  return existsSync(join(clusterFolder, 'PG_VERSION'));
}

export const clusterMajor = (clusterFolder: string): number => Number.parseInt(readFileSync(join(clusterFolder, 'PG_VERSION'), 'utf8'), 10);
