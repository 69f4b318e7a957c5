import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type CalendarEdition, computeDue, type Period, workingCalendar } from '#kernel/calendar.ts';
import { addDays, dateOfDayNumber, dayNumberOf, Instant, LegalDate, weekdayOf } from '#kernel/dates.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { type DueChange, recountWith, whyChanged } from './recomputation.ts';

const on = (text: string): LegalDate => LegalDate.parse(text);

const edition = (year: number, number: number, rest: readonly LegalDate[], work: readonly LegalDate[] = []): CalendarEdition => ({ year, edition: number, issuedOn: null, source: '试验', rest, work });

describe('哪些期限要重新计算', () => {
  it('同一年份以版次最高的为准；旧版次记着它与现行版次不同的首日和末日', () => {
    const { inForce, outdated, years } = recountWith([
      edition(2027, 2, [on('2027-01-01'), on('2027-10-08')]), edition(2027, 1, [on('2027-01-01'), on('2027-10-07')], [on('2027-10-09')]), edition(2028, 1, [on('2028-01-03')]),
    ]);
    assert.deepEqual([inForce, years], [['2027#2', '2028#1'], [2027, 2028]]);
    assert.deepEqual(outdated, [{ edition: '2027#1', first: '2027-10-07', last: '2027-10-09' }]);
  });

  it('只有法定节日、没有通知的年份，期限仍在等待通知；通知公布以后，法定节日是旧的版次', () => {
    const byLaw = edition(2027, 0, [on('2027-01-01'), on('2027-02-05')]);
    const waiting = recountWith([byLaw]);
    assert.deepEqual([waiting.inForce, waiting.years, waiting.outdated], [['2027#0'], [], []]);
    const announced = recountWith([byLaw, edition(2027, 1, [on('2027-01-01'), on('2027-02-05'), on('2027-02-08')], [on('2027-02-14')])]);
    assert.deepEqual([announced.inForce, announced.years, announced.outdated], [['2027#1'], [2027], [{ edition: '2027#0', first: '2027-02-08', last: '2027-02-14' }]]);
  });

  it('只改了来源、没有改日期的版次，不动任何期限', () => {
    assert.deepEqual(recountWith([edition(2027, 1, [on('2027-01-01')]), edition(2027, 2, [on('2027-01-01')])]).outdated, []);
  });
});

const day = (from: string, to: string) => fc.integer({ min: dayNumberOf(on(from)), max: dayNumberOf(on(to)) }).map(dateOfDayNumber);

/** Editions of a year with days as notices may set them. */
const anyEdition = (year: number, number: number): fc.Arbitrary<CalendarEdition> =>
  fc.uniqueArray(day(`${year - 1}-12-29`, `${year}-12-31`), { maxLength: 25 }).map((days) =>
    edition(year, number, days.filter((date) => weekdayOf(date) <= 5), days.filter((date) => weekdayOf(date) > 5)));

const anyPeriod: fc.Arbitrary<Period> = fc.record({ unit: fc.constantFrom('working-day', 'calendar-day', 'month'), length: fc.integer({ min: 1, max: 60 }), rollForward: fc.boolean() });

describe('任意的日历、任意的期限', () => {
  const anyChange = fc.record({
    before: fc.tuple(anyEdition(2026, 2), fc.option(anyEdition(2027, 1), { nil: null })),
    added: fc.tuple(anyEdition(2026, 3), anyEdition(2027, 2)),
    start: day('2025-11-01', '2027-11-30'),
    period: anyPeriod,
  });

  it('没有被列为要重新计算的，按新的日历算出来就是原来的日期', () => {
    let kept = 0;
    fc.assert(fc.property(anyChange, ({ before, added, start, period }) => {
      const old = [...before.flatMap((one) => one ?? []), ...NATIONAL_EDITIONS];
      const recount = recountWith([...added, ...old]);
      const was = computeDue(workingCalendar(old), start, period);
      const now = computeDue(recount.calendar, start, period);
      const changed = recount.outdated.some(({ edition: name, first, last }) => was.editions.includes(name) && start < last && was.date >= first);
      const waited = was.unissuedYears.some((year) => recount.years.includes(year));
      if (changed || waited) return;
      kept += 1;
      assert.deepEqual([now.date, now.provisional], [was.date, was.provisional]);
    }), { numRuns: 3000 });
    assert.ok(kept > 300, `${kept} periods were left alone: too few to tell`);
  });

  it('不同年份的放假安排先导入哪一份，结果都一样', () => {
    fc.assert(fc.property(anyChange, ({ added: [one, other], start, period }) => {
      const due = (editions: readonly CalendarEdition[]) => computeDue(recountWith([...editions, ...NATIONAL_EDITIONS]).calendar, start, period);
      assert.deepEqual(due([one, other]), due([other, one]));
    }));
  });
});

describe('“届满日为什么变了”', () => {
  const change: DueChange = {
    code: 'pay', key: '', openedBy: 9, from: on('2027-01-04'), to: on('2027-01-05'), wasProvisional: true, provisional: false,
    editionsBefore: ['2026#1'], editionsAfter: ['2026#1', '2027#1'], at: Instant.parse('2026-12-28T18:00:00.000Z'),
  };

  it('说明哪天、因哪一版放假安排、由哪天改为哪天', () => {
    assert.equal(whyChanged(change), '2026年12月29日按2027年放假安排第1版重新计算，届满日由2027年1月4日（暂算）改为2027年1月5日。');
  });

  it('没有通知的年份按法定节日重新计算的，说明依据', () => {
    assert.equal(
      whyChanged({ ...change, provisional: true, editionsAfter: ['2026#1', '2027#0'] }),
      '2026年12月29日按2027年法定节日（《全国年节及纪念日放假办法》）重新计算，届满日由2027年1月4日（暂算）改为2027年1月5日（暂算）。',
    );
  });

  it('日期没有变的，说明不再是暂算', () => {
    assert.equal(whyChanged({ ...change, to: change.from }), '2026年12月29日按2027年放假安排第1版重新计算，届满日2027年1月4日（暂算）不变，不再是暂算。');
  });

  it('仍有年份没有公布的，新的日期仍是暂算', () => {
    assert.equal(whyChanged({ ...change, from: addDays(on('2027-12-28'), 0), to: on('2027-12-29'), provisional: true }), '2026年12月29日按2027年放假安排第1版重新计算，届满日由2027年12月28日（暂算）改为2027年12月29日（暂算）。');
  });
});
