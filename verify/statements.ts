import { z } from 'zod';
import { POLICY, StatementFile, type BundleContents } from '#ledger/bundle.ts';
import { toHex, utf8 } from '#ledger/bytes.ts';
import type { Cryptography } from '#ledger/keys.ts';
import { parsePolicy, type Policy, type Witnessed } from '#ledger/policy.ts';
import { parseProofFile, verifyProofFile } from '#ledger/proof-file.ts';
import { caseOf, commitTo, fileOf, type Commitment } from '#ledger/statement.ts';
import { chainFindings, type Act } from './chain.ts';
import { fileFinding, held, type Sealed } from './files.ts';
import { checkPaper, type PaperChecked } from './papers.ts';
import { isSound, jsonOf, keysOf, logFindings, refused, textIn, trustFindings, type Files, type Reader, type Report } from './report.ts';
import { faultWords, LIMITS, proven, wrong, type Finding } from './words.ts';

interface Proved {
  readonly name: string;
  readonly statement: StatementFile;
  readonly commitment: Commitment;
  readonly under: Witnessed;
}

function check(crypto: Cryptography, policy: Policy, files: Files, { file, proof, name }: BundleContents['statements'][number]): Proved | Finding {
  const refuse = (zh: string, en: string): Finding => wrong(`“${name}”：${zh}。`, `“${name}”: ${en}.`);
  const statement = StatementFile.safeParse(jsonOf(textIn(files, file)));
  const proofText = textIn(files, proof);
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

const Stated = z.object({ title: z.string(), number: z.string().nullable(), at: z.string(), sha256: z.string() });

/** Documents whose proof holds, by what their statements say of them. */
const documentsIn = (proved: readonly Proved[]): readonly (z.infer<typeof Stated> & { readonly name: string })[] => proved.flatMap(({ statement }) => {
  const stated = statement.kind === 'document' && !statement.erased ? Stated.safeParse(statement.body) : null;
  return stated?.success === true ? [{ ...stated.data, name: `《${stated.data.title}》${stated.data.number ?? ''}` }] : [];
});

/** In the time of China, to the minute. */
const momentOf = (at: string): string => (Number.isNaN(Date.parse(at)) ? at : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));

const documentFinding = ({ name, at, sha256 }: ReturnType<typeof documentsIn>[number]): Finding => proven(
  `存证写明：${name}于${momentOf(at)}（北京时间）记录，内容摘要是${sha256}。与纸面所印的、二维码中的相同，才是这一份文书。`,
  `The sealed record says: ${name} was recorded at ${at} with the digest ${sha256}. The paper is this one only if it has the same digest at its foot and in its code.`,
);

/** Files that the reader has beside the bundle, a recording for instance: each is one that the bundle names, or it is not what was sealed. */
function ownFindings(crypto: Cryptography, own: readonly (readonly [string, Uint8Array])[], listed: BundleContents['files'], sealed: readonly Sealed[]): readonly Finding[] {
  return own.map(([name, bytes]) => {
    const file = held(crypto.hash, bytes);
    const same = listed.find(({ sha256 }) => sha256 === file.sha256);
    if (same !== undefined) return fileFinding(crypto.hash, { ...same, name }, file, sealed);
    const absent = listed.filter(({ path }) => path === null);
    const [only] = absent;
    return only !== undefined && absent.length === 1
      ? fileFinding(crypto.hash, { ...only, name }, file, sealed)
      : wrong(`文件“${name}”不是本包存证的任何一个文件。`, `The file “${name}” is none of those that this bundle speaks of.`);
  });
}

/** Checks each statement of a bundle against the log by its own proof, the chain of each case, and the files. */
export function checkStatements(crypto: Cryptography, files: Files, contents: BundleContents, reader: Reader): Report {
  const policy = parsePolicy(crypto.hash, reader.policy ?? textIn(files, POLICY) ?? '');
  if (!policy.ok) return refused(faultWords(policy.error).zh, faultWords(policy.error).en, contents.title);
  const results = contents.statements.map((one) => check(crypto, policy.value, files, one));
  const proved = results.flatMap((one) => ('under' in one ? [one] : []));
  const sealed = proved.flatMap(sealedIn);
  const own = [...(reader.own ?? new Map<string, Uint8Array>())];
  const documents = documentsIn(proved);
  const papers = new Map(own.flatMap(([name, bytes]): readonly (readonly [string, PaperChecked])[] => {
    const checked = checkPaper(crypto, name, bytes, documents);
    return checked === null ? [] : [[name, checked]];
  }));
  const findings = [
    ...results.flatMap((one) => ('mark' in one ? [one] : [])),
    ...(proved.length > 0 ? [proven(`${proved.length}条记录在账本中，内容与存证时一致。`, `${proved.length} records are in the log, as they were sealed.`)] : []),
    ...documents.map(documentFinding),
    ...chainFindings(proved.flatMap(actOf)),
    ...contents.files.filter(({ path }) => path !== null || own.length === 0).map((one) => {
      const bytes = files.get(one.path ?? '');
      return fileFinding(crypto.hash, one, bytes && held(crypto.hash, bytes), sealed);
    }),
    ...[...papers.values()].flatMap((paper) => paper.findings),
    ...ownFindings(crypto, own.filter(([name]) => !papers.has(name)), contents.files, sealed),
    ...logFindings(proved.map(({ under }) => under)),
    ...trustFindings(reader),
    ...LIMITS,
  ];
  return {
    sound: isSound(findings), title: contents.title, findings, keys: keysOf(policy.value),
    statements: proved.map(({ name, statement }) => ({ name, kind: statement.kind, body: statement.erased ? null : statement.body })),
    papers: [...papers.values()].flatMap(({ texts }) => texts),
  };
}
