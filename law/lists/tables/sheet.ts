import type { ListTable } from './table.ts';

/** Tables as spreadsheets copy and save them: this is the one place that reads and writes cells. */

/** A row as a spreadsheet numbers it, from 1, with what its cells show. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const CELL = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^\t\n]*))(?<end>\t|\n|$)/gy;

/** A guard that export puts before a cell which a spreadsheet would take for a formula. */
const GUARD = /^'(?=[=+\-@])/;

/** Rows of tab-separated text, the empty ones left out: a cell with line breaks, tabs or quotation marks stands in quotation marks, as spreadsheets copy it. */
export function pastedRows(text: string): readonly SheetRow[] {
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const rows: string[][] = [[]];
  for (const { groups = {} } of source.matchAll(CELL)) {
    const { quoted, plain = '', end } = groups;
    rows.at(-1)?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).replace(GUARD, ''));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.map((cells, index) => ({ line: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

const SHAPES = { tsv: '\t', csv: ',' } as const;
export type SheetShape = keyof typeof SHAPES;

const guarded = (cell: string): string => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/["\n\t,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The rows under the list's headings, those columns left out that no row fills. */
export function filledSheet({ columns, write }: ListTable, rows: readonly object[]): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const written = rows.map(write);
  const filled = columns.filter(({ field }) => written.some((fields) => (fields[field] ?? '') !== ''));
  return { headings: filled.map(({ heading }) => heading), rows: written.map((fields) => filled.map(({ field }) => fields[field] ?? '')) };
}

/** The same as text; a row of CSV ends as RFC 4180 has it. */
export function sheetOf(table: ListTable, rows: readonly object[], shape: SheetShape): string {
  const { headings, rows: lines } = filledSheet(table, rows);
  return [headings, ...lines].map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(SHAPES[shape])}\r\n`).join('');
}
