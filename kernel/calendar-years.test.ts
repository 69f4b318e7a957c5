import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

import { dayKind, editionFaults, workingCalendar } from './calendar.ts';
import { CALENDAR_EDITIONS } from './calendar-years.ts';
import { addDays, dateOfDayNumber, dayNumberOf, toLegalDate, weekdayOf, yearOf } from './dates.ts';
import type { LegalDate } from './dates.ts';

const calendar = workingCalendar(CALENDAR_EDITIONS);
const on = (text: string): LegalDate => toLegalDate(text) ?? assert.fail(text);
const working = (text: string): boolean => dayKind(calendar, on(text)).working;

const OFF = new Set(Object.keys(chineseDays.holidays));
const WORKED = new Set(Object.keys(chineseDays.workdays));

const daysOf = (year: number): LegalDate[] => {
  const first = dayNumberOf(on(`${year}-01-01`));
  return Array.from({ length: dayNumberOf(on(`${year}-12-31`)) - first + 1 }, (_, i) => dateOfDayNumber(first + i));
};

const span = (from: string, to: string): LegalDate[] => {
  const days: LegalDate[] = [];
  for (let day = on(from); day <= on(to); day = addDays(day, 1)) days.push(day);
  return days;
};

/** The notices' own words: days off (放假) in spans, weekend days worked (上班). Typed from the notices, not from any table. */
const NOTICES: readonly { readonly year: number; readonly off: readonly (readonly [string, string])[]; readonly worked: readonly string[] }[] = [
  {
    year: 2006,
    off: [['2006-01-01', '2006-01-03'], ['2006-01-29', '2006-02-04'], ['2006-05-01', '2006-05-07'], ['2006-10-01', '2006-10-07']],
    worked: ['2005-12-31', '2006-01-28', '2006-02-05', '2006-04-29', '2006-04-30', '2006-09-30', '2006-10-08'],
  },
  {
    year: 2007,
    off: [['2007-01-01', '2007-01-03'], ['2007-02-18', '2007-02-24'], ['2007-05-01', '2007-05-07'], ['2007-10-01', '2007-10-07']],
    worked: ['2006-12-30', '2006-12-31', '2007-02-17', '2007-02-25', '2007-04-28', '2007-04-29', '2007-09-29', '2007-09-30'],
  },
  {
    year: 2012,
    off: [['2012-01-01', '2012-01-03'], ['2012-01-22', '2012-01-28'], ['2012-04-02', '2012-04-04'], ['2012-04-29', '2012-05-01'],
      ['2012-06-22', '2012-06-24'], ['2012-09-30', '2012-10-07']],
    worked: ['2011-12-31', '2012-01-21', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
  },
  {
    // With the Spring Festival as lengthened to 2 February.
    year: 2020,
    off: [['2020-01-01', '2020-01-01'], ['2020-01-24', '2020-02-02'], ['2020-04-04', '2020-04-06'], ['2020-05-01', '2020-05-05'],
      ['2020-06-25', '2020-06-27'], ['2020-10-01', '2020-10-08']],
    worked: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
];

describe('The seeded calendar', () => {
  it('has one edition for each year from 2004 to 2026, without faults', () => {
    assert.deepEqual(CALENDAR_EDITIONS.map(({ year }) => year), Array.from({ length: 23 }, (_, i) => 2004 + i));
    for (const edition of CALENDAR_EDITIONS) assert.deepEqual(editionFaults(edition), [], String(edition.year));
  });

  it('counts the years changed midway as their second edition, and names the change', () => {
    const changed = CALENDAR_EDITIONS.filter(({ edition }) => edition === 2);
    assert.deepEqual(changed.map(({ year }) => year), [2015, 2019, 2020]);
    for (const { source } of changed) assert.match(source, /，经国务院/);
    for (const { edition } of CALENDAR_EDITIONS) assert.ok(edition === 1 || edition === 2);
  });

  it('names its source for every year, and says where the notice was not read', () => {
    for (const { year, source } of CALENDAR_EDITIONS) {
      assert.match(source, year < 2006 ? /通知原文未核对/ : new RegExp(`关于${year}年部分节假日安排的通知（国办发明电〔${year - 1}〕\\d+号）`));
    }
  });

  it('never dates a notice after the days it arranges, save for the changes made within the year', () => {
    for (const { year, edition, issuedOn } of CALENDAR_EDITIONS) {
      if (issuedOn !== null) assert.equal(yearOf(issuedOn), edition === 1 ? year - 1 : year);
    }
  });
});

describe('Every day is what chinese-days says', () => {
  for (let year = 2004; year <= 2026; year += 1) {
    it(`in ${year}`, () => {
      for (const date of daysOf(year)) {
        // The one day on which the package is wrong; the notice's own text is tested below.
        if (date === '2005-12-31') continue;
        const expected = WORKED.has(date) || (!OFF.has(date) && weekdayOf(date) <= 5);
        assert.equal(dayKind(calendar, date).working, expected, date);
      }
    });
  }
});

describe('Every day is what the text of the notice says', () => {
  for (const { year, off, worked } of NOTICES) {
    it(`in ${year}`, () => {
      const free = new Set(off.flatMap(([from, to]) => span(from, to)));
      const days = [...daysOf(year), ...worked.map(on)].filter((date) => !(date.startsWith(`${year}-12-`) && date > `${year}-12-28`));
      for (const date of days) {
        const expected = worked.includes(date) || (!free.has(date) && weekdayOf(date) <= 5);
        assert.equal(dayKind(calendar, date).working, expected, date);
      }
    });
  }

  it('for the weekend days worked in 2026', () => {
    const weekendWorked = daysOf(2026).filter((date) => weekdayOf(date) > 5 && working(date));
    assert.deepEqual(weekendWorked, ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });

  it('for the days added in 2015: 3 and 4 September off, Sunday 6 September worked', () => {
    assert.deepEqual(['2015-09-03', '2015-09-04', '2015-09-06', '2015-09-07'].map(working), [false, false, true, true]);
  });

  it('for Labour Day 2019 as changed: 1 to 4 May off, Sundays 28 April and 5 May worked', () => {
    const days = ['2019-04-28', '2019-05-01', '2019-05-02', '2019-05-03', '2019-05-05', '2019-05-06'];
    assert.deepEqual(days.map(working), [true, false, false, false, true, true]);
  });

  it('for the end of a year that the next notice rearranged', () => {
    assert.deepEqual(['2007-12-29', '2007-12-31', '2018-12-29', '2018-12-31'].map(working), [true, false, true, false]);
  });
});
