import type { Instant } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { ledger, type LogKey } from './store.ts';
import type { AlarmSource, ContactOutcome } from './tables.ts';

/** What is said about logs: checkpoints, cosignatures, stamps, contacts with witnesses, alarms, audits. */

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  readonly signedAt: Instant;
}

const selectCheckpoints = (tx: Tx, { agency, year }: LogKey) =>
  ledger(tx).selectFrom('ledger.checkpoint').select(['size', 'root', 'note', 'signed_at as signedAt']).where('agency_id', '=', agency).where('year', '=', year);

export const newestCheckpoint = async (tx: Tx, key: LogKey): Promise<StoredCheckpoint | null> =>
  (await selectCheckpoints(tx, key).orderBy('size', 'desc').limit(1).executeTakeFirst()) ?? null;

export const checkpointAt = async (tx: Tx, key: LogKey, size: number): Promise<StoredCheckpoint | null> =>
  (await selectCheckpoints(tx, key).where('size', '=', size).executeTakeFirst()) ?? null;

export const allCheckpoints = async (tx: Tx, key: LogKey): Promise<readonly StoredCheckpoint[]> => selectCheckpoints(tx, key).orderBy('size').execute();

export async function saveCheckpoint(tx: Tx, { agency, year }: LogKey, { size, root, note, signedAt }: StoredCheckpoint): Promise<void> {
  await ledger(tx).insertInto('ledger.checkpoint').values({ agency_id: agency, year, size, root: Buffer.from(root), note, signed_at: signedAt })
    .onConflict((conflict) => conflict.columns(['agency_id', 'year', 'size']).doNothing()).execute();
}

export interface Cosignature {
  readonly size: number;
  /** The name of the witness's key. */
  readonly witness: string;
  readonly line: string;
  readonly cosignedAt: Instant;
  readonly receivedAt: Instant;
}

/** The newest cosignatures first; a quorum is found among the last few. */
export const cosignatures = async (tx: Tx, { agency, year }: LogKey, most = 200): Promise<readonly Cosignature[]> =>
  ledger(tx).selectFrom('ledger.cosignature').select(['size', 'witness', 'line', 'cosigned_at as cosignedAt', 'received_at as receivedAt'])
    .where('agency_id', '=', agency).where('year', '=', year).orderBy('size', 'desc').limit(most).execute();

export async function saveCosignature(tx: Tx, { agency, year }: LogKey, { size, witness, line, cosignedAt, receivedAt }: Cosignature): Promise<void> {
  await ledger(tx).insertInto('ledger.cosignature').values({ agency_id: agency, year, size, witness, line, cosigned_at: cosignedAt, received_at: receivedAt })
    .onConflict((conflict) => conflict.columns(['agency_id', 'year', 'size', 'witness']).doNothing()).execute();
}

export interface Contact {
  readonly witness: string;
  readonly at: Instant;
  readonly outcome: ContactOutcome;
  readonly detail: string;
}

export async function saveContact(tx: Tx, { agency, year }: LogKey, { witness, at, outcome, detail }: Contact): Promise<void> {
  await ledger(tx).insertInto('ledger.witness_contact').values({ agency_id: agency, year, witness, at, outcome, detail })
    .onConflict((conflict) => conflict.columns(['agency_id', 'year', 'witness']).doUpdateSet({ at, outcome, detail })).execute();
}

export const contacts = async (tx: Tx, { agency, year }: LogKey): Promise<readonly Contact[]> =>
  ledger(tx).selectFrom('ledger.witness_contact').select(['witness', 'at', 'outcome', 'detail']).where('agency_id', '=', agency).where('year', '=', year).orderBy('witness').execute();

export interface Alarm {
  readonly agency: AgencyId;
  readonly year: number;
  readonly source: AlarmSource;
  readonly kind: string;
  readonly detail: string;
  readonly raisedAt: Instant;
  readonly clearedAt: Instant | null;
}

/** Whether it is new: one that is open is not raised twice. */
export async function raiseAlarm(tx: Tx, alarm: Omit<Alarm, 'clearedAt'>): Promise<boolean> {
  const { agency, year, source, kind, detail, raisedAt } = alarm;
  const { numInsertedOrUpdatedRows = 0n } = await ledger(tx).insertInto('ledger.alarm').values({ agency_id: agency, year, source, kind, detail, raised_at: raisedAt })
    .onConflict((conflict) => conflict.columns(['agency_id', 'year', 'source', 'kind']).where('cleared_at', 'is', null).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export async function clearAlarms(tx: Tx, { agency, year }: LogKey, source: AlarmSource, at: Instant): Promise<void> {
  const open = ledger(tx).updateTable('ledger.alarm').set({ cleared_at: at }).where('agency_id', '=', agency).where('source', '=', source).where('cleared_at', 'is', null);
  // An agency has one log to which leaves are added: where that one is in order, whatever stopped its sealer is over.
  await (source === 'sealer' ? open : open.where('year', '=', year)).execute();
}

const selectAlarms = (tx: Tx) => ledger(tx).selectFrom('ledger.alarm')
  .select(['agency_id as agency', 'year', 'source', 'kind', 'detail', 'raised_at as raisedAt', 'cleared_at as clearedAt']).orderBy('raised_at', 'desc');

export const openAlarms = async (tx: Tx): Promise<readonly Alarm[]> => selectAlarms(tx).where('cleared_at', 'is', null).execute();

export const alarmsOf = async (tx: Tx, agency: AgencyId, most = 20): Promise<readonly Alarm[]> => selectAlarms(tx).where('agency_id', '=', agency).limit(most).execute();

export interface Stamp {
  readonly size: number;
  readonly token: Uint8Array;
  readonly authority: string;
  readonly stampedAt: Instant;
}

export const newestStamp = async (tx: Tx, { agency, year }: LogKey): Promise<Stamp | null> =>
  (await ledger(tx).selectFrom('ledger.stamp').select(['size', 'token', 'authority', 'stamped_at as stampedAt'])
    .where('agency_id', '=', agency).where('year', '=', year).orderBy('size', 'desc').limit(1).executeTakeFirst()) ?? null;

export async function saveStamp(tx: Tx, { agency, year }: LogKey, { size, token, authority, stampedAt }: Stamp): Promise<void> {
  await ledger(tx).insertInto('ledger.stamp').values({ agency_id: agency, year, size, token: Buffer.from(token), authority, stamped_at: stampedAt })
    .onConflict((conflict) => conflict.columns(['agency_id', 'year', 'size']).doNothing()).execute();
}

export interface StoredAudit {
  readonly id: string;
  readonly beganAt: Instant;
  readonly endedAt: Instant;
  readonly leaves: number;
  readonly fault: unknown;
}

export const newestAudit = async (tx: Tx, { agency, year }: LogKey): Promise<StoredAudit | null> =>
  (await ledger(tx).selectFrom('ledger.audit').select(['id', 'began_at as beganAt', 'ended_at as endedAt', 'leaves', 'fault'])
    .where('agency_id', '=', agency).where('year', '=', year).orderBy('began_at', 'desc').limit(1).executeTakeFirst()) ?? null;

export async function saveAudit(tx: Tx, { agency, year }: LogKey, { id, beganAt, endedAt, leaves, fault }: StoredAudit): Promise<void> {
  await ledger(tx).insertInto('ledger.audit').values({
    agency_id: agency, id, year, began_at: beganAt, ended_at: endedAt, leaves, fault: fault === null ? null : JSON.stringify(fault),
  }).execute();
}
