import { epochOf } from '#kernel/dates.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { obtainStamp, type StampAuthority } from './stamp.ts';
import { newestCheckpoint, newestStamp, saveStamp } from './status-store.ts';
import type { LogKey } from './store.ts';

const HOUR_MS = 3_600_000;

/** Has the newest checkpoint stamped if it is not, and the last stamp is an hour old. The stamp covers every entry before it. */
export async function stampIfDue(database: Database, clock: Clock, authority: StampAuthority, key: LogKey): Promise<boolean> {
  const [checkpoint, last] = await inTransaction(database, 'every-agency', async (tx) => [await newestCheckpoint(tx, key), await newestStamp(tx, key)] as const);
  if (checkpoint === null || last?.size === checkpoint.size || (last !== null && epochOf(clock()) - epochOf(last.stampedAt) < HOUR_MS)) return false;
  const { token, at } = await obtainStamp(authority, Buffer.from(checkpoint.note));
  await inTransaction(database, 'every-agency', async (tx) => saveStamp(tx, key, { size: checkpoint.size, token, authority: authority.url, stampedAt: at }));
  return true;
}
