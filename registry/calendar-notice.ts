import { type CalendarEdition, editionFaults } from '#kernel/calendar.ts';
import { chineseDate, type LegalDate, toLegalDate, weekdayOf, yearOf } from '#kernel/dates.ts';
import { statutoryDays } from '#kernel/statutory-days.ts';
import { daysIn } from './calendar-days.ts';
import type { CalendarNotice } from './contract.ts';

/** A notice made into an edition of the calendar, with everything that is wrong with it. */
export interface ReadNotice {
  readonly edition: CalendarEdition;
  /** Any of them and nothing is imported. */
  readonly faults: readonly Fault[];
  /** Lawful and yet unusual: a slip more often than not. */
  readonly warnings: readonly string[];
}

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The first year that the platform has a calendar of. */
const FIRST_YEAR = 2004;

/** Of the year before, a notice arranges no earlier day (2007 and 2018 reached back furthest). kernel/calendar.ts counts on it. */
const EARLIEST = '12-29';

interface Days {
  readonly all: readonly LegalDate[];
  /** Those named by themselves: a weekend day among them was meant. Of a range the weekend is off anyway. */
  readonly single: ReadonlySet<LegalDate>;
}

const readDays = (entries: readonly string[], year: number, path: string, faults: Fault[]): Days => {
  const all: LegalDate[] = [];
  const single = new Set<LegalDate>();
  for (const [index, entry] of entries.entries()) {
    if (entry === '') continue;
    const days = daysIn(entry, year);
    if (!days.ok) {
      faults.push({ path: `${path}/${index}`, message: days.error });
      continue;
    }
    all.push(...days.value);
    const [only, second] = days.value;
    if (only !== undefined && second === undefined) single.add(only);
  }
  return { all, single };
};

/** Days off that are weekdays anyone has to be told of, or were named one by one. */
const restOf = ({ all, single }: Days): readonly LegalDate[] => all.filter((date) => weekdayOf(date) <= 5 || single.has(date)).sort();

const sameDays = (a: readonly LegalDate[], b: readonly LegalDate[]): boolean => [...a].sort().join() === [...b].sort().join();

const sameAs = (edition: CalendarEdition, before: CalendarEdition | undefined): boolean =>
  before !== undefined && sameDays(edition.rest, before.rest) && sameDays(edition.work, before.work);

function ownFaults({ year, source, issuedOn }: CalendarNotice, rest: Days, work: Days, today: LegalDate): readonly Fault[] {
  const before = `${year - 1}-${EARLIEST}`;
  const tooEarly = [...rest.all, ...work.all].filter((date) => date.startsWith(`${year - 1}-12-`) && date < before);
  const off = new Set(rest.all);
  const lastYear = yearOf(today) + 1;
  return [
    ...(source === '' ? [{ path: '/notice/source', message: '请填写通知名称' }] : []),
    ...(year < FIRST_YEAR || year > lastYear ? [{ path: '/notice/year', message: `年份应当在${FIRST_YEAR}年至${lastYear}年之间` }] : []),
    ...(issuedOn !== null && issuedOn > today ? [{ path: '/notice/issuedOn', message: '通知日期晚于今天' }] : []),
    ...tooEarly.map((date) => ({ path: '/notice', message: `${date}早于上一年12月29日，${year}年的通知不会安排到这一天` })),
    ...work.all.filter((date) => off.has(date)).map((date) => ({ path: '/notice/work', message: `${date}既列为放假又列为上班` })),
  ];
}

/** 全体公民放假的节日 before 2008, of which the platform computes nothing: New Year's Day, 春节, Labour Day and National Day. */
const DAYS_BEFORE_2008 = 10;
const FIXED_BEFORE_2008 = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** How many days the 办法 gives, and those of them that are known by date. */
const givenDays = (year: number): { readonly count: number; readonly days: readonly LegalDate[] } => {
  const known = statutoryDays(year);
  return known ?? { count: DAYS_BEFORE_2008, days: FIXED_BEFORE_2008.flatMap((day) => toLegalDate(`${year}-${day}`) ?? []) };
};

/**
 * The 办法 gives so many days; a notice only moves weekends beside them. So the weekdays off are as many as the statutory days and the
 * weekends worked together, unless the State Council gave or took a day (2015, 2020).
 */
function warningsOf({ year, rest, work }: CalendarEdition): readonly string[] {
  const given = rest.length - work.length;
  const { count: due, days } = givenDays(year);
  const missing = days.filter((date) => work.includes(date) || (weekdayOf(date) <= 5 && !rest.includes(date))).map((date) => `${chineseDate(date)}是法定节日，没有列为放假`);
  if (given === due) return missing;
  return [...missing, `放假的工作日减去调休上班的周末为${given}天，《全国年节及纪念日放假办法》规定的放假日为${due}天，请核对有无漏填、错填`];
}

/** Reads a notice against the editions known so far, on the day `today`. Its edition has the number after those of its year. */
export const readNotice = (notice: CalendarNotice, known: readonly CalendarEdition[], today: LegalDate): ReadNotice => {
  const faults: Fault[] = [];
  const { year, issuedOn, source } = notice;
  const rest = readDays(notice.rest, year, '/notice/rest', faults);
  const work = readDays(notice.work, year, '/notice/work', faults);
  const before = known.filter((one) => one.year === year && one.edition > 0).sort((a, b) => b.edition - a.edition)[0];
  const edition: CalendarEdition = { year, edition: (before?.edition ?? 0) + 1, issuedOn, source, rest: restOf(rest), work: [...work.all].sort() };
  faults.push(...ownFaults(notice, rest, work, today), ...editionFaults(edition).map((message) => ({ path: '/notice', message })));
  if (faults.length === 0 && before !== undefined && sameAs(edition, before)) {
    faults.push({ path: '/notice', message: `与现行的${year}年第${before.edition}版完全相同，不必再次导入` });
  }
  return { edition, faults, warnings: faults.length === 0 ? warningsOf(edition) : [] };
};
