import { readRow, type Cells } from '../columns.ts';
import type { SheetRow } from './sheet.ts';
import type { ListTable, ReadTableRow } from './table.ts';

/** Rows of a spreadsheet, pasted or out of a file, put into a list's table: the one place that says what becomes of each. */

/** One line: its row, or why it is none, and the cells under headings that no column is read from. */
export type PlacedLine = ReadTableRow & { readonly line: number; readonly left: readonly string[] };

export interface Placed {
  /** What stands before the headings: titles, who made the list and when. */
  readonly above: readonly SheetRow[];
  readonly lines: readonly PlacedLine[];
}

/** Headings stand near the top, below a title at most. */
const SOUGHT = 10;

const bare = (heading: string): string => heading.replaceAll(/\s/g, '');

const fieldsByHeading = ({ columns }: ListTable): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.flatMap(({ field, heading, also }) => [heading, ...also].map((name) => [name, field])));

/** How well the rows fit the table: as many headings as its best row knows. */
const known = (table: ListTable, rows: readonly SheetRow[]): readonly number[] => {
  const fields = fieldsByHeading(table);
  return rows.slice(0, SOUGHT).map(({ cells }) => new Set(cells.map(bare).filter((cell) => Object.hasOwn(fields, cell))).size);
};

export const fitOf = (table: ListTable, rows: readonly SheetRow[]): number => Math.max(0, ...known(table, rows));

/** The row of headings; of two that say the same, one below the other, the lower one: headings merged over both stand in each. */
function headingRow(table: ListTable, rows: readonly SheetRow[]): number {
  const counts = known(table, rows);
  const most = Math.max(0, ...counts);
  if (most === 0) return 0;
  const first = counts.indexOf(most);
  return first + counts.slice(first).findIndex((_, index, rest) => rest[index + 1] !== most);
}

/** Cells under their headings. A heading that occurs twice or is empty gets its column's number, so that its cells are not lost. */
function underHeadings(head: readonly string[], body: readonly SheetRow[]): readonly Cells[] {
  const width = Math.max(head.length, ...body.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, index) => bare(head[index] ?? ''));
  const keys = names.map((name, index) => (name === '' || names.indexOf(name) !== index ? `${name}（第${index + 1}列）` : name));
  return body.map(({ cells }) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? null])));
}

/** Puts each row under the headings into the table. Nothing is dropped: what has no place is named beside its line. */
export function placeRows(table: ListTable, rows: readonly SheetRow[]): Placed {
  const at = headingRow(table, rows);
  const body = rows.slice(at + 1);
  const lines = underHeadings(rows[at]?.cells ?? [], body).map((cells, index): PlacedLine => {
    const { fields, left } = readRow(fieldsByHeading(table), cells);
    return {
      ...table.read(table.numbered === true ? { ...fields, number: String(index + 1) } : fields), line: body[index]?.line ?? 0,
      left: left.map((heading) => `${heading}：${cells[heading]?.trim() ?? ''}`),
    };
  });
  return { above: rows.slice(0, at), lines };
}
