import { fromUtf8, toBase64 } from '#ledger/bytes.ts';
import { formatVerifierKey } from '#ledger/keys.ts';
import type { Policy, Witnessed } from '#ledger/policy.ts';
import type { Kind } from '#ledger/statement.ts';
import { proven, unproven, wrong, type Finding } from './words.ts';

/** The files of a bundle by their paths. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface Reader {
  /** The rule of trust that the reader brings along; null takes the bundle's, which proves nothing about itself. */
  readonly policy?: string | null;
  /** Files of the reader's own, by name. */
  readonly own?: Files;
}

/** What a sealed paper says, to be compared with the printed one. */
export interface PaperText {
  readonly name: string;
  readonly lines: readonly string[];
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
  /** Of prints that the reader has and that are what was sealed. */
  readonly papers: readonly PaperText[];
}

/** Nothing else could be checked. */
export const refused = (zh: string, en: string, title = ''): Report => ({ sound: false, title, findings: [wrong(`${zh}。`, `${en}.`)], keys: [], statements: [], papers: [] });

export const textIn = (files: Files, path: string): string | null => {
  const bytes = files.get(path);
  return bytes === undefined ? null : fromUtf8(bytes);
};

/** Undefined for what is no JSON. */
export function jsonOf(written: string | null): unknown {
  try {
    return JSON.parse(written ?? '');
  } catch {
    return undefined;
  }
}

export const keysOf = (policy: Policy): readonly string[] => [...policy.logs, ...policy.witnesses].map(({ key }) => formatVerifierKey(key));

export const isSound = (findings: readonly Finding[]): boolean => !findings.some(({ mark }) => mark === 'wrong');

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

function witnessFinding({ witnesses }: Witnessed): Finding {
  if (witnesses.length === 0) return unproven('没有其他机关见证：账本的保管者自己可以另造一份账本。', 'No other authority has witnessed it: the keeper of the log could make another one.');
  const seen = witnesses.map(({ name, at }) => ({ name, at: timeOf(at) }));
  return proven(`见证：${seen.map(({ name, at }) => `${name}（${at}）`).join('、')}。`, `Witnessed by ${seen.map(({ name, at }) => `${name} at ${at}`).join(', ')}.`);
}

function oneLog(origin: string, checkpoints: readonly Witnessed[]): readonly Finding[] {
  const largest = checkpoints.reduce((a, b) => (b.checkpoint.size > a.checkpoint.size ? b : a));
  const forked = checkpoints.some((a) => checkpoints.some((b) => a.checkpoint.size === b.checkpoint.size && toBase64(a.checkpoint.root) !== toBase64(b.checkpoint.root)));
  const { size } = largest.checkpoint;
  return [
    ...(forked ? [wrong(`账本${origin}签出过两个不同的根：账本的保管者造了两份账本。`, `The log ${origin} has signed two different roots for one size: its keeper made two logs.`)] : []),
    proven(`账本${origin}（${size}条）的签名有效。`, `The log ${origin} (${size} entries) is signed.`),
    witnessFinding(largest),
  ];
}

/** Which logs were relied on, and who watched them. */
export const logFindings = (checkpoints: readonly Witnessed[]): readonly Finding[] =>
  [...Map.groupBy(checkpoints, ({ checkpoint }) => checkpoint.origin)].flatMap(([origin, own]) => oneLog(origin, own));

const OF_THE_BUNDLE = unproven('信任规则出自本包：请把下列公钥与机关公布的核对，一致才可信。', 'The rule of trust came with the bundle: compare the keys below with the published ones before you rely on it.');

export const trustFindings = ({ policy }: Reader): readonly Finding[] => (policy === null || policy === undefined ? [OF_THE_BUNDLE] : []);
