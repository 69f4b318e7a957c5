import { zipSync } from 'fflate';
import type { AgencyId, CaseId, EventId } from '#kernel/ids.ts';
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
import { documentBody, eventBody, type StatedDocument } from '#record/commitment.ts';
import { enteredDocumentsOf } from '#record/io/document-store.ts';
import { erasedEvents, eventIdsOf } from '#record/io/erased-store.ts';
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

type Opened = Extract<StatementFile, { readonly erased: false }>;

const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

const numberOf = (seq: number): string => String(seq).padStart(4, '0');

export const eventStatement = (agency: AgencyId, { caseId, event, previous, salt }: CommittedEvent): Opened =>
  ({ erased: false, kind: 'case-event', salt, body: eventBody(agency, caseId, event, previous) as Record<string, never> }); // an event's body is JSON

export const documentStatement = ({ salt, ...stated }: StatedDocument & { readonly salt: string }): Opened =>
  ({ erased: false, kind: 'document', salt, body: documentBody(stated) as Record<string, never> }); // strings and nulls

/** Of the bundle: a statement, or what is left of one; the id of its entry, and what it is called. */
interface Piece {
  readonly id: EventId;
  readonly file: string;
  readonly name: string;
  /** Given the entry as the log has it. */
  readonly statement: (entry: string) => StatementFile;
}

/** The acts of a case, each as far as it is still there, in order; then its documents. */
async function piecesOf(tx: Tx, agency: AgencyId, caseId: CaseId, { stepName }: Named): Promise<readonly Piece[]> {
  const ids = await eventIdsOf(tx, agency, caseId);
  const [events, documents] = [await committedEvents(tx, agency, ids), await enteredDocumentsOf(tx, agency, caseId)];
  const erased = events.length === ids.length ? [] : await erasedEvents(tx, agency, ids);
  const act = ({ id, seq, step }: { readonly id: EventId; readonly seq: number; readonly step: string }) => ({ id, seq, file: numberOf(seq), name: `第${seq}条 ${stepName(step)}` });
  const acts = [
    ...events.map((one) => ({ ...act(one.event), statement: () => eventStatement(agency, one) })),
    ...erased.map((one) => ({ ...act(one), statement: (entry: string): StatementFile => ({ erased: true, kind: 'case-event', digest: one.digest, entry }) })),
  ];
  return [
    ...acts.toSorted((a, b) => a.seq - b.seq),
    ...documents.map((one): Piece => ({ id: one.entryId, file: `${numberOf(one.seq)}-${one.form}`, name: `《${one.title}》${one.number ?? ''}`, statement: () => documentStatement(one) })),
  ];
}

/** Files that the statements register or issue, each to be checked by who has it. */
const filesIn = (statements: readonly { readonly name: string; readonly statement: StatementFile }[]): BundleContents['files'] => statements.flatMap(({ name, statement }) => {
  const sha256 = statement.erased ? null : fileOf(statement);
  return sha256 === null ? [] : [{ name, sha256, path: null, chunks: null }];
});

export interface Proofs {
  readonly policy: Policy;
  readonly named: Named;
}

/**
 * The proof bundle of a case as a zip: every act and document of it with its salt, and for each the proof that its entry stands in the signed
 * log. It opens the case to whoever holds it. Refused while one of them is not under a signed checkpoint.
 */
export async function caseBundle(tx: Tx, agency: AgencyId, caseId: CaseId, { policy, named }: Proofs): Promise<Result<Uint8Array, Problem>> {
  const pieces = await piecesOf(tx, agency, caseId, named);
  const leaves = await leavesOf(tx, agency, pieces.map(({ id }) => id));
  const logs = new Map<number, Log>();
  const files = new Map<string, Uint8Array>();
  const statements: { readonly name: string; readonly statement: StatementFile }[] = [];
  for (const { id, file, name, statement } of pieces) {
    const leaf = leaves.get(id);
    const log = leaf === undefined ? null : logs.get(leaf.year) ?? (await logOf(tx, { agency, year: leaf.year }));
    const proof = log === null || leaf === undefined ? null : await proofFile(tx, log, leaf.index, policy);
    if (log === null || leaf === undefined || proof === null) return fail(UNSEALED);
    logs.set(log.year, log);
    const [entry = ''] = await entriesBetween(tx, log, leaf.index, leaf.index + 1);
    const one = { name, statement: statement(entry) };
    statements.push(one);
    files.set(`statements/${file}.json`, json(one.statement)).set(`proofs/${file}.tlog-proof`, utf8(proof));
  }
  const contents: BundleContents = {
    format: 'mingjian-proof@1', title: named.title, agency: named.agency,
    statements: pieces.map(({ file, name }) => ({ file: `statements/${file}.json`, proof: `proofs/${file}.tlog-proof`, name })),
    files: filesIn(statements),
  };
  files.set(CONTENTS, json(contents)).set(POLICY, utf8(policyText([...logs.values()], policy))).set('README.txt', utf8(README));
  return ok(zipSync(Object.fromEntries(files), { level: 6 }));
}

/** For whoever opens the zip by hand. */
const README = `本证明包可以用“核验”网页或者命令离线核对：各条记录自存证之时起没有改动，中间没有缺少。
statements/ 是各条记录、各份文书的声明及其盐值，proofs/ 是它们列入账本的证明（c2sp.org/tlog-proof@v1），policy.txt 是信任规则（请与公布的公钥核对）。
This bundle can be checked offline with the verifier page or command. statements/ holds the records and documents with their salts, proofs/ the proofs that
they stand in the log (c2sp.org/tlog-proof@v1), policy.txt whom to trust (compare its keys with the published ones).
`;
