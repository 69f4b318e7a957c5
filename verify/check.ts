import { z } from 'zod';
import { BundleContents, CONTENTS, POLICY, StatementFile } from '#ledger/bundle.ts';
import { fromUtf8, toHex, utf8 } from '#ledger/bytes.ts';
import { formatVerifierKey, type Cryptography } from '#ledger/keys.ts';
import { parsePolicy, type Policy, type Witnessed } from '#ledger/policy.ts';
import { parseProofFile, verifyProofFile } from '#ledger/proof-file.ts';
import { caseOf, commitTo, fileOf, type Commitment, type Kind } from '#ledger/statement.ts';
import { chainFindings, type Act } from './chain.ts';
import { fileFinding, type Sealed } from './files.ts';
import { faultWords, LIMITS, proven, unproven, wrong, type Finding } from './words.ts';

/** The files of a bundle by their paths. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Who says whom to trust: the bundle itself, which proves nothing about itself, or the person who checks. */
export interface Trust {
  readonly policy: string;
  readonly from: 'bundle' | 'reader';
}

export interface Report {
  /** Nothing that was checked is wrong. What could not be checked is among the findings. */
  readonly sound: boolean;
  /** In the bundle's own words, which nobody signed. */
  readonly title: string;
  readonly findings: readonly Finding[];
  /** The keys that were trusted: to be compared with what the agency and its witnesses publish. */
  readonly keys: readonly string[];
  /** Statements whose proof holds. */
  readonly statements: readonly { readonly name: string; readonly kind: Kind; readonly body: unknown }[];
}

interface Proved {
  readonly name: string;
  readonly statement: StatementFile;
  readonly commitment: Commitment;
  readonly under: Witnessed;
}

const text = (files: Files, path: string): string | null => {
  const bytes = files.get(path);
  return bytes === undefined ? null : fromUtf8(bytes);
};

function jsonOf(written: string | null): unknown {
  try {
    return JSON.parse(written ?? '');
  } catch {
    return undefined;
  }
}

function check(crypto: Cryptography, policy: Policy, files: Files, { file, proof, name }: BundleContents['statements'][number]): Proved | Finding {
  const refuse = (zh: string, en: string): Finding => wrong(`“${name}”：${zh}。`, `“${name}”: ${en}.`);
  const statement = StatementFile.safeParse(jsonOf(text(files, file)));
  const proofText = text(files, proof);
  if (!statement.success || proofText === null) return refuse('文件缺失或者格式不正确', 'a file is missing or malformed');
  const commitment = statement.data.erased ? statement.data : commitTo(statement.data, (whole) => toHex(crypto.hash(utf8(whole))));
  const read = parseProofFile(proofText);
  const under = read.ok ? verifyProofFile(crypto, policy, read.value, utf8(commitment.entry)) : read;
  if (under.ok) return { name, statement: statement.data, commitment, under: under.value };
  if (under.error === 'proof-wrong') return refuse('内容与存证的不一致，或者不在账本中', 'it is not what was sealed, or is not in the log');
  const { zh, en } = faultWords(under.error);
  return refuse(zh, en);
}

const ErasedEntry = z.object({ h: z.string(), seq: z.int() });

/** Of an act that was erased the entry still tells its number, and the digest that the next act names. */
function actOf({ statement, commitment }: Proved): readonly Act[] {
  if (statement.kind !== 'case-event') return [];
  if (!statement.erased) {
    const { seq, previous } = statement.body;
    return [{ case: caseOf(statement.body), seq: Number(seq), digest: commitment.digest, previous: typeof previous === 'string' ? previous : null, erased: false }];
  }
  const left = ErasedEntry.safeParse(jsonOf(commitment.entry));
  return left.success ? [{ case: null, seq: left.data.seq, digest: left.data.h, previous: null, erased: true }] : [];
}

const Rooted = z.object({ data: z.object({ root: z.string() }) });

