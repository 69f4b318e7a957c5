import { chinaDateOf, instantFromEpoch, epochOf, type Instant } from '#kernel/dates.ts';
import { toBase64 } from '#ledger/bytes.ts';
import type { Policy } from '#ledger/policy.ts';
import { publicAgencies } from '#disclosure/io/public-store.ts';
import { publishedCheckpoint } from '#platform/ledger/published.ts';
import { cosignatures, newestStamp } from '#platform/ledger/status-store.ts';
import { allLogs, type Log } from '#platform/ledger/store.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { PublicLog } from '#web/portal/ledger.ts';

/** To the minute, as clocks in China show it. */
const momentOf = (at: Instant): string => `${chinaDateOf(at)} ${instantFromEpoch(epochOf(at) + 8 * 3_600_000).slice(11, 16)}`;

async function publicLog(tx: Tx, log: Log, policy: Policy, agency: { readonly name: string; readonly demonstration: boolean }): Promise<PublicLog | null> {
  const checkpoint = await publishedCheckpoint(tx, log, policy);
  if (checkpoint === null) return null;
  const [given, stamp] = [await cosignatures(tx, log), await newestStamp(tx, log)];
  return {
    agency: agency.name, demonstration: agency.demonstration, code: log.code, year: log.year, origin: log.origin, size: checkpoint.size, root: toBase64(checkpoint.root),
    signedAt: momentOf(checkpoint.signedAt), closed: log.closedAt !== null, vkeys: log.vkeys, stampedAt: stamp === null ? null : momentOf(stamp.stampedAt),
    witnesses: policy.witnesses.map(({ name, key }) => {
      const last = given.find(({ witness }) => witness === key.name);
      return { name, standing: last === undefined ? '尚未签名' : `${momentOf(last.cosignedAt)}签名至第${last.size}条` };
    }),
  };
}

/** Every log with a signed head, the newest year first. */
export async function publicLogs(tx: Tx, policy: Policy): Promise<readonly PublicLog[]> {
  const agencies = await publicAgencies(tx);
  const logs = (await allLogs(tx)).toReversed();
  const found = await Promise.all(logs.map(async (log) => {
    const agency = agencies.find(({ id }) => id === log.agency);
    return agency === undefined ? null : publicLog(tx, log, policy, agency);
  }));
  return found.flatMap((one) => one ?? []);
}
