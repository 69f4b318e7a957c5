import { Disposition, sameDisposition } from '#law/disposition.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { majorGrounds } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { reviewSteps } from '#law/procedures/review.ts';
import { cite } from '#law/statutes/index.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { step, viewOf, type PenaltyState } from './state.ts';

export const REVIEW_STEPS = reviewSteps(step, {
  draft: Disposition,
  from: ['concluded', 'noticed'],
  viewOf,
  submitted: (state, draft) => ({ ...state, submitted: draft }),
  deliberated: (state, on, conclusion) => ({ ...state, deliberation: { on, conclusion } }),
});

/** 情节复杂或者重大违法行为由负责人集体讨论决定; in Henan every major decision (河南省行政执法条例第二十八条). */
export function deliberationBlockers(state: PenaltyState, disposition: Disposition, on: LegalDate, facts: Facts): readonly Refusal[] {
  const grave = state.circumstances.includes('complex') || state.circumstances.includes('grave');
  const scope = bindingOn(facts, 'deliberation.scope', on);
  const major = scope?.value === 'major' && majorGrounds(viewOf(state), disposition, on, facts).length > 0;
  if (!grave && !major) return [];
  const articles = [cite('penalty-2021', 57, 2), ...(major && scope?.citation ? [scope.citation] : [])];
  if (state.deliberation === null) {
    return [refuse('not-deliberated', '本案应当由机关负责人集体讨论决定', articles, { todo: '先办理“集体讨论”。' })];
  }
  return sameDisposition(state.deliberation.conclusion, disposition)
    ? [] : [refuse('not-as-deliberated', '拟作出的决定与集体讨论的结论不一致', articles, { todo: '按照集体讨论的结论作出决定，或者重新讨论。' })];
}
