import type { LegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { amountOf, DISPOSITION_KINDS, penaltiesOf, type Disposition } from '#law/disposition.ts';
import type { KindRules } from '#law/engine/definition.ts';
import { bindingOn, type Clockwork, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { isCitizenForAmounts, type Party } from '#law/party.ts';
import { LISTED_PENALTIES } from '#law/penalty/grounds.ts';
import { matterRefusals } from '#law/penalty/source.ts';
import { cite } from '#law/statutes/index.ts';

const SUMMARY = [cite('penalty-2021', 51)];
const CONVERT = { todo: '办理“转为普通程序”，依照普通程序立案、调查和决定。' };

const isOrganisation = (party: Party | null): boolean => party !== null && !isCitizenForAmounts(party);

/** 对公民二百元以下、对法人或者其他组织三千元以下 (处罚法第五十一条; before 15 July 2021 五十元、一千元). */
function amountRefusals(fine: number, party: Party | null, on: LegalDate, clockwork: Clockwork): readonly Refusal[] {
  const limit = bindingOn(clockwork, isOrganisation(party) ? 'penalty.summary.organisation' : 'penalty.summary.citizen', on);
  if (limit !== null && fine <= Number(limit.value)) return [];
  const most = limit === null ? '' : `的上限${yuanText(Fen.parse(Number(limit.value)))}`;
  return [refuse('summary-over-limit', `罚款${yuanText(Fen.parse(fine))}超过对${isOrganisation(party) ? '法人或者其他组织' : '公民'}当场处罚${most}`, limit?.citation ? [limit.citation] : SUMMARY, {
    ...CONVERT, evidence: { fineFen: fine, limitFen: limit?.value ?? null },
  })];
}

/** A fine that calls for a hearing by the standard in force is not made on the spot, however small it is. */
function hearingRefusals(fine: number, party: Party | null, on: LegalDate, clockwork: Clockwork): readonly Refusal[] {
  const threshold = bindingOn(clockwork, isOrganisation(party) ? 'hearing.threshold.organisation' : 'hearing.threshold.citizen', on);
  if (fine === 0 || threshold === null || fine < Number(threshold.value)) return [];
  return [refuse('summary-hearing', '罚款达到应当告知听证权利的数额，不得当场决定', [cite('penalty-2021', 63, 1), ...(threshold.citation ? [threshold.citation] : [])], CONVERT)];
}

/** Why this penalty may not be imposed on the spot (处罚法第五十一条). */
export function summaryRefusals(intended: Disposition, party: Party | null, on: LegalDate, clockwork: Clockwork): readonly Refusal[] {
  if (intended.kind !== 'penalty') {
    return [refuse('summary-no-penalty', `“${DISPOSITION_KINDS[intended.kind]}”不是当场处罚决定`, SUMMARY, {
      todo: '违法行为轻微不予处罚的，办理“当场教育，不予处罚”；事实不清或者需要移送的，转为普通程序。',
    })];
  }
  const heavier = penaltiesOf(intended).filter(({ type }) => type !== 'fine' && type !== 'warning');
  const other = heavier.length > 0 ? [refuse('summary-other-penalty', '当场只能给予警告或者规定数额以下的罚款', SUMMARY, CONVERT)] : [];
  const fine = amountOf(intended, 'fine');
  return [...other, ...amountRefusals(fine, party, on, clockwork), ...hearingRefusals(fine, party, on, clockwork), ...matterRefusals(intended.basis)];
}

/** Legal review belongs to the ordinary procedure; an agency may ask it of summary penalties too. */
const reviewedByChoice = (on: LegalDate, facts: Facts) => {
  const scope = bindingOn(facts, 'penalty.summary.review', on);
  if (scope?.value !== 'summary-reviewed') return [];
  return [{ sentence: '本机关规定当场处罚也进行法制审核', articles: [scope.citation ?? cite('penalty-2021', 58, 1)] }];
};

export const SUMMARY_PENALTY_RULES: KindRules = {
  code: 'penalty-summary',
  draftNames: DISPOSITION_KINDS,
  listed: LISTED_PENALTIES,
  majorGrounds: () => [],
  scopeGrounds: reviewedByChoice,
};
