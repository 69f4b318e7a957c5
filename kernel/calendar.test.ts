import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { computeDue, dayKind, editionFaults, mergeIntervals, subtractWorkingDays, workingCalendar, workingDaysBetween } from './calendar.ts';
import type { CalendarEdition, Interval, Period } from './calendar.ts';
import { CALENDAR_EDITIONS } from './calendar-years.ts';
import { toLegalDate } from './dates.ts';
import type { LegalDate } from './dates.ts';

const calendar = workingCalendar(CALENDAR_EDITIONS);
const on = (text: string): LegalDate => toLegalDate(text) ?? assert.fail(text);
const days = (...texts: string[]): LegalDate[] => texts.map(on);
const interval = (from: string, to: string): Interval => ({ from: on(from), to: on(to) });
const workingDays = (length: number): Period => ({ unit: 'working-day', length });
const calendarDays = (length: number, rollForward = false): Period => ({ unit: 'calendar-day', length, rollForward });
const due = (start: string, period: Period, excluded: readonly Interval[] = []) => computeDue(calendar, on(start), period, excluded);
const dueDate = (start: string, period: Period, excluded: readonly Interval[] = []): string => due(start, period, excluded).date;

const edition = (year: number, number: number, rest: LegalDate[], work: LegalDate[] = []): CalendarEdition =>
  ({ year, edition: number, issuedOn: null, source: 'test', rest, work });

/** 2027 as it might be arranged; the real notice had not come out when this was written. */
const imagined2027 = edition(2027, 1, days('2027-01-01', '2027-02-08'), days('2026-12-27', '2027-02-06'));
const with2027 = workingCalendar([...CALENDAR_EDITIONS, imagined2027]);

/** Counted by hand on the published calendars. */
const VERIFIED: readonly (readonly [start: string, length: number, due: string])[] = [
  ['2019-09-20', 7, '2019-09-30'],
  ['2019-09-20', 20, '2019-10-23'],
  ['2020-01-20', 7, '2020-02-06'],
  ['2020-01-20', 20, '2020-02-25'],
  ['2021-09-28', 7, '2021-10-13'],
  ['2021-09-28', 20, '2021-11-01'],
  ['2025-09-26', 7, '2025-10-13'],
  ['2025-09-26', 20, '2025-10-30'],
  ['2026-02-10', 7, '2026-02-26'],
  ['2026-02-10', 20, '2026-03-16'],
  ['2026-09-18', 7, '2026-09-29'],
  ['2026-09-28', 7, '2026-10-13'],
];

describe('A day', () => {
  it('is worked or off for one of four reasons', () => {
    const kinds = Object.fromEntries(['2026-09-30', '2026-10-01', '2026-10-03', '2026-10-10'].map((text) => [text, dayKind(calendar, on(text))]));
    assert.deepEqual(kinds, {
      '2026-09-30': { working: true, issued: true, why: 'weekday' },
      '2026-10-01': { working: false, issued: true, why: 'holiday' },
      '2026-10-03': { working: false, issued: true, why: 'weekend' },
      '2026-10-10': { working: true, issued: true, why: 'make-up' },
    });
  });

  it('of a year without a calendar goes by its weekday, and says so', () => {
    assert.deepEqual(dayKind(calendar, on('2027-10-01')), { working: true, issued: false, why: 'weekday' });
    assert.deepEqual(dayKind(calendar, on('2027-10-02')), { working: false, issued: false, why: 'weekend' });
    assert.equal(dayKind(calendar, on('2003-12-31')).issued, false);
  });

  it('from 29 December on waits for the notice of the next year, which may rearrange it', () => {
    const issued = (text: string) => dayKind(calendar, on(text)).issued;
    assert.deepEqual(['2026-12-28', '2026-12-29', '2026-12-31', '2025-12-29', '2025-12-31'].map(issued), [true, false, false, true, true]);
    assert.equal(dayKind(with2027, on('2026-12-31')).issued, true);
    assert.equal(dayKind(with2027, on('2026-12-27')).why, 'make-up');
  });
});

