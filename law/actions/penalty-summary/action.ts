import type { ActionDefinition, StepDefinition } from '#law/engine/definition.ts';
import { cite } from '#law/statutes/index.ts';
import { CLOSING_STEPS, EXECUTION_STEPS } from './closing.ts';
import { COLLECTION_STEPS } from './collection.ts';
import { DECISION_STEPS } from './decision.ts';
import { OBLIGATIONS } from './obligations.ts';
import { SCENE_STEPS } from './scene.ts';
import { INITIAL, PHASES, viewOf, type SummaryState } from './state.ts';

const STEPS: readonly StepDefinition<SummaryState>[] = [...SCENE_STEPS, ...DECISION_STEPS, ...COLLECTION_STEPS, ...EXECUTION_STEPS, ...CLOSING_STEPS];

/** 行政处罚简易程序 (处罚法第五章第二节，第六章). */
export const penaltySummary: ActionDefinition<SummaryState> = {
  code: 'penalty-summary',
  name: '行政处罚（简易程序）',
  articles: [cite('penalty-2021', 51), cite('penalty-2021', 52)],
  phases: PHASES,
  initial: INITIAL,
  opening: 'find-violation',
  steps: Object.fromEntries(STEPS.map((one) => [one.code, one])),
  obligations: OBLIGATIONS,
  view: viewOf,
  publication: { category: '行政处罚' },
  opensUnder: ({ source }) => source?.matter ?? null,
};
