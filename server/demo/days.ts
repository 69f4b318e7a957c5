import type { WorkingCalendar } from '#kernel/calendar.ts';
import { dateOfDayNumber, dayNumberOf, type LegalDate } from '#kernel/dates.ts';

/** The n-th working day after a day, or before it where n is negative; 0 is the day itself. */
export function workingDay(calendar: WorkingCalendar, from: LegalDate, n: number): LegalDate {
  const direction = Math.sign(n);
  let day = dayNumberOf(from);
  for (let left = Math.abs(n); left > 0; ) {
    day += direction;
    if (calendar.kindAt(day).working) left -= 1;
  }
  return dateOfDayNumber(day);
}

/**
 * The day of reference: the last working day before today. Nothing of the district is later, so that whoever works with it at any hour
 * of the day does not find entries from the hours to come.
 */
export const referenceDay = (calendar: WorkingCalendar, today: LegalDate): LegalDate => workingDay(calendar, today, -1);
