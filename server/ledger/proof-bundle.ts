import { zipSync } from 'fflate';
import type { AgencyId, EventId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { CONTENTS, POLICY, type BundleContents, type StatementFile } from '#ledger/bundle.ts';
import { utf8 } from '#ledger/bytes.ts';
import { parseVerifierKey } from '#ledger/keys.ts';
import { formatPolicy, type Policy } from '#ledger/policy.ts';
import { fileOf } from '#ledger/statement.ts';
import { leavesOf } from '#platform/ledger/leaf-store.ts';
import { proofFile } from '#platform/ledger/published.ts';
import { entriesBetween, logOf, type Log } from '#platform/ledger/store.ts';
import { sha256Bytes } from '#platform/signing/hash.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { eventBody } from '#record/commitment.ts';
import { erasedEvents } from '#record/io/erased-store.ts';
import { committedEvents, type CommittedEvent } from '#record/io/store.ts';

/** What a case's bundle is called by, in words that nobody signs. */
export interface Named {
  readonly title: string;
  readonly agency: string;
  /** Name of an act by its step. */
  readonly stepName: (step: string) => string;
}

const UNSEALED = problem('changed-meanwhile', '本案最近的记录还没有列入已经签名的存证。', { todo: '存证在数秒内完成，请稍后再取；仍然不能取得的，请查看“存证”页的告警。' });

/** Whom the bundle's reader is asked to trust: the logs it rests on, and the platform's own witnesses and quorum. */
export function policyText(logs: readonly Log[], policy: Policy): string {
  const keys = logs.flatMap(({ vkeys }) => vkeys).flatMap((text) => {
    const key = parseVerifierKey(sha256Bytes, text);
    return key.ok ? [{ key: key.value, url: null }] : [];
  });
  return formatPolicy({ ...policy, logs: keys });
}

const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

const place = (seq: number): string => String(seq).padStart(4, '0');

/** An act as the bundle shows it: opened, or what is left of it. `statement` is given the act's entry as the log has it. */
interface Act {
  readonly id: EventId;
  readonly seq: number;
  readonly step: string;
  readonly statement: (entry: string) => StatementFile;
}

const opened = (agency: AgencyId, { caseId, event, previous, salt }: CommittedEvent): Act => ({
  ...event, statement: () => ({ erased: false, kind: 'case-event', salt, body: eventBody(agency, caseId, event, previous) as Record<string, never> }), // an event's body is JSON
});

/** The acts of these events, each as far as it is still there, in order. */
async function actsOf(tx: Tx, agency: AgencyId, ids: readonly EventId[]): Promise<readonly Act[]> {
  const events = await committedEvents(tx, agency, ids);
  const erased = events.length === ids.length ? [] : await erasedEvents(tx, agency, ids);
  const left = erased.map(({ digest, ...one }): Act => ({ ...one, statement: (entry) => ({ erased: true, kind: 'case-event', digest, entry }) }));
  return [...events.map((one) => opened(agency, one)), ...left].toSorted((a, b) => a.seq - b.seq);
}

const filesIn = (statements: readonly StatementFile[], nameOf: (index: number) => string): BundleContents['files'] => statements.flatMap((statement, index) => {
  const sha256 = statement.erased ? null : fileOf(statement);
  return sha256 === null ? [] : [{ name: nameOf(index), sha256, path: null, chunks: null }];
});

export interface Proofs {
  readonly policy: Policy;
  readonly named: Named;
}

/**
 * The proof bundle of a case as a zip: every act of it with its salt, and for each the proof that its entry stands in the signed log. It
 * opens the case to whoever holds it. Refused while an act is not under a signed checkpoint.
 */
export async function caseBundle(tx: Tx, agency: AgencyId, ids: readonly EventId[], { policy, named }: Proofs): Promise<Result<Uint8Array, Problem>> {
  const [acts, leaves] = [await actsOf(tx, agency, ids), await leavesOf(tx, agency, ids)];
  const logs = new Map<number, Log>();
  const files = new Map<string, Uint8Array>();
  const statements: StatementFile[] = [];
  for (const { id, seq, statement } of acts) {
    const leaf = leaves.get(id);
    const log = leaf === undefined ? null : logs.get(leaf.year) ?? (await logOf(tx, { agency, year: leaf.year }));
    const proof = log === null || leaf === undefined ? null : await proofFile(tx, log, leaf.index, policy);
    if (log === null || leaf === undefined || proof === null) return fail(UNSEALED);
    logs.set(log.year, log);
    const [entry = ''] = await entriesBetween(tx, log, leaf.index, leaf.index + 1);
    statements.push(statement(entry));
    files.set(`statements/${place(seq)}.json`, json(statements.at(-1))).set(`proofs/${place(seq)}.tlog-proof`, utf8(proof));
  }
  const nameOf = (index: number): string => `第${acts[index]?.seq ?? 0}条 ${named.stepName(acts[index]?.step ?? '')}`;
  const contents: BundleContents = {
    format: 'mingjian-proof@1', title: named.title, agency: named.agency,
    statements: acts.map(({ seq }, index) => ({ file: `statements/${place(seq)}.json`, proof: `proofs/${place(seq)}.tlog-proof`, name: nameOf(index) })),
    files: filesIn(statements, nameOf),
  };
  files.set(CONTENTS, json(contents)).set(POLICY, utf8(policyText([...logs.values()], policy))).set('README.txt', utf8(README));
  return ok(zipSync(Object.fromEntries(files), { level: 6 }));
}

/** For whoever opens the zip by hand. */
const README = `本证明包可以用“核验”网页或者命令离线核对：各条记录自存证之时起没有改动，中间没有缺少。
statements/ 是各条记录及其盐值，proofs/ 是它们列入账本的证明（c2sp.org/tlog-proof@v1），policy.txt 是信任规则（请与公布的公钥核对）。
This bundle can be checked offline with the verifier page or command. statements/ holds the records with their salts, proofs/ the proofs that
they stand in the log (c2sp.org/tlog-proof@v1), policy.txt whom to trust (compare its keys with the published ones).
`;
