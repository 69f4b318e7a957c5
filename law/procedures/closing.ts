import { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Refusal } from '#law/engine/refusal.ts';
import { text } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { archiveStep } from './archiving.ts';

const RECORD = [cite('penalty-2021', 47), cite('state-council-2018', '三（九）')];

export interface ClosingOptions<State> {
  /** Phases from which closing is asked for. */
  readonly from: readonly string[];
  readonly articles?: readonly Citation[];
  /** The form of the report that closing is asked with. */
  readonly report?: DocumentCode;
  readonly blockers?: (state: State, on: LegalDate, facts: Facts) => readonly Refusal[];
  readonly entering: (state: State, phase: 'closing-requested' | 'closed' | 'archived', on: LegalDate) => State;
}

/** 结案、归档: asked for by the handlers, approved by the head, filed as one volume. Phases 'closing-requested', 'closed', 'archived'. */
export function closingSteps<State>(step: StepBuilder<State>, {
  from, articles = RECORD, report = 'case-closing-report', blockers = () => [], entering,
}: ClosingOptions<State>): readonly StepDefinition<State>[] {
  return [
    step({
      code: 'request-closing', name: '提请结案', stage: 'execution', by: ['officer'], from, articles, documents: [report],
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
