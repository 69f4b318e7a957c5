import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { SERVER_ENVIRONMENT, spawnAs, type Account } from '#platform/postgres/embedded/account.ts';

export type Watchdog = ChildProcessByStdio<Writable, Readable, Readable>;

const SCRIPT = readFileSync(new URL('./watchdog.sh', import.meta.url), 'utf8');

/**
 * Runs a PostgreSQL program as the account, under a watchdog that interrupts it when this process ends or closes the watchdog's
 * standard input. The watchdog's exit code is the program's; what the program says arrives on stderr.
 */
export function spawnWatched(account: Account, program: readonly string[], removeAfterwards = ''): Watchdog {
  const watchdog = spawn('/bin/sh', ['-c', 'eval "$WATCHDOG"', 'mingjian-postgres', ...program], {
    ...spawnAs(account),
    // The script travels in a variable: as an argument it would fill every list of processes.
    env: { ...SERVER_ENVIRONMENT, WATCHDOG: SCRIPT, REMOVE_AFTERWARDS: removeAfterwards },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C at the terminal is for the platform, which then stops the server in good order.
    detached: true,
  });
  // The watchdog may be gone already when the pipe is closed.
  watchdog.stdin.on('error', () => {});
  return watchdog;
}
