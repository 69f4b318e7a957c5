import { sql } from 'kysely';
import type { AgencyId } from '#kernel/ids.ts';
import { formatVerifierKey } from '#ledger/keys.ts';
import type { Signer } from '#ledger/signer.ts';
import { rootOf } from '#ledger/tree.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import { openArchive, type Archive } from './archive.ts';
import { Disagreement } from './disagreement.ts';
import type { LedgerFolders } from './folders.ts';
import { logSigners } from './keys.ts';
import { guard, ownSigners, publish } from './publish.ts';
import { BATCH, sealClosing, sealWaiting } from './sealer.ts';
import { clearAlarms, newestCheckpoint, openAlarms, raiseAlarm } from './status-store.ts';
import { allLogs, closeLog, logOf, newestLog, oldestWaiting, openLog, tryToBeTheSealer, unsignedLogs, waitingEntries, type Log, type LogKey, type Waiting } from './store.ts';

/** What a sealer works with. */
export interface Sealer {
  readonly database: Database;
  readonly clock: Clock;
  readonly folders: LedgerFolders;
  /** Host and port under which the logs are served: what their origins begin with. */
  readonly host: string;
  /** What stands for an agency in addresses. */
  readonly codeOf: (tx: Tx, agency: AgencyId) => Promise<string>;
  readonly batch?: number;
}

/** What a round found: logs that were signed, and disagreements that were not known before. */
export interface Round {
  readonly signed: readonly LogKey[];
  readonly alarms: readonly (LogKey & Pick<Disagreement, 'kind' | 'detail'>)[];
}

export const archiveOf = ({ folders }: Pick<Sealer, 'folders'>, { code, year }: Pick<Log, 'code' | 'year'>): Archive => openArchive(folders.archive, `${code}-${year}`);

const signersOf = ({ folders }: Sealer, log: Log): readonly Signer[] => ownSigners(log, logSigners(folders.keys, log, false));

/** A log that a witness objects to is not continued until the witness agrees. */
async function isHalted(tx: Tx, { agency, year }: LogKey): Promise<boolean> {
  return (await openAlarms(tx)).some((alarm) => alarm.source === 'witness' && alarm.agency === agency && alarm.year === year);
}

const locked = async (tx: Tx, key: LogKey): Promise<Log | null> => {
  await sql`select from ledger.log where agency_id = ${key.agency} and year = ${key.year} for update`.execute(tx);
  return logOf(tx, key);
};

/** A new log; its first leaf is the closing checkpoint of the one before, where there is one. */
async function open(sealer: Sealer, tx: Tx, key: LogKey, previous: Log | null): Promise<Log> {
  const code = previous?.code ?? (await sealer.codeOf(tx, key.agency));
  const name = { code, year: key.year, origin: `${sealer.host}/ledger/${code}/${key.year}` };
  if ((await archiveOf(sealer, name).last()) !== null) throw new Disagreement('rolled-back', `数据库中没有账本${name.origin}，数据文件夹中有它的检查点`);
  const signers = logSigners(sealer.folders.keys, name, true) ?? [];
  const at = sealer.clock();
  const fresh = { ...key, ...name, size: 0, root: rootOf(sha256Bytes, []), vkeys: signers.map(({ key: own }) => formatVerifierKey(own)), openedAt: at };
  await openLog(tx, fresh);
  const log: Log = { ...fresh, sealedAt: null, closedAt: null };
  if (previous === null) return log;
  const closing = await newestCheckpoint(tx, previous);
  if (closing?.size !== previous.size) throw new Disagreement('leaf-changed', `账本${previous.origin}尚未签名至最后一条`);
  await closeLog(tx, previous, at);
  return sealClosing(tx, log, at, closing.note);
}

/** The log that takes what waits: the newest one, or the first of a later year once all of the year before is sealed and signed. */
async function logFor(sealer: Sealer, tx: Tx, { agency, year: fromYear }: LogKey): Promise<Log> {
  const newest = await newestLog(tx, agency);
  if (newest === null) return open(sealer, tx, { agency, year: fromYear }, null);
  const log = (await locked(tx, newest)) ?? newest;
  await guard(tx, log, archiveOf(sealer, log), signersOf(sealer, log));
  return fromYear > log.year ? open(sealer, tx, { agency, year: fromYear }, log) : log;
}

