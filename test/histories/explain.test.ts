import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CALENDAR_EDITIONS } from '#kernel/calendar-years.ts';
import { workingCalendar, type Period, type WorkingCalendar } from '#kernel/calendar.ts';
import { addDays, addMonths, addYears, compareDates, daysBetween, dayNumberOf, type LegalDate } from '#kernel/dates.ts';
import { explainObligation } from '#law/engine/explain-clock.ts';
import type { Explanation, ExplainedDays } from '#law/engine/explain.ts';
import { obligationsOf, type Obligation } from '#law/engine/obligations.ts';
import { actionNamed, type History } from './summary.ts';

const folder = new URL('.', import.meta.url);
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, history: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as History })); // written by record.ts

const isWithin = (list: ExplainedDays['skipped'], date: LegalDate): boolean => list.some(({ from, to }) => compareDates(from, date) <= 0 && compareDates(date, to) <= 0);

/** Counts the days that an explanation speaks of one by one, as a reader with a calendar on the wall would. */
function countedByHand(days: ExplainedDays, { unit, rollForward = false }: Period, calendar: WorkingCalendar): LegalDate {
  const left = days.skipped.filter(({ why }) => why === '依法扣除的期间');
  const worked = (date: LegalDate): boolean => calendar.kindAt(dayNumberOf(date)).working;
  let date = days.start;
  for (let counted = 0; counted < days.counted; ) {
    date = addDays(date, 1);
    const counts = !isWithin(left, date) && (unit !== 'working-day' || worked(date));
    if (unit === 'working-day') assert.equal(isWithin(days.skipped, date), !counts, `${date} is said to be skipped, or is not`);
    if (counts) counted += 1;
  }
  if (!rollForward) return date;
  while (isWithin(left, date) || !worked(date)) date = addDays(date, 1);
  return date;
}

/** The last day by the words of the explanation alone. */
function dueByHand({ days }: Explanation, { due }: Obligation, calendar: WorkingCalendar): LegalDate | null {
  if (days === null || due === null) return null;
  if (days.length === null) return days.due;
  const { unit, length } = due.period;
  if (unit === 'month') assert.equal(days.counted, daysBetween(days.start, addMonths(days.start, length)));
  if (unit === 'year') assert.equal(days.counted, daysBetween(days.start, addYears(days.start, length)));
  return countedByHand(days, due.period, calendar);
}

describe('存档案件的期限解释', () => {
  for (const { name, history } of histories) {
    const action = actionNamed(history.action);
    const calendar = workingCalendar(CALENDAR_EDITIONS.filter(({ year }) => year <= history.calendarUntil));
    const clockwork = { jurisdiction: history.jurisdiction, settings: history.settings, calendar };

    it(`${name}：办到任何一步，每个期限的解释都与期限本身一致，按解释所说的日子数一遍也是那一天`, () => {
      for (const [index] of history.events.entries()) {
        const events = history.events.slice(0, index + 1);
        for (const obligation of obligationsOf(action, events, clockwork)) {
          const explanation = explainObligation(action, events, clockwork, obligation.code, obligation.openedBy);
          const where = `${obligation.code} after ${index + 1}`;
          assert.ok(explanation, where);
          assert.equal(explanation.days?.due ?? null, obligation.due?.date ?? null, where);
          assert.equal(explanation.provisional, obligation.due?.provisional ?? false, where);
          assert.equal(dueByHand(explanation, obligation, calendar), obligation.due?.date ?? null, where);
          for (const { seq } of explanation.facts) assert.ok(seq === null || events.some((event) => event.seq === seq), where);
          assert.ok(explanation.articles.length > 0 && explanation.articles.every(({ gist }) => gist !== null), where);
        }
      }
    });
  }
});
