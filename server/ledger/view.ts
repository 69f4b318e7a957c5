import type { Instant } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { toBase64 } from '#ledger/bytes.ts';
import type { Policy } from '#ledger/policy.ts';
import { DISAGREEMENTS } from '#platform/ledger/disagreement.ts';
import { publishedCheckpoint } from '#platform/ledger/published.ts';
import { alarmsOf, contacts, cosignatures, newestAudit, newestCheckpoint, newestStamp } from '#platform/ledger/status-store.ts';
import { allLogs, waitingEntries, type Log } from '#platform/ledger/store.ts';
import { remembered } from '#platform/ledger/witness-service.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { AUDIT_FAULTS, AuditFault, type LedgerView, type LogView } from '#record/ledger-contract.ts';

async function witnessesOf(tx: Tx, log: Log, policy: Policy): Promise<LogView['witnesses']> {
  const [given, contacted] = [await cosignatures(tx, log), await contacts(tx, log)];
  return policy.witnesses.map(({ name, key }) => {
    const last = given.find(({ witness }) => witness === key.name);
    const contact = contacted.find(({ witness }) => witness === name);
    return { name, size: last?.size ?? null, cosignedAt: last?.cosignedAt ?? null, outcome: contact?.outcome ?? null, detail: contact?.detail ?? '', contactAt: contact?.at ?? null };
  });
}

async function logView(tx: Tx, log: Log, policy: Policy): Promise<LogView> {
  const [signed, published, stamp, audit] = [await newestCheckpoint(tx, log), await publishedCheckpoint(tx, log, policy), await newestStamp(tx, log), await newestAudit(tx, log)];
  const { year, code, origin, size, root, openedAt, sealedAt, closedAt } = log;
  return {
    year, code, origin, size, openedAt, sealedAt, closedAt, root: toBase64(root), signedSize: signed?.size ?? 0, signedAt: signed?.signedAt ?? null,
    witnesses: await witnessesOf(tx, log, policy), quorum: published?.quorum ?? false, stampedAt: stamp?.stampedAt ?? null, stampedSize: stamp?.size ?? null,
    audit: audit === null ? null : { endedAt: audit.endedAt, leaves: audit.leaves, fault: AuditFault.nullable().parse(audit.fault) },
  };
}

const SENTENCES: Readonly<Record<string, string>> = { ...DISAGREEMENTS, ...AUDIT_FAULTS };

/** The ledger of one agency as its staff sees it. */
export async function ledgerView(tx: Tx, agency: AgencyId, policy: Policy, now: Instant): Promise<Omit<LedgerView, 'mayAudit' | 'auditing'>> {
  const logs = (await allLogs(tx)).filter((log) => log.agency === agency).toReversed();
  const waiting = (await waitingEntries(tx)).find((one) => one.agency === agency);
  const alarms = await alarmsOf(tx, agency);
  return {
    now, waiting: waiting?.entries ?? 0, waitingSince: waiting?.since ?? null,
    logs: await Promise.all(logs.map(async (log) => logView(tx, log, policy))),
    alarms: alarms.map(({ year, source, kind, detail, raisedAt, clearedAt }) => ({ year, source, detail, raisedAt, clearedAt, sentence: SENTENCES[kind] ?? kind })),
    witnessed: (await remembered(tx)).map(({ origin, size, cosignedAt }) => ({ origin, size, cosignedAt })),
  };
}