/** Seals a batch in one transaction. Null where another sealer is at work, or a witness objects. */
async function sealBatch(sealer: Sealer, waiting: LogKey): Promise<Log | null> {
  return inTransaction(sealer.database, 'every-agency', async (tx) => {
    if (!(await tryToBeTheSealer(tx))) return null;
    const log = await logFor(sealer, tx, waiting);
    return (await isHalted(tx, log)) ? null : sealWaiting(tx, log, sealer.clock(), sealer.batch ?? BATCH);
  });
}

/** Signs a log's head in a transaction after the one that sealed it: what is signed was committed. */
async function sign(sealer: Sealer, key: LogKey): Promise<boolean> {
  return inTransaction(sealer.database, 'every-agency', async (tx) => {
    if (!(await tryToBeTheSealer(tx))) return false;
    const log = await locked(tx, key);
    if (log === null || (await isHalted(tx, log))) return false;
    const signed = await publish(tx, log, archiveOf(sealer, log), signersOf(sealer, log), sealer.clock());
    await clearAlarms(tx, log, 'sealer', sealer.clock());
    return signed;
  });
}

/** Runs the work; what disagrees becomes an alarm, which is returned where it is new. */
async function guarded<Value>(sealer: Sealer, key: LogKey, work: () => Promise<Value>): Promise<{ readonly done: Value } | { readonly alarm: Round['alarms'][number] | null }> {
  try {
    return { done: await work() };
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    const { kind, detail } = error;
    const fresh = await inTransaction(sealer.database, 'every-agency', async (tx) => raiseAlarm(tx, { ...key, source: 'sealer', kind, detail, raisedAt: sealer.clock() }));
    return { alarm: fresh ? { ...key, kind, detail } : null };
  }
}

interface State {
  readonly waiting: readonly Waiting[];
  /** Logs to be checked and signed before anything is added: heads that a run which was killed left unsigned, or all. */
  readonly first: readonly LogKey[];
}

const look = async ({ database }: Sealer, thorough: boolean): Promise<State> => inTransaction(database, 'every-agency', async (tx) => ({
  waiting: await waitingEntries(tx),
  first: thorough ? (await allLogs(tx)).filter(({ closedAt }) => closedAt === null) : await unsignedLogs(tx),
}));

/**
 * One round: everything that waits is sealed and signed, log by log, as are heads that an earlier run left unsigned. `thorough` checks every
 * open log against the archive, also those to which nothing is added: a sealer begins with such a round.
 */
export async function sealRound(sealer: Sealer, thorough = false): Promise<Round> {
  const { waiting, first } = await look(sealer, thorough);
  const signed: LogKey[] = [];
  const alarms: Round['alarms'][number][] = [];
  const signing = async (key: LogKey): Promise<boolean> => {
    const outcome = await guarded(sealer, key, async () => sign(sealer, key));
    if ('done' in outcome) {
      if (outcome.done) signed.push({ agency: key.agency, year: key.year });
      return true;
    }
    if (outcome.alarm !== null) alarms.push(outcome.alarm);
    return false;
  };
  const halted = new Set<AgencyId>();
  for (const key of first) if (!(await signing(key))) halted.add(key.agency);
  for (const { agency, ...found } of waiting) {
    for (let left = found.entries; left > 0 && !halted.has(agency);) {
      const year = await inTransaction(sealer.database, 'every-agency', async (tx) => oldestWaiting(tx, agency));
      if (year === null) break;
      const outcome = await guarded(sealer, { agency, year }, async () => sealBatch(sealer, { agency, year }));
      if (!('done' in outcome)) {
        if (outcome.alarm !== null) alarms.push(outcome.alarm);
        break;
      }
      if (outcome.done === null || !(await signing(outcome.done))) break;
      left -= sealer.batch ?? BATCH;
    }
  }
  return { signed, alarms };
}
