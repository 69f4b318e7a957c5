import { writeXlsx, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Book, BookColumn, BookSheet } from './workbook.ts';

const FONT = { name: '宋体', size: 11 };
const BORDER = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDERS = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER };
const HEADING: CellStyle = {
  font: { ...FONT, bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true }, border: BORDERS,
};
/** A cell of text stays text when somebody edits it: numbers of certificates keep their digits, and = begins no formula. */
const FORMATS: Readonly<Record<NonNullable<BookColumn['kind']>, string>> = { text: '@', number: 'General', date: 'yyyy-mm-dd' };

/** The longest text that a cell holds. */
const LONGEST = 32_767;
const CUT = '……（本单元格超过32767字，未全部写出）';

/** Characters that XML cannot say are written as the format has it; so is a text that looks like that. */
const escaped = (text: string): string => text
  .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML cannot say
  .replaceAll(/[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

const fitting = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - CUT.length)}${CUT}` : text);

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function valueOf(value: string | number | null, kind: BookColumn['kind']): CellValue {
  if (value === null || value === '' || typeof value === 'number') return value === '' ? null : value;
  const [, year, month, day] = (kind === 'date' ? DATE.exec(value) : null) ?? [];
  return year === undefined ? escaped(fitting(value)) : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** A name that every spreadsheet program takes, told apart from those before it. */
function sheetName(name: string, before: readonly string[]): string {
  const base = name.replaceAll(/[[\]:*?/\\]/g, '－').replaceAll(/^'+|'+$/g, '').slice(0, 28).trim() || '工作表';
  const taken = (one: string): boolean => before.some((other) => other.toLowerCase() === one.toLowerCase());
  let [found, number] = [base, 1];
  while (taken(found)) {
    number += 1;
    found = `${base}${number}`;
  }
  return found;
}

const styleOf = (kind: NonNullable<BookColumn['kind']>): CellStyle => ({
  numFmt: FORMATS[kind], font: FONT, border: BORDERS, alignment: { vertical: 'top', wrapText: true, ...(kind === 'number' ? { horizontal: 'right' } : {}) },
});

function sheetOf({ columns, rows }: BookSheet, name: string): WriteSheet {
  const cells = new Map<string, { style: CellStyle; value: CellValue }>(columns.map(({ heading }, index) => [`0,${index}`, { value: escaped(heading), style: HEADING }]));
  return {
    name, cells, columns: columns.map(({ width, kind = 'text' }) => ({ width, style: styleOf(kind) })),
    rows: [columns.map(({ heading }) => escaped(heading)), ...rows.map((row) => columns.map(({ kind }, index) => valueOf(row[index] ?? null, kind)))],
    freezePane: { rows: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

/** A workbook of rows under headings that stay in view, without a single formula. */
export async function writeWorkbook({ sheets }: Book): Promise<Uint8Array> {
  const names = sheets.reduce<readonly string[]>((before, { name }) => [...before, sheetName(name, before)], []);
  return writeXlsx({ sheets: sheets.map((sheet, index) => sheetOf(sheet, names[index] ?? '')), defaultFont: FONT });
}
