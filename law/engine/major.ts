import type { LegalDate } from '#kernel/dates.ts';
import { cite } from '#law/statutes/index.ts';
import type { CaseView, Draft, Ground } from './definition.ts';
import type { Facts } from './facts.ts';
import { listedGrounds } from './catalogue-match.ts';

/** Circumstances that the handlers must state when they conclude, and that make a decision major by themselves. */
export const CIRCUMSTANCES = {
  'public-interest': '涉及重大公共利益',
  'social-risk': '可能造成重大社会影响或者引发社会风险',
  'major-rights': '直接关系行政相对人或者第三人重大权益',
  complex: '案件情况疑难复杂、涉及多个法律关系',
  grave: '情节复杂或者重大违法行为',
} as const;

export type Circumstance = keyof typeof CIRCUMSTANCES;

declare const judged: unique symbol;

/** The finding that a decision is not major. Only `assessMajor` makes it. */
export interface NotMajor {
  readonly [judged]: 'not-major';
  readonly major: false;
  readonly on: LegalDate;
  readonly draft: Draft;
}

export type MajorVerdict = { readonly major: true; readonly grounds: readonly [Ground, ...Ground[]] } | NotMajor;

export const REVIEW_LAW = [cite('penalty-2021', 58, 1), cite('state-council-2018', '四（十二）')];

/** The grounds that make the case itself major, apart from a rule that has every decision of the kind reviewed. */
export function majorGrounds(view: CaseView, draft: Draft, on: LegalDate, facts: Facts): readonly Ground[] {
  const declared = Object.entries(CIRCUMSTANCES)
    .filter(([code]) => view.circumstances.includes(code))
    .map(([, name]): Ground => ({ sentence: `承办机构认定：${name}`, articles: REVIEW_LAW }));
  const heard = view.hearingHeld ? [{ sentence: '经过听证程序', articles: REVIEW_LAW }] : [];
  return [...declared, ...heard, ...view.rules.majorGrounds(view, draft, on, facts), ...listedGrounds(view, draft, facts)];
}

/**
 * Whether a decision is major, judged anew on the day `on` from the case, the catalogue and the criteria in force. The handlers'
 * own statement can make it major but never ordinary.
 */
export function assessMajor(view: CaseView, draft: Draft, on: LegalDate, facts: Facts): MajorVerdict {
  const [first, ...more] = [...majorGrounds(view, draft, on, facts), ...view.rules.scopeGrounds(on, facts)];
  if (first) return { major: true, grounds: [first, ...more] };
  return { major: false, on, draft } as NotMajor; // the one place where the finding is made
}
