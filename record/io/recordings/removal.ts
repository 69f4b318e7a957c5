import type { AgencyId, Digest } from '#kernel/ids.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { tables } from './tables.ts';
import { lockObject } from './upload-store.ts';

export interface RemovalParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly objects: ObjectStore;
  readonly log: Log;
}

interface Erased {
  readonly agency: AgencyId;
  readonly sha256: Digest;
}

const PORTION = 50;

/** Objects that were destroyed with their case and lie in storage still. */
async function toRemove(tx: Tx): Promise<readonly Erased[]> {
  return tables(tx).selectFrom('record.object').select(['agency_id as agency', 'sha256']).where('erased_at', 'is not', null).where('removed_at', 'is', null)
    .orderBy('erased_at').limit(PORTION).execute();
}

/** Under the object's lock: it may have come in again meanwhile, and another agency may keep the same file. */
async function remove({ database, clock, objects }: RemovalParts, { agency, sha256 }: Erased): Promise<void> {
  await inTransaction(database, 'every-agency', async (tx) => {
    await lockObject(tx, sha256);
    const same = await tables(tx).selectFrom('record.object').select(['agency_id', 'erased_at']).where('sha256', '=', sha256).execute();
    if (same.some((one) => one.agency_id === agency && one.erased_at === null)) return;
    if (same.every(({ erased_at: erased }) => erased !== null)) await objects.remove(sha256);
    await tables(tx).updateTable('record.object').set({ removed_at: clock() }).where('agency_id', '=', agency).where('sha256', '=', sha256).execute();
  });
}

/** Takes the files of destroyed cases out of storage. A kill between the two leaves the rest to the next run. */
export async function removeErased(parts: RemovalParts, stopped: () => boolean): Promise<void> {
  for (;;) {
    const waiting = await inTransaction(parts.database, 'every-agency', toRemove);
    const failed: string[] = [];
    for (const one of waiting) {
      if (stopped()) return;
      await remove(parts, one).catch((error: unknown) => {
        failed.push(one.sha256);
        parts.log.error('a destroyed recording could not be taken out of storage', { ...one, error });
      });
    }
    // What the store still locks is tried again the next time.
    if (waiting.length < PORTION || failed.length > 0) return;
  }
}
