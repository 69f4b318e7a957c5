import { readXlsx, type CellValue, type Sheet as RawSheet, type Workbook as RawWorkbook } from 'hucre/xlsx';
import { fail, ok, type Result } from '#kernel/result.ts';
import { cellText, lostDigits } from './cell-text.ts';
import { refusedAtGate } from './gate.ts';
import { MOST, TOO_LONG, TOO_MUCH, TOO_WIDE, type Refusal, type Sheet, type SheetRow, type Workbook } from './workbook.ts';

const LETTERS = 26;
const columnName = (index: number): string => (index < LETTERS ? '' : columnName(Math.floor(index / LETTERS) - 1)) + String.fromCharCode(65 + (index % LETTERS));

const FEW = 5;
const some = (places: readonly string[]): string => `${places.slice(0, FEW).join('、')}${places.length > FEW ? `等${places.length}处` : ''}`;

/** Fills a cell merged downwards into each of its rows, as a reader takes it: what is merged sideways stays where it begins. */
function fillDown(rows: string[][], { merges = [] }: RawSheet): void {
  for (const { startRow, startCol, endRow } of merges) {
    const text = rows[startRow]?.[startCol] ?? '';
    for (const cells of rows.slice(startRow + 1, endRow + 1)) if ((cells[startCol] ?? '') === '') cells[startCol] = text;
  }
}

function notesOn({ rows, cells, rowDefs, columns = [] }: RawSheet): readonly string[] {
  const places = (wanted: (row: number, column: number) => boolean): readonly string[] =>
    rows.flatMap((row, at) => row.flatMap((_, column) => (wanted(at, column) ? [`${columnName(column)}${at + 1}`] : [])));
  const lost = places((row, column) => lostDigits(rows[row]?.[column] ?? null));
  const uncounted = places((row, column) => {
    const cell = cells?.get(`${row},${column}`);
    return cell?.type === 'formula' && cell.value === null;
  });
  const wrong = places((row, column) => cells?.get(`${row},${column}`)?.type === 'error');
  const hiddenRows = [...rowDefs ?? []].filter(([row, { hidden }]) => hidden === true && row < rows.length).length;
  const hiddenColumns = columns.filter(({ hidden }) => hidden === true).length;
  return [
    ...(lost.length === 0 ? [] : [`${some(lost)}是超过15位的数字，末尾几位已被表格软件改为0，请改为文本格式重新填写。`]),
    ...(uncounted.length === 0 ? [] : [`${some(uncounted)}是公式，文件中没有保存结果，按空白读入；请在表格软件中重新计算并保存。`]),
    ...(wrong.length === 0 ? [] : [`${some(wrong)}是公式错误值（如#REF!），请更正。`]),
    ...(hiddenRows === 0 ? [] : [`有${hiddenRows}行在表格中是隐藏的（可能是筛选的结果），也已读入。`]),
    ...(hiddenColumns === 0 ? [] : [`有${hiddenColumns}列在表格中是隐藏的，也已读入。`]),
  ];
}

function sheetFrom(sheet: RawSheet, is1904: boolean): Sheet {
  const texts = sheet.rows.map((row, at) => row.map((value, column) => cellText(value, sheet.cells?.get(`${at},${column}`), is1904)));
  fillDown(texts, sheet);
  const rows = texts.flatMap((cells, at): SheetRow[] => {
    const last = cells.findLastIndex((text) => text.trim() !== '');
    return last === -1 ? [] : [{ line: at + 1, cells: cells.slice(0, last + 1) }];
  });
  return { name: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, rows, notes: notesOn(sheet) };
}

const isFilled = (value: CellValue): boolean => value !== null && value !== '';

/** Counted before any text is made of it: one long text may stand in every cell, and takes its room only then. Room that is only formatted does not count. */
function tooMuch({ sheets }: RawWorkbook): Refusal | null {
  let [cells, characters] = [0, 0];
  for (const { rows } of sheets) {
    if (rows.findLastIndex((row) => row.some(isFilled)) >= MOST.rows) return TOO_LONG;
    if (rows.some((row) => row.findLastIndex(isFilled) >= MOST.columns)) return TOO_WIDE;
    for (const value of rows.flat()) {
      if (value === null) continue;
      cells += 1;
      characters += typeof value === 'string' ? value.length : 1;
    }
    if (cells > MOST.cells || characters > MOST.characters) return TOO_MUCH;
  }
  return null;
}

/** What a workbook shows, or why it is not read. It may be anything: this is done in a process of its own. */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Workbook, Refusal>> {
  const refused = refusedAtGate(bytes);
  if (refused !== null) return fail(refused);
  try {
    const raw = await readXlsx(bytes, { readStyles: true, maxRows: MOST.rows + 1 });
    const much = tooMuch(raw);
    if (much !== null) return fail(much);
    const elsewhere = (raw.externalLinks ?? []).length > 0 ? ['文件引用了其他工作簿；读入的是文件中保存的数值，没有打开其他文件。'] : [];
    return ok({ sheets: raw.sheets.map((sheet) => sheetFrom(sheet, raw.dateSystem === '1904')).map((sheet) => ({ ...sheet, notes: [...elsewhere, ...sheet.notes] })) });
  } catch {
    return fail({ sentence: '文件不完整或者不符合.xlsx的格式，不能读取。', todo: '请用Excel或者WPS打开，另存一份后再选择；需要的内容也可以复制到新建的工作簿。' });
  }
}
