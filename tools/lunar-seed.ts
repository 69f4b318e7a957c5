import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
// oxlint-disable import/no-named-as-default-member -- the package is CommonJS: Node finds its default export alone
import chineseDays from 'chinese-days';

/**
 * Writes kernel/lunar-feasts.ts from the npm package chinese-days: the days of the moon and of 清明, for the years of which a period that
 * runs today can need them. Run it to extend the range, and check it as kernel/statutory-days.test.ts does.
 */

const FIRST = 2008;
const LAST = 2040;

const lunar = (year: number, day: string): string => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date.slice(5);

const row = (year: number): string => {
  const days = [lunar(year, '01-01'), chineseDays.getSolarTermDate(year, 4, 'pure_brightness').slice(5), lunar(year, '05-05'), lunar(year, '08-15')];
  return `  [${year}, '${days.join(' ')}'],\n`;
};

/** The whole text of kernel/lunar-feasts.ts. */
export const lunarFeastsSource = (): string => `// Written by tools/lunar-seed.ts from the npm package chinese-days; do not edit by hand.

/** 农历正月初一、清明、端午、中秋 of a year, as MM-DD. */
export const LUNAR_FEASTS: ReadonlyMap<number, string> = new Map([
${Array.from({ length: LAST - FIRST + 1 }, (_, n) => row(FIRST + n)).join('')}]);
`;

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../kernel/lunar-feasts.ts'), lunarFeastsSource());
