import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';

import {
  Instant,
  LegalDate,
  addDays,
  addHours,
  addMonths,
  addYears,
  chinaDateOf,
  chineseDate,
  compareDates,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  earlierOf,
  epochOf,
  instantFromEpoch,
  isRealDay,
  laterOf,
  toLegalDate,
  weekdayOf,
  yearOf,
  yearOfDayNumber,
} from './dates.ts';

const on = (text: string): LegalDate => LegalDate.parse(text);
const at = (text: string): Instant => Instant.parse(text);

const FIRST = dayNumberOf(on('1949-01-01'));
const LAST = dayNumberOf(on('2199-12-31'));
const MS_PER_DAY = 86_400_000;

// ICU's calendar is the independent witness; sv-SE writes dates as YYYY-MM-DD.
const witness = (timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const anyDate = fc.integer({ min: FIRST, max: LAST }).map(dateOfDayNumber);
const anyEpoch = fc.integer({ min: FIRST * MS_PER_DAY, max: (LAST + 1) * MS_PER_DAY - 1 });

describe('A legal date', () => {
  it('is written YYYY-MM-DD and names a real day', () => {
    for (const text of ['1949-10-01', '2024-02-29', '2000-02-29', '2199-12-31']) assert.equal(toLegalDate(text), text);
  });

  it('is nothing else', () => {
    const wrong = ['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '1948-12-31', '2200-01-01'];
    const illWritten = ['', '2026-1-1', '20260101', '2026/01/01', ' 2026-01-01', '2026-01-01T00:00:00.000Z', '2026-01-01\n', '２０２６-01-01'];
    for (const text of [...wrong, ...illWritten]) {
      assert.equal(toLegalDate(text), null, text);
      assert.equal(LegalDate.safeParse(text).success, false, text);
    }
  });

  it('is refused with one sentence in Chinese', () => {
    for (const text of ['2026-02-30', 'tomorrow']) {
      const issues = LegalDate.safeParse(text).error?.issues ?? [];
      assert.deepEqual(issues.map(({ message }) => message), ['请填写真实存在的日期，格式如“2026-11-20”']);
    }
  });

  it('is the same as ICU says for every day from 1949 to 2199, weekday included', () => {
    const dates = witness('UTC');
    const weekdays = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short' });
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = dateOfDayNumber(day);
      assert.equal(date, dates.format(day * MS_PER_DAY));
      assert.equal(dayNumberOf(date), day);
      if (day % 5 === 0) assert.equal(WEEKDAYS[weekdayOf(date) - 1], weekdays.format(day * MS_PER_DAY));
    }
  });

  it('prints as documents print it, without leading zeros', () => {
    assert.equal(chineseDate(on('2026-11-20')), '2026年11月20日');
    assert.equal(chineseDate(on('2026-01-05')), '2026年1月5日');
  });

  it('gives its year, in text and as a day number', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        assert.equal(yearOf(date), Number(date.slice(0, 4)));
        assert.equal(yearOfDayNumber(dayNumberOf(date)), yearOf(date));
      }),
    );
  });
});

describe('Arithmetic with days', () => {
  it('crosses months, leap days and years', () => {
    assert.equal(addDays(on('2026-12-31'), 1), '2027-01-01');
    assert.equal(addDays(on('2024-02-28'), 1), '2024-02-29');
    assert.equal(addDays(on('2025-03-01'), -1), '2025-02-28');
    assert.equal(daysBetween(on('2024-01-01'), on('2025-01-01')), 366);
    assert.equal(daysBetween(on('2026-11-20'), on('2026-11-13')), -7);
  });

  it('undoes itself, and agrees with the distance', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        assert.equal(addDays(a, daysBetween(a, b)), b);
        assert.equal(daysBetween(a, b), -daysBetween(b, a) + 0);
      }),
    );
  });

  it('throws where there is no legal date', () => {
    assert.throws(() => addDays(on('2199-12-31'), 1), RangeError);
    assert.throws(() => addDays(on('1949-01-01'), -1), RangeError);
    assert.throws(() => addDays(on('2026-01-01'), 0.5), RangeError);
    assert.throws(() => addDays(on('2026-01-01'), Number.NaN), RangeError);
  });
});

