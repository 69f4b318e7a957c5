import type { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { CaseView, Draft, StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { draftDigest } from '#law/engine/gate.ts';
import { AcceptReview, ConsultReview, deliberate, GiveOpinion, ObjectOpinion, opinionBy, RequestSupplement, submitReview, SupplySupplement } from '#law/forms/review.ts';
import { standsFor } from '#law/profiles/review-lists.ts';
import { cite } from '#law/statutes/index.ts';

export interface ReviewOptions<State, D extends Draft> {
  /** What is sent to review and what the heads conclude. */
  readonly draft: z.ZodType<D>;
  /** Phases in which a draft may be reviewed. */
  readonly from: readonly string[];
  readonly viewOf: (state: State) => CaseView;
  readonly submitted: (state: State, draft: D) => State;
  readonly deliberated: (state: State, on: LegalDate, conclusion: D) => State;
}

const REVIEW = [cite('penalty-2021', 58, 1), cite('state-council-2018', '四（十三）')];

/**
 * Legal review as steps of any procedure: who, when and under which articles. What an opinion must hold and when a draft is cleared is
 * the matter of review/rules.ts.
 */
export function reviewSteps<State, D extends Draft>(step: StepBuilder<State>, options: ReviewOptions<State, D>): readonly StepDefinition<State>[] {
  const shared = { stage: 'decision', system: 'review', from: options.from, articles: REVIEW } as const;
  const same = (state: State): State => state;
  const digestOf = (state: State, draft: Draft, digest: Parameters<typeof draftDigest>[2]) => ({ draft: draftDigest(options.viewOf(state), draft, digest) });
  // `meta` makes a copy of the schema: the form's own title and prefill.
  const draft = options.draft.meta({ ...options.draft.meta(), title: '拟作出的决定', prefill: 'proposal' });
  const conclusion = options.draft.meta({ ...options.draft.meta(), title: '讨论结论', prefill: 'proposal' });
  return [
    step({
      ...shared, code: 'submit-review', name: '送法制审核', by: ['officer'], form: submitReview(draft),
      compute: (state, data, _command, facts) => digestOf(state, data.draft, facts.digest),
      apply: (state, { data }) => options.submitted(state, data.draft),
    }),
    step({ ...shared, code: 'request-supplement', name: '通知补充材料', by: ['reviewer'], form: RequestSupplement, apply: same }),
    step({ ...shared, code: 'supply-supplement', name: '补充材料', by: ['officer'], task: true, form: SupplySupplement, apply: same }),
    step({ ...shared, code: 'accept-review', name: '受理审核', by: ['reviewer'], task: true, form: AcceptReview, apply: same }),
    step({
      ...shared, code: 'give-opinion', name: '提出审核意见', by: ['reviewer'], task: true, form: GiveOpinion, tailored: opinionBy, documents: ['review-opinion'],
      compute: (_state, data) => ({ standsFor: Object.fromEntries(data.elements.map(({ element }) => [element, standsFor(element)])) }), apply: same,
    }),
    step({ ...shared, code: 'object-opinion', name: '对审核意见提出异议', by: ['officer'], form: ObjectOpinion, apply: same }),
    step({ ...shared, code: 'consult-review', name: '协商沟通', by: ['reviewer'], task: true, form: ConsultReview, apply: same }),
    step({
      ...shared, code: 'deliberate', name: '集体讨论', by: ['head'], form: deliberate(conclusion), documents: ['deliberation-record'],
      articles: [cite('penalty-2021', 57, 2)],
      compute: (state, data, _command, facts) => digestOf(state, data.conclusion, facts.digest),
      apply: (state, { on, data }) => options.deliberated(state, on, data.conclusion),
    }),
  ];
}
