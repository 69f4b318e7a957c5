import type { LegalDate } from '#kernel/dates.ts';
import { amountOf, DISPOSITION_KINDS, MONEY_PENALTIES, PENALTY_TYPES, penaltiesOf, type Disposition, type PenaltyType } from '#law/disposition.ts';
import type { Draft, Ground, KindRules, Listed } from '#law/engine/definition.ts';
import { bindingOn, type Clockwork, type Facts } from '#law/engine/facts.ts';
import { REVIEW_LAW } from '#law/engine/major.ts';
import { isCitizenForAmounts, type Party } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';

/** Penalties before which a hearing must be offered whatever their amount (处罚法第六十三条第一款第三项、第四项). */
export const HEARING_PENALTIES: ReadonlySet<PenaltyType> = new Set([
  'downgrade-qualification', 'revoke-licence', 'stop-business', 'close-down', 'restrict-occupation',
]);

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

/** In some places every decision by ordinary procedure is reviewed (三政办〔2019〕16号三（三）2). */
const scopeGrounds = (on: LegalDate, facts: Facts): readonly Ground[] => {
  const scope = bindingOn(facts, 'review.scope', on);
  if (scope?.value !== 'all-ordinary') return [];
  return [{ sentence: '适用普通程序作出的决定一律进行法制审核', articles: scope.citation ? [scope.citation] : [] }];
};

/** What makes a penalty major by itself: it touches rights that call for a hearing. */
const rightsTouched = (disposition: Disposition, party: Party | null, on: LegalDate, facts: Facts): readonly Ground[] =>
  hearingGrounds(disposition, party, on, facts).map(({ sentence, articles }) => ({ sentence: `直接关系当事人重大权益：${sentence}`, articles: [...REVIEW_LAW, ...articles] }));

/** Drafts of the penalty kinds are dispositions: their forms hold nothing else. */
const asDisposition = (draft: Draft): Disposition => draft as Disposition;

/** Rows of the review catalogue name types of penalty, each with its whole amount. */
export const LISTED_PENALTIES: Listed = {
  class: 'penalty', names: PENALTY_TYPES, amounts: [...MONEY_PENALTIES],
  partsOf: (draft) => penaltiesOf(asDisposition(draft)).map(({ type }) => ({ code: type, amountFen: amountOf(asDisposition(draft), type) })),
};

export const ORDINARY_PENALTY_RULES: KindRules = {
  code: 'penalty-ordinary',
  draftNames: DISPOSITION_KINDS,
  listed: LISTED_PENALTIES,
  majorGrounds: (view, draft, on, facts) => rightsTouched(asDisposition(draft), view.party, on, facts),
  scopeGrounds,
};
