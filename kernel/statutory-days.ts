import { CALENDAR_EDITIONS } from './calendar-years.ts';
import type { CalendarEdition } from './calendar.ts';
import { addDays, toLegalDate, weekdayOf } from './dates.ts';
import type { LegalDate } from './dates.ts';
import { LUNAR_FEASTS } from './lunar-feasts.ts';

/** What the 全国年节及纪念日放假办法 gave all citizens, from a year on; 春节 as days from the first of the lunar year. */
interface Rule {
  readonly from: number;
  readonly source: string;
  readonly fixed: readonly string[];
  readonly springFestival: readonly number[];
}

/** Newest first. Before 2008 there was no 清明, 端午 or 中秋: those years have notices and are not computed. */
const RULES: readonly Rule[] = [
  { from: 2025, source: '全国年节及纪念日放假办法（国务院令第795号修订，2025年1月1日起施行）', fixed: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'], springFestival: [-1, 0, 1, 2] },
  { from: 2014, source: '全国年节及纪念日放假办法（国务院令第644号修订，2014年1月1日起施行）', fixed: ['01-01', '05-01', '10-01', '10-02', '10-03'], springFestival: [0, 1, 2] },
  { from: 2008, source: '全国年节及纪念日放假办法（国务院令第513号修订，2008年1月1日起施行）', fixed: ['01-01', '05-01', '10-01', '10-02', '10-03'], springFestival: [-1, 0, 1] },
];

const dateOf = (year: number, day: string): LegalDate => {
  const date = toLegalDate(`${year}-${day}`);
  if (date === null) throw new RangeError(`${year}-${day} is no date`);
  return date;
};

export interface StatutoryDays {
  readonly source: string;
  /** How many the law gives: one that falls on the day of another feast is made good on another day (2020: 中秋 on 1 October). */
  readonly count: number;
  readonly days: readonly LegalDate[];
}

/** 全体公民放假的假日 of a year, by the law alone; null outside the years whose lunar dates are known. */
export const statutoryDays = (year: number): StatutoryDays | null => {
  const rule = RULES.find(({ from }) => from <= year);
  const [first, ...feasts] = (LUNAR_FEASTS.get(year) ?? '').split(' ').filter(Boolean).map((day) => dateOf(year, day));
  if (rule === undefined || first === undefined) return null;
  const days = [...rule.fixed.map((day) => dateOf(year, day)), ...rule.springFestival.map((day) => addDays(first, day)), ...feasts];
  return { source: rule.source, count: days.length, days: [...new Set(days)].sort() };
};

/** The first year whose notice had not been issued when the platform began to count by the law alone. */
const FIRST_WITHOUT_NOTICE = 2027;

/**
 * A year by the law alone, as an edition below every notice (number 0): its days are off without any notice, and what a notice adds
 * (调休, 补假) is not known yet, so whatever asks the year stays 暂算. As an edition it is recorded with every count like any other:
 * what was counted before it was known is replayed without it.
 */
const statutoryEdition = (year: number): readonly CalendarEdition[] => {
  const known = statutoryDays(year);
  return known === null ? [] : [{ year, edition: 0, issuedOn: null, source: known.source, rest: known.days.filter((day) => weekdayOf(day) <= 5), work: [] }];
};

const STATUTORY_EDITIONS: readonly CalendarEdition[] = [...LUNAR_FEASTS.keys()].filter((year) => year >= FIRST_WITHOUT_NOTICE).flatMap(statutoryEdition);

/** All that the platform brings: the notices, and the years to come by the law alone. */
export const NATIONAL_EDITIONS: readonly CalendarEdition[] = [...CALENDAR_EDITIONS, ...STATUTORY_EDITIONS];
