import { canonicalJson, type JsonValue } from '#kernel/canonical.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { Digest } from '#kernel/ids.ts';
import { cite } from '#law/statutes/index.ts';
import { isGranted, type Clearance } from './clearance.ts';
import type { CaseView, Draft } from './definition.ts';
import type { CaseEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { assessMajor, type NotMajor } from './major.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Standing } from './systems.ts';

/**
 * What a decision needs to be made: for a major one the clearance of this very draft, for an ordinary one the finding that it is not
 * major. Neither can be written by hand, so a major decision without a passed review does not type-check.
 */
export type Gate = { readonly major: true; readonly clearance: Clearance } | { readonly major: false; readonly verdict: NotMajor };

/** What would let this draft be decided now; null where it is major and has no clearance. Review answers (review/rules.ts). */
export type ObtainGate = (view: CaseView, draft: Draft, events: readonly CaseEvent[], on: LegalDate, facts: Facts) => Gate | null;

/** What a clearance covers. Any change of party, cause, facts, evidence, basis, kind or amount is another draft. */
export function draftDigest(view: CaseView, draft: Draft, digest: Facts['digest']): Digest {
  // Parties and drafts are parsed JSON: plain objects without undefined.
  const covered = { party: view.party, title: view.title, disposition: draft } as unknown as JsonValue;
  return digest(canonicalJson(covered));
}

const NOT_REVIEWED = [cite('penalty-2021', 58, 1)];

/** Why the gate stays shut; empty when it opens. "Major?" is computed anew here: the caller's word counts for nothing. */
export function gateRefusals(gate: Gate | null, { view, events }: Standing, draft: Draft, on: LegalDate, facts: Facts): readonly Refusal[] {
  const verdict = assessMajor(view, draft, on, facts);
  if (!verdict.major) return [];
  const grounds = verdict.grounds.map(({ sentence }) => sentence);
  const articles = [...NOT_REVIEWED, ...verdict.grounds.flatMap((ground) => ground.articles)];
  if (gate === null || !gate.major) {
    return [refuse('clearance-missing', '本决定属于重大执法决定，未经法制审核或者审核未通过，不得作出决定', articles, {
      todo: '将拟作出的决定及全部材料送法制审核，审核通过后再作出决定。', evidence: { grounds },
    })];
  }
  const { id, seen } = gate.clearance;
  if (!isGranted(gate.clearance) || seen !== events.length || !events.some((event) => event.id === id)) {
    return [refuse('clearance-of-another-log', '审核意见不是针对本案现有的全部记录取得的，不能适用', articles, {
      todo: '刷新案件后重新核对审核状态；案件有变动的，重新送法制审核。', evidence: { grounds },
    })];
  }
  if (gate.clearance.draft !== draftDigest(view, draft, facts.digest)) {
    return [refuse('clearance-of-another-draft', '拟作出的决定与法制审核通过的内容不一致，原审核意见不能适用', articles, {
      todo: '当事人、事实、依据、处罚种类或者数额有变更的，应当重新送法制审核。', evidence: { grounds },
    })];
  }
  return [];
}

/** What the event keeps of the gate. */
export function gateRecord(gate: Gate | null, view: CaseView, draft: Draft, on: LegalDate, facts: Facts): NonNullable<CaseEvent['gate']> {
  const major = assessMajor(view, draft, on, facts).major;
  return { major, draft: draftDigest(view, draft, facts.digest), clearance: gate?.major ? gate.clearance.id : null };
}
