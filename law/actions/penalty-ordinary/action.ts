import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { cite } from '#law/statutes/index.ts';
import { ASSISTANCE_STEPS } from './assistance.ts';
import { BRANCH_STEPS } from './branches.ts';
import { CLOSING_STEPS } from './closing.ts';
import { DECISION_STEPS } from './decision.ts';
import { DISCLOSURE_STEPS } from './disclosure.ts';
import { EXECUTION_STEPS } from './execution.ts';
import { FILING_STEPS } from './filing.ts';
import { HEARING_STEPS } from './hearing.ts';
import { INVESTIGATION_STEPS } from './investigation.ts';
import { JURISDICTION_STEPS } from './jurisdiction.ts';
import { REVIEW_STEPS } from './legal-review.ts';
import { NOTICE_STEPS } from './notice.ts';
import { OBLIGATIONS } from './obligations.ts';
import { SAMPLING_STEPS } from './sampling.ts';
import { SERVICE_STEPS } from './service.ts';
import { INITIAL, PHASES, viewOf, type PenaltyState } from './state.ts';

const STEPS: readonly StepDefinition<PenaltyState>[] = [
  ...FILING_STEPS, ...INVESTIGATION_STEPS, ...ASSISTANCE_STEPS, ...SAMPLING_STEPS, ...BRANCH_STEPS, ...JURISDICTION_STEPS, ...NOTICE_STEPS, ...HEARING_STEPS, ...REVIEW_STEPS, ...DECISION_STEPS,
  ...SERVICE_STEPS, ...EXECUTION_STEPS, ...DISCLOSURE_STEPS, ...CLOSING_STEPS,
];

/** 行政处罚普通程序 (处罚法第五章第三节、第四节，第六章). */
export const penaltyOrdinary: ActionDefinition<PenaltyState> = {
  code: 'penalty-ordinary',
  name: '行政处罚（普通程序）',
  articles: [cite('penalty-2021', 54), cite('penalty-2021', 57, 1)],
  phases: PHASES,
  initial: INITIAL,
  opening: 'register-source',
  steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS,
  view: viewOf,
  publication: { category: '行政处罚' },
  opensUnder: ({ source }) => source?.matter ?? null,
};
