import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isServerOf, processExists } from '#platform/postgres/embedded/processes.ts';
import { StartError } from '#platform/start-error.ts';

const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 15_000;

/**
 * Makes a database folder free for a new server after a platform process was killed. Call it only with the instance lock held: then
 * no living platform uses this folder, and a server found on it is an orphan. It is stopped as PostgreSQL wants to be stopped.
 * PostgreSQL's own start-up checks are left in force: its process file is never deleted. Says whether there was an orphan.
 */
export async function takeOver(clusterFolder: string): Promise<boolean> {
  const pid = recordedPid(clusterFolder);
  if (pid === undefined) return false;
  const orphan = isServerOf(pid, clusterFolder);
  if (orphan) await stopOrphan(pid, clusterFolder);
  releaseReusedPid(clusterFolder);
  return orphan;
}

async function stopOrphan(pid: number, clusterFolder: string): Promise<void> {
  for (const [signal, patience] of [['SIGINT', FAST_STOP_MS], ['SIGQUIT', IMMEDIATE_STOP_MS]] as const) {
    signalIfThere(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!isServerOf(pid, clusterFolder)) return;
      await pause(20);
    }
  }
  throw new StartError(
    'database-failed',
    `上次遗留的数据库进程（进程号 ${pid}）未能停止，请手动停止后重新启动。`,
    `A database process left over from the last run (pid ${pid}) does not stop; stop it by hand and start again.`,
  );
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/** The first line of PostgreSQL's process file. */
export function recordedPid(clusterFolder: string): number | undefined {
  const pid = Number.parseInt(processFile(clusterFolder) ?? '', 10);
  return Number.isNaN(pid) ? undefined : pid;
}

export function processFile(clusterFolder: string): string | undefined {
  try {
    return readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to start if the pid in its process file exists, and after a crash that pid may by now be another program's or a
 * zombie nobody collects. Then the pid, and only the pid, is replaced by one that has just ended: the file's other lines still let
 * PostgreSQL find shared memory that is in use.
 */
function releaseReusedPid(clusterFolder: string): void {
  const content = processFile(clusterFolder);
  const pid = recordedPid(clusterFolder);
  if (content === undefined || pid === undefined || !processExists(pid)) return;
  const ended = spawnSync('/bin/sh', ['-c', ':']).pid;
  writeFileSync(join(clusterFolder, 'postmaster.pid'), content.replace(/^.*$/m, String(ended)), { flag: 'r+' });
}
