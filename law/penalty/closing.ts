import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { text } from '#law/forms/fields.ts';
import { archiveStep } from '#law/procedures/archiving.ts';
import { cite } from '#law/statutes/index.ts';
import { needsPerformance, owedFen, type WithExecution } from './execution-state.ts';

const RECORD = [cite('penalty-2021', 47)];

/** What is left to do before a penalty case may be closed: service, payment or its enforcement, and the other penalties. */
export function unfinished(state: WithExecution, on: LegalDate): readonly Refusal[] {
  const enforced = state.courtApplication?.ended === true;
  const served = state.served.decision;
  const unserved = state.decision?.disposition.kind !== 'transfer' && (served === undefined || compareDates(on, served) < 0)
    ? [refuse('decision-unserved', '决定书尚未送达，不能结案', [cite('penalty-2021', 61, 1)], { todo: '先送达决定书。' })] : [];
  const unpaid = owedFen(state) > 0 && !enforced && !state.annulled
    ? [refuse('unpaid', '罚款尚未缴清，也没有强制执行结果', [cite('penalty-2021', 66, 1), cite('penalty-2021', 72, 1)], { todo: '登记缴款，或者催告后申请强制执行。' })] : [];
  const unperformed = needsPerformance(state) && !state.performed && !enforced && !state.annulled
    ? [refuse('unperformed', '处罚（移送）尚未执行完毕', [cite('penalty-2021', 66, 1)], { todo: '登记其他处罚的执行。' })] : [];
  return [...unserved, ...unpaid, ...unperformed];
}

export interface ClosingOptions<State> {
  /** Phases from which closing is asked for. */
  readonly from: readonly string[];
  readonly blockers: (state: State, on: LegalDate) => readonly Refusal[];
  /** The case as it enters the phases 'closing-requested', 'closed' and 'archived', which every penalty procedure calls so. */
  readonly enter: (state: State, phase: 'closing-requested' | 'closed' | 'archived', on: LegalDate) => State;
}

/** Closing on the handlers' report with the head's approval, then the archive. */
export const closingSteps = <State>(step: StepBuilder<State>, { from, blockers, enter }: ClosingOptions<State>): readonly StepDefinition<State>[] => [
  step({
    code: 'request-closing', name: '提请结案', stage: 'execution', by: ['officer'], from, articles: RECORD, documents: ['closing-report'],
    form: z.strictObject({ result: text('处理结果和执行情况', 3000) }),
    blockers,
    apply: (state, { on }) => enter(state, 'closing-requested', on),
  }),
  step({
    code: 'approve-closing', name: '批准结案', stage: 'execution', by: ['head'], task: true, from: ['closing-requested'], articles: RECORD,
    form: z.strictObject({ opinion: text('审批意见', 1000) }),
    apply: (state, { on }) => enter(state, 'closed', on),
  }),
  archiveStep(step, (state, on) => enter(state, 'archived', on)),
];
