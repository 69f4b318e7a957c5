import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { annulStep } from '#law/procedures/annulment.ts';
import { cite } from '#law/statutes/index.ts';
import type { WithExecution } from './execution-state.ts';

/** 变更、撤销、确认违法或者无效 of a penalty (处罚法第四十八条第二款). */
export const annulPenaltyStep = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => annulStep(step, {
  from, articles: [cite('penalty-2021', 48, 2), cite('penalty-2021', 75, 2)], decidedOn: ({ decision }) => decision?.on ?? null,
  apply: (state, lapsed) => ({ ...state, annulled: true, lapsed }),
});
