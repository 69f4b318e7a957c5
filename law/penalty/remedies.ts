import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { remedySteps } from '#law/procedures/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { served, type WithExecution } from './execution-state.ts';

/** Reconsideration and litigation against a penalty: they do not stop it, but the late fine stands still (处罚法第七十三条). */
export const penaltyRemedySteps = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] =>
  remedySteps(step, {
    from, articles: [cite('penalty-2021', 73)], blockers: served, earliest: ({ decision }) => decision?.on ?? null, earliestName: '作出决定之日',
  });
