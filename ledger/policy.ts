import { fail, ok, type Result } from '#kernel/result.ts';
import { openCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import type { Fault } from './faults.ts';
import { formatVerifierKey, parseVerifierKey, sameKey, type Cryptography, type SignatureType, type VerifierKey } from './keys.ts';
import type { HashFunction } from './tree.ts';

/** Whom to trust (c2sp.org/tlog-policy): which logs, which witnesses, and how many of these must have signed. */
export interface PolicyLog {
  readonly key: VerifierKey;
  readonly url: string | null;
}

export interface PolicyWitness extends PolicyLog {
  readonly name: string;
}

export interface PolicyGroup {
  readonly name: string;
  readonly needed: number;
  readonly members: readonly string[];
}

export interface Policy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  readonly groups: readonly PolicyGroup[];
  /** A witness, a group, or null for `quorum none`. */
  readonly quorum: string | null;
}

interface Draft {
  readonly logs: PolicyLog[];
  readonly witnesses: PolicyWitness[];
  readonly groups: PolicyGroup[];
  readonly quorums: (string | null)[];
}

type Line = (hash: HashFunction, draft: Draft, words: readonly string[]) => boolean;

const named = (draft: Draft, name: string): boolean => [...draft.witnesses, ...draft.groups].some((one) => one.name === name);
const isNewName = (draft: Draft, name: string): boolean => name !== '' && name !== 'none' && !named(draft, name);

function keyOf(hash: HashFunction, text: string | undefined, types: readonly SignatureType[], others: readonly PolicyLog[]): VerifierKey | null {
  const key = parseVerifierKey(hash, text ?? '');
  return key.ok && types.includes(key.value.type) && !others.some((other) => sameKey(other.key, key.value)) ? key.value : null;
}

const readLog: Line = (hash, { logs }, [vkey, url = null, ...more]) => {
  const key = keyOf(hash, vkey, ['ed25519', 'sm2'], logs);
  if (key === null || more.length > 0) return false;
  logs.push({ key, url });
  return true;
};

const readWitness: Line = (hash, draft, [name = '', vkey, url = null, ...more]) => {
  const key = keyOf(hash, vkey, ['cosignature'], draft.witnesses);
  if (key === null || more.length > 0 || !isNewName(draft, name)) return false;
  draft.witnesses.push({ name, key, url });
  return true;
};

const readGroup: Line = (_hash, draft, [name = '', threshold = '', ...members]) => {
  const needed = threshold === 'all' ? members.length : threshold === 'any' ? 1 : /^[1-9]\d{0,3}$/.test(threshold) ? Number(threshold) : 0;
  const free = members.every((member) => named(draft, member) && !draft.groups.some((group) => group.members.includes(member)));
  if (!isNewName(draft, name) || needed < 1 || needed > members.length || !free || new Set(members).size !== members.length) return false;
  draft.groups.push({ name, needed, members });
  return true;
};

const readQuorum: Line = (_hash, draft, [name = '', ...more]) => {
  if (more.length > 0 || (name !== 'none' && !named(draft, name))) return false;
  draft.quorums.push(name === 'none' ? null : name);
  return true;
};

const LINES: ReadonlyMap<string, Line> = new Map([['log', readLog], ['witness', readWitness], ['group', readGroup], ['quorum', readQuorum]]);

export function parsePolicy(hash: HashFunction, text: string): Result<Policy, Fault> {
  const draft: Draft = { logs: [], witnesses: [], groups: [], quorums: [] };
  // oxlint-disable-next-line no-control-regex -- the format allows no control character but tab and newline
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) return fail('policy-malformed');
  for (const line of text.split('\n')) {
    const [keyword = '', ...words] = line.split(/[ \t]+/).filter((word) => word !== '');
    if (keyword === '' || keyword.startsWith('#')) continue;
    if (LINES.get(keyword)?.(hash, draft, words) !== true) return fail('policy-malformed');
  }
  const { quorums, ...rest } = draft;
  const [quorum] = quorums;
  return quorum === undefined || quorums.length > 1 ? fail('policy-malformed') : ok({ ...rest, quorum });
}

/** The text of a policy, as `parsePolicy` reads it. */
export const formatPolicy = ({ logs, witnesses, groups, quorum }: Policy): string => [
  ...logs.map(({ key, url }) => ['log', formatVerifierKey(key), url]),
  ...witnesses.map(({ name, key, url }) => ['witness', name, formatVerifierKey(key), url]),
  ...groups.map(({ name, needed, members }) => ['group', name, String(needed), ...members]),
  ['quorum', quorum ?? 'none'],
].map((words) => `${words.filter((word) => word !== null).join(' ')}\n`).join('');

/** Whether these witnesses, by their names in the policy, are enough. */
export function isQuorum(policy: Policy, cosigned: ReadonlySet<string>): boolean {
  const witnessed = (name: string): boolean => {
    const group = policy.groups.find((one) => one.name === name);
    return group === undefined ? cosigned.has(name) : group.members.filter(witnessed).length >= group.needed;
  };
  return policy.quorum === null || witnessed(policy.quorum);
}

export interface Witnessed extends SignedCheckpoint {
  /** Which witnesses of the policy signed, and when by their own clocks (POSIX seconds). */
  readonly witnesses: readonly { readonly name: string; readonly at: number }[];
}

/** A checkpoint that this policy trusts: signed by one of its logs, cosigned by a quorum. */
export function openUnderPolicy(crypto: Cryptography, policy: Policy, text: string): Result<Witnessed, Fault> {
  const opened = openCheckpoint(crypto, text, policy.logs.map(({ key }) => key), policy.witnesses.map(({ key }) => key));
  if (!opened.ok) return opened;
  const witnesses = opened.value.signed.flatMap(({ key, at }) => {
    const witness = policy.witnesses.find((one) => one.key === key);
    return witness === undefined || at === null ? [] : [{ name: witness.name, at }];
  });
  return isQuorum(policy, new Set(witnesses.map(({ name }) => name))) ? ok({ ...opened.value, witnesses }) : fail('quorum-missing');
}
