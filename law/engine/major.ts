import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { CatalogueRow } from '#law/catalogue.ts';
import { amountOf, MONEY_PENALTIES, penaltiesOf, type Disposition, type PenaltyType } from '#law/disposition.ts';
import { isCitizenForAmounts, type Party } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import type { CaseView } from './definition.ts';
import { bindingOn, type Clockwork, type Facts } from './facts.ts';

/** Circumstances that the handlers must state when they conclude, and that make a decision major by themselves. */
export const CIRCUMSTANCES = {
  'public-interest': '涉及重大公共利益',
  'social-risk': '可能造成重大社会影响或者引发社会风险',
  'major-rights': '直接关系行政相对人或者第三人重大权益',
  complex: '案件情况疑难复杂、涉及多个法律关系',
  grave: '情节复杂或者重大违法行为',
} as const;

export type Circumstance = keyof typeof CIRCUMSTANCES;

/** Penalties before which a hearing must be offered whatever their amount (处罚法第六十三条第一款第三项、第四项). */
export const HEARING_PENALTIES: ReadonlySet<PenaltyType> = new Set([
  'downgrade-qualification', 'revoke-licence', 'stop-business', 'close-down', 'restrict-occupation',
]);

export interface Ground {
  readonly sentence: string;
  readonly articles: readonly Citation[];
}

declare const judged: unique symbol;

/** The finding that a decision is not major. Only `assessMajor` makes it. */
export interface NotMajor {
  readonly [judged]: 'not-major';
  readonly major: false;
  readonly on: LegalDate;
  readonly disposition: Disposition;
}

export type MajorVerdict = { readonly major: true; readonly grounds: readonly [Ground, ...Ground[]] } | NotMajor;

const thresholdCode = (party: Party | null) =>
  party !== null && !isCitizenForAmounts(party) ? 'hearing.threshold.organisation' as const : 'hearing.threshold.citizen' as const;

/**
 * Why a hearing must be offered before this penalty (处罚法第六十三条第一款). Where no source sets 较大数额 for the agency and it has not
 * set one itself, every fine and confiscation counts: to offer a hearing too often harms nobody.
 */
export function hearingGrounds(disposition: Disposition, party: Party | null, on: LegalDate, clockwork: Clockwork): readonly Ground[] {
  const rule = bindingOn(clockwork, thresholdCode(party), on);
  const threshold = rule === null ? 0 : Number(rule.value);
  const origin = rule?.citation ? [rule.citation] : [];
  return penaltiesOf(disposition).flatMap(({ type }): Ground[] => {
    if (HEARING_PENALTIES.has(type)) return [{ sentence: '拟作出的处罚属于应当告知听证权利的种类', articles: [cite('penalty-2021', 63, 1)] }];
    if (!MONEY_PENALTIES.has(type) || amountOf(disposition, type) < threshold) return [];
    const sentence = rule === null ? '本机关尚未确定较大数额标准，罚款、没收一律告知听证权利' : `数额达到较大数额标准（${threshold / 100}元以上）`;
    return [{ sentence, articles: [cite('penalty-2021', 63, 1), ...origin] }];
  });
}

function rowMeets(row: CatalogueRow, disposition: Disposition, party: Party | null): boolean {
  const lowest = party !== null && !isCitizenForAmounts(party) ? row.organisationFrom : row.citizenFrom;
  return penaltiesOf(disposition).some(({ type }) => row.penalties.includes(type) && amountOf(disposition, type) >= (lowest ?? 0));
}

const scopeGrounds = (on: LegalDate, facts: Facts): readonly Ground[] => {
  const scope = bindingOn(facts, 'review.scope', on);
  if (scope?.value !== 'all-ordinary') return [];
  return [{ sentence: '适用普通程序作出的决定一律进行法制审核', articles: scope.citation ? [scope.citation] : [] }];
};

const REVIEW_LAW = [cite('penalty-2021', 58, 1), cite('state-council-2018', '四（十二）')];

/** The grounds that make the case itself major, apart from a rule that has every ordinary decision reviewed. */
export function majorGrounds(view: CaseView, disposition: Disposition, on: LegalDate, facts: Facts): readonly Ground[] {
  const declared = Object.entries(CIRCUMSTANCES)
    .filter(([code]) => view.circumstances.includes(code))
    .map(([, name]): Ground => ({ sentence: `承办机构认定：${name}`, articles: REVIEW_LAW }));
  const heard = view.hearingHeld ? [{ sentence: '经过听证程序', articles: REVIEW_LAW }] : [];
  const rights = hearingGrounds(disposition, view.party, on, facts).map(
    ({ sentence, articles }): Ground => ({ sentence: `直接关系当事人重大权益：${sentence}`, articles: [...REVIEW_LAW, ...articles] }),
  );
  const listed = (facts.catalogue?.rows ?? []).filter((row) => rowMeets(row, disposition, view.party)).map((row): Ground => ({
    sentence: `属于重大执法决定法制审核目录清单（第${facts.catalogue?.edition ?? 0}版）第${row.number}项：${row.item}`,
    articles: [cite('state-council-2018', '四（十二）')],
  }));
  return [...declared, ...heard, ...rights, ...listed];
}

/**
 * Whether a decision is major, judged anew on the day `on` from the case, the catalogue and the criteria in force. The handlers'
 * own statement can make it major but never ordinary.
 */
export function assessMajor(view: CaseView, disposition: Disposition, on: LegalDate, facts: Facts): MajorVerdict {
  const [first, ...more] = [...majorGrounds(view, disposition, on, facts), ...scopeGrounds(on, facts)];
  if (first) return { major: true, grounds: [first, ...more] };
  return { major: false, on, disposition } as NotMajor; // the one place where the finding is made
}
