import type { Cells } from '../columns.ts';
import type { ListTable } from './table.ts';

/** Tables as spreadsheets copy and save them: this is the one place that reads and writes cells. */

interface Reading {
  readonly rows: readonly (readonly string[])[];
}

const CELL = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^\t\n]*))(?<end>\t|\n|$)/gy;

/** Cells of tab-separated text: a cell with line breaks, tabs or quotation marks stands in quotation marks, as spreadsheets copy it. */
function rowsIn(text: string): Reading['rows'] {
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const rows: string[][] = [[]];
  for (const { groups = {} } of source.matchAll(CELL)) {
    const { quoted, plain = '', end } = groups;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** A guard that export puts before a cell which a spreadsheet would take for a formula. */
const GUARD = /^'(?=[=+\-@])/;

/** Rows under the headings of the first line. A heading that occurs twice or is empty gets its column's number, so that its cells are not lost. */
export function cellsOf(text: string): readonly Cells[] {
  const [head = [], ...rows] = rowsIn(text);
  const width = Math.max(head.length, ...rows.map(({ length }) => length));
  const names = Array.from({ length: width }, (_, index) => head[index]?.replaceAll(/\s/g, '') ?? '');
  const keys = names.map((name, index) => (name === '' || names.indexOf(name) !== index ? `${name}（第${index + 1}列）` : name));
  return rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index]?.replace(GUARD, '') ?? null])));
}

const SHAPES = { tsv: '\t', csv: ',' } as const;
export type SheetShape = keyof typeof SHAPES;

const guarded = (cell: string): string => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/["\n\t,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The rows under the list's headings, those columns left out that no row fills; a row of CSV ends as RFC 4180 has it. */
export function sheetOf({ columns, write }: ListTable, rows: readonly object[], shape: SheetShape): string {
  const between = SHAPES[shape];
  const written = rows.map(write);
  const filled = columns.filter(({ field }) => written.some((fields) => (fields[field] ?? '') !== ''));
  const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(guarded(cell))).join(between)}\r\n`;
  return [filled.map(({ heading }) => heading), ...written.map((fields) => filled.map(({ field }) => fields[field] ?? ''))].map(line).join('');
}
