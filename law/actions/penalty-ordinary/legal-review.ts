import { sameDisposition, type Disposition } from '#law/disposition.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { draftDigest } from '#law/engine/gate.ts';
import { majorGrounds } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import {
  AcceptReview, ConsultReview, Deliberate, GiveOpinion, ObjectOpinion, RequestSupplement, SubmitReview, SupplySupplement,
} from '#law/forms/review.ts';
import { cite } from '#law/statutes/index.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { step, viewOf, type PenaltyState } from './state.ts';

const REVIEW = [cite('penalty-2021', 58, 1), cite('state-council-2018', '四（十三）')];
const shared = { stage: 'decision', system: 'review', from: ['concluded', 'noticed'], articles: REVIEW } as const;

/** Who, when and under which articles; what an opinion must hold and when a draft is cleared is the matter of review/rules.ts. */
export const REVIEW_STEPS = [
  step({
    ...shared, code: 'submit-review', name: '送法制审核', by: ['officer'], form: SubmitReview,
    compute: (state, { draft }, _command, facts) => ({ draft: draftDigest(viewOf(state), draft, facts.digest) }),
    apply: (state, { data }) => ({ ...state, submitted: data.draft }),
  }),
  step({ ...shared, code: 'request-supplement', name: '通知补充材料', by: ['reviewer'], form: RequestSupplement, apply: (state) => state }),
  step({ ...shared, code: 'supply-supplement', name: '补充材料', by: ['officer'], task: true, form: SupplySupplement, apply: (state) => state }),
  step({ ...shared, code: 'accept-review', name: '受理审核', by: ['reviewer'], task: true, form: AcceptReview, apply: (state) => state }),
  step({ ...shared, code: 'give-opinion', name: '提出审核意见', by: ['reviewer'], task: true, form: GiveOpinion, documents: ['review-opinion'], apply: (state) => state }),
  step({ ...shared, code: 'object-opinion', name: '对审核意见提出异议', by: ['officer'], form: ObjectOpinion, apply: (state) => state }),
  step({ ...shared, code: 'consult-review', name: '协商沟通', by: ['reviewer'], task: true, form: ConsultReview, apply: (state) => state }),
  step({
    ...shared, code: 'deliberate', name: '集体讨论', by: ['head'], form: Deliberate, documents: ['deliberation-record'],
    articles: [cite('penalty-2021', 57, 2)],
    compute: (state, { conclusion }, _command, facts) => ({ draft: draftDigest(viewOf(state), conclusion, facts.digest) }),
    apply: (state, { on, data }) => ({ ...state, deliberation: { on, conclusion: data.conclusion } }),
  }),
];

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
