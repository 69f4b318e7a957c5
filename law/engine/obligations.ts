import type { Citation } from '#kernel/citations.ts';
import { computeDue, type DueDate, type Period } from '#kernel/calendar.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { PROMPT } from '#law/parameters/define.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import type { ActionDefinition } from './definition.ts';
import type { CaseEvent } from './event.ts';
import { bindingOn, dueBy, type Clockwork } from './facts.ts';
import type { ObligationDefinition } from './obligation-definition.ts';

export interface Obligation {
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly effect: ObligationDefinition<unknown>['effect'];
  readonly openedBy: number;
  readonly start: LegalDate;
  /** Null where no source sets a length: the duty stands without a date. */
  readonly due: DueDate | null;
  readonly parameter: ParameterCode | null;
  readonly articles: readonly Citation[];
  readonly confirmed: boolean;
  /** To be done at once (及时): the source sets the duty and no number of days. */
  readonly prompt: boolean;
  readonly closedBy: number | null;
  readonly closedOn: LegalDate | null;
}

interface Open<State> {
  readonly definition: ObligationDefinition<State>;
  readonly key: string;
  readonly event: CaseEvent;
  readonly start: LegalDate;
  readonly own: LegalDate | Period | null;
  closed: CaseEvent | null;
}

function advance<State>(open: Open<State>[], action: ActionDefinition<State>, state: State, event: CaseEvent): void {
  for (const definition of action.obligations) {
    const key = definition.key?.(state, event) ?? '';
    if (definition.closes.includes(event.step) && (definition.until?.(state, event) ?? true)) {
      for (const one of open) if (one.definition === definition && one.key === key && one.closed === null) one.closed = event;
    }
    if (definition.opens.includes(event.step) && (definition.when?.(state, event) ?? true)) {
      const own = typeof definition.length === 'function' ? definition.length(state, event) : null;
      open.push({ definition, key, event, start: definition.start?.(state, event) ?? event.on, own, closed: null });
    }
  }
}

function conclude<State>(open: Open<State>, state: State, clockwork: Clockwork): Obligation {
  const { definition, event, start, closed } = open;
  const parameter = typeof definition.length === 'string' ? definition.length : null;
  const counted = parameter === null ? null : dueBy(clockwork, parameter, start, definition.excluded?.(state) ?? [], definition.extendedBy?.(state) ?? 0);
  const own = open.own === null ? null : ownDue(clockwork, start, open.own);
  // A duty set without a number (及时) has its article, too.
  const binding = counted?.rule ?? (parameter === null ? null : bindingOn(clockwork, parameter, start));
  const rule = binding?.citation;
  return {
    code: definition.code, key: open.key, name: definition.name, effect: definition.effect,
    openedBy: event.seq, start, due: counted?.due ?? own, parameter,
    articles: rule && !definition.articles.some((article) => article.text === rule.text) ? [...definition.articles, rule] : definition.articles,
    confirmed: binding?.confirmed ?? true, prompt: binding?.value === PROMPT,
    closedBy: closed?.seq ?? null, closedOn: closed?.on ?? null,
  };
}

function ownDue(clockwork: Clockwork, start: LegalDate, own: LegalDate | Period): DueDate {
  if (typeof own !== 'string') return computeDue(clockwork.calendar, start, own);
  const none: Period = { unit: 'calendar-day', length: 0 };
  return { date: own, start, provisional: false, period: none, counted: 0, skipped: [], editions: [], unissuedYears: [] };
}

/** All periods that a case has opened, open and closed, in the order they were opened, computed with the calendar and values given. */
export function obligationsOf<State>(action: ActionDefinition<State>, events: readonly CaseEvent[], clockwork: Clockwork): readonly Obligation[] {
  const open: Open<State>[] = [];
  let state = action.initial;
  for (const event of events) {
    const definition = action.steps[event.step];
    if (definition === undefined) continue;
    state = definition.apply(state, event);
    advance(open, action, state, event);
  }
  return open.map((one) => conclude(one, state, clockwork));
}
