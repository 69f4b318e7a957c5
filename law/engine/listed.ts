import type { LegalDate } from '#kernel/dates.ts';
import { type MatterKind, MATTER_KINDS, isEnforced } from '#law/matters/matter.ts';
import { cite } from '#law/statutes/index.ts';
import { refuse, type Refusal } from './refusal.ts';

/** A matter of the agency's list and a time for which it is or was in force. */
export interface ListedMatter {
  readonly name: string;
  readonly kind: MatterKind;
  readonly from: LegalDate;
  /** Last day; null while it has none. */
  readonly to: LegalDate | null;
}

const LIST = [cite('state-council-2018', '二（四）')];

/** Blanks, marks and width make no other matter of it. */
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

/**
 * A case is not opened under a matter that the list has, but not for that day, nor under one of a kind that the three systems do not
 * cover. A matter that the list has never had is left to its basis: a list may be incomplete, the law is not.
 */
export function listRefusals(matters: readonly ListedMatter[], name: string, on: LegalDate): readonly Refusal[] {
  const known = matters.filter((one) => plain(one.name) === plain(name));
  const [first] = known;
  const enforced = known.filter(({ kind }) => isEnforced(kind));
  if (first === undefined || enforced.some(({ from, to }) => from <= on && (to === null || on <= to))) return [];
  if (enforced.length === 0) {
    return [refuse('matter-of-other-kind', `“${first.name}”是${MATTER_KINDS[first.kind]}事项，不以行政执法案件办理`, LIST, { todo: '请按该事项自己的程序办理，或者选择清单中的行政执法事项。' })];
  }
  const ended = enforced.filter(({ to }) => to !== null && to < on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  const begins = enforced.find(({ from }) => from > on);
  const sentence = ended === undefined ? `执法事项“${first.name}”自${begins?.from ?? ''}起施行，${on}尚未施行` : `执法事项“${first.name}”自${ended.to ?? ''}之后已经废止，${on}不得据以立案`;
  return [refuse('matter-not-in-force', sentence, LIST, { todo: '请从现行执法事项清单中选择；废止之前已经立案的案件继续办理。', evidence: { on, to: ended?.to ?? null } })];
}
