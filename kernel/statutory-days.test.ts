import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';

import { CALENDAR_EDITIONS } from './calendar-years.ts';
import { computeDue, dayKind, editionFaults, workingCalendar } from './calendar.ts';
import type { CalendarEdition } from './calendar.ts';
import { addDays, dateOfDayNumber, dayNumberOf, toLegalDate, weekdayOf, yearOf } from './dates.ts';
import type { LegalDate } from './dates.ts';
import { LUNAR_FEASTS } from './lunar-feasts.ts';
import { NATIONAL_EDITIONS, statutoryDays } from './statutory-days.ts';

const on = (text: string): LegalDate => toLegalDate(text) ?? assert.fail(text);
const daysOf = (year: number): readonly LegalDate[] => statutoryDays(year)?.days ?? assert.fail(`${year} is not known`);
const byLaw = NATIONAL_EDITIONS.filter(({ edition }) => edition === 0);
const national = workingCalendar(NATIONAL_EDITIONS);
const noticesOnly = workingCalendar(CALENDAR_EDITIONS);

describe('全国年节及纪念日放假办法', () => {
  it('2025年1月1日起十三日，2024年以前十一日；春节2014年起由除夕改到初三，2025年起除夕至初三', () => {
    assert.deepEqual([2008, 2013, 2014, 2024, 2025, 2027].map((year) => statutoryDays(year)?.count), [11, 11, 11, 11, 13, 13]);
    const spring = (year: number) => daysOf(year).filter((date) => /-0[12]-/.test(date) && !date.endsWith('-01-01'));
    assert.deepEqual(spring(2013), ['2013-02-09', '2013-02-10', '2013-02-11']);
    assert.deepEqual(spring(2014), ['2014-01-31', '2014-02-01', '2014-02-02']);
    assert.deepEqual(spring(2024), ['2024-02-10', '2024-02-11', '2024-02-12']);
    assert.deepEqual(spring(2025), ['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']);
    assert.deepEqual([daysOf(2024).includes(on('2024-05-02')), daysOf(2025).includes(on('2025-05-02'))], [false, true]);
  });

  it('2027年没有通知，放假日已经确定', () => {
    assert.deepEqual(daysOf(2027), ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01', '2027-05-02', '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03']);
    assert.equal(statutoryDays(2041), null);
    assert.equal(statutoryDays(2007), null);
  });

  it('2008年以来历年的通知，都让办法规定的每一日放假', () => {
    for (const { year, rest, work } of CALENDAR_EDITIONS.filter((one) => one.year >= 2008)) {
      for (const date of daysOf(year)) assert.ok(rest.includes(date) || (weekdayOf(date) > 5 && !work.includes(date)), date);
    }
  });

  it('中秋与国庆在同一日的年份，日期只列一次，仍为十一日', () => {
    assert.deepEqual([statutoryDays(2020)?.count, daysOf(2020).length], [11, 10]);
  });
});

/** Day number of a moment given as days since J2000.0, in China. */
const chinaDay = (sinceJ2000: number): LegalDate => dateOfDayNumber(dayNumberOf(on('2000-01-01')) + Math.floor(sinceJ2000 + 0.5 + 8 / 24));
const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
/** Apparent longitude of the sun to a hundredth of a degree (a quarter of an hour), and that of the moon's distance from it to a few. */
const sun = (t: number): number => 280.460 + 0.985_647_4 * t + 1.915 * sin(357.528 + 0.985_600_3 * t) + 0.02 * sin(2 * (357.528 + 0.985_600_3 * t)) - 0.0057;

describe('农历与节气的日期', () => {
  it('清明是太阳到达黄经十五度的那一日', () => {
    for (const year of LUNAR_FEASTS.keys()) {
      const near = dayNumberOf(on(`${year}-04-01`)) - dayNumberOf(on('2000-01-01')) - 0.5;
      let [before, after] = [near, near + 9];
      for (let n = 0; n < 40; n += 1) {
        const middle = (before + after) / 2;
        if (sin(sun(middle) - 15) < 0) before = middle;
        else after = middle;
      }
      assert.equal(daysOf(year).find((date) => date.startsWith(`${year}-04-`)), chinaDay(before));
    }
  });

  it('春节、端午、中秋与另一部历书（ICU）一致；ICU的朔算得早晚几分钟的两年，以紫金山天文台发布的为准', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    const wrong = [...LUNAR_FEASTS].flatMap(([year, days]) => {
      const [first = '', , fifth = '', eighth = ''] = days.split(' ');
      return [[first, '1/1'], [fifth, '5/5'], [eighth, '8/15']].flatMap(([day = '', expected]) =>
        (lunar.format((dayNumberOf(on(`${year}-${day}`)) - dayNumberOf(on('1970-01-01'))) * 86_400_000) === expected ? [] : [`${year}-${day}`]));
    });
    for (const date of wrong) assert.ok(['2027-02-06', '2030-02-03'].includes(date), date);
  });
});