describe('A working calendar', () => {
  it('keeps the highest edition of each year, in whatever order they come', () => {
    const first = edition(2027, 1, days('2027-01-01'));
    const second = edition(2027, 2, days('2027-01-01', '2027-01-04'));
    for (const list of [[first, second], [second, first]]) {
      const built = workingCalendar(list);
      assert.equal(built.id, '2027#2');
      assert.equal(built.edition(2027), second);
      assert.equal(dayKind(built, on('2027-01-04')).working, false);
    }
  });

  it('names its editions by year, and has none for other years', () => {
    assert.match(calendar.id, /^2004#1,2005#1,.*2019#2,2020#2,.*,2026#1$/);
    assert.equal(calendar.edition(2027), null);
    assert.equal(workingCalendar(CALENDAR_EDITIONS.toReversed()).id, calendar.id);
  });

  it('counts again by a changed edition: Labour Day 2019 was one day, and became four', () => {
    const changed = calendar.edition(2019) ?? assert.fail();
    const may = days('2019-05-02', '2019-05-03');
    const before = workingCalendar([{ ...changed, edition: 1, rest: changed.rest.filter((day) => !may.includes(day)), work: [] }]);
    assert.equal(computeDue(before, on('2019-04-29'), workingDays(3)).date, '2019-05-03');
    assert.equal(dueDate('2019-04-29', workingDays(3)), '2019-05-06');
  });
});

describe('A period in working days', () => {
  for (const [start, length, date] of VERIFIED) {
    it(`of ${length} from ${start} ends on ${date}`, () => {
      const { provisional, counted, unissuedYears, ...rest } = due(start, workingDays(length));
      assert.equal(rest.date, date);
      assert.deepEqual({ provisional, counted, unissuedYears }, { provisional: false, counted: length, unissuedYears: [] });
    });
  }

  it('says which days it passed over, why, and by which calendar', () => {
    assert.deepEqual(due('2026-09-28', workingDays(7)), {
      date: '2026-10-13',
      provisional: false,
      start: '2026-09-28',
      period: { unit: 'working-day', length: 7 },
      counted: 7,
      skipped: [
        { from: '2026-10-01', to: '2026-10-02', why: 'holiday' },
        { from: '2026-10-03', to: '2026-10-04', why: 'weekend' },
        { from: '2026-10-05', to: '2026-10-07', why: 'holiday' },
        { from: '2026-10-11', to: '2026-10-11', why: 'weekend' },
      ],
      editions: ['2026#1'],
      unissuedYears: [],
    });
  });

  it('does not count its start day, worked or not (民事诉讼法第八十五条)', () => {
    assert.equal(dueDate('2026-11-19', workingDays(1)), '2026-11-20');
    assert.equal(dueDate('2026-11-20', workingDays(1)), '2026-11-23');
    assert.equal(dueDate('2026-11-21', workingDays(1)), '2026-11-23');
  });

  it('of no days ends on its start day', () => assert.equal(dueDate('2026-11-20', workingDays(0)), '2026-11-20'));

  it('asks the calendars of both years that it touches, and no others', () => {
    assert.deepEqual(due('2025-12-22', workingDays(10)).editions, ['2025#1', '2026#1']);
    assert.deepEqual(due('2025-12-22', workingDays(4)).editions, ['2025#1']);
    assert.deepEqual(due('2025-12-22', workingDays(5)).editions, ['2025#1', '2026#1'], 'the last days of December are settled by both');
  });

  it('leaves out excluded days, of which those off are not left out twice', () => {
    assert.equal(dueDate('2026-11-16', workingDays(5)), '2026-11-23');
    assert.equal(dueDate('2026-11-16', workingDays(5), [interval('2026-11-18', '2026-11-22')]), '2026-11-26');
    assert.deepEqual(due('2026-11-16', workingDays(5), [interval('2026-11-18', '2026-11-22')]).skipped, [
      { from: '2026-11-18', to: '2026-11-22', why: 'excluded' },
    ]);
  });
});

describe('A period in calendar days', () => {
  it('counts every day, and may end on a day off where no statute moves it', () => {
    assert.deepEqual(due('2026-09-16', calendarDays(15)), {
      date: '2026-10-01',
      provisional: false,
      start: '2026-09-16',
      period: { unit: 'calendar-day', length: 15, rollForward: false },
      counted: 15,
      skipped: [],
      editions: [],
      unissuedYears: [],
    });
  });

  it('ends on the first working day after, where its last day is off and the statute says so (民事诉讼法第八十五条)', () => {
    const rolled = due('2026-09-16', calendarDays(15, true));
    assert.equal(rolled.date, '2026-10-08');
    assert.deepEqual(rolled.skipped.map(({ from, to, why }) => [from, to, why]), [
      ['2026-10-01', '2026-10-02', 'holiday'],
      ['2026-10-03', '2026-10-04', 'weekend'],
      ['2026-10-05', '2026-10-07', 'holiday'],
    ]);
    assert.deepEqual(rolled.editions, ['2026#1']);
  });

  it('does not move off a Saturday that is worked', () => {
    assert.equal(dueDate('2026-09-25', calendarDays(15, true)), '2026-10-10');
  });

  it('is extended one for one by excluded days, once where intervals overlap, and again where the extension meets a further one', () => {
    const extended = due('2026-03-01', calendarDays(10), [
      interval('2026-03-12', '2026-03-13'),
      interval('2026-03-05', '2026-03-07'),
      interval('2026-03-06', '2026-03-08'),
      interval('2026-03-20', '2026-03-25'),
    ]);
    assert.equal(extended.date, '2026-03-17');
    assert.equal(extended.counted, 10);
    assert.deepEqual(extended.skipped.map(({ from, to }) => `${from}/${to}`), ['2026-03-05/2026-03-08', '2026-03-12/2026-03-13']);
  });

  it('is not touched by intervals before its first day or after its last', () => {
    const outside = [interval('2026-01-01', '2026-03-01'), interval('2026-03-12', '2026-04-30')];
    assert.equal(dueDate('2026-03-01', calendarDays(10), outside), '2026-03-11');
  });

  it('passes over only the part of an interval that lies in it', () => {
    assert.deepEqual(due('2026-03-01', calendarDays(3), [interval('2026-02-01', '2026-03-02')]).skipped, [
      { from: '2026-03-02', to: '2026-03-02', why: 'excluded' },
    ]);
    assert.equal(dueDate('2026-03-01', calendarDays(3), [interval('2026-02-01', '2026-03-02')]), '2026-03-05');
  });

  it('does not roll forward onto an excluded day', () => {
    // Saturday 2026-11-21; Monday and Tuesday are excluded.
    assert.equal(dueDate('2026-11-16', calendarDays(5, true), [interval('2026-11-23', '2026-11-24')]), '2026-11-25');
  });

  it('of no days ends on its start day, and rolls forward from it', () => {
    assert.equal(dueDate('2026-11-21', calendarDays(0), [interval('2026-11-01', '2026-11-30')]), '2026-11-21');
    assert.equal(dueDate('2026-11-21', calendarDays(0, true)), '2026-11-23');
  });
});

describe('A period in months or years', () => {
  it('ends on the corresponding day, or the last day of the month', () => {
    assert.equal(dueDate('2026-01-15', { unit: 'month', length: 3 }), '2026-04-15');
    assert.equal(dueDate('2026-01-31', { unit: 'month', length: 1 }), '2026-02-28');
    assert.equal(dueDate('2024-02-29', { unit: 'year', length: 2 }), '2026-02-28');
  });

  it('is extended by every excluded day within it, the days of the extension included', () => {
    const excluded = [interval('2026-01-20', '2026-01-29'), interval('2026-02-20', '2026-02-22')];
    const { date, counted } = due('2026-01-15', { unit: 'month', length: 1 }, excluded);
    assert.deepEqual({ date, counted }, { date: '2026-02-28', counted: 31 });
  });

  it('rolls forward where told', () => {
    assert.equal(dueDate('2026-08-03', { unit: 'month', length: 2, rollForward: true }), '2026-10-08');
  });
});

describe('A due date is provisional (暂算)', () => {
  it('where working days are counted in a year without a calendar', () => {
    const { date, provisional, editions, unissuedYears } = due('2026-12-24', workingDays(7));
    assert.deepEqual({ date, provisional, editions, unissuedYears }, { date: '2027-01-04', provisional: true, editions: ['2026#1'], unissuedYears: [2027] });
  });

  it('and is settled when the calendar has come', () => {
    const { date, provisional, editions, unissuedYears } = computeDue(with2027, on('2026-12-24'), workingDays(7));
    assert.deepEqual({ date, provisional, editions, unissuedYears }, { date: '2027-01-04', provisional: false, editions: ['2026#1', '2027#1'], unissuedYears: [] });
  });

  it('where it is counted through the last days of a December that the next notice may rearrange, and not a day earlier', () => {
    assert.equal(due('2026-12-21', workingDays(5)).provisional, false);
    assert.deepEqual(due('2026-12-21', workingDays(6)).unissuedYears, [2027]);
  });

  it('where the last day must be a working day and lies in such a year', () => {
    assert.equal(due('2026-11-20', calendarDays(60, true)).provisional, true);
    assert.equal(due('2026-11-20', { unit: 'year', length: 2, rollForward: true }).provisional, true);
  });

  it('but not where no working day is asked for: calendar days, months and years need no calendar', () => {
    assert.equal(due('2026-11-20', calendarDays(60)).provisional, false);
    assert.equal(due('2026-11-20', { unit: 'year', length: 5 }).provisional, false);
  });

  it('but not where the days without a calendar are excluded anyway', () => {
    const gap = workingCalendar(CALENDAR_EDITIONS.filter(({ year }) => year !== 2025));
    const excluded = [interval('2024-12-28', '2025-12-31')];
    const { date, provisional } = computeDue(gap, on('2024-12-26'), workingDays(2), excluded);
    assert.deepEqual({ date, provisional }, { date: '2026-01-04', provisional: false });
  });
});

describe('A period that is none', () => {
  it('is thrown back', () => {
    for (const length of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 36_526]) assert.throws(() => due('2026-11-20', workingDays(length)), RangeError);
  });

  it('is thrown back where it would end after 2199, as a suspension without an end does', () => {
    assert.throws(() => due('2199-12-30', workingDays(5)), RangeError);
    assert.throws(() => due('2026-11-20', calendarDays(5), [interval('2026-11-21', '2199-12-31')]), RangeError);
  });
});

