import type { Interval } from '#kernel/calendar.ts';
import { mergeIntervals } from '#kernel/calendar.ts';
import { addDays, compareDates, daysBetween, earlierOf, laterOf, type LegalDate } from '#kernel/dates.ts';
import { ratioOf, type Fen } from '#kernel/money.ts';

/**
 * Days of delay from the day after `due` up to and including `until`; days of reconsideration and litigation do not count
 * (处罚法第七十三条第三款), and overlapping ones are left out once.
 */
export function daysLate(due: LegalDate, until: LegalDate, suspended: readonly Interval[]): number {
  if (compareDates(until, due) <= 0) return 0;
  const first = addDays(due, 1);
  const outside = mergeIntervals(suspended).reduce((sum, { from, to }) => {
    const start = laterOf(from, first);
    const end = earlierOf(to, until);
    return compareDates(start, end) > 0 ? sum : sum + daysBetween(start, end) + 1;
  }, 0);
  return daysBetween(due, until) - outside;
}

/** 每日按罚款数额的百分之三加处，总额不得超过罚款本数 (处罚法第七十二条第一款第一项); `permille` is the rate in force. To the fen, half up. */
export function lateFine(fine: Fen, days: number, permille: number): Fen {
  const charged = ratioOf(fine, permille * days, 1000);
  return charged > fine ? fine : charged;
}
