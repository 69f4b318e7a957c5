import {
  addMonths,
  addYears,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  weekdayOf,
  weekdayOfDayNumber,
  yearOf,
  yearOfDayNumber,
} from './dates.ts';
import type { LegalDate } from './dates.ts';

/**
 * What the State Council's notice for a year arranges (国务院办公厅关于…部分节假日安排的通知). A later change of the same year is a
 * further edition with the whole year in it. It may reach into the last days of the December before.
 */
export interface CalendarEdition {
  readonly year: number;
  /** 0 is the year by the law alone, before any notice (kernel/statutory-days). */
  readonly edition: number;
  /** Date of the notice; null where it is not known. */
  readonly issuedOn: LegalDate | null;
  readonly source: string;
  /** Days from Monday to Friday that are off. */
  readonly rest: readonly LegalDate[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly work: readonly LegalDate[];
}

export interface DayKind {
  readonly working: boolean;
  /** False where a notice that may still come can change the day. */
  readonly issued: boolean;
  readonly why: 'weekday' | 'weekend' | 'holiday' | 'make-up';
}

export interface WorkingCalendar {
  /** The editions in force, '2004#1,…,2026#1': two calendars with the same id count alike. */
  readonly id: string;
  edition(year: number): CalendarEdition | null;
  /** By day number (kernel/dates), for counting. */
  kindAt(day: number): DayKind;
}

export interface Interval {
  readonly from: LegalDate;
  /** Included. */
  readonly to: LegalDate;
}

export interface Period {
  readonly unit: 'working-day' | 'calendar-day' | 'month' | 'year';
  readonly length: number;
  /** Where the last day is not a working day, the next working day is the last (民事诉讼法第八十五条). */
  readonly rollForward?: boolean;
}

export interface SkippedDays extends Interval {
  readonly why: 'weekend' | 'holiday' | 'excluded';
}

/** A due date with everything needed to say why, and to see whether a new calendar edition changes it. */
export interface DueDate {
  readonly date: LegalDate;
  /** 暂算: a year that can change the date has no calendar yet. */
  readonly provisional: boolean;
  readonly start: LegalDate;
  readonly period: Period;
  /** Days counted: working days, or calendar days (for months and years: the days they came to). */
  readonly counted: number;
  /** Days passed over while counting, and at the end those that rollForward moved past. */
  readonly skipped: readonly SkippedDays[];
  /** The calendar editions asked, '2026#1'. */
  readonly editions: readonly string[];
  readonly unissuedYears: readonly number[];
}

/** No period of the law is longer than a century; a greater length is a mistake. */
const LONGEST = 36_525;

/** The notices of 2004-2026 reached back to 29 December at most (2007, 2018), where New Year's Day fell on a Tuesday. */
const DECEMBER_REACH = 3;

/** Whether a notice has settled the year; the law alone leaves open which weekends are worked. */
const isIssued = (edition: CalendarEdition | null | undefined): boolean => edition !== null && edition !== undefined && edition.edition > 0;

/** How explanations and recounts name an edition: '2026#1'. */
export const editionId = (edition: CalendarEdition): string => `${edition.year}#${edition.edition}`;

/** What is wrong with an edition that someone typed or imported, for them to read; empty where nothing is. */
export const editionFaults = (edition: CalendarEdition): readonly string[] => {
  const { year, rest, work } = edition;
  const all = [...rest, ...work];
  const belongs = (date: LegalDate): boolean => yearOf(date) === year || date.startsWith(`${year - 1}-12-`);
  return [
    ...(Number.isInteger(edition.edition) && edition.edition >= 1 ? [] : ['版次应当是从1开始的整数']),
    ...(rest.length > 0 ? [] : ['没有放假日期']),
    ...all.filter((date) => !belongs(date)).map((date) => `${date}不在${year}年，也不在上一年12月`),
    ...rest.filter((date) => weekdayOf(date) > 5).map((date) => `${date}是周末，不必列为放假`),
    ...work.filter((date) => weekdayOf(date) <= 5).map((date) => `${date}不是周末，不能列为调休上班`),
    ...all.filter((date, i) => all.indexOf(date) !== i).map((date) => `${date}重复`),
  ];
};

/** The years whose notices settle a day: its own, and for the last days of December the next one's too. */
const yearsSettling = (day: number): readonly number[] => {
  const year = yearOfDayNumber(day);
  return yearOfDayNumber(day + DECEMBER_REACH) === year ? [year] : [year, year + 1];
};

/** The highest edition number of each year is in force. */
export const workingCalendar = (editions: readonly CalendarEdition[]): WorkingCalendar => {
  const inForce = new Map<number, CalendarEdition>();
  for (const edition of editions) {
    const known = inForce.get(edition.year);
    if (known === undefined || edition.edition > known.edition) inForce.set(edition.year, edition);
  }
  const years = [...inForce.values()].sort((a, b) => a.year - b.year);
  // Day number to "worked"; in order of years, because the notice for a year also rearranges the December before it.
  const arranged = new Map<number, boolean>();
  for (const { rest, work } of years) {
    for (const date of rest) arranged.set(dayNumberOf(date), false);
    for (const date of work) arranged.set(dayNumberOf(date), true);
  }
  const kindAt = (day: number): DayKind => {
    const weekend = weekdayOfDayNumber(day) > 5;
    const working = arranged.get(day) ?? !weekend;
    const issued = yearsSettling(day).every((year) => isIssued(inForce.get(year)));
    if (weekend) return { working, issued, why: working ? 'make-up' : 'weekend' };
    return { working, issued, why: working ? 'weekday' : 'holiday' };
  };
  return { id: years.map(editionId).join(','), edition: (year) => inForce.get(year) ?? null, kindAt };
};

/** A day of a year without an edition is judged by its weekday alone; without a notice `issued` is false. */
export const dayKind = (calendar: WorkingCalendar, date: LegalDate): DayKind => calendar.kindAt(dayNumberOf(date));

interface Span {
  readonly first: number;
  last: number;
}

const mergedSpans = (list: readonly Interval[]): readonly Span[] => {
  const spans = list
    .map(({ from, to }): Span => ({ first: dayNumberOf(from), last: dayNumberOf(to) }))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first);
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before !== undefined && span.first <= before.last + 1) before.last = Math.max(before.last, span.last);
    else merged.push(span);
  }
  return merged;
};

