import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { cite } from '#law/statutes/index.ts';
import { CONCLUSION_STEPS } from './conclusion.ts';
import { DECISION_STEPS } from './decision.ts';
import { EXAMINATION_STEPS } from './examination.ts';
import { EXECUTION_STEPS } from './execution.ts';
import { HEARING_STEPS } from './hearing.ts';
import { INTAKE_STEPS } from './intake.ts';
import { REVIEW_STEPS } from './legal-review.ts';
import { OBLIGATIONS } from './obligations.ts';
import { appliedFor, INITIAL, PHASES, viewOf, type LicenceState } from './state.ts';
import { TRIAGE_STEPS } from './triage.ts';

const STEPS: readonly StepDefinition<LicenceState>[] = [
  ...INTAKE_STEPS, ...TRIAGE_STEPS, ...EXAMINATION_STEPS, ...HEARING_STEPS, ...CONCLUSION_STEPS, ...REVIEW_STEPS, ...DECISION_STEPS, ...EXECUTION_STEPS,
];

/** 行政许可: application, change and renewal; withdrawal, revocation and cancellation are cases of their own (行政许可法第四章至第六章). */
export const licence: ActionDefinition<LicenceState> = {
  code: 'licence',
  name: '行政许可',
  articles: [cite('licensing-2019', 32), cite('licensing-2019', 37)],
  phases: PHASES,
  initial: INITIAL,
  opening: 'receive-application',
  steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS,
  view: viewOf,
  publication: { category: '行政许可' },
  // What was granted is withdrawn, revoked and cancelled also when nothing more is granted.
  opensUnder: (state) => (appliedFor(state) ? state.request?.item ?? null : null),
};
