import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { closingSteps } from '#law/procedures/closing.ts';
import { disclosureSteps } from '#law/procedures/disclosure.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { serviceSteps } from '#law/procedures/service.ts';
import { APPROVAL_STEPS } from './approval.ts';
import { MODE, PROCEDURE, SUBJECT } from './limits.ts';
import { OBLIGATIONS } from './obligations.ts';
import { REGISTRATION_STEPS } from './registration.ts';
import { RESULT_STEPS, unfinished } from './result.ts';
import { entering, INITIAL, PHASES, SERVED_DOCUMENTS, step, viewOf, type InspectionState } from './state.ts';
import { VISIT_STEPS } from './visit.ts';

const SERVICE_STEPS = serviceSteps(step, {
  documents: SERVED_DOCUMENTS, stage: 'execution', from: ['approved', 'decided'], confirmedIn: ['approved', 'underway', 'decided'], articles: [PROCEDURE],
  issuedOn: ({ phase, notice, decision, correctBy }) => ({
    notice: phase === 'approved' ? notice?.on ?? null : null, result: decision?.on ?? null, correction: correctBy === null ? null : decision?.on ?? null,
  }),
});

const STEPS: readonly StepDefinition<InspectionState>[] = [
  ...REGISTRATION_STEPS, ...APPROVAL_STEPS, ...recusalSteps(step, ['registered', 'requested', 'approved', 'underway']), ...VISIT_STEPS, ...RESULT_STEPS, ...SERVICE_STEPS,
  ...disclosureSteps(step, ['decided', 'closing-requested', 'closed', 'archived'], (state, published) => ({ ...state, published })),
  ...closingSteps(step, { from: ['decided'], blockers: unfinished, entering }),
];

/** 行政检查: one inspection of one object (国办发〔2024〕54号). */
export const inspection: ActionDefinition<InspectionState> = {
  code: 'inspection', name: '行政检查', articles: [SUBJECT, MODE, PROCEDURE],
  phases: PHASES, initial: INITIAL, opening: 'register-inspection', steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS, view: viewOf,
};
