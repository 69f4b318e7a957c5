import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { chooseAccount, SERVER_ENVIRONMENT, spawnAs, type Account } from '#platform/postgres/embedded/account.ts';
import { spawnWatched } from '#platform/postgres/embedded/watchdog.ts';
import { installPackages } from './packages.ts';

/** A PostgreSQL as a distribution ships it, reached as an administrator would set it up: by TCP, with a password. */
export interface DistributionServer {
  readonly version: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Where Debian and its kin keep the server programs of each major version. */
const VERSIONS_FOLDER = '/usr/lib/postgresql';

/** Asks for the installation of a server where there is none; the project's own CI sets it. */
const INSTALL_VARIABLE = 'MINGJIAN_TEST_REAL_POSTGRES';

export async function distributionServer(say: (line: string) => void): Promise<DistributionServer | undefined> {
  const version = newestVersion() ?? (process.env[INSTALL_VARIABLE] === '1' && install(say) ? newestVersion() : undefined);
  return version === undefined ? undefined : start(version);
}

function newestVersion(): string | undefined {
  if (!existsSync(VERSIONS_FOLDER)) return undefined;
  return readdirSync(VERSIONS_FOLDER)
    .filter((name) => existsSync(join(VERSIONS_FOLDER, name, 'bin', 'initdb')))
    .toSorted((a, b) => Number(b) - Number(a))[0];
}

/** The package would set up and start a server for everybody; ours is a temporary one. */
function install(say: (line: string) => void): boolean {
  const settings = '/etc/postgresql-common';
  try {
    mkdirSync(settings, { recursive: true });
    if (!existsSync(join(settings, 'createcluster.conf'))) writeFileSync(join(settings, 'createcluster.conf'), 'create_main_cluster = false\n');
  } catch {
    return false;
  }
  return installPackages(['postgresql'], say);
}

async function start(version: string): Promise<DistributionServer> {
  const programs = join(VERSIONS_FOLDER, version, 'bin');
  const folder = mkdtempSync('/tmp/mingjian-test-');
  const account = chooseAccount(join(folder, 'cluster'));
  chmodSync(folder, 0o700);
  if (account.other) chownSync(folder, account.uid, account.gid);
  const password = randomBytes(12).toString('hex');
  createCluster(join(programs, 'initdb'), folder, account, password);
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'fsync=off', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=60'];
  const server = spawnWatched(account, [join(programs, 'postgres'), '-D', join(folder, 'cluster'), ...settings], folder);
  server.stdout.resume();
  server.stderr.resume();
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => {
      resolve();
    });
  });
  const url = `postgres://tester:${password}@127.0.0.1:${port}/postgres`;
  await answers(url);
  return {
    version,
    url,
    stop: async () => {
      server.stdin.end();
      await ended;
    },
  };
}

function createCluster(initdb: string, folder: string, account: Account, password: string): void {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const options = ['-U', 'tester', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const { status, stderr } = spawnSync(initdb, ['-D', join(folder, 'cluster'), ...options], { ...spawnAs(account), env: SERVER_ENVIRONMENT, encoding: 'utf8' });
  rmSync(passwordFile);
  if (status !== 0) throw new Error(`initdb of ${initdb} failed: ${stderr}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    probe.once('listening', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  if (typeof address !== 'object' || address === null) throw new Error('No free port');
  return address.port;
}

const PATIENCE_MS = 30_000;

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(50);
    }
  }
}
