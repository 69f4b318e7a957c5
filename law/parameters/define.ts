import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';

/**
 * 'fen' is an amount of money, 'permille' a rate, 'choice' one of the parameter's `choices`, 'hour' clock hours (24小时) or an hour of the
 * day, 'month-day' a day of every year (01-31); the rest are lengths of time.
 */
export type Unit = 'working-day' | 'calendar-day' | 'month' | 'year' | 'hour' | 'month-day' | 'fen' | 'permille' | 'person' | 'choice';

/**
 * The value of a duty that the source sets without a number (及时、立即、按时). It stands in a parameter of time and opens a duty with an
 * article but no date; any number that another source sets makes it definite and goes before it.
 */
export const PROMPT = 'prompt';

export interface ParameterValue {
  readonly jurisdiction: JurisdictionCode;
  /** First day in force; `to` is the last day, absent while in force. */
  readonly from: LegalDate;
  readonly to?: LegalDate;
  readonly value: number | string;
  /** Where this source counts in another unit than the parameter. */
  readonly unit?: Unit;
  /** Where a period of this source rolls forward although the parameter's other periods need not. */
  readonly rollForward?: boolean;
  readonly citation: Citation;
  readonly note?: string;
  /** Why a reading of the text still needs a lawyer: the value binds, marked 待确认. */
  readonly unconfirmed?: string;
}

/**
 * What happens where two sources set the same thing:
 * 'rank': the higher source prevails, then the later, then the nearer (上位法优于下位法，新法优于旧法，特别规定优于一般规定).
 * 'strictest': both bind the agency, so the one that asks more of it does (a lower source may add to the agency's own duties):
 * for lengths and amounts the smaller, for choices the later in `choices`.
 */
export type Collision = 'rank' | 'strictest';

export interface Parameter {
  readonly name: string;
  readonly unit: Unit;
  readonly collision: Collision;
  /** A period whose last day is a rest day ends on the next working day (民事诉讼法第八十五条). */
  readonly rollForward?: boolean;
  readonly choices?: readonly string[];
  /**
   * The law leaves the value to the agency: its dated setting binds where no source sets one or sets it without a number, and, where
   * collisions come out by strictness, where the agency asks more of itself. Marked 待确认 until confirmed.
   */
  readonly agencyMaySet?: boolean;
  /** What others set, or what is said without a source we could read: help for the agency that must decide, never law. Says 待确认. */
  readonly suggestion?: string;
  readonly values: readonly ParameterValue[];
}

type Rest = Partial<Pick<ParameterValue, 'unit' | 'rollForward' | 'note' | 'unconfirmed'>> & { readonly to?: string };

/** A value in force since a day. Literals of the parameter tables only; the conformance test parses every date. */
export const since = (
  jurisdiction: JurisdictionCode, from: string, value: number | string, citation: Citation, { to, ...rest }: Rest = {},
): ParameterValue => ({
  jurisdiction,
  from: from as LegalDate, // see above
  ...(to === undefined ? {} : { to: to as LegalDate }), // see above
  value,
  citation,
  ...rest,
});
