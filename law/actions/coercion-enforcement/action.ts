import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { closingSteps } from '#law/procedures/closing.ts';
import { disclosureSteps } from '#law/procedures/disclosure.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { cite } from '#law/statutes/index.ts';
import { CHANGE_STEPS, unreversed } from './changes.ts';
import { DECISION_STEPS } from './decision.ts';
import { DEMAND_STEPS } from './demand.ts';
import { EXECUTION_STEPS } from './execution.ts';
import { OBLIGATIONS } from './obligations.ts';
import { entering, INITIAL, PHASES, step, viewOf, type EnforcementState } from './state.ts';

const STEPS: readonly StepDefinition<EnforcementState>[] = [
  ...DEMAND_STEPS, ...DECISION_STEPS, ...EXECUTION_STEPS, ...CHANGE_STEPS,
  ...recusalSteps(step, ['registered', 'demanded', 'proposed', 'decided']),
  ...disclosureSteps(step, ['decided', 'agreed', 'suspended', 'finished', 'closing-requested', 'closed', 'archived'], (state, published) => ({ ...state, published }), '行政强制'),
  ...closingSteps(step, { from: ['finished'], blockers: unreversed, entering }),
];

/** 行政机关强制执行 (行政强制法第四章). */
export const coercionEnforcement: ActionDefinition<EnforcementState> = {
  code: 'coercion-enforcement', name: '行政机关强制执行', articles: [cite('coercion-2011', 12), cite('coercion-2011', 34)],
  phases: PHASES, initial: INITIAL, opening: 'register-enforcement', steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS, view: viewOf, publication: { category: '行政强制' },
};