describe('Arithmetic with months and years (民法典第二百零二条)', () => {
  it('ends on the corresponding day', () => {
    assert.equal(addMonths(on('2026-11-20'), 3), '2027-02-20');
    assert.equal(addMonths(on('2026-01-15'), -1), '2025-12-15');
    assert.equal(addMonths(on('2026-01-15'), 0), '2026-01-15');
    assert.equal(addYears(on('2021-07-15'), 5), '2026-07-15');
  });

  it('ends on the last day of a month that has no corresponding day', () => {
    assert.equal(addMonths(on('2026-01-31'), 1), '2026-02-28');
    assert.equal(addMonths(on('2024-01-31'), 1), '2024-02-29');
    assert.equal(addMonths(on('2026-08-31'), 1), '2026-09-30');
    assert.equal(addYears(on('2024-02-29'), 1), '2025-02-28');
    assert.equal(addYears(on('2024-02-29'), 4), '2028-02-29');
  });

  it('does not stretch a short month to the end of a longer one', () => {
    assert.equal(addMonths(on('2026-02-28'), 1), '2026-03-28');
  });

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 1000 }), fc.nat(28), fc.nat(12), (day, later, months) => {
        const [a, b] = [dateOfDayNumber(day), dateOfDayNumber(day + later)];
        assert.ok(addMonths(a, months) <= addMonths(b, months));
      }),
    );
  });
});

describe('The order of dates', () => {
  it('is the order of their text', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        assert.equal(Math.sign(compareDates(a, b)), Math.sign(dayNumberOf(a) - dayNumberOf(b)));
        assert.deepEqual([earlierOf(a, b), laterOf(a, b)], [a, b].sort(compareDates));
      }),
    );
  });
});

describe('An instant', () => {
  it('is UTC to the millisecond', () => {
    for (const text of ['2026-11-20T01:30:00.000Z', '1949-01-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z']) assert.equal(at(text), text);
  });

  it('is nothing else', () => {
    const wrong = ['2026-11-20', '2026-11-20T01:30:00Z', '2026-11-20T01:30:00.000+08:00', '2026-11-20T24:00:00.000Z', '2026-11-20T23:60:00.000Z'];
    const unreal = ['2026-02-30T00:00:00.000Z', '2026-11-20T23:59:60.000Z', '2026-11-20 01:30:00.000Z'];
    for (const text of [...wrong, ...unreal]) assert.equal(Instant.safeParse(text).success, false, text);
  });

  it('goes to milliseconds since 1970 and back', () => {
    assert.equal(epochOf(at('1970-01-01T00:00:00.000Z')), 0);
    assert.equal(epochOf(at('2026-11-20T01:30:15.250Z')), 1_795_138_215_250);
    assert.equal(instantFromEpoch(-1), '1969-12-31T23:59:59.999Z');
    fc.assert(fc.property(anyEpoch, (ms) => epochOf(Instant.parse(instantFromEpoch(ms))) === ms));
  });

  it('drops fractions of a millisecond, and throws outside the years of legal dates', () => {
    assert.equal(instantFromEpoch(1.9), '1970-01-01T00:00:00.001Z');
    assert.throws(() => instantFromEpoch((LAST + 1) * MS_PER_DAY), RangeError);
    assert.throws(() => instantFromEpoch(Number.NaN), RangeError);
  });

  it('moves by clock hours, over midnight too (二十四小时)', () => {
    assert.equal(addHours(at('2026-12-31T18:00:00.000Z'), 24), '2027-01-01T18:00:00.000Z');
    assert.equal(addHours(at('2026-11-20T01:00:00.000Z'), -2), '2026-11-19T23:00:00.000Z');
    assert.equal(addHours(at('2026-11-20T01:00:00.000Z'), 0.5), '2026-11-20T01:30:00.000Z');
  });
});

describe('The day in China', () => {
  it('begins at 16:00 UTC of the day before', () => {
    assert.equal(chinaDateOf(at('2026-11-19T15:59:59.999Z')), '2026-11-19');
    assert.equal(chinaDateOf(at('2026-11-19T16:00:00.000Z')), '2026-11-20');
    assert.equal(chinaDateOf(at('2026-12-31T16:00:00.000Z')), '2027-01-01');
  });

  it('is the day ICU gives for Shanghai, since the last summer time of 1991', () => {
    const shanghai = witness('Asia/Shanghai');
    const since = dayNumberOf(on('1992-01-01')) * MS_PER_DAY;
    fc.assert(
      fc.property(fc.integer({ min: since, max: (LAST - 1) * MS_PER_DAY }), (ms) => {
        assert.equal(chinaDateOf(instantFromEpoch(ms)), shanghai.format(ms));
      }),
    );
  });
});

describe('A real day', () => {
  it('is asked for in years before the first legal date too', () => {
    assert.equal(isRealDay(1880, 1, 1), true);
    assert.equal(isRealDay(1900, 2, 29), false);
    assert.equal(isRealDay(1904, 2, 29), true);
    assert.equal(isRealDay(1938, 6, 31), false);
  });
});