describe('没有通知的年份', () => {
  it('法定节日不是工作日，其余按星期几，都是暂算', () => {
    assert.deepEqual(dayKind(national, on('2027-02-05')), { working: false, issued: false, why: 'holiday' });
    assert.deepEqual(dayKind(noticesOnly, on('2027-02-05')), { working: true, issued: false, why: 'weekday' });
    assert.deepEqual(dayKind(national, on('2027-02-09')), { working: true, issued: false, why: 'weekday' });
    const due = computeDue(national, on('2026-12-28'), { unit: 'working-day', length: 5 });
    assert.deepEqual([due.date, due.provisional, due.unissuedYears, due.editions], ['2027-01-05', true, [2027], ['2026#1', '2027#0']]);
  });

  it('通知公布以后，只按通知，不再是暂算', () => {
    const notice: CalendarEdition = { year: 2027, edition: 1, issuedOn: on('2026-11-10'), source: '试验', rest: [on('2027-01-01'), on('2027-02-08')], work: [on('2027-02-14')] };
    const announced = workingCalendar([...NATIONAL_EDITIONS, notice]);
    assert.deepEqual(dayKind(announced, on('2027-02-05')), { working: true, issued: true, why: 'weekday' });
    const due = computeDue(announced, on('2027-02-03'), { unit: 'working-day', length: 2 });
    assert.deepEqual([due.date, due.provisional, due.editions], ['2027-02-05', false, ['2027#1']]);
  });

  it('每年只列星期一至星期五的法定节日，没有调休，也没有通知的版次', () => {
    assert.deepEqual([byLaw[0]?.year, byLaw.at(-1)?.year], [2027, 2040]);
    for (const edition of byLaw) {
      assert.deepEqual(editionFaults(edition), ['版次应当是从1开始的整数']);
      assert.deepEqual(edition.work, []);
    }
  });

  it('已有通知的年份以及表列以外的年份，与只按通知计算的完全相同', () => {
    const settled = fc.integer({ min: dayNumberOf(on('2004-01-01')), max: dayNumberOf(on('2026-09-30')) }).map(dateOfDayNumber);
    fc.assert(fc.property(settled, fc.nat(60), fc.boolean(), (start, length, rollForward) => {
      const period = { unit: 'working-day', length, rollForward } as const;
      const due = computeDue(noticesOnly, start, period);
      fc.pre(!due.provisional);
      assert.deepEqual(computeDue(national, start, period), due);
    }));
    assert.deepEqual(dayKind(national, on('2041-01-01')), dayKind(noticesOnly, on('2041-01-01')));
  });

  it('法定节日只会使届满日推后，从不提前', () => {
    const later = fc.integer({ min: dayNumberOf(on('2026-10-01')), max: dayNumberOf(on('2040-10-01')) }).map(dateOfDayNumber);
    fc.assert(fc.property(later, fc.nat(60), (start, length) => {
      const [now, before] = [national, noticesOnly].map((calendar) => computeDue(calendar, start, { unit: 'working-day', length }));
      assert.ok(now && before && now.date >= before.date && now.provisional === before.provisional);
      assert.ok(yearOf(now.date) > 2026 || addDays(now.date, 0) === before.date);
    }));
  });
});
