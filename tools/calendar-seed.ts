import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/**
 * Writes kernel/calendar-years.ts from the npm package chinese-days, with the source of each year from the table below.
 * Run it when the notice for a further year has come out and the package has it: add the year here first.
 */

interface Notice {
  readonly year: number;
  readonly edition?: number;
  readonly issuedOn?: string;
  readonly source: string;
}

const notice = (year: number, number: string, issuedOn?: string): Notice => ({
  year,
  source: `国务院办公厅关于${year}年部分节假日安排的通知（国办发明电${number}）`,
  ...(issuedOn === undefined ? {} : { issuedOn }),
});

// A date is left out where what was read does not agree on it (the day of the notice, or of its publication).
const NOTICES: readonly Notice[] = [
  { year: 2004, source: '2004年节假日安排（通知原文未核对）' },
  { year: 2005, source: '2005年节假日安排（通知原文未核对）' },
  notice(2006, '〔2005〕35号', '2005-12-16'),
  notice(2007, '〔2006〕49号', '2006-12-14'),
  notice(2008, '〔2007〕52号'),
  notice(2009, '〔2008〕42号'),
  notice(2010, '〔2009〕27号'),
  notice(2011, '〔2010〕40号'),
  notice(2012, '〔2011〕45号', '2011-12-05'),
  notice(2013, '〔2012〕33号'),
  notice(2014, '〔2013〕28号'),
  {
    year: 2015,
    edition: 2,
    issuedOn: '2015-05-13',
    source:
      '国务院办公厅关于2015年部分节假日安排的通知（国办发明电〔2014〕28号），' +
      '经国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知（国发明电〔2015〕1号）补充',
  },
  notice(2016, '〔2015〕18号'),
  notice(2017, '〔2016〕17号'),
  notice(2018, '〔2017〕12号'),
  {
    year: 2019,
    edition: 2,
    source:
      '国务院办公厅关于2019年部分节假日安排的通知（国办发明电〔2018〕15号），' +
      '经国务院办公厅关于调整2019年劳动节假期安排的通知（国办发明电〔2019〕3号）调整',
  },
  {
    year: 2020,
    edition: 2,
    source:
      '国务院办公厅关于2020年部分节假日安排的通知（国办发明电〔2019〕16号），' +
      '经国务院办公厅关于延长2020年春节假期的通知（国办发明电〔2020〕1号）调整',
  },
  notice(2021, '〔2020〕27号'),
  notice(2022, '〔2021〕11号', '2021-10-25'),
  notice(2023, '〔2022〕16号'),
  notice(2024, '〔2023〕7号', '2023-10-25'),
  notice(2025, '〔2024〕12号', '2024-11-12'),
  notice(2026, '〔2025〕7号', '2025-11-04'),
];

/** Worked by the text of a notice that was read, and missing from the package. */
const CORRECTIONS: readonly string[] = [
  // 国办发明电〔2005〕35号, 一: "12月31日（星期六）上班"; the package has an ordinary Saturday.
  '2005-12-31',
];

const OFF = new Set(Object.keys(chineseDays.holidays));
const WORKED = new Set([...Object.keys(chineseDays.workdays), ...CORRECTIONS]);

const DAY = 86_400_000;

/** The days a notice arranges, from the last days of the December before; 'rest|work', days of the year itself as 'MM-DD'. */
const arrangedDays = (year: number): string => {
  const rest: string[] = [];
  const work: string[] = [];
  for (let time = Date.UTC(year - 1, 11, 25); time < Date.UTC(year, 11, 25); time += DAY) {
    const date = new Date(time).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    const shown = date.startsWith(`${year}-`) ? date.slice(5) : date;
    if (weekend && WORKED.has(date)) work.push(shown);
    if (!weekend && OFF.has(date)) rest.push(shown);
  }
  if (rest.length === 0) throw new Error(`chinese-days has no holidays for ${year}`);
  return `${rest.join(' ')}|${work.join(' ')}`;
};

const row = ({ year, edition = 1, issuedOn, source }: Notice): string => {
  const date = issuedOn === undefined ? 'null' : `'${issuedOn}'`;
  return `  [${year}, ${edition}, ${date}, '${source}',\n    '${arrangedDays(year)}'],\n`;
};

/** The whole text of kernel/calendar-years.ts. */
export const calendarYearsSource = (): string => `import type { CalendarEdition } from './calendar.ts';
import { toLegalDate } from './dates.ts';
import type { LegalDate } from './dates.ts';

// Written by tools/calendar-seed.ts from the npm package chinese-days; do not edit by hand.
// Edition 2 is the year as changed later; the edition before the change is not held.

/** Year, edition, date of the notice, source, and the days: 'off|worked', MM-DD, in full where they lie in the year before. */
type Row = readonly [year: number, edition: number, issuedOn: string | null, source: string, days: string];

const ROWS: readonly Row[] = [
${NOTICES.map(row).join('')}];

const dateIn = (text: string): LegalDate => {
  const date = toLegalDate(text);
  if (date === null) throw new RangeError(\`\${text} is no date\`);
  return date;
};

const datesIn = (year: number, list: string | undefined): readonly LegalDate[] =>
  (list ?? '').split(' ').filter(Boolean).map((day) => dateIn(day.length === 5 ? \`\${year}-\${day}\` : day));

const editionOf = ([year, edition, issuedOn, source, days]: Row): CalendarEdition => {
  const [rest, work] = days.split('|');
  return {
    year,
    edition,
    issuedOn: issuedOn === null ? null : dateIn(issuedOn),
    source,
    rest: datesIn(year, rest),
    work: datesIn(year, work),
  };
};

/** The working calendar of China as far as it has been issued. Later years and changes are data of the installation. */
export const CALENDAR_EDITIONS: readonly CalendarEdition[] = ROWS.map(editionOf);
`;

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../kernel/calendar-years.ts'), calendarYearsSource());
