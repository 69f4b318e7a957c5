import type { Citation } from '#kernel/citations.ts';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { AnnulDecision, type TAKE_DOWN_GROUNDS } from '#law/forms/disclosure.ts';

/** Grounds by which a decision loses its force: one that was changed or found unlawful keeps it. */
const LAPSING: ReadonlySet<keyof typeof TAKE_DOWN_GROUNDS> = new Set(['revoked', 'void', 'remade']);

export interface AnnulOptions<State> {
  readonly from: readonly string[];
  readonly articles: readonly Citation[];
  /** What may be set aside, as the step calls it. */
  readonly what?: string;
  readonly decidedOn: (state: State) => LegalDate | null;
  readonly apply: (state: State, lapsed: boolean) => State;
}

/** 变更、撤销、确认违法或者无效: registered when it happens, also after the case is closed. What is online is then taken down. */
export const annulStep = <State extends { readonly annulled: boolean }>(
  step: StepBuilder<State>, { from, articles, what = '决定', decidedOn, apply }: AnnulOptions<State>,
): StepDefinition<State> => step({
  code: 'annul-decision', name: `登记${what}被变更、撤销、确认违法或者无效`, stage: 'execution', by: ['head'], from, articles,
  applicable: (state) => !state.annulled && decidedOn(state) !== null,
  form: AnnulDecision,
  objections: (state, { effectiveOn }, { on }) => {
    const made = decidedOn(state);
    return compareDates(effectiveOn, on) > 0 || (made !== null && compareDates(effectiveOn, made) < 0)
      ? [refuse('annulment-order', '变动日期不得早于作出决定之日，也不得晚于登记之日', articles, { todo: '对照变更、撤销等文书核对变动日期。' })] : [];
  },
  apply: (state, { data }) => apply(state, LAPSING.has(data.kind)),
});
