import type { LegalDate } from '#kernel/dates.ts';
import { recordingRefusals } from '#law/recording/gate.ts';
import type { ActionDefinition, StepOutline } from './definition.ts';
import type { CaseEvent } from './event.ts';
import type { Facts } from './facts.ts';
import { gateRefusals, type ObtainGate } from './gate.ts';
import { fold } from './fold.ts';
import type { Refusal } from './refusal.ts';
import type { Standing, Systems } from './systems.ts';

export interface NextStep {
  readonly step: StepOutline;
  /** Empty: it may be taken now by whom the step names. Otherwise what is missing, and why. */
  readonly blockers: readonly Refusal[];
}

/**
 * What may happen next in a case, in the order of the procedure, each with what still stands in its way on the day `on`. With `obtainGate`
 * the deciding step also says whether the gate would let the present proposal through.
 */
export function nextSteps<State>(
  action: ActionDefinition<State>, events: readonly CaseEvent[], on: LegalDate, facts: Facts, systems: Systems, obtainGate?: ObtainGate,
): readonly NextStep[] {
  const state = fold(action, events);
  const standing: Standing = { events, view: action.view(state) };
  const { proposal } = standing.view;
  const shut = obtainGate && proposal ? gateRefusals(obtainGate(standing.view, proposal, events, on, facts), standing, proposal, on, facts) : [];
  return Object.values(action.steps).flatMap((step): NextStep[] => {
    const rules = step.system === 'record' ? null : systems[step.system];
    if (!step.from.includes(standing.view.phase) || !step.applicable(state)) return [];
    if (rules?.applicable(step.code, standing) === false) return [];
    const blockers = [
      ...step.blockers(state, on, facts), ...(rules?.blockers(step.code, standing, on, facts) ?? []), ...recordingRefusals(action, step.code, events, facts),
      ...(step.drafted ? shut : []),
    ];
    return [{ step, blockers }];
  });
}
