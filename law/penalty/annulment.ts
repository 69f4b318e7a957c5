import { compareDates } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { AnnulDecision } from '#law/forms/disclosure.ts';
import { cite } from '#law/statutes/index.ts';
import type { WithExecution } from './execution-state.ts';

/** 变更、撤销、确认违法或者无效: registered when it happens, also after the case is closed (处罚法第四十八条第二款). */
export const annulStep = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  code: 'annul-decision', name: '登记决定被变更、撤销、确认违法或者无效', stage: 'execution', by: ['head'],
  from, articles: [cite('penalty-2021', 48, 2), cite('penalty-2021', 75, 2)],
  applicable: (state) => !state.annulled,
  form: AnnulDecision,
  objections: (state, { effectiveOn }, { on }) =>
    compareDates(effectiveOn, on) > 0 || (state.decision !== null && compareDates(effectiveOn, state.decision.on) < 0)
      ? [refuse('annulment-order', '变动日期不得早于作出决定之日，也不得晚于登记之日', [cite('penalty-2021', 48, 2)])] : [],
  apply: (state, { data }) => ({ ...state, annulled: true, lapsed: ['revoked', 'void', 'remade'].includes(data.kind) }),
});
