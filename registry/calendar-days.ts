import { addDays, daysBetween, type LegalDate, toLegalDate } from '#kernel/dates.ts';
import { type Result, fail, ok } from '#kernel/result.ts';

/** Days as a notice writes them. What it says beside them says nothing here: 10月1日（周四）至7日（周三）放假调休，共7天。 */

const NOISE = /（[^）]*）|\([^)]*\)|\s|(?:放假|调休|上班).*$|[，。；]$/gu;
const BETWEEN = /\.\.|至|到|~|～|—+/u;
const DAY = /^(?:(?<year>\d{4})[-年])?(?<month>\d{1,2})[-月](?<day>\d{1,2})日?$/u;
/** The end of a range within the month it began in. */
const DAY_ALONE = /^(?<day>\d{1,2})日$/u;

/** No holiday has ever been longer than ten days off at a stretch: a longer range is a slip of the pen. */
const LONGEST_RANGE = 15;

interface Parts {
  readonly year: string;
  readonly month: string;
}

const written = (year: string, month: string, day: string): LegalDate | null => toLegalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** The day that a piece of text names, where year and month may be those of the day before it. */
const dayIn = (text: string, { year, month }: Parts): LegalDate | null => {
  const alone = DAY_ALONE.exec(text)?.groups;
  if (alone) return written(year, month, alone['day'] ?? '');
  const whole = DAY.exec(text)?.groups;
  return whole ? written(whole['year'] ?? year, whole['month'] ?? '', whole['day'] ?? '') : null;
};

const partsOf = (date: LegalDate): Parts => ({ year: date.slice(0, 4), month: date.slice(5, 7) });

const through = (from: LegalDate, to: LegalDate): readonly LegalDate[] => Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));

/** The days that one entry of a notice for `year` names: a day or a range of days, in order; or what is wrong with the entry. */
export const daysIn = (entry: string, year: number): Result<readonly LegalDate[], string> => {
  const [first = '', last, ...more] = entry.replaceAll(NOISE, '').split(BETWEEN);
  const from = dayIn(first, { year: String(year), month: '' });
  if (from === null || more.length > 0) return fail(`“${entry}”不是日期，请写作“10-01”、“10-01..10-07”或者“10月1日至7日”`);
  if (last === undefined) return ok([from]);
  const to = dayIn(last, partsOf(from));
  if (to === null) return fail(`“${entry}”中的“${last}”不是日期`);
  if (to < from) return fail(`“${entry}”的止日早于起日，跨年的请写明年份，如“${year - 1}-12-31..${year}-01-02”`);
  if (daysBetween(from, to) >= LONGEST_RANGE) return fail(`“${entry}”超过${LONGEST_RANGE}天`);
  return ok(through(from, to));
};
