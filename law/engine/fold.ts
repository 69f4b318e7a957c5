import type { ActionDefinition } from './definition.ts';
import type { CaseEvent } from './event.ts';

/**
 * The state of a case: its events, applied in order. It runs no validation: what the log holds has been judged when it was recorded,
 * by the rules of that day, and folds to the same state for ever.
 */
export function fold<State>(action: ActionDefinition<State>, events: readonly CaseEvent[]): State {
  return events.reduce((state, event) => {
    const step = action.steps[event.step];
    if (step === undefined) throw new Error(`案件记录中有本执法行为类别没有的环节：${event.step}`);
    return step.apply(state, event);
  }, action.initial);
}