/** The same days in ascending intervals that neither overlap nor touch. An interval that ends before it begins holds no day. */
export const mergeIntervals = (list: readonly Interval[]): Interval[] =>
  mergedSpans(list).map(({ first, last }) => ({ from: dateOfDayNumber(first), to: dateOfDayNumber(last) }));

/** What a count has passed over and whom it has asked. */
interface Trail {
  readonly skipped: (Span & { readonly why: SkippedDays['why'] })[];
  readonly asked: Set<number>;
}

const skip = (trail: Trail, first: number, last: number, why: SkippedDays['why']): void => {
  const before = trail.skipped.at(-1);
  if (before !== undefined && before.why === why && before.last === first - 1) before.last = last;
  else trail.skipped.push({ first, last, why });
};

/** Asks the calendar about one day and remembers it, with the day itself where it is off. */
const isWorked = (calendar: WorkingCalendar, day: number, trail: Trail): boolean => {
  for (const year of yearsSettling(day)) trail.asked.add(year);
  const kind = calendar.kindAt(day);
  if (!kind.working) skip(trail, day, day, kind.why === 'holiday' ? 'holiday' : 'weekend');
  return kind.working;
};

/** The first day after `day` that is not excluded. */
const nextDay = (day: number, gaps: readonly Span[], trail: Trail): number => {
  const next = day + 1;
  const gap = gaps.find((span) => span.first <= next && next <= span.last);
  if (gap === undefined) return next;
  skip(trail, next, gap.last, 'excluded');
  return gap.last + 1;
};

const countWorkingDays = (calendar: WorkingCalendar, start: number, length: number, gaps: readonly Span[], trail: Trail): number => {
  let day = start;
  for (let counted = 0; counted < length; ) {
    day = nextDay(day, gaps, trail);
    if (isWorked(calendar, day, trail)) counted += 1;
  }
  return day;
};

