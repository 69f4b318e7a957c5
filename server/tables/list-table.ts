import { filledSheet } from '#law/lists/tables/sheet.ts';
import type { DescribedList } from '#law/lists/tables/table.ts';
import type { Book } from '#platform/spreadsheet/workbook.ts';
import type { TableEditions } from '#registry/setting-contract.ts';

const NARROW = 8;
const WIDE = 48;
/** A Chinese character is as wide as two of the digits that a column's width is counted in. */
const lengthOf = (line: string): number => Array.from(line).reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0);
const widthOf = (texts: readonly string[]): number => Math.min(WIDE, Math.max(NARROW, ...texts.flatMap((text) => text.split('\n')).map((line) => 2 + lengthOf(line))));

/** An edition of a list as a workbook: a sheet for each of its tables that has rows, under the headings it is read by again. */
export const listBook = ({ tables }: DescribedList, content: TableEditions['editions'][number]['content']): Book => ({
  sheets: tables.filter(({ key }) => (content[key] ?? []).length > 0).map((table) => {
    const { headings, rows } = filledSheet(table, content[table.key] ?? []);
    return { name: table.name, rows, columns: headings.map((heading, index) => ({ heading, width: widthOf([heading, ...rows.map((cells) => cells[index] ?? '')]) })) };
  }),
});
