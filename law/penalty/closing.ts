import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { closingSteps, type ClosingOptions } from '#law/procedures/closing.ts';
import { cite } from '#law/statutes/index.ts';
import { needsPerformance, owedFen, type WithExecution } from './execution-state.ts';

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

/** Closing and the archive, with the report in the form that penalties have for it. */
export const penaltyClosingSteps = <State>(step: StepBuilder<State>, options: Omit<ClosingOptions<State>, 'articles' | 'report'>): readonly StepDefinition<State>[] =>
  closingSteps(step, { ...options, articles: [cite('penalty-2021', 47)], report: 'closing-report' });
