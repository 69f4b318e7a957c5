import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Refusal } from '#law/engine/refusal.ts';
import { text } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { archiveStep } from './archiving.ts';

export interface ClosingOptions<State> {
  readonly from: readonly string[];
  readonly blockers?: (state: State, on: LegalDate, facts: Facts) => readonly Refusal[];
  readonly entering: (state: State, phase: 'closing-requested' | 'closed' | 'archived', on: LegalDate) => State;
}

/** 结案、归档: asked for by the handlers, approved by the head, filed as one volume. Phases 'closing-requested', 'closed', 'archived'. */
export function closingSteps<State>(step: StepBuilder<State>, { from, blockers = () => [], entering }: ClosingOptions<State>): readonly StepDefinition<State>[] {
  const articles = [cite('penalty-2021', 47), cite('state-council-2018', '三（九）')];
  return [
    step({
      code: 'request-closing', name: '提请结案', stage: 'execution', by: ['officer'], from, articles, documents: ['closing-report'],
      form: z.strictObject({ result: text('处理结果和执行情况', 3000) }), blockers,
      apply: (state, { on }) => entering(state, 'closing-requested', on),
    }),
    step({
      code: 'approve-closing', name: '批准结案', stage: 'execution', by: ['head'], task: true, from: ['closing-requested'], articles,
      form: z.strictObject({ opinion: text('审批意见', 1000) }),
      apply: (state, { on }) => entering(state, 'closed', on),
    }),
    archiveStep(step, (state, on) => entering(state, 'archived', on)),
  ];
}