describe('Notice some working days ahead (七个工作日前通知, 处罚法第六十四条第二项)', () => {
  it('leaves that many whole working days between notice and hearing', () => {
    // Between Monday 28 September and Wednesday 14 October 2026: 29, 30; 8, 9, 10 (worked), 12, 13.
    assert.deepEqual(workingDaysBetween(calendar, on('2026-09-28'), on('2026-10-14')), { count: 7, provisional: false });
    assert.equal(workingDaysBetween(calendar, on('2026-09-28'), on('2026-10-13')).count, 6);
    assert.equal(subtractWorkingDays(calendar, on('2026-10-14'), 7), '2026-09-28');
  });

  it('may be given on a day off, up to the eve of the first of those days', () => {
    // Seven working days before Wednesday 2 December: 23 November is the first of them, and Sunday the 22nd is in time.
    assert.equal(subtractWorkingDays(calendar, on('2026-12-02'), 7), '2026-11-22');
  });

  it('counts neither end, and nothing where the order is the wrong one', () => {
    assert.equal(workingDaysBetween(calendar, on('2026-11-19'), on('2026-11-20')).count, 0);
    assert.equal(workingDaysBetween(calendar, on('2026-11-20'), on('2026-11-20')).count, 0);
    assert.equal(workingDaysBetween(calendar, on('2026-11-25'), on('2026-11-16')).count, 0);
    assert.equal(subtractWorkingDays(calendar, on('2026-11-20'), 0), '2026-11-19');
  });

  it('is provisional through a year without a calendar', () => {
    assert.equal(workingDaysBetween(calendar, on('2026-12-24'), on('2027-01-08')).provisional, true);
  });

  it('is asked for in whole days', () => {
    for (const n of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER]) assert.throws(() => subtractWorkingDays(calendar, on('2026-11-20'), n), RangeError);
  });
});

