import { daysBetween, type LegalDate } from '#kernel/dates.ts';
import { skippedText, whyThisDate, type Explanation } from '#law/engine/explain.ts';
import type { Obligation } from '#law/engine/obligations.ts';
import type { ExplanationView, ObligationView } from './contract.ts';
import { changeView, type DueChange } from './recomputation.ts';

/** An obligation as its reader needs it on the day `today`. */
export function obligationView(obligation: Obligation, today: LegalDate, changes: readonly DueChange[] = []): ObligationView {
  const { code, name, effect, start, due, closedOn, articles, confirmed } = obligation;
  const last = due?.date ?? null;
  const daysLeft = last === null ? null : daysBetween(today, last);
  return {
    code, opened: obligation.openedBy, name, effect, start, due: last, provisional: due?.provisional ?? false, daysLeft,
    overdue: effect === 'duty' && closedOn === null && daysLeft !== null && daysLeft < 0,
    closedOn, late: effect === 'duty' && closedOn !== null && last !== null && closedOn > last,
    why: whyThisDate(obligation), articles: articles.map(({ text }) => text),
    skipped: (due?.skipped ?? []).map(({ from, to, why }) => ({ from, to, why: skippedText(why) })),
    editions: [...(due?.editions ?? [])], confirmed,
    changes: changes.filter((one) => one.code === code && one.key === obligation.key && one.openedBy === obligation.openedBy).map(changeView),
  };
}

/** An explanation as its reader gets it: the same, with the lists that a contract hands out. */
export const explanationView = ({ reasons, articles, parameters, days, facts, ...rest }: Explanation, asOf: ExplanationView['asOf']): ExplanationView => ({
  ...rest, asOf, facts: [...facts], articles: [...articles],
  reasons: reasons.map((reason) => ({ ...reason, facts: [...reason.facts], articles: [...reason.articles] })),
  parameters: parameters.map((parameter) => ({ ...parameter, displaced: [...parameter.displaced] })),
  days: days && { ...days, skipped: [...days.skipped], editions: [...days.editions], unissuedYears: [...days.unissuedYears] },
});
