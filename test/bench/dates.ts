import { performance } from 'node:perf_hooks';
import chineseDays from 'chinese-days';
import { CALENDAR_EDITIONS } from '#kernel/calendar-years.ts';
import { computeDue, workingCalendar } from '#kernel/calendar.ts';
import { addDays, toLegalDate, type LegalDate } from '#kernel/dates.ts';
import { dueBy, type Clockwork } from '#law/engine/facts.ts';

const calendar = workingCalendar(CALENDAR_EDITIONS);
const clockwork: Clockwork = { jurisdiction: 'henan-2019', calendar, settings: [] };

function first(): LegalDate {
  const date = toLegalDate('2024-01-01');
  if (date === null) throw new Error('2024-01-01 is a day');
  return date;
}

/** Three years of starts, all of them within the calendar that both sides have. */
const STARTS = Array.from({ length: 900 }, (_none, day) => addDays(first(), day));
/** Lengths that the law itself sets: five days to ask for a hearing, seven for publication, twenty for the record. */
const LENGTHS = [5, 7, 20] as const;

/** The control: the library's own search for the n-th working day after a day, without a rule, an article or an explanation. */
const control = (start: LegalDate, length: number): string => chineseDays.findWorkday(length, start); // oxlint-disable-line import/no-named-as-default-member -- the package is CommonJS: Node sees its default alone

const counted = (start: LegalDate, length: number): string => computeDue(calendar, start, { unit: 'working-day', length }).date;

const CODES = { 5: 'hearing.request', 7: 'disclosure.penalty', 20: 'disclosure.default' } as const;
/** With the search for the binding rule of the place, as a clock of a case computes it. */
const ruled = (start: LegalDate, length: (typeof LENGTHS)[number]): string => dueBy(clockwork, CODES[length], start)?.due.date ?? '';

type Compute = (start: LegalDate, length: (typeof LENGTHS)[number]) => string;

function assertAlike(compute: Compute): void {
  for (const start of STARTS) {
    for (const length of LENGTHS) {
      const [ours, theirs] = [compute(start, length), control(start, length)];
      if (ours !== theirs) throw new Error(`${length} working days from ${start}: ${ours} here, ${theirs} by the control`);
    }
  }
}

/** Due dates a second over whole passes through the starts, for about the time given. */
function rate(compute: Compute, milliseconds: number): number {
  const begun = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    for (const start of STARTS) for (const length of LENGTHS) compute(start, length);
    done += STARTS.length * LENGTHS.length;
    elapsed = performance.now() - begun;
  }
  return done / (elapsed / 1000);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Due dates a second, computed and explained, beside chinese-days' findWorkday alone, in turns. Throws where the two disagree on a date. */
export function benchDates(print: (line: string) => void, rounds = 5, milliseconds = 400): void {
  for (const [name, compute] of [['calendar with explanation', counted], ['rule of the place and calendar', ruled]] as const) {
    assertAlike(compute);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(rate(compute, milliseconds));
      theirs.push(rate(control, milliseconds));
    }
    const [a, b] = [median(ours), median(theirs)];
    print(`due dates, ${name}: ${a.toFixed(0)}/s, ${b.toFixed(0)}/s findWorkday control, ratio ${(a / b).toFixed(2)}`);
  }
}
