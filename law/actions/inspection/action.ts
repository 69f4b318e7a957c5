import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { annulStep } from '#law/procedures/annulment.ts';
import { closingSteps } from '#law/procedures/closing.ts';
import { disclosureSteps } from '#law/procedures/disclosure.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { serviceSteps } from '#law/procedures/service.ts';
import { cite } from '#law/statutes/index.ts';
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

/** Once there is a result, also after the case is closed. */
const PUBLIC_IN = ['decided', 'closing-requested', 'closed', 'archived'];

const STEPS: readonly StepDefinition<InspectionState>[] = [
  ...REGISTRATION_STEPS, ...APPROVAL_STEPS, ...recusalSteps(step, ['registered', 'requested', 'approved', 'underway']), ...VISIT_STEPS, ...RESULT_STEPS, ...SERVICE_STEPS,
  annulStep(step, { from: PUBLIC_IN, articles: [cite('state-council-2018', '二（六）')], what: '检查结果', decidedOn: ({ decision }) => decision?.on ?? null, apply: (state) => ({ ...state, annulled: true }) }),
  ...disclosureSteps(step, PUBLIC_IN, (state, published) => ({ ...state, published }), '行政检查'),
  ...closingSteps(step, { from: ['decided'], blockers: unfinished, entering }),
];

/** 行政检查: one inspection of one object (国办发〔2024〕54号). */
export const inspection: ActionDefinition<InspectionState> = {
  code: 'inspection', name: '行政检查', articles: [SUBJECT, MODE, PROCEDURE],
  phases: PHASES, initial: INITIAL, opening: 'register-inspection', steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS, view: viewOf, publication: { category: '行政检查' }, opensUnder: ({ matter }) => matter,
};
