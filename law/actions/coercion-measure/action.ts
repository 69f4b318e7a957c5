import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { closingSteps } from '#law/procedures/closing.ts';
import { disclosureSteps } from '#law/procedures/disclosure.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { serviceSteps } from '#law/procedures/service.ts';
import { cite } from '#law/statutes/index.ts';
import { APPROVAL_STEPS } from './approval.ts';
import { COURSE_STEPS } from './course.ts';
import { DECISION_STEPS } from './decision.ts';
import { OBLIGATIONS } from './obligations.ts';
import { entering, INITIAL, PHASES, SERVED_DOCUMENTS, step, viewOf, type MeasureState } from './state.ts';

const HELD = ['in-force', 'released', 'settled'] as const;

const SERVICE_STEPS = serviceSteps(step, {
  documents: SERVED_DOCUMENTS, stage: 'execution', from: HELD, confirmedIn: ['registered', ...HELD], articles: [cite('coercion-2011', 24), cite('coercion-2011', 31)],
  issuedOn: (state) => ({
    decision: state.decision?.measure.kind === 'freeze' ? state.implementedOn : null,
    extension: state.extendedOn, testing: state.testingOn, lifting: state.liftedOn, disposal: state.disposedOn,
  }),
});

const untold = ({ served, liftedOn, disposedOn, implementedOn }: MeasureState) => [
  ...(served.decision === undefined && implementedOn !== null ? [refuse('decision-unserved', '冻结决定书尚未交付当事人，不能结案', [cite('coercion-2011', 31)], { todo: '先送达冻结决定书。' })] : []),
  ...((liftedOn !== null && served.lifting === undefined) || (disposedOn !== null && served.disposal === undefined)
    ? [refuse('outcome-unserved', '解除决定书（处理决定书）尚未送达当事人，不能结案', [cite('coercion-2011', 27), cite('coercion-2011', 28, 1)], { todo: '先送达决定书。' })] : []),
];

const STEPS: readonly StepDefinition<MeasureState>[] = [
  ...APPROVAL_STEPS, ...DECISION_STEPS, ...COURSE_STEPS, ...SERVICE_STEPS,
  ...recusalSteps(step, ['registered', 'urgent', 'proposed', 'reported', 'ordered', 'in-force']),
  ...disclosureSteps(step, [...HELD, 'closing-requested', 'closed', 'archived'], (state, published) => ({ ...state, published }), '行政强制'),
  ...closingSteps(step, { from: ['settled'], blockers: untold, entering }),
];

/** 行政强制措施：查封、扣押、冻结 (行政强制法第三章). */
export const coercionMeasure: ActionDefinition<MeasureState> = {
  code: 'coercion-measure', name: '行政强制措施', articles: [cite('coercion-2011', 9), cite('coercion-2011', 18)],
  phases: PHASES, initial: INITIAL, opening: 'register-measure', steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS, view: viewOf, publication: { category: '行政强制' }, opensUnder: ({ matter }) => matter,
};
