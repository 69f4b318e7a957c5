/** A workbook as we read it: what a person would see in its cells, as text. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Not shown to who opens the file; a reader should know that it is there. */
  readonly hidden: boolean;
  /** Rows with something in them, none after the last of these. A cell merged downwards stands in each of its rows. */
  readonly rows: readonly SheetRow[];
  /** What a reader may not take for granted of these cells: sentences, each ending with 。 */
  readonly notes: readonly string[];
}

/** Why a file is not read, and what its owner can do. */
export interface Refusal {
  readonly sentence: string;
  readonly todo: string;
  /** It is not for the file: the same one may be read later. */
  readonly passing?: boolean;
}

/** A workbook as we write it. There are no formulas: what looks like one is text. */
export interface Book {
  readonly sheets: readonly BookSheet[];
}

export interface BookColumn {
  readonly heading: string;
  /** In characters of the sheet's font. */
  readonly width: number;
  /** A date is given as 2026-03-16. Text, if not said. */
  readonly kind?: 'text' | 'number' | 'date';
}

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a file may hold. Lists of agencies have hundreds of rows; who has more splits the file. */
export const MOST = { bytes: 10 * 1024 * 1024, rows: 20_000, columns: 200, cells: 500_000, characters: 8_000_000 } as const;

const SPLIT = '请把需要的单元格复制到新建的工作簿，分成几个文件读入。';

export const TOO_LARGE: Refusal = { sentence: `文件超过${MOST.bytes / 1024 / 1024}MB，不能读取。`, todo: '请分成几个文件，或者删去图片和用不着的工作表后再选择。' };
export const TOO_LONG: Refusal = { sentence: `有工作表超过${MOST.rows}行，不能读取。`, todo: SPLIT };
export const TOO_WIDE: Refusal = { sentence: `有工作表超过${MOST.columns}列，不能读取。`, todo: SPLIT };
export const TOO_MUCH: Refusal = { sentence: '文件中的内容过多，不能读取。', todo: SPLIT };
