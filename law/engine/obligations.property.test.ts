import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { computeDue, workingCalendar, type Interval } from '#kernel/calendar.ts';
import { addDays, dateOfDayNumber, dayNumberOf, toLegalDate, type LegalDate } from '#kernel/dates.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { JURISDICTIONS, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { PARAMETERS, type ParameterCode } from '#law/parameters/index.ts';
import { day, setting } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { decisionServed, filed } from '#law/testing/routes.ts';
import { dueBy, type Clockwork } from './facts.ts';
import type { Obligation } from './obligations.ts';

const calendar = workingCalendar(NATIONAL_EDITIONS);
const start = journeys(reviewRules, gateFor);

const UNITS = new Set(['working-day', 'calendar-day', 'month', 'year']);
const CODES = Object.entries(PARAMETERS).filter(([, { unit }]) => UNITS.has(unit)).map(([code]) => code as ParameterCode); // keys of the table

const anyPlace = fc.constantFrom(...(Object.keys(JURISDICTIONS) as JurisdictionCode[])); // keys of the table
const anyCode = fc.constantFrom(...CODES);
const from = (first: string, last: string) => fc.integer({ min: dayNumberOf(day(first)), max: dayNumberOf(day(last)) }).map(dateOfDayNumber);
/** Since the last change of a period's length in any parameter; before it a later start may be under a shorter period. */
const settled = from('2025-07-01', '2028-06-30');
const anyGaps = (near: LegalDate) => fc.array(fc.tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: -2, max: 20 })), { maxLength: 5 })
  .map((gaps) => gaps.map(([after, length]): Interval => ({ from: addDays(near, after), to: addDays(near, after + length) })));
const clockworkOf = (jurisdiction: JurisdictionCode): Clockwork => ({ jurisdiction, calendar, settings: [] });

describe('任何地方、任何参数、任何起算日的期限', () => {
  it('起算晚的不会先届满', () => {
    fc.assert(fc.property(anyPlace, anyCode, settled, fc.nat(40), (place, code, first, later) => {
      const before = dueBy(clockworkOf(place), code, first);
      const after = dueBy(clockworkOf(place), code, addDays(first, later));
      assert.equal(before === null, after === null);
      assert.ok(before === null || after === null || before.due.date <= after.due.date);
    }), { numRuns: 1000 });
  });

  it('扣除期间不会使期限提前，多扣一段也不会', () => {
    fc.assert(fc.property(anyPlace, anyCode, settled.chain((date) => fc.tuple(fc.constant(date), anyGaps(date))), (place, code, [date, gaps]) => {
      const dates = gaps.map((_gap, index) => dueBy(clockworkOf(place), code, date, gaps.slice(0, index))?.due.date ?? '');
      assert.deepEqual(dates, dates.toSorted());
    }), { numRuns: 500 });
  });

  it('扣除期间的先后次序不影响届满日，也不影响跳过的日子', () => {
    fc.assert(fc.property(anyPlace, anyCode, settled.chain((date) => fc.tuple(fc.constant(date), anyGaps(date))), (place, code, [date, gaps]) => {
      const due = dueBy(clockworkOf(place), code, date, gaps)?.due;
      assert.deepEqual(dueBy(clockworkOf(place), code, date, gaps.toReversed())?.due, due);
      assert.deepEqual(dueBy(clockworkOf(place), code, date, [...gaps, ...gaps])?.due, due);
    }), { numRuns: 500 });
  });

  it('届满日之后没有起算日，届满日不是扣除的日子', () => {
    fc.assert(fc.property(anyPlace, anyCode, settled.chain((date) => fc.tuple(fc.constant(date), anyGaps(date))), (place, code, [date, gaps]) => {
      const due = dueBy(clockworkOf(place), code, date, gaps)?.due;
      if (due === undefined || due.counted === 0) return;
      assert.ok(due.date > date);
      assert.ok(!gaps.some((gap) => gap.from <= due.date && due.date <= gap.to), JSON.stringify({ due: due.date, gaps }));
    }), { numRuns: 500 });
  });

  it('延长不会使期限提前', () => {
    fc.assert(fc.property(anyPlace, anyCode, settled, fc.nat(20), fc.nat(20), (place, code, date, some, more) => {
      const shorter = dueBy(clockworkOf(place), code, date, [], some)?.due.date ?? '';
      const longer = dueBy(clockworkOf(place), code, date, [], some + more)?.due.date ?? '';
      assert.ok(shorter <= longer);
    }));
  });
});

/** The notice for 2027 as it might come: New Year's Day off, with the day before. */
const NOTICE_2027 = { year: 2027, edition: 1, issuedOn: day('2026-12-15'), source: '国务院办公厅关于2027年部分节假日安排的通知', rest: [day('2026-12-31'), day('2027-01-01')], work: [] };
const later = workingCalendar([...NATIONAL_EDITIONS, NOTICE_2027]);

const dates = (list: readonly Obligation[]) => list.map(({ code, openedBy, due }) => [code, openedBy, due?.date ?? null, due?.provisional ?? null]);

const taken = (list: readonly Interval[]) => list.reduce((journey, interval) => journey.on('2026-05-20').take('exclude-interval', interval), filed(start())).due('decide');

describe('一件案件的期限', () => {
  it('再算一次结果相同；中间换过放假安排再换回来也相同', () => {
    fc.assert(fc.property(from('2026-03-17', '2026-12-31'), fc.integer({ min: 1, max: 20 }), (today, limit) => {
      const journey = decisionServed(start({ settings: [setting('review.limit', limit)] })).on(today);
      const once = journey.obligations();
      journey.obligations({ calendar: later });
      assert.deepEqual(journey.obligations(), once);
    }), { numRuns: 40 });
  });

  it('今天是哪一天不改变期限', () => {
    const journey = decisionServed(start());
    const once = dates(journey.obligations());
    fc.assert(fc.property(from('2026-03-17', '2028-12-31'), (today) => assert.deepEqual(dates(journey.on(today).obligations()), once)), { numRuns: 60 });
  });

  it('公布一个年度的放假安排，只改变暂算的期限，而且以后不再是暂算', () => {
    fc.assert(fc.property(from('2026-10-01', '2026-12-31'), (filedOn) => {
      const journey = start().on(filedOn).take('register-source', { actEndedOn: '2026-09-01' }).take('request-filing').take('approve-filing')
        .take('request-preservation').take('approve-preservation');
      const before = journey.obligations();
      const after = journey.obligations({ calendar: later });
      for (const [index, { due }] of before.entries()) {
        const now = after[index]?.due;
        if (due?.provisional !== true) assert.equal(now?.date, due?.date);
        else assert.ok(now?.provisional === false && now.date >= due.date);
      }
    }), { numRuns: 60 });
  });

  it('记录扣除期间的先后次序不影响办案期限', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(spans, (gaps) => {
      const intervals = gaps.map(([after, length]) => ({ from: addDays(day('2026-03-03'), after), to: addDays(day('2026-03-03'), after + length) }));
      assert.equal(taken(intervals), taken(intervals.toReversed()));
      assert.equal(taken(intervals), computeDue(calendar, day('2026-03-02'), { unit: 'calendar-day', length: 90 }, intervals).date);
      assert.ok((toLegalDate(taken(intervals) ?? '') ?? assert.fail()) > '2026-05-31');
    }), { numRuns: 60 });
  });
});
