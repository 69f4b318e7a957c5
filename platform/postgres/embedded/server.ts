import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from '#platform/postgres/embedded/account.ts';
import type { AccessFiles } from '#platform/postgres/embedded/access.ts';
import type { Binaries } from '#platform/postgres/embedded/binaries.ts';
import { serverFailure } from '#platform/postgres/embedded/server-failure.ts';
import { processFile } from '#platform/postgres/embedded/takeover.ts';
import { spawnWatched, type Watchdog } from '#platform/postgres/embedded/watchdog.ts';

export interface ServerPlan {
  readonly clusterFolder: string;
  readonly socketFolder: string;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly access: AccessFiles;
  /** False only in tests: then the server forgoes every guarantee against power loss. */
  readonly durable: boolean;
  /** A folder the watchdog removes after the server's end (tests). */
  readonly removeAfterwards?: string;
}

export interface RunningServer {
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Stops it as a restart of the machine would: connections are ended, what was committed is on the disk. */
  readonly stop: () => Promise<void>;
  /** Lets this process end while the server runs; the watchdog then stops the server. */
  readonly unref: () => void;
}

/** What must hold whatever postgresql.conf says. */
function settings(plan: ServerPlan): readonly string[] {
  const fixed = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    hba_file: plan.access.hba,
    ident_file: plan.access.ident,
    fsync: plan.durable ? 'on' : 'off',
    full_page_writes: plan.durable ? 'on' : 'off',
    synchronous_commit: plan.durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    // Statements may hold personal data; the log says that one failed, not with which values.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  };
  return Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Starts the server under its watchdog and returns when it takes connections. */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  const program = join(plan.binaries.folder, 'bin', 'postgres');
  const command = [program, '-D', plan.clusterFolder, '-k', plan.socketFolder, ...settings(plan)];
  const watchdog = spawnWatched(plan.account, command, plan.removeAfterwards);
  const output = collect(watchdog.stderr);
  const ended = new Promise<void>((resolve) => {
    watchdog.once('close', () => {
      resolve();
    });
  });
  const pid = await firstLine(watchdog);
  if (pid === undefined || !(await becomesReady(plan.clusterFolder, pid, watchdog))) {
    await ended;
    throw serverFailure('postgres', `${output()}\n${newestLog(plan.clusterFolder)}`);
  }
  return {
    pid,
    ended,
    stop: async () => {
      watchdog.ref();
      watchdog.stdin.end();
      await ended;
    },
    unref: () => {
      watchdog.unref();
      for (const pipe of [watchdog.stdin, watchdog.stdout, watchdog.stderr]) if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
    },
  };
}

/** Keeps the last of what is said, and keeps reading: a full pipe would stop the server. */
function collect(stream: Readable): () => string {
  let kept = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    kept = (kept + chunk).slice(-8_000);
  });
  return () => kept;
}

async function firstLine(watchdog: Watchdog): Promise<number | undefined> {
  const line = await new Promise<string>((resolve, reject) => {
    watchdog.once('error', reject).once('close', () => resolve(''));
    watchdog.stdout.setEncoding('utf8').once('data', resolve);
  });
  const pid = Number.parseInt(line, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** Recovery after a crash may take minutes: as long as the server lives, it is waited for. */
async function becomesReady(clusterFolder: string, pid: number, watchdog: ChildProcess): Promise<boolean> {
  while (watchdog.exitCode === null && watchdog.signalCode === null) {
    const lines = processFile(clusterFolder)?.trimEnd().split('\n') ?? [];
    if (lines[0] === String(pid) && lines[7]?.trim() === 'ready') return true;
    await pause(10);
  }
  return false;
}

/** Once its log collector runs, the server explains itself in its log file only. */
function newestLog(clusterFolder: string): string {
  try {
    const folder = join(clusterFolder, 'log');
    const today = readdirSync(folder).sort((a, b) => mtime(folder, b) - mtime(folder, a))[0];
    return today === undefined ? '' : readFileSync(join(folder, today), 'utf8').slice(-2_000);
  } catch {
    return '';
  }
}

const mtime = (folder: string, name: string): number => statSync(join(folder, name)).mtimeMs;
