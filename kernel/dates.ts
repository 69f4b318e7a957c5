import { z } from 'zod';

const FIRST_YEAR = 1949;
const LAST_YEAR = 2199;
const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
/** 北京时间. The summer time of 1986-1991 is left out: no instant the platform records is that old. */
const CHINA_OFFSET = 8 * MS_PER_HOUR;

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const DATE_WANTED = '请填写真实存在的日期，格式如“2026-11-20”';
const INSTANT_WANTED = '请填写协调世界时的时刻，格式如“2026-11-20T01:30:00.000Z”';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastDayOf = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Whether the Gregorian calendar has this day, in whatever year: a birth date may lie long before the first legal date. */
export const isRealDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

const yearIn = (text: string): number => Number(text.slice(0, 4));
const monthIn = (text: string): number => Number(text.slice(5, 7));
const dayIn = (text: string): number => Number(text.slice(8, 10));

const isLegalDay = (text: string): boolean =>
  yearIn(text) >= FIRST_YEAR && yearIn(text) <= LAST_YEAR && isRealDay(yearIn(text), monthIn(text), dayIn(text));

/** A day of the civil calendar in China, as the law counts days. Text order is date order. */
export const LegalDate = z
  .string()
  .regex(DATE_SHAPE, { error: DATE_WANTED, abort: true })
  .refine(isLegalDay, { error: DATE_WANTED })
  .brand('LegalDate');
export type LegalDate = z.infer<typeof LegalDate>;

/** A moment on the server's clock, to the millisecond, in UTC. Text order is time order. */
export const Instant = z
  .string()
  .regex(INSTANT_SHAPE, { error: INSTANT_WANTED, abort: true })
  .refine(isLegalDay, { error: INSTANT_WANTED })
  .brand('Instant');
export type Instant = z.infer<typeof Instant>;

export const toLegalDate = (text: string): LegalDate | null => {
  // Checked by the same two tests as the schema, without its cost: calendars and logs parse dates by the thousand.
  return DATE_SHAPE.test(text) && isLegalDay(text) ? (text as LegalDate) : null;
};

/** Days since 1970-01-01 (days_from_civil, H. Hinnant, "chrono-compatible low-level date algorithms"). */
const daysFromCivil = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const civilFromDays = (days: number): { readonly year: number; readonly month: number; readonly day: number } => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
};

const FIRST_DAY = daysFromCivil(FIRST_YEAR, 1, 1);
const LAST_DAY = daysFromCivil(LAST_YEAR, 12, 31);

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

const written = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

/** Days since 1970-01-01: for arithmetic over many days; the text form is for everything else. */
export const dayNumberOf = (date: LegalDate): number => daysFromCivil(yearIn(date), monthIn(date), dayIn(date));

export const dateOfDayNumber = (day: number): LegalDate => {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new RangeError(`day ${day} lies outside ${FIRST_YEAR}-01-01..${LAST_YEAR}-12-31`);
  }
  const civil = civilFromDays(day);
  // Made from a day number in range, so it is a real day in the written form.
  return written(civil.year, civil.month, civil.day) as LegalDate;
};

export const yearOfDayNumber = (day: number): number => civilFromDays(day).year;

/** 1 is Monday and 7 is Sunday (GB/T 7408). */
export const weekdayOfDayNumber = (day: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 => {
  // 1970-01-01 was a Thursday; the remainder made non-negative is 0..6, and one more is 1..7.
  return (((((day + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
};

export const yearOf = (date: LegalDate): number => yearIn(date);

export const weekdayOf = (date: LegalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 => weekdayOfDayNumber(dayNumberOf(date));

/** Throws RangeError where the result has no legal date (before 1949, after 2199), as do the other arithmetic functions. */
export const addDays = (date: LegalDate, n: number): LegalDate => dateOfDayNumber(dayNumberOf(date) + n);

/** The corresponding day of the month; where there is none, the month's last day (民法典第二百零二条). */
export const addMonths = (date: LegalDate, n: number): LegalDate => {
  const months = yearIn(date) * 12 + monthIn(date) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dateOfDayNumber(daysFromCivil(year, month, Math.min(dayIn(date), lastDayOf(year, month))));
};

/** As addMonths: a year from 29 February ends on 28 February. */
export const addYears = (date: LegalDate, n: number): LegalDate => addMonths(date, n * 12);

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => dayNumberOf(to) - dayNumberOf(from);

export const compareDates = (a: LegalDate, b: LegalDate): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

export const laterOf = (a: LegalDate, b: LegalDate): LegalDate => (a < b ? b : a);

export const earlierOf = (a: LegalDate, b: LegalDate): LegalDate => (a < b ? a : b);

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const epochOf = (instant: Instant): number =>
  daysFromCivil(yearIn(instant), monthIn(instant), dayIn(instant)) * MS_PER_DAY +
  Number(instant.slice(11, 13)) * MS_PER_HOUR +
  Number(instant.slice(14, 16)) * 60_000 +
  Number(instant.slice(17, 19)) * 1000 +
  Number(instant.slice(20, 23));

/** Fractions of a millisecond are dropped. */
export const instantFromEpoch = (ms: number): Instant => {
  const whole = Math.floor(ms);
  const day = Math.floor(whole / MS_PER_DAY);
  const date = dateOfDayNumber(day);
  const rest = whole - day * MS_PER_DAY;
  const time = [Math.floor(rest / MS_PER_HOUR), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60].map(two).join(':');
  // A legal date and a time of day in the written form.
  return `${date}T${time}.${String(rest % 1000).padStart(3, '0')}Z` as Instant;
};

/** Clock hours, for the periods that the law states in hours (二十四小时). */
export const addHours = (instant: Instant, n: number): Instant => instantFromEpoch(epochOf(instant) + n * MS_PER_HOUR);

/** The day it was in China. */
export const chinaDateOf = (instant: Instant): LegalDate =>
  dateOfDayNumber(Math.floor((epochOf(instant) + CHINA_OFFSET) / MS_PER_DAY));

/** A moment as a clock in China showed it, to the minute: 2026-11-20 09:30. */
export const chinaTime = (instant: Instant): string => addHours(instant, 8).slice(0, 16).replace('T', ' ');

/** As documents print it (GB/T 9704): 2026年11月20日. */
export const chineseDate = (date: LegalDate): string => `${yearIn(date)}年${monthIn(date)}月${dayIn(date)}日`;
