import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LegalDate } from '#kernel/dates.ts';
import { entriesIn, holidaySpans } from './spans.ts';

const days = (...texts: readonly string[]): LegalDate[] => texts.map((text) => LegalDate.parse(text));

it('shows days off as holidays, over the weekends between them', () => {
  const rest = days('2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-04-05');
  assert.deepEqual(holidaySpans(rest, days('2027-02-14'), 2027), ['01-01', '02-05至02-11', '04-05']);
});

it('ends a holiday where the weekend after it is worked', () => {
  assert.deepEqual(holidaySpans(days('2027-05-07', '2027-05-10'), days('2027-05-08'), 2027), ['05-07', '05-10']);
  assert.deepEqual(holidaySpans(days('2027-05-07', '2027-05-10'), [], 2027), ['05-07至05-10']);
});

it('names the year of days that lie in the year before', () => {
  assert.deepEqual(holidaySpans(days('2026-12-31', '2027-01-01'), [], 2027), ['2026-12-31至01-01']);
});

it('takes what was typed apart at lines and stops', () => {
  assert.deepEqual(entriesIn(' 1月1日至3日、02-05..02-11\n\n 04-05，05-01;'), ['1月1日至3日', '02-05..02-11', '04-05', '05-01']);
});
