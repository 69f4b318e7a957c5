import { epochOf } from '#kernel/dates.ts';
import { Staging } from '#platform/objects/staging.ts';
import { openChecker } from '#platform/objects/check.ts';
import { openStore } from '#platform/objects/open.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Platform } from '#platform/platform.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { RecordRoutes } from '#record/io/http.ts';
import { checkAll, readWhatWasLeft } from '#record/io/recordings/checks.ts';
import { FolderImport } from '#record/io/recordings/import.ts';
import { Intake } from '#record/io/recordings/intake.ts';
import { keeper } from '#record/io/recordings/keeper.ts';
import { recordingRoutes } from '#record/io/recordings/recordings-http.ts';
import { removeErased } from '#record/io/recordings/removal.ts';
import { tusServer } from '#record/io/recordings/tus.ts';
import { uploadRoutes } from '#record/io/recordings/upload-http.ts';
import { checkVolumes } from '#record/io/volume-checks.ts';
import { allAgencies } from '#registry/io/store.ts';
import { lastNight } from './ledger/auditing.ts';

const HOUR_MS = 3_600_000;
/** What waits for storage to answer waits no longer than this once it does. */
const TIDY_MS = 60_000;
const LOOK_MS = 5_000;
const VOLUMES_MS = 60_000;
const REMOVE_MS = 60_000;

/** Recordings: storage, upload, import and playback, and the work beside requests that they need. Answers with the storage. */
export async function recordings(app: HttpServer, { config, databases, clock, log, locks }: Platform, routes: RecordRoutes): Promise<ObjectStore> {
  const { desk: database } = databases;
  // Before anything is trusted to it.
  if (config.objects.s3 !== null) await (await import('#platform/objects/s3-self-test.ts')).testStore(config.objects.s3, log);
  const objects = await openStore(config.objects);
  const checker = openChecker(config.objects);
  const checks = keeper(HOUR_MS, log, async (stopped) => checkAll({ database, clock, objects, checker, log }, stopped));
  const removals = keeper(REMOVE_MS, log, async (stopped) => removeErased({ database, clock, objects, log }, stopped));
  const intake = new Intake({ database, clock, staging: new Staging(config.objects.folder), objects, log, onStored: checks.ask });
  const reading = keeper(HOUR_MS, log, async () => {
    if (await readWhatWasLeft({ database, log })) checks.ask();
  });
  const tidying = keeper(TIDY_MS, log, async () => intake.tidy());
  const { importFolder: folder } = config;
  const importing = folder === null ? null : new FolderImport({
    database, intake, log, folder, agencies: async () => inTransaction(database, 'every-agency', allAgencies), now: () => Date.now(),
  });
  const started = epochOf(clock());
  const volumes = keeper(VOLUMES_MS, log, async (stopped) => {
    // What an earlier run left unsealed is sealed first: a volume is not to fail for that.
    if (epochOf(clock()) - started >= VOLUMES_MS) await checkVolumes({ recorder: routes.recorder, objects, checker, log }, lastNight(clock()), stopped);
  });
  const looking = keeper(LOOK_MS, log, async () => void (await importing?.look()));

  app.addHook('onReady', async () => {
    tidying.ask();
    reading.ask();
    checks.ask();
    volumes.ask();
    removals.ask();
    if (importing !== null) looking.ask();
  });
  app.addHook('preClose', async () => {
    await Promise.all([tidying.stop(), looking.stop(), reading.stop(), checks.stop(), volumes.stop(), removals.stop()]);
    await checker.close();
  });
  recordingRoutes(app, { ...routes, objects, longestUpload: config.longestUpload, watched: folder !== null });
  await uploadRoutes(app, { ...routes, database, tus: tusServer(intake, locks, config.longestUpload) });
  return objects;
}