describe('Merged intervals', () => {
  it('neither overlap nor touch, and are in order', () => {
    const list = [interval('2026-03-10', '2026-03-12'), interval('2026-03-01', '2026-03-03'), interval('2026-03-04', '2026-03-04'), interval('2026-03-11', '2026-03-15')];
    assert.deepEqual(mergeIntervals(list), [interval('2026-03-01', '2026-03-04'), interval('2026-03-10', '2026-03-15')]);
    assert.deepEqual(list[0], interval('2026-03-10', '2026-03-12'), 'the list itself is left as it was');
  });

  it('swallow one within another, and drop one that ends before it begins', () => {
    const list = [interval('2026-03-01', '2026-03-31'), interval('2026-03-05', '2026-03-06'), interval('2026-06-02', '2026-06-01')];
    assert.deepEqual(mergeIntervals(list), [interval('2026-03-01', '2026-03-31')]);
    assert.deepEqual(mergeIntervals([]), []);
  });
});

describe('A calendar edition that someone typed', () => {
  it('is without fault where days off are weekdays and days worked are weekend days, of the year or the December before', () => {
    assert.deepEqual(editionFaults(imagined2027), []);
  });

  it('is told each of its faults', () => {
    const wrong = edition(2027, 0, days('2027-01-02', '2028-01-03', '2027-01-01', '2027-01-01'), days('2027-01-04', '2026-11-28'));
    assert.deepEqual(editionFaults(wrong), [
      '版次应当是从1开始的整数',
      '2028-01-03不在2027年，也不在上一年12月',
      '2026-11-28不在2027年，也不在上一年12月',
      '2027-01-02是周末，不必列为放假',
      '2027-01-04不是周末，不能列为调休上班',
      '2027-01-01重复',
    ]);
    assert.deepEqual(editionFaults(edition(2027, 1, [])), ['没有放假日期']);
  });
});
