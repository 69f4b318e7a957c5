import type { ActionDefinition } from './definition.ts';
import type { CaseEvent } from './event.ts';

/** A case as it stood after each of its events: where a fact comes from. */
export interface Trace<State> {
  readonly events: readonly CaseEvent[];
  /** The state after all events. */
  readonly state: State;
  /** The last event that changed what `of` sees; null where nothing ever has. */
  readonly lastChange: (of: (state: State) => unknown) => CaseEvent | null;
  /** Every event that changed what `of` sees, with what it saw before and after. */
  readonly changes: <Value>(of: (state: State) => Value) => readonly { readonly event: CaseEvent; readonly before: Value; readonly after: Value }[];
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export function traceOf<State>(action: ActionDefinition<State>, events: readonly CaseEvent[]): Trace<State> {
  const states: State[] = [action.initial];
  for (const event of events) {
    const step = action.steps[event.step];
    const state = states.at(-1) ?? action.initial;
    states.push(step === undefined ? state : step.apply(state, event));
  }
  const changes: Trace<State>['changes'] = (of) =>
    events.flatMap((event, index) => {
      const [before, after] = [of(states[index] ?? action.initial), of(states[index + 1] ?? action.initial)];
      return same(before, after) ? [] : [{ event, before, after }];
    });
  return { events, state: states.at(-1) ?? action.initial, changes, lastChange: (of) => changes(of).at(-1)?.event ?? null };
}