/** Jumps from gap to gap: two years of calendar days cost no more than two. */
const countCalendarDays = (start: number, length: number, gaps: readonly Span[], trail: Trail): number => {
  let last = start + length;
  for (const gap of gaps) {
    if (gap.last <= start || length === 0) continue;
    if (gap.first > last) break;
    const first = Math.max(gap.first, start + 1);
    skip(trail, first, gap.last, 'excluded');
    last += gap.last - first + 1;
  }
  return last;
};

const rolledForward = (calendar: WorkingCalendar, last: number, gaps: readonly Span[], trail: Trail): number => {
  let day = last;
  while (!isWorked(calendar, day, trail)) day = nextDay(day, gaps, trail);
  return day;
};

/** Months and years as the calendar days they come to, so that excluded days extend them one for one. */
const lengthInDays = (start: LegalDate, { unit, length }: Period): number => {
  if (unit === 'month') return daysBetween(start, addMonths(start, length));
  if (unit === 'year') return daysBetween(start, addYears(start, length));
  return length;
};

/**
 * The last day of a period. The start day is not counted (民事诉讼法第八十五条, 民法典第二百零一条). Excluded intervals are the
 * days that the law leaves out of the period (听证, 检测, 公告 and the like): a day in two of them counts once, and
 * neither counting nor rolling forward ends on one. A running suspension has no end and so no due date: do not ask.
 * Throws RangeError for a length that is no whole number of days, and where the date would lie after 2199.
 */
export const computeDue = (
  calendar: WorkingCalendar,
  start: LegalDate,
  period: Period,
  excluded: readonly Interval[] = [],
): DueDate => {
  if (!Number.isInteger(period.length) || period.length < 0 || period.length > LONGEST) {
    throw new RangeError(`${period.length} is no length of a period`);
  }
  const trail: Trail = { skipped: [], asked: new Set() };
  const gaps = mergedSpans(excluded);
  const from = dayNumberOf(start);
  const counted = lengthInDays(start, period);
  const last =
    period.unit === 'working-day'
      ? countWorkingDays(calendar, from, counted, gaps, trail)
      : countCalendarDays(from, counted, gaps, trail);
  const end = period.rollForward === true ? rolledForward(calendar, last, gaps, trail) : last;
  const years = [...trail.asked].sort((a, b) => a - b);
  const unissuedYears = years.filter((year) => !isIssued(calendar.edition(year)));
  return {
    date: dateOfDayNumber(end),
    provisional: unissuedYears.length > 0,
    start,
    period,
    counted,
    skipped: trail.skipped.map(({ first, last: to, why }) => ({ from: dateOfDayNumber(first), to: dateOfDayNumber(to), why })),
    editions: years.flatMap((year) => calendar.edition(year) ?? []).map(editionId),
    unissuedYears,
  };
};

/**
 * How many working days lie strictly between two days, neither of them counted; provisional where a calendar that is not issued
 * can change the number. Zero where `to` is not after `from`.
 *
 * "七个工作日前通知" (处罚法第六十四条第二项) means that seven whole working days lie between: noticed on N and heard on H is lawful
 * exactly where workingDaysBetween(N, H).count >= 7, which is where computeDue(N, seven working days).date < H.
 */
export const workingDaysBetween = (
  calendar: WorkingCalendar,
  from: LegalDate,
  to: LegalDate,
): { readonly count: number; readonly provisional: boolean } => {
  const end = dayNumberOf(to);
  let count = 0;
  let provisional = false;
  for (let day = dayNumberOf(from) + 1; day < end; day += 1) {
    const kind = calendar.kindAt(day);
    if (kind.working) count += 1;
    if (!kind.issued) provisional = true;
  }
  return { count, provisional };
};

/**
 * The last day on which notice of something on `date` can be given n working days ahead: the latest N with at least n working
 * days strictly between N and `date` (see workingDaysBetween). N itself may be a day off. With n = 0 it is the day before.
 */
export const subtractWorkingDays = (calendar: WorkingCalendar, date: LegalDate, n: number): LegalDate => {
  if (!Number.isInteger(n) || n < 0 || n > LONGEST) throw new RangeError(`${n} is no number of working days`);
  let day = dayNumberOf(date);
  for (let counted = 0; counted < n; ) {
    day -= 1;
    if (calendar.kindAt(day).working) counted += 1;
  }
  return dateOfDayNumber(day - 1);
};
