import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';

import { computeDue, dayKind, mergeIntervals, subtractWorkingDays, workingCalendar, workingDaysBetween } from './calendar.ts';
import type { Interval, Period } from './calendar.ts';
import { CALENDAR_EDITIONS } from './calendar-years.ts';
import { addDays, addMonths, addYears, dateOfDayNumber, dayNumberOf, daysBetween, toLegalDate } from './dates.ts';
import type { LegalDate } from './dates.ts';

const calendar = workingCalendar(CALENDAR_EDITIONS);
const on = (text: string): LegalDate => toLegalDate(text) ?? assert.fail(text);

const anyDate = fc.integer({ min: dayNumberOf(on('2004-01-01')), max: dayNumberOf(on('2028-12-31')) }).map(dateOfDayNumber);

const anyPeriod: fc.Arbitrary<Period> = fc.record({
  unit: fc.constantFrom('working-day', 'calendar-day', 'month', 'year'),
  length: fc.nat(24),
  rollForward: fc.boolean(),
});

/** Dates and the intervals around them, near enough to each other to meet. */
const anyCount = fc
  .tuple(anyDate, anyPeriod, fc.array(fc.tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: -2, max: 15 })), { maxLength: 6 }))
  .map(([start, period, gaps]) => ({
    start,
    period,
    excluded: gaps.map(([after, length]): Interval => ({ from: addDays(start, after), to: addDays(start, after + length) })),
  }));

const isIn = (list: readonly Interval[], date: LegalDate): boolean => list.some(({ from, to }) => from <= date && date <= to);

/** The law's own words, day by day, with nothing clever. */
const naiveDue = (start: LegalDate, { unit, length, rollForward }: Period, excluded: readonly Interval[]): LegalDate => {
  const ends = { month: () => addMonths(start, length), year: () => addYears(start, length) };
  let left = unit === 'month' || unit === 'year' ? daysBetween(start, ends[unit]()) : length;
  let date = start;
  while (left > 0) {
    date = addDays(date, 1);
    const counts = unit !== 'working-day' || dayKind(calendar, date).working;
    if (counts && !isIn(excluded, date)) left -= 1;
  }
  if (rollForward !== true || dayKind(calendar, date).working) return date;
  do date = addDays(date, 1);
  while (!dayKind(calendar, date).working || isIn(excluded, date));
  return date;
};

describe('Whatever the start, the period and the excluded intervals', () => {
  it('the due date is the one found by going day by day', () => {
    fc.assert(
      fc.property(anyCount, ({ start, period, excluded }) => {
        assert.equal(computeDue(calendar, start, period, excluded).date, naiveDue(start, period, excluded));
      }),
      { numRuns: 2000 },
    );
  });

  it('every day after the start is either counted or passed over, and none is both', () => {
    fc.assert(
      fc.property(anyCount, ({ start, period, excluded }) => {
        const { date, counted, skipped } = computeDue(calendar, start, { ...period, rollForward: false }, excluded);
        const passed = skipped.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
        assert.equal(daysBetween(start, date), counted + passed);
        assert.ok(skipped.every(({ from, to }) => start < from && from <= to && to < date));
      }),
    );
  });

  it('an excluded interval never shortens the period', () => {
    fc.assert(
      fc.property(anyCount, ({ start, period, excluded }) => {
        for (let kept = 0; kept < excluded.length; kept += 1) {
          const fewer = computeDue(calendar, start, period, excluded.slice(0, kept));
          const more = computeDue(calendar, start, period, excluded.slice(0, kept + 1));
          assert.ok(fewer.date <= more.date);
        }
      }),
    );
  });

  it('the order of the intervals does not matter, and what is said twice counts once', () => {
    fc.assert(
      fc.property(anyCount, ({ start, period, excluded }) => {
        const once = computeDue(calendar, start, period, excluded);
        assert.deepEqual(computeDue(calendar, start, period, excluded.toReversed()), once);
        assert.deepEqual(computeDue(calendar, start, period, [...excluded, ...excluded]), once);
        assert.deepEqual(computeDue(calendar, start, period, mergeIntervals(excluded)), once);
      }),
    );
  });

  it('a later start never makes a period of days end earlier, nor one of months or years without exclusions', () => {
    fc.assert(
      fc.property(anyCount, fc.nat(40), ({ start, period, excluded }, later) => {
        // "The same day" counts no day: it may end on a start that is excluded, where rolling forward from the day before does not stop.
        fc.pre(period.length > 0);
        const list = period.unit === 'month' || period.unit === 'year' ? [] : excluded;
        const first = computeDue(calendar, start, period, list);
        assert.ok(first.date <= computeDue(calendar, addDays(start, later), period, list).date);
      }),
    );
  });

  it('it is provisional exactly where it names a year without a calendar, and never asks one it does not need', () => {
    fc.assert(
      fc.property(anyCount, ({ start, period, excluded }) => {
        const { provisional, unissuedYears, editions } = computeDue(calendar, start, period, excluded);
        assert.equal(provisional, unissuedYears.length > 0);
        assert.ok(unissuedYears.every((year) => calendar.edition(year) === null));
        if (period.unit !== 'working-day' && period.rollForward !== true) assert.deepEqual([...unissuedYears, ...editions], []);
      }),
    );
  });

  it('a date that is not provisional stays when further years are arranged', () => {
    const later = [2027, 2028, 2029].map((year) => ({
      year, edition: 1, issuedOn: null, source: 'test',
      rest: ['12-29', '12-30', '12-31'].map((day) => on(`${year - 1}-${day}`)),
      work: ['01-02', '01-03', '05-01'].map((day) => on(`${year}-${day}`)),
    }));
    const longer = workingCalendar([...CALENDAR_EDITIONS, ...later]);
    const nearTheEnd = fc.integer({ min: dayNumberOf(on('2026-11-01')), max: dayNumberOf(on('2026-12-31')) }).map(dateOfDayNumber);
    fc.assert(
      fc.property(nearTheEnd, anyPeriod, (start, period) => {
        const short = computeDue(calendar, start, period);
        fc.pre(!short.provisional);
        assert.equal(computeDue(longer, start, period).date, short.date);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Whatever the days of notice and hearing', () => {
  it('notice is in time exactly where the period counted from it ends before the hearing', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5, max: 30 }), fc.nat(10), (noticed, ahead, n) => {
        fc.pre(n > 0 || ahead > 0);
        const heard = addDays(noticed, ahead);
        const inTime = workingDaysBetween(calendar, noticed, heard).count >= n;
        assert.equal(inTime, computeDue(calendar, noticed, { unit: 'working-day', length: n }).date < heard);
        assert.equal(inTime, noticed <= subtractWorkingDays(calendar, heard, n));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Merged intervals', () => {
  it('hold the same days as the list, each in one of them', () => {
    fc.assert(
      fc.property(anyCount, fc.integer({ min: -30, max: 120 }), ({ start, excluded }, after) => {
        const merged = mergeIntervals(excluded);
        const date = addDays(start, after);
        assert.equal(merged.filter(({ from, to }) => from <= date && date <= to).length, isIn(excluded, date) ? 1 : 0);
      }),
    );
  });
});
