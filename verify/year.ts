import { CHECKPOINT, POLICY, STATEMENTS, StatementLine, type YearContents } from '#ledger/bundle.ts';
import { equalBytes, toHex, utf8 } from '#ledger/bytes.ts';
import { parseBundle } from '#ledger/entries.ts';
import type { Cryptography } from '#ledger/keys.ts';
import { openUnderPolicy, parsePolicy } from '#ledger/policy.ts';
import { caseOf, commitTo } from '#ledger/statement.ts';
import { edgeRoot, EMPTY_EDGE, growEdge, leafHash } from '#ledger/tree.ts';
import { chainFindings, type Act } from './chain.ts';
import { isSound, jsonOf, keysOf, logFindings, refused, textIn, trustFindings, type Files, type Reader, type Report } from './report.ts';
import { faultWords, LIMITS, proven, unproven, wrong, type Finding } from './words.ts';

/** The entries of all bundles, in order; null where one is missing or malformed, or one but the last is not full. */
function entriesIn(files: Files, paths: readonly string[]): readonly Uint8Array[] | null {
  const all: Uint8Array[] = [];
  for (const path of paths) {
    const bytes = files.get(path);
    const bundle = bytes === undefined ? null : parseBundle(bytes);
    if (bundle?.ok !== true) return null;
    for (const entry of bundle.value) all.push(entry);
  }
  return all;
}

interface Opened {
  readonly acts: readonly Act[];
  /** Places in the log that a statement opens. */
  readonly places: ReadonlySet<number>;
  readonly faults: readonly Finding[];
}

/** Each statement against the entry at its place. */
function openStatements(crypto: Cryptography, entries: readonly Uint8Array[], lines: readonly string[]): Opened {
  const acts: Act[] = [];
  const places = new Set<number>();
  const faults: Finding[] = [];
  const digest = (text: string): string => toHex(crypto.hash(utf8(text)));
  for (const [number, line] of lines.entries()) {
    const parsed = StatementLine.safeParse(jsonOf(line));
    if (!parsed.success) {
      faults.push(wrong(`第${number + 1}行不是一条记录。`, `Line ${number + 1} is no record.`));
      continue;
    }
    const { index, name, kind, salt, body } = parsed.data;
    const { digest: own, entry } = commitTo({ kind, salt, body }, digest);
    const there = entries[index];
    if (there === undefined || places.has(index) || !equalBytes(there, utf8(entry))) {
      faults.push(wrong(`“${name}”与账本第${index}条的存证不一致。`, `“${name}” is not what entry ${index} of the log seals.`));
      continue;
    }
    places.add(index);
    if (kind === 'case-event') acts.push({ case: caseOf(body), seq: Number(body['seq']), digest: own, previous: typeof body['previous'] === 'string' ? body['previous'] : null, erased: false });
  }
  return { acts, places, faults };
}

/** Of cases only what is not in order is said: a year has thousands that are. */
function caseFindings(acts: readonly Act[]): readonly Finding[] {
  const byCase = Map.groupBy(acts, (act) => act.case ?? '');
  const findings = [...byCase].flatMap(([id, own]) => chainFindings(own).filter(({ mark }) => mark !== 'proven').map(({ mark, zh, en }): Finding => ({ mark, zh: `案件${id}：${zh}`, en: `Case ${id}: ${en}` })));
  return findings.length > 0 || byCase.size === 0 ? findings : [proven(`${byCase.size}件案件的记录各自前后相接。`, `The records of ${byCase.size} cases each follow on.`)];
}

/** Checks a whole log against its signed checkpoint, and every statement that is opened against its entry. */
export function checkYear(crypto: Cryptography, files: Files, { title, entries: paths }: YearContents, reader: Reader): Report {
  const policy = parsePolicy(crypto.hash, reader.policy ?? textIn(files, POLICY) ?? '');
  if (!policy.ok) return refused(faultWords(policy.error).zh, faultWords(policy.error).en, title);
  const opened = openUnderPolicy(crypto, policy.value, textIn(files, CHECKPOINT) ?? '');
  if (!opened.ok) return refused(faultWords(opened.error).zh, faultWords(opened.error).en, title);
  const entries = entriesIn(files, paths);
  if (entries === null) return refused('条目文件缺失或者格式不正确', 'Entries are missing or malformed', title);
  const { size, root } = opened.value.checkpoint;
  const edge = growEdge(crypto.hash, EMPTY_EDGE, entries.map((entry) => leafHash(crypto.hash, entry)));
  if (entries.length !== size || !equalBytes(edgeRoot(crypto.hash, edge), root)) {
    return refused(`${entries.length}条存证与检查点（${size}条）的根不符：有条目被改动、缺少或者多出`, `The ${entries.length} entries do not make the root of the checkpoint (${size})`, title);
  }
  const { acts, places, faults } = openStatements(crypto, entries, (textIn(files, STATEMENTS) ?? '').split('\n').filter((line) => line !== ''));
  const closed = size - places.size;
  const findings = [
    ...faults,
    proven(`账本的${size}条存证齐全，与检查点的根一致。`, `All ${size} entries of the log are there and make its root.`),
    ...(places.size > 0 ? [proven(`${places.size}条记录的内容与存证一致。`, `${places.size} records are what was sealed.`)] : []),
    ...(closed > 0 ? [unproven(`${closed}条存证没有附上内容：已经删除，或者没有提供给核验人。`, `${closed} entries come without their content: erased, or not opened to the reader.`)] : []),
    ...caseFindings(acts),
    ...logFindings([opened.value]),
    ...trustFindings(reader),
    ...LIMITS,
  ];
  return { sound: isSound(findings), title, findings, keys: keysOf(policy.value), statements: [], papers: [] };
}
