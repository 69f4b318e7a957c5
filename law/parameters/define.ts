import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';

/** 'fen' is an amount of money, 'permille' a rate, 'choice' one of the parameter's `choices`; the rest are lengths of time. */
export type Unit = 'working-day' | 'calendar-day' | 'month' | 'year' | 'fen' | 'permille' | 'person' | 'choice';

export interface ParameterValue {
  readonly jurisdiction: JurisdictionCode;
  /** First day in force; `to` is the last day, absent while in force. */
  readonly from: LegalDate;
  readonly to?: LegalDate;
  readonly value: number | string;
  readonly citation: Citation;
  readonly note?: string;
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
  /** The law leaves the value to the agency: where no source sets it, its dated setting does, marked 待确认 until confirmed. */
  readonly agencyMaySet?: boolean;
  readonly values: readonly ParameterValue[];
}

export const since = (
  jurisdiction: JurisdictionCode,
  from: string,
  value: number | string,
  citation: Citation,
  rest: { readonly to?: string; readonly note?: string } = {},
): ParameterValue => ({
  jurisdiction,
  from: from as LegalDate, // literals of the parameter tables; the conformance test parses every one
  ...(rest.to === undefined ? {} : { to: rest.to as LegalDate }),
  value,
  citation,
  ...(rest.note === undefined ? {} : { note: rest.note }),
});
