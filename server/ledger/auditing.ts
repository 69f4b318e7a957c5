import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { epochOf, instantFromEpoch, type Instant } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Clock } from '#platform/clock.ts';
import { clearAlarms, newestAudit, raiseAlarm, saveAudit } from '#platform/ledger/status-store.ts';
import { allLogs, type LogKey } from '#platform/ledger/store.ts';
import type { Log } from '#platform/log.ts';
import type { Databases } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { AUDIT_FAULTS } from '#record/ledger-contract.ts';
import { auditLog, type Audited, type Auditor } from './audit.ts';

/** Audits whose outcome is kept: asked for on the desk, and every night. */
export interface Auditing {
  readonly databases: Pick<Databases, 'desk' | 'auditor'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly auditor: Omit<Auditor, 'database' | 'progress'>;
}

/** Audits one log, keeps what was found, and raises or clears the log's alarm. */
export async function auditAndKeep({ databases, clock, log, auditor }: Auditing, key: LogKey, progress?: Auditor['progress']): Promise<Audited> {
  const beganAt = clock();
  const audited = await auditLog({ ...auditor, database: databases.auditor, ...(progress === undefined ? {} : { progress }) }, key);
  const endedAt = clock();
  const { leaves, fault } = audited;
  await inTransaction(databases.desk, 'every-agency', async (tx) => {
    await saveAudit(tx, key, { id: randomUUID(), beganAt, endedAt, leaves, fault });
    if (fault === null) await clearAlarms(tx, key, 'audit', endedAt);
    else await raiseAlarm(tx, { ...key, source: 'audit', kind: fault.kind, detail: fault.place, raisedAt: endedAt });
  });
  if (fault !== null) log.error(`the audit of a ledger found: ${AUDIT_FAULTS[fault.kind]}`, { ...key, ...fault });
  return audited;
}

/** Half past two in the night, China time, in milliseconds of the day in UTC. */
const NIGHT_MS = 18.5 * 3_600_000;
const DAY_MS = 86_400_000;

/** The last time that a nightly audit was due. */
export const lastNight = (now: Instant): Instant => instantFromEpoch(Math.floor((epochOf(now) - NIGHT_MS) / DAY_MS) * DAY_MS + NIGHT_MS);

export const logsOfAgency = async ({ databases }: Auditing, agency: AgencyId | null): Promise<readonly LogKey[]> =>
  inTransaction(databases.desk, 'every-agency', async (tx) => (await allLogs(tx)).filter((log) => agency === null || log.agency === agency));

/** Audits every log whose last audit is older than last night; a log that was never audited waits for its first night. */
export async function auditDue(auditing: Auditing, stopped: () => boolean): Promise<void> {
  const due = lastNight(auditing.clock());
  const logs = await inTransaction(auditing.databases.desk, 'every-agency', async (tx) => {
    const found: LogKey[] = [];
    for (const log of await allLogs(tx)) {
      const last = (await newestAudit(tx, log))?.beganAt ?? log.openedAt;
      if (last < due) found.push(log);
    }
    return found;
  });
  for (const log of logs) if (!stopped()) await auditAndKeep(auditing, log);
}

const LOOK_MS = 600_000;

/** The nightly audits, until stopped; one that a stop interrupts is begun again at the next start. */
export function startNightly(auditing: Auditing): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const stopped = (): boolean => ending.signal.aborted;
  const work = async (): Promise<void> => {
    while (!stopped()) {
      await auditDue(auditing, stopped).catch((error: unknown) => auditing.log.error('the nightly audit was broken off', { error }));
      await pause(LOOK_MS, undefined, { signal: ending.signal, ref: false }).catch(() => {});
    }
  };
  const done = work();
  return {
    stop: async () => {
      ending.abort();
      await done;
    },
  };
}
