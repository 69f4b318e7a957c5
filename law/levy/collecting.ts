import type { Citation } from '#kernel/citations.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import { steps, type ActionDefinition, type StepBuilder, type StepDefinition } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { levySteps } from '#law/procedures/levy.ts';
import { cite } from '#law/statutes/index.ts';
import { PHASES, rulesOf, viewOf } from './case.ts';
import { caseClocks, paymentClocks } from './clocks.ts';
import { amountOf, Levy, levyRefusals } from './draft.ts';
import { levyDisclosed } from './disclosed.ts';
import { enforcementSteps } from './enforcement.ts';
import { paymentSteps } from './payment.ts';
import { excessFen, INITIAL, owedFen, SERVED_DOCUMENTS, type LevyState } from './payment-state.ts';

export interface Collecting {
  readonly code: 'levy' | 'fee';
  readonly name: string;
  /** 征收 or 收费. */
  readonly word: string;
  readonly category: '行政征收' | '行政收费';
  readonly names: Readonly<Record<Levy['kind'], string>>;
  readonly law: readonly Citation[];
  /** What the decision to collect is written on. */
  readonly decisions: readonly [DocumentCode, ...DocumentCode[]];
  readonly register: (step: StepBuilder<LevyState>) => StepDefinition<LevyState>;
}

/** Money that is neither paid nor given up, or was taken and must go back. */
function unfinished(state: LevyState): readonly Refusal[] {
  const owed = owedFen(state);
  const excess = excessFen(state);
  return [
    ...(state.relief.pending ? [refuse('relief-pending', '减征、免征、缓征申请尚未决定，不能结案', [cite('henan-non-tax-2013', 12)], { todo: '先登记申请的决定。' })] : []),
    ...(owed > 0 && state.enforcement?.ended !== true ? [refuse('unpaid', `尚欠${yuanText(Fen.parse(owed))}，也没有强制执行结果，不能结案`, [cite('henan-non-tax-2013', 11)], { todo: '登记缴款，或者催缴后强制执行。' })] : []),
    ...(excess > 0 ? [refuse('refund-owed', `应当退还${yuanText(Fen.parse(excess))}，不能结案`, [cite('henan-non-tax-2013', 11)], { todo: '办理“登记退还”。' })] : []),
  ];
}

/** A kind of case in which the agency collects money that law, regulation or the published catalogue lays on the payer. */
export function collecting({ code, name, word, category, names, law, decisions, register }: Collecting): ActionDefinition<LevyState> {
  const step = steps<LevyState>();
  const issues = (draft: Levy): readonly [DocumentCode, ...DocumentCode[]] => (draft.kind === 'collect' ? decisions : ['levy-decision']);
  const view = viewOf(rulesOf(code, names, ['collect'], amountOf), levyDisclosed({ category, names, letterOf: (levy) => issues(levy)[0] }));
  const all: readonly StepDefinition<LevyState>[] = [
    register(step),
    ...levySteps(step, {
      word, category, law, viewOf: view, draft: Levy.meta({ widget: 'variant', labels: names }), draftRefusals: levyRefusals,
      heavier: (next, told) => amountOf(next) > amountOf(told),
      decided: { documents: [...new Set<DocumentCode>([...decisions, 'levy-decision'])], issues },
      served: SERVED_DOCUMENTS,
      issuedOn: ({ phase, assessment, decision, relief, urgedOn }) => ({
        assessment: phase === 'assessed' ? assessment?.on ?? null : null, decision: decision?.on ?? null, relief: relief.decidedOn, reminder: urgedOn,
      }),
      urgent: () => false, unfinished,
    }),
    ...paymentSteps(step), ...enforcementSteps(step),
  ];
  return {
    code, name, articles: law, phases: PHASES, initial: INITIAL, opening: register(step).code, steps: Object.fromEntries(all.map((one) => [one.code, one])),
    obligations: [...caseClocks(category, view), ...paymentClocks], view, publication: { category }, opensUnder: ({ matter }) => matter,
  };
}
