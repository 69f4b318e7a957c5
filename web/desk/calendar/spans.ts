import { addDays, type LegalDate, weekdayOf } from '#kernel/dates.ts';

/** Whether nobody works between two days off: then they are one holiday. */
function offBetween(from: LegalDate, to: LegalDate, work: readonly LegalDate[]): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (weekdayOf(day) <= 5 || work.includes(day)) return false;
  return true;
}

const spanWords = (from: LegalDate, to: LegalDate): string => (from === to ? from.slice(5) : `${from.slice(5)}至${to.slice(5)}`);

/** Days off as holidays of several days: '10-01至10-07'. Days are in order; those of the year before carry their year. */
export function holidaySpans(rest: readonly LegalDate[], work: readonly LegalDate[], year: number): readonly string[] {
  const spans: { readonly from: LegalDate; to: LegalDate }[] = [];
  for (const day of rest) {
    const last = spans.at(-1);
    if (last !== undefined && offBetween(last.to, day, work)) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.map(({ from, to }) => (from.startsWith(String(year)) ? spanWords(from, to) : `${from.slice(0, 4)}-${spanWords(from, to)}`));
}

/** What was typed in a box, entry by entry. */
export const entriesIn = (text: string): string[] => text.split(/[\n,，、;；]/u).map((one) => one.trim()).filter((one) => one !== '');