function sealedIn({ statement }: Proved): readonly Sealed[] {
  if (statement.erased) return [];
  const sha256 = fileOf(statement);
  const rooted = Rooted.safeParse(statement.body);
  return sha256 === null ? [] : [{ sha256, root: rooted.success ? rooted.data.data.root : null }];
}

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** Which logs, and who watched them: each log once, by its largest checkpoint. */
function logFindings(proved: readonly Proved[]): readonly Finding[] {
  const origins = [...new Set(proved.map(({ under }) => under.checkpoint.origin))];
  return origins.flatMap((origin) => {
    const largest = proved.filter(({ under }) => under.checkpoint.origin === origin).map(({ under }) => under).reduce((a, b) => (b.checkpoint.size > a.checkpoint.size ? b : a));
    const { checkpoint, witnesses } = largest;
    const seen = witnesses.map(({ name, at }) => `${name}（${timeOf(at)}）`).join('、');
    return [
      proven(`账本${origin}（${checkpoint.size}条）的签名有效。`, `The log ${origin} (${checkpoint.size} entries) is signed.`),
      witnesses.length > 0
        ? proven(`见证：${seen}。`, `Witnessed by ${witnesses.map(({ name, at }) => `${name} at ${timeOf(at)}`).join(', ')}.`)
        : unproven('没有其他机关见证：账本的保管者自己可以另造一份账本。', 'No other authority has witnessed it: the keeper of the log could make another one.'),
    ];
  });
}

const refused = (finding: Finding): Report => ({ sound: false, title: '', findings: [finding], keys: [], statements: [] });

const TRUST: Readonly<Record<Trust['from'], readonly Finding[]>> = {
  bundle: [unproven('信任规则出自本包：请把下列公钥与机关公布的核对，一致才可信。', 'The rule of trust came with the bundle: compare the keys below with the published ones before you rely on it.')],
  reader: [],
};

/** Files that the reader has beside the bundle, a recording for instance: each is one that the bundle names, or it is not what was sealed. */
function ownFindings(crypto: Cryptography, own: Files, listed: BundleContents['files'], sealed: readonly Sealed[]): readonly Finding[] {
  return [...own].map(([name, bytes]) => {
    const sha256 = toHex(crypto.hash(bytes));
    const same = listed.find((one) => one.sha256 === sha256);
    if (same !== undefined) return fileFinding(crypto.hash, { ...same, name }, bytes, sealed);
    const absent = listed.filter(({ path }) => path === null);
    const [only] = absent;
    return only !== undefined && absent.length === 1
      ? fileFinding(crypto.hash, { ...only, name }, bytes, sealed)
      : wrong(`文件“${name}”不是本包存证的任何一个文件。`, `The file “${name}” is none of those that this bundle speaks of.`);
  });
}

export interface Reader {
  /** The rule of trust that the reader brings along; null takes the bundle's. */
  readonly policy?: string | null;
  /** Files of the reader's own, by name. */
  readonly own?: Files;
}

/** Checks a whole bundle. Nothing is fetched; without a policy of the reader's own the bundle's is used, and the report says so. */
export function checkBundle(crypto: Cryptography, files: Files, { policy: policyOfReader = null, own = new Map() }: Reader = {}): Report {
  const contents = BundleContents.safeParse(jsonOf(text(files, CONTENTS)));
  if (!contents.success) return refused(wrong('这不是明鉴的证明包，或者已经损坏。', 'This is no proof bundle of Mingjian, or it is damaged.'));
  const trust: Trust = policyOfReader === null ? { policy: text(files, POLICY) ?? '', from: 'bundle' } : { policy: policyOfReader, from: 'reader' };
  const policy = parsePolicy(crypto.hash, trust.policy);
  if (!policy.ok) return refused(wrong(`${faultWords(policy.error).zh}。`, `${faultWords(policy.error).en}.`));
  const results = contents.data.statements.map((one) => check(crypto, policy.value, files, one));
  const proved = results.flatMap((one) => ('under' in one ? [one] : []));
  const failed = results.flatMap((one) => ('mark' in one ? [one] : []));
  const sealed = proved.flatMap(sealedIn);
  const findings = [
    ...failed,
    ...(proved.length > 0 ? [proven(`${proved.length}条记录在账本中，内容与存证时一致。`, `${proved.length} records are in the log, as they were sealed.`)] : []),
    ...chainFindings(proved.flatMap(actOf)),
    ...contents.data.files.filter(({ path }) => path !== null || own.size === 0).map((one) => fileFinding(crypto.hash, one, files.get(one.path ?? ''), sealed)),
    ...ownFindings(crypto, own, contents.data.files, sealed),
    ...logFindings(proved),
    ...TRUST[trust.from],
    ...LIMITS,
  ];
  return {
    sound: !findings.some(({ mark }) => mark === 'wrong'), title: contents.data.title, findings,
    keys: [...policy.value.logs, ...policy.value.witnesses].map(({ key }) => formatVerifierKey(key)),
    statements: proved.map(({ name, statement }) => ({ name, kind: statement.kind, body: statement.erased ? null : statement.body })),
  };
}
