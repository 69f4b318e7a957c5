import { formatValue, type Cell, type CellValue } from 'hucre';

/** What a person sees in a cell, as far as the file says it. */

const two = (value: number): string => String(value).padStart(2, '0');

/** The numbers of a format that the reader gives no text for are those that a Chinese system shows with 年月日. */
function dateText(date: Date, format: string | undefined, is1904: boolean): string {
  // The date of a cell has no zone: the reader gives it as if in UTC.
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const time = hour + minute + second === 0 ? '' : ` ${hour}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
  if (format === undefined) return `${year}年${month}月${day}日${time}`;
  // The formats "short date" and "short date with time" are kept by their number, and each country shows them in its own way.
  if (/^m\/d\/yy(yy)?( h:mm)?$/i.test(format)) return `${year}/${month}/${day}${time}`;
  return formatValue(date, format, { is1904 });
}

/** Fifteen digits are all that a number of a spreadsheet holds; what a calculation left behind them is no part of it. */
const plain = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(Number(value.toPrecision(15))));

export function cellText(value: CellValue, cell: Cell | undefined, is1904: boolean): string {
  const format = cell?.style?.numFmt;
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return dateText(value, format, is1904);
  return format === undefined || format === 'General' || format === '@' ? plain(value) : formatValue(value, format, { is1904 });
}

/** A number that has lost its last digits: an identity number that was typed as one. */
export const lostDigits = (value: CellValue): boolean => typeof value === 'number' && Math.abs(value) >= 1e15;
