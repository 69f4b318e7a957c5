import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '#platform/start-error.ts';

/** Held by one running platform per database; released by the kernel when its process ends, however it ends. */
export interface InstanceLock {
  readonly release: () => void;
}

/**
 * Locks `folder` for this process, or throws `data-folder-in-use` naming the process that has it.
 *
 * Node has no file locks of its own; SQLite's are the operating system's (fcntl), so nothing is ever left behind that would have to
 * be judged stale. The file itself stays and means nothing.
 */
export function lockInstance(folder: string, dataFolder: string): InstanceLock {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const file = join(folder, 'lock');
  const pidFile = join(folder, 'pid');
  let held: DatabaseSync;
  try {
    held = new DatabaseSync(file);
    held.exec('pragma journal_mode = memory; pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    throw isBusy(error) ? inUse(dataFolder, pidFile) : error;
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release: () => {
      held.close();
    },
  };
}

/** SQLITE_BUSY is 5. */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;

function inUse(dataFolder: string, pidFile: string): StartError {
  const pid = readPid(pidFile);
  return new StartError(
    'data-folder-in-use',
    `数据文件夹 ${dataFolder} 正由另一个明鉴进程（进程号 ${pid}）使用。请先停止该进程，或者用 MINGJIAN_DATA 指定另一文件夹。`,
    `The data folder ${dataFolder} is in use by another Mingjian process (pid ${pid}). Stop it first, or name another folder by MINGJIAN_DATA.`,
  );
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '?';
  }
}
