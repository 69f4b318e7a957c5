import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** Whether `pid` is a living PostgreSQL server of this very folder: a server works with its database folder as current folder. */
export function isServerOf(pid: number, clusterFolder: string): boolean {
  if (process.platform !== 'linux') return commandOf(pid)?.includes('postgres') === true;
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0];
    return state !== 'Z' && state !== 'X' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterFolder);
  } catch {
    // No such process, or one of another user: not ours either way.
    return false;
  }
}

function commandOf(pid: number): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,command=', '-p', String(pid)], { encoding: 'utf8' });
  return status !== 0 || stdout.startsWith('Z') ? undefined : stdout;
}

/** Whether any process has this pid, a zombie included; PostgreSQL asks the same way. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
