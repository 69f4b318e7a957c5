import { canonicalJson } from '#kernel/canonical.ts';
import { CONTENTS, POLICY, type BundleContents, type StatementFile } from '#ledger/bundle.ts';
import { toHex, utf8 } from '#ledger/bytes.ts';
import { CHUNK, chunkRoot } from '#ledger/chunks.ts';
import { formatProofFile } from '#ledger/proof-file.ts';
import { commitTo, type Body, type Statement } from '#ledger/statement.ts';
import { checkpointOf, hash, inclusionIn, logSigner, sampleLog, vkeyOf, witnessSigner } from '#ledger/testing/sample-log.ts';

/** A bundle of a case of four acts, the third of which registers a recording, made as the platform makes them. */

export const digest = (text: string): string => toHex(hash(utf8(text)));
const saltOf = (n: number): string => digest(`salt ${n}`);

const AGENCY = '0193c2d4-7d10-7100-8000-000000000001';
export const CASE = '0193c2d4-7d10-7500-8000-000000000001';

/** Three chunks, the last of them short. */
export const RECORDING = new Uint8Array(2 * CHUNK + 100).map((_, index) => index % 251);
const CHUNKS = [0, 1, 2].map((n) => hash(RECORDING.subarray(n * CHUNK, (n + 1) * CHUNK)));
export const FILE = { sha256: toHex(hash(RECORDING)), root: toHex(chunkRoot(hash, CHUNKS)) };

/** The case's own statements, each naming the digest of the one before. */
export function acts(): readonly Statement[] {
  const made: Statement[] = [];
  for (const [index, step] of ['register-source', 'inspect-site', 'register-recording', 'approve-filing'].entries()) {
    const last = made.at(-1);
    const previous = last === undefined ? null : commitTo(last, digest).digest;
    const data: Body = step === 'register-recording' ? { ...FILE, size: RECORDING.length, place: '示范路3号' } : { content: `第${index + 1}项` };
    made.push({ kind: 'case-event', salt: saltOf(index), body: { agency: AGENCY, case: CASE, previous, seq: index + 1, step, on: '2026-03-02', at: '2026-03-02T01:00:00.000Z', data } });
  }
  return made;
}

/** Every third entry of the log is one of ours; the others are of other cases. */
const placeOf = (n: number): number => 3 * n + 1;

const logKey = logSigner();
const county = witnessSigner('county.example/witness');
export const POLICY_TEXT = `log ${vkeyOf(logKey)}\nwitness county ${vkeyOf(county)}\nquorum county\n`;
export const UNWITNESSED = `log ${vkeyOf(logKey)}\nquorum none\n`;

const write = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

export interface SampleOptions {
  readonly statements?: readonly Statement[];
  /** Which of them have been erased. */
  readonly erased?: readonly number[];
  /** What is in the bundle, of those in the log. */
  readonly shown?: readonly number[];
  readonly policy?: string;
  readonly recording?: Uint8Array | null;
}

export async function sampleBundle({ statements = acts(), erased = [], shown, policy = POLICY_TEXT, recording = RECORDING }: SampleOptions = {}): Promise<Map<string, Uint8Array>> {
  const commitments = statements.map((one) => commitTo(one, digest));
  const log = sampleLog(300, 100, (index) => utf8(index % 3 === 1 && index < 3 * statements.length ? (commitments[(index - 1) / 3]?.entry ?? '') : `other ${index}`));
  const checkpoint = await checkpointOf(log.head, logKey, [county]);
  const listed = shown ?? statements.map((_, index) => index);
  const contents: BundleContents = {
    format: 'mingjian-proof@1', title: '示范案', agency: '示范局',
    statements: listed.map((n) => ({ file: `statements/${n}.json`, proof: `proofs/${n}.tlog-proof`, name: `第${n + 1}条` })),
    files: [{ name: '现场录像', sha256: FILE.sha256, path: recording === null ? null : 'files/recording.mp4', chunks: CHUNKS.map(toHex) }],
  };
  const files = new Map<string, Uint8Array>([[CONTENTS, write(contents)], [POLICY, utf8(policy)]]);
  for (const n of listed) {
    const [statement, commitment] = [statements[n], commitments[n]];
    if (statement === undefined || commitment === undefined) continue;
    const { kind, salt, body } = statement;
    const file: StatementFile = erased.includes(n) ? { erased: true, kind, ...commitment } : { erased: false, kind, salt, body: JSON.parse(canonicalJson(body)) as Record<string, never> }; // JSON as it was
    files.set(`statements/${n}.json`, write(file));
    files.set(`proofs/${n}.tlog-proof`, utf8(formatProofFile({ extra: null, index: placeOf(n), hashes: inclusionIn(log, placeOf(n)), checkpoint })));
  }
  if (recording !== null) files.set('files/recording.mp4', recording);
  return files;
}
