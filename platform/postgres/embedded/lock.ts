import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '#platform/start-error.ts';

/** Held by one running platform per database; released by the kernel when its process ends, however it ends. */
export interface InstanceLock {
  /** Says that this process is about to end, so that a successor may wait for it. */
  readonly leave: () => void;
  readonly release: () => void;
}

/** A predecessor that was just told to stop may not have heard it yet; one that is stopping may have a database to close. */
const PATIENCE_MS = { running: 1_000, stopping: 30_000 };

/**
 * Locks `folder` for this process, or throws `data-folder-in-use` naming the process that has it.
 *
 * Node has no file locks of its own; SQLite's are the operating system's (fcntl), so nothing is ever left behind that would have to
 * be judged stale. The file itself stays and means nothing.
 */
export async function lockInstance(folder: string, dataFolder: string): Promise<InstanceLock> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const holderFile = join(folder, 'pid');
  const began = Date.now();
  for (;;) {
    const held = tryLock(join(folder, 'lock'));
    if (held !== undefined) {
      writeFileSync(holderFile, `${process.pid}\n`);
      return {
        leave: () => {
          writeFileSync(holderFile, `${process.pid} ${STOPPING}\n`);
        },
        release: () => {
          held.close();
        },
      };
    }
    const holder = readHolder(holderFile);
    if (Date.now() - began > PATIENCE_MS[holder.includes(STOPPING) ? 'stopping' : 'running']) throw inUse(dataFolder, holder);
    await pause(50);
  }
}

const STOPPING = 'stopping';

function tryLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma journal_mode = memory; pragma busy_timeout = 0; begin exclusive');
    return database;
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

/** SQLITE_BUSY is 5. */
const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === 5;

function inUse(dataFolder: string, holder: string): StartError {
  const pid = Number.parseInt(holder, 10);
  return new StartError(
    'data-folder-in-use',
    `数据文件夹 ${dataFolder} 正由另一个明鉴进程（进程号 ${pid}）使用。请先停止该进程，或者用 MINGJIAN_DATA 指定另一文件夹。`,
    `The data folder ${dataFolder} is in use by another Mingjian process (pid ${pid}). Stop it first, or name another folder by MINGJIAN_DATA.`,
  );
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
