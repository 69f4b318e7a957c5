import type { AgencyId, Digest } from '#kernel/ids.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { Checker } from '#platform/objects/check.ts';
import { ObjectMissing, type ObjectStore } from '#platform/objects/object-store.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Bounds } from './bounded.ts';
import { canProbe, probe, thumbnail } from './probe.ts';
import { askAgain, saveFindings, uncheckedObjects } from './recording-store.ts';

export interface CheckParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly objects: ObjectStore;
  readonly checker: Checker;
  /** What reading one file may take, other than usual. */
  readonly bounds?: Bounds;
  readonly log: Log;
}

/** Reads an object back as it lies in storage: whether it is what its name says, its SM3, and what the file itself tells. */
async function check({ database, clock, objects, checker, bounds, log }: CheckParts, agency: AgencyId, sha256: Digest, mediaType: string): Promise<void> {
  const found = await checker.check(sha256).catch((error: unknown) => {
    // Gone is a finding; a store that does not answer is none, and is asked again.
    if (error instanceof ObjectMissing) return null;
    throw error;
  });
  const sound = found?.sha256 === sha256;
  if (!sound) log.error('a stored recording is not what its name says', { agency, sha256, found: found?.sha256 ?? null });
  const file = objects.fileOf(sha256);
  const told = !sound ? null : file === null ? 'elsewhere' : await probe(file, mediaType, bounds);
  const picture = file === null || told === null || typeof told === 'string' ? null : await thumbnail(file, mediaType, bounds);
  await inTransaction(database, { agency }, (tx) => saveFindings(tx, agency, sha256, { sm3: found?.sm3 ?? null, sound, probe: told, thumbnail: picture, at: clock() }));
}

/** Says so where the machine cannot read media; where it can by now, what was left unread is to be looked at again, if there is any. */
export async function readWhatWasLeft({ database, log }: Pick<CheckParts, 'database' | 'log'>): Promise<boolean> {
  if (await canProbe()) return (await inTransaction(database, 'every-agency', askAgain)) > 0;
  log.warn('ffprobe is not installed: length, embedded time and preview of recordings stay unknown (install the package ffmpeg)');
  return false;
}

/** Checks everything that has not been checked, oldest first, until there is nothing left or it is told to stop. */
export async function checkAll(parts: CheckParts, stopped: () => boolean): Promise<void> {
  for (;;) {
    const waiting = await inTransaction(parts.database, 'every-agency', uncheckedObjects);
    if (waiting.length === 0) return;
    for (const { agency_id: agency, sha256, media_type: mediaType } of waiting) {
      if (stopped()) return;
      await check(parts, agency, sha256, mediaType);
    }
  }
}
