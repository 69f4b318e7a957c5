import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { closingSteps } from '#law/procedures/closing.ts';
import { recusalSteps } from '#law/procedures/recusal.ts';
import { cite } from '#law/statutes/index.ts';
import { APPLICATION_STEPS } from './application.ts';
import { COURT_STEPS } from './court.ts';
import { OBLIGATIONS } from './obligations.ts';
import { entering, INITIAL, PHASES, step, viewOf, type CourtState } from './state.ts';

const STEPS: readonly StepDefinition<CourtState>[] = [
  ...APPLICATION_STEPS, ...COURT_STEPS, ...recusalSteps(step, ['registered', 'demanded']), ...closingSteps(step, { from: ['finished'], entering }),
];

/** 申请人民法院强制执行 (行政强制法第五章). */
export const courtEnforcement: ActionDefinition<CourtState> = {
  code: 'court-enforcement', name: '申请人民法院强制执行', articles: [cite('coercion-2011', 53), cite('coercion-2011', 54)],
  phases: PHASES, initial: INITIAL, opening: 'register-application', steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS, view: viewOf,
  publication: {
    unpublished: '是否执行由人民法院裁定，申请不是本机关的执法决定；据以执行的决定已经依其类别公示，申请书和案卷材料不公开',
    articles: [cite('coercion-2011', 57), cite('state-council-2018', '二（六）'), cite('disclosure-2019', 16)],
  },
};
