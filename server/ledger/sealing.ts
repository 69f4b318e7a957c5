import { setTimeout as pause } from 'node:timers/promises';
import type { Policy } from '#ledger/policy.ts';
import { DISAGREEMENTS } from '#platform/ledger/disagreement.ts';
import { mirror } from '#platform/ledger/mirror.ts';
import { publishedCheckpoint } from '#platform/ledger/published.ts';
import type { StampAuthority } from '#platform/ledger/stamp.ts';
import { stampIfDue } from '#platform/ledger/stamping.ts';
import { sealRound, type Sealer } from '#platform/ledger/round.ts';
import { openAlarms } from '#platform/ledger/status-store.ts';
import { allLogs, logOf, type Log as Sealed, type LogKey } from '#platform/ledger/store.ts';
import { askWitnesses } from '#platform/ledger/witness-client.ts';
import type { Log } from '#platform/log.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';

export interface SealingArguments {
  readonly sealer: Sealer;
  readonly policy: Policy;
  readonly log: Log;
  /** Stamps checkpoints every hour, where there is one. */
  readonly stampAuthority?: StampAuthority | undefined;
  /** Between two looks at what waits. */
  readonly cadence?: number;
}

interface Sealing {
  /** Ends after the round under way. */
  readonly stop: () => Promise<void>;
}

const CADENCE_MS = 250;
/** After a failure (the database was away, the disk full). */
const RETRY_MS = 5_000;
/** Witnesses that objected, or were out of reach, are asked again. */
const AGAIN_MS = 60_000;

/** Has the newest head of a log witnessed, mirrors the log, and has it stamped once an hour. */
async function follow({ sealer, policy, stampAuthority }: SealingArguments, key: LogKey): Promise<void> {
  const read = async () => inTransaction(sealer.database, 'every-agency', async (tx) => ({ log: await logOf(tx, key), checkpoint: await publishedCheckpoint(tx, key, policy) }));
  const { log } = await read();
  if (log === null) return;
  await askWitnesses({ ...sealer, policy }, log);
  const { checkpoint } = await read();
  if (checkpoint !== null) await mirror(sealer.database, sealer.folders.mirror, log, checkpoint);
  if (stampAuthority !== undefined) await stampIfDue(sealer.database, sealer.clock, stampAuthority, log);
}

interface Followers {
  readonly begin: (key: LogKey) => void;
  readonly idle: () => Promise<void>;
}

/** What follows a signature and holds up no other. One at a time for each log; whatever comes meanwhile is done once more at the end. */
function followers(args: SealingArguments): Followers {
  const running = new Map<string, { again: boolean; done: Promise<void> }>();
  async function work(key: LogKey, state: { again: boolean }): Promise<void> {
    do {
      state.again = false;
      await follow(args, key).catch((error: unknown) => args.log.error('a sealed log could not be witnessed, mirrored or stamped', { error, ...key }));
    } while (state.again);
  }
  return {
    begin: (key) => {
      const name = `${key.agency}/${key.year}`;
      const found = running.get(name);
      if (found !== undefined) {
        found.again = true;
        return;
      }
      const state = { again: false, done: Promise.resolve() };
      running.set(name, state);
      state.done = work(key, state).finally(() => running.delete(name));
    },
    idle: async () => {
      await Promise.all([...running.values()].map(async ({ done }) => done));
    },
  };
}

const openLogs = async ({ sealer }: SealingArguments): Promise<readonly Sealed[]> =>
  inTransaction(sealer.database, 'every-agency', async (tx) => (await allLogs(tx)).filter(({ closedAt }) => closedAt === null));

/**
 * Seals and signs at a cadence until stopped. It begins by asking every witness about the last head and by comparing every log with the
 * archive: a database that was restored or rewritten is noticed before anything more is signed.
 */
export function startSealing(args: SealingArguments): Sealing {
  const { sealer, log, cadence = CADENCE_MS } = args;
  const ending = new AbortController();
  const following = followers(args);
  const wait = async (ms: number): Promise<void> => pause(ms, undefined, { signal: ending.signal, ref: false }).catch(() => {});
  let askedAt = 0;

  async function round(thorough: boolean): Promise<void> {
    const { signed, alarms } = await sealRound(sealer, thorough);
    for (const { kind, detail, ...key } of alarms) log.error(`the ledger is not signed: ${DISAGREEMENTS[kind]}`, { kind, detail, ...key });
    for (const key of signed) following.begin(key);
  }
  async function askAgain(): Promise<void> {
    if (Date.now() - askedAt < AGAIN_MS) return;
    askedAt = Date.now();
    const halted = (await inTransaction(sealer.database, 'every-agency', openAlarms)).filter(({ source }) => source === 'witness');
    const all = args.policy.witnesses.length > 0 || args.stampAuthority !== undefined;
    for (const key of all ? await openLogs(args) : halted) following.begin(key);
  }
  async function work(): Promise<void> {
    let begun = false;
    while (!ending.signal.aborted) {
      try {
        const all = begun ? [] : await openLogs(args);
        for (const one of all) await askWitnesses({ ...sealer, policy: args.policy }, one);
        await round(!begun);
        for (const one of all) following.begin(one);
        begun = true;
        await askAgain();
        await wait(cadence);
      } catch (error) {
        if (!ending.signal.aborted) log.error('sealing was broken off and will be tried again', { error });
        await wait(RETRY_MS);
      }
    }
    await following.idle();
  }
  const done = work();
  return {
    stop: async () => {
      ending.abort();
      await done;
    },
  };
}
