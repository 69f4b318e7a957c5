import type { Interval, Period } from '#kernel/calendar.ts';
import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import type { CaseEvent } from './event.ts';

/**
 * A period the law sets in a procedure. A 'duty' must be done by its due date; a 'bar' must have run out before the agency may go on
 * (期间届满前不得…); a 'right' is the party's and ends with the due date.
 */
export interface ObligationDefinition<State> {
  readonly code: string;
  readonly name: string;
  readonly effect: 'duty' | 'bar' | 'right';
  readonly articles: readonly Citation[];
  /** The parameter that sets its length; or where the act itself sets it, the day (a date in an order) or the period (in a notice). */
  readonly length: ParameterCode | ((state: State, event: CaseEvent) => LegalDate | Period | null);
  /** Steps that open it. */
  readonly opens: readonly string[];
  /** Steps that end it. */
  readonly closes: readonly string[];
  /** Whether the event really opens it, seen from the state after it. */
  readonly when?: (state: State, event: CaseEvent) => boolean;
  /** Whether the event really ends it, seen from the state after it. */
  readonly until?: (state: State, event: CaseEvent) => boolean;
  /** The day the period starts after; the event's own day unless said otherwise. */
  readonly start?: (state: State, event: CaseEvent) => LegalDate;
  /** Which of several it is (each preservation has its own clock). */
  readonly key?: (state: State, event: CaseEvent) => string;
  readonly excluded?: (state: State) => readonly Interval[];
  /** Recorded extensions, in days added to the due date. */
  readonly extendedBy?: (state: State) => number;
}
