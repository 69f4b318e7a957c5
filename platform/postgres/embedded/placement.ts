import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canEnter, type Account } from '#platform/postgres/embedded/account.ts';
import { canRun, completeLinks, copyBinaries, type Binaries } from '#platform/postgres/embedded/binaries.ts';
import type { DataManifest } from '#platform/postgres/embedded/manifest.ts';
import { StartError } from '#platform/start-error.ts';

/** Where root puts a database that its stand-in account could not reach in the data folder. */
const SYSTEM_FOLDER = '/var/lib/mingjian';

/** The kernel's limit for a socket's path is 107 bytes (103 on macOS). */
const LONGEST_SOCKET = 103;

/** Makes the data folder if it is missing. Root's stand-in account may pass through it, and nobody else may list it. */
export function makeDataFolder(dataFolder: string): string {
  try {
    if (!existsSync(dataFolder)) {
      mkdirSync(dataFolder, { recursive: true });
      chmodSync(dataFolder, 0o711);
    }
    return realpathSync(dataFolder);
  } catch (error) {
    throw noPermission(dataFolder, error);
  }
}

export function noPermission(folder: string, cause: unknown): StartError {
  return new StartError(
    'no-permission',
    `对文件夹 ${folder} 没有读写权限。请更改其权限，或者用 MINGJIAN_DATA 指定另一文件夹。`,
    `No permission to read and write the folder ${folder}. Change its permissions, or name another folder by MINGJIAN_DATA.`,
    cause,
  );
}

/** The folder that holds `postgres/`: the data folder wherever the account can enter it, else one of the system's. */
export function choosePlace(dataFolder: string, manifest: DataManifest | null, account: Account): string {
  const recorded = manifest?.postgres.place;
  if (typeof recorded === 'string') return recorded;
  if (canEnter(account, dataFolder)) return dataFolder;
  if (manifest !== null) throw noPermission(`${dataFolder} (${account.name})`, undefined);
  return systemPlace(dataFolder);
}

const systemPlace = (dataFolder: string): string => join(SYSTEM_FOLDER, createHash('sha256').update(dataFolder).digest('hex').slice(0, 10));

/** Makes a place outside the data folder, with a note in it saying whose it is. */
export function makeSystemPlace(place: string, dataFolder: string): void {
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    writeFileSync(join(place, 'data-folder.txt'), `${dataFolder}\n`);
  } catch (error) {
    throw noPermission(place, error);
  }
}

/**
 * A place outside the data folder may hold the database of an earlier data folder of the same name that was deleted since. It is not
 * this one's, and not ours to delete: it is renamed, and the new name returned.
 */
export function setAsideForeignCluster(clusterFolder: string, now: Date): string | undefined {
  if (!existsSync(clusterFolder)) return undefined;
  const kept = `${clusterFolder}.kept-${now.toISOString().slice(0, 19).replaceAll(':', '')}`;
  renameSync(clusterFolder, kept);
  return kept;
}

/**
 * A folder for the socket that the account owns and others cannot enter: in the place, or in /tmp where that path is too long. Call it
 * when no server runs: what a killed one left is removed, because its lock file may name a pid that is another's by now.
 */
export function makeSocketFolder(place: string, account: Account): string {
  const usual = join(place, 'run');
  const fits = Buffer.byteLength(join(usual, '.s.PGSQL.5432')) <= LONGEST_SOCKET;
  if (!fits) return giveTo(account, mkdtempSync('/tmp/mingjian-'));
  rmSync(usual, { recursive: true, force: true });
  mkdirSync(usual);
  return giveTo(account, usual);
}

function giveTo(account: Account, folder: string): string {
  chmodSync(folder, 0o700);
  if (account.other) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** Binaries the account can run: the package's own, or a copy — root's once for the whole machine, a user's own in the place. */
export function reachableBinaries(packaged: Binaries, account: Account, place: string): Binaries {
  if (completeLinks(packaged) && canRun(account, packaged)) return packaged;
  const copy = copyBinaries(packaged, account.other ? SYSTEM_FOLDER : place);
  if (canRun(account, copy)) return copy;
  throw new StartError(
    'binaries-missing',
    '内置 PostgreSQL 不能在本机运行（缺少所需的系统库，或者所在磁盘禁止运行程序）。请用 DATABASE_URL 指定一个 PostgreSQL 数据库。',
    'The built-in PostgreSQL does not run on this machine (a system library is missing, or its disk forbids running programs). Name a PostgreSQL server by DATABASE_URL.',
  );
}
