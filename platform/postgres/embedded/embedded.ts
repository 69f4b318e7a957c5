import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeAccessFiles } from '#platform/postgres/embedded/access.ts';
import { chooseAccount, type Account } from '#platform/postgres/embedded/account.ts';
import { packagedBinaries, type Binaries } from '#platform/postgres/embedded/binaries.ts';
import { ADMIN, clusterMajor, createCluster, finishCreation } from '#platform/postgres/embedded/cluster.ts';
import { createDatabaseIfMissing } from '#platform/postgres/embedded/database.ts';
import { lockInstance } from '#platform/postgres/embedded/lock.ts';
import { otherMajor, readManifest, writeManifest, type DataManifest } from '#platform/postgres/embedded/manifest.ts';
import { diskFull } from '#platform/postgres/embedded/server-failure.ts';
import * as placement from '#platform/postgres/embedded/placement.ts';
import { startServer, type RunningServer, type ServerPlan } from '#platform/postgres/embedded/server.ts';
import { takeOver } from '#platform/postgres/embedded/takeover.ts';
import { isDiskFull } from '#platform/postgres/failures.ts';
import { socketLogins, type Logins } from '#platform/postgres/logins.ts';
import { StartError } from '#platform/start-error.ts';

export interface EmbeddedPostgres {
  readonly logins: Logins;
  readonly pid: number;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

export const DATABASE = 'mingjian';

/**
 * Starts the PostgreSQL of a data folder, making the folder and the database if there are none yet. One platform process per
 * data folder. `say` gets the few sentences a person at the terminal should know (where the database went, that a crash was
 * repaired). Throws a StartError.
 */
export async function startEmbedded(folder: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const packaged = packagedBinaries();
  const dataFolder = placement.makeDataFolder(folder);
  const manifest = onDisk(dataFolder, () => readManifest(dataFolder, packaged.major));
  const account = chooseAccount(join(manifest?.postgres.place ?? dataFolder, 'postgres'));
  const place = placement.choosePlace(dataFolder, manifest, account);
  if (place !== dataFolder) placement.makeSystemPlace(place, dataFolder);
  const instanceFolder = join(place, 'instance');
  const lock = await lockInstance(instanceFolder, dataFolder).catch((error: unknown) => {
    throw asStartError(dataFolder, error);
  });
  try {
    const binaries = placement.reachableBinaries(packaged, account, place);
    const clusterFolder = join(place, 'postgres');
    await ensureCluster({ dataFolder, place, clusterFolder, manifest, account, binaries, say });
    if (await takeOver(clusterFolder)) say('上次运行被强行终止，遗留的数据库进程已正常停止。The last run was killed; the database it left running has been stopped in good order.');
    const socketFolder = placement.makeSocketFolder(place, account);
    const access = writeAccessFiles(instanceFolder);
    const server = await startPatiently({ clusterFolder, socketFolder, account, binaries, access, durable: true });
    const logins = socketLogins(socketFolder, ADMIN, DATABASE);
    try {
      await createDatabaseIfMissing(logins.admin, DATABASE);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return {
      logins,
      pid: server.pid,
      ended: server.ended,
      stop: async () => {
        lock.leave();
        await server.stop();
        rmSync(socketFolder, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw asStartError(dataFolder, error);
  }
}

interface ClusterSetting {
  readonly dataFolder: string;
  readonly place: string;
  readonly clusterFolder: string;
  readonly manifest: DataManifest | null;
  readonly account: Account;
  readonly binaries: Binaries;
  readonly say: (line: string) => void;
}

/** A cluster of our major in its folder, created if this data folder never had one. A cluster that is gone is not replaced. */
async function ensureCluster(setting: ClusterSetting): Promise<void> {
  const { dataFolder, place, clusterFolder, manifest, binaries, say } = setting;
  const elsewhere = place !== dataFolder;
  const record = (): void => {
    writeManifest(dataFolder, { major: binaries.major, place: elsewhere ? place : null });
  };
  if (manifest === null && elsewhere) {
    const kept = placement.setAsideForeignCluster(clusterFolder, new Date());
    if (kept !== undefined) say(`原有数据库已改名保留：${kept}。The database of an earlier data folder was kept as ${kept}.`);
  }
  if (elsewhere) say(`数据库存放在 ${place}。The database is kept in ${place}, because the account that runs it cannot enter ${dataFolder}.`);
  const there = manifest === null ? existsSync(join(clusterFolder, 'PG_VERSION')) : finishCreation(clusterFolder);
  if (there) {
    const major = clusterMajor(clusterFolder);
    if (major !== binaries.major) throw otherMajor(clusterFolder, major, binaries.major);
    if (manifest === null) record();
    return;
  }
  if (manifest !== null) {
    throw new StartError(
      'database-missing',
      `数据文件夹 ${dataFolder} 的数据库不见了（应在 ${clusterFolder}）。请恢复该文件夹；如确需重新开始，请用 MINGJIAN_DATA 指定一个新的文件夹。`,
      `The database of the data folder ${dataFolder} is gone (it belongs in ${clusterFolder}). Restore that folder; to begin anew, name a new folder by MINGJIAN_DATA.`,
    );
  }
  await createCluster({ clusterFolder, account: setting.account, binaries, durable: true }, record);
}

const SHARED_MEMORY_PATIENCE_MS = 15_000;

/** After a server was killed its children end by themselves within moments; until then PostgreSQL rightly refuses to start. */
async function startPatiently(plan: ServerPlan): Promise<RunningServer> {
  const deadline = Date.now() + SHARED_MEMORY_PATIENCE_MS;
  for (;;) {
    try {
      return await startServer(plan);
    } catch (error) {
      const passing = error instanceof StartError && error.english.includes('pre-existing shared memory block');
      if (!passing || Date.now() > deadline) throw error;
      await pause(200);
    }
  }
}

function onDisk<Value>(dataFolder: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw asStartError(dataFolder, error);
  }
}

const NOT_ALLOWED = ['EACCES', 'EPERM', 'EROFS', 'ERR_SQLITE_ERROR'];

function asStartError(dataFolder: string, error: unknown): unknown {
  if (error instanceof StartError || !(error instanceof Error) || !('code' in error)) return error;
  if (isDiskFull(error)) return diskFull(error.message);
  return NOT_ALLOWED.includes(String(error.code)) ? placement.noPermission(dataFolder, error) : error;
}
