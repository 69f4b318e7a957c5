import { type Result, fail, ok } from '#kernel/result.ts';
import type { Fault } from './calendar-notice.ts';
import { CalendarNotice } from './contract.ts';

/** A notice as a file: JSON of the form's fields, or lines of a field and its value, as a spreadsheet saves them. */

type Field = keyof typeof CalendarNotice.shape;

const HEADINGS: Readonly<Record<string, Field>> = {
  year: 'year', 年份: 'year', source: 'source', 通知: 'source', 通知名称: 'source', number: 'number', 文号: 'number',
  issuedon: 'issuedOn', 通知日期: 'issuedOn', 发布日期: 'issuedOn', rest: 'rest', 放假: 'rest', work: 'work', 上班: 'work', 调休上班: 'work', note: 'note', 备注: 'note',
};

const LINE = /^\s*"?([^",，\t:：]+?)"?\s*[,，\t:：]\s*(.*)$/u;
const LIST = /[,，、;；]/u;

/** A spreadsheet quotes a value with commas in it, and pads short rows with commas. */
const unquoted = (text: string): string => text.replace(/[,，\s]+$/u, '').replaceAll('"', '').trim();

function fieldsOf(text: string): Result<Readonly<Record<string, unknown>>, readonly Fault[]> {
  const fields: Partial<Record<Field, unknown>> & { rest: string[]; work: string[] } = { rest: [], work: [] };
  const faults: Fault[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (unquoted(line) === '') continue;
    const [, heading = '', rest = ''] = LINE.exec(line) ?? [];
    const field = HEADINGS[heading.trim().toLowerCase()];
    const value = unquoted(rest);
    if (field === undefined) faults.push({ path: '/text', message: `第${index + 1}行没有可以识别的项目名（年份、通知名称、文号、通知日期、放假、上班、备注）` });
    else if (field === 'rest' || field === 'work') fields[field].push(...value.split(LIST).map((one) => one.trim()));
    else if (field === 'year') fields.year = Number(value.replace(/年$/u, ''));
    else fields[field] = field === 'issuedOn' && value === '' ? null : value;
  }
  return faults.length > 0 ? fail(faults) : ok(fields);
}

function jsonOf(text: string): Result<unknown, readonly Fault[]> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return fail([{ path: '/text', message: '文件不是完整的 JSON' }]);
  }
}

/** The fields in a file; or what of it cannot be read, each with the place. */
export const noticeInText = (raw: string): Result<CalendarNotice, readonly Fault[]> => {
  const text = raw.replace(/^\uFEFF/u, '').trim();
  const content = text.startsWith('{') ? jsonOf(text) : fieldsOf(text);
  if (!content.ok) return content;
  const parsed = CalendarNotice.safeParse(content.value);
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.map(({ path, message }) => ({ path: `/${['text', ...path].map(String).join('/')}`, message: `${path.map(String).join('.')}：${message}` })));
};
