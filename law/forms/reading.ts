import { chinaTime, chineseDate, Instant, toLegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import type { Field } from './field.ts';
import { handwritingText } from './handwriting.ts';

/** Recorded data as a person reads it: titles and words, never codes. */
export type Reading =
  | { readonly kind: 'value'; readonly title: string; readonly text: string }
  | { readonly kind: 'section'; readonly title: string; readonly parts: readonly Reading[] }
  | { readonly kind: 'table'; readonly title: string; readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Names a person of the agency by their id. */
export type NameOf = (officer: string) => string;

type Members = Readonly<Record<string, unknown>>;

const members = (data: unknown): Members => (typeof data === 'object' && data !== null ? (data as Members) : {}); // an object's members are unknown
const listed = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : []);
const plain = (data: unknown): string => (typeof data === 'string' || typeof data === 'number' ? String(data) : '');

export const dateText = (data: unknown): string => {
  const date = typeof data === 'string' ? toLegalDate(data) : null;
  return date === null ? plain(data) : chineseDate(date);
};

/** A moment is shown as a clock in China showed it. */
function lineText(data: unknown): string {
  const moment = Instant.safeParse(data);
  return moment.success ? chinaTime(moment.data) : plain(data);
}

const moneyText = (data: unknown): string => {
  const fen = Fen.safeParse(data);
  return fen.success ? yuanText(fen.data) : '';
};

const paperText = ({ form }: Members): string => Object.entries(DOCUMENTS).find(([code]) => code === plain(form))?.[1].name ?? plain(form);

const tierText = ({ edition, row, act, tier }: Members): string => `第${plain(edition)}版第${plain(row)}项　${plain(act)}　${plain(tier)}`.trim();

/** The value of a field that stands on one line; null for fields made of others. */
function textOf(field: Field, data: unknown, nameOf: NameOf): string | null {
  switch (field.kind) {
    case 'date':
      return dateText(data);
    case 'money':
      return moneyText(data);
    case 'yes-no':
    case 'confirm':
      return data === true ? '是' : '否';
    case 'officer':
      return nameOf(plain(data));
    case 'case':
      return '见“关联案件”';
    case 'choice':
      return field.labels[plain(data)] ?? plain(data);
    case 'choices':
      return listed(data).map((one) => field.labels[plain(one)] ?? plain(one)).join('；') || '无';
    case 'officers':
      return listed(data).map((one) => nameOf(plain(one))).join('、');
    case 'lines':
      return listed(data).map(plain).join('；');
    case 'public-copy':
      return `公开文本摘要 ${plain(data).slice(0, 16)}`;
    case 'handwriting':
      return handwritingText(plain(data));
    case 'benchmark-tier':
      return tierText(members(data));
    case 'paper':
      return paperText(members(data));
    case 'line':
      return lineText(data);
    case 'text':
    case 'time':
    case 'count':
    case 'inspection-item':
      return plain(data);
    case 'group':
    case 'list':
    case 'checklist':
    case 'variant':
    default:
      return null;
  }
}

/** What a field is called where it is read: without what its title tells who fills it in. */
const named = ({ title }: Field): string => title.replace(/（[^（）]*不填）$/, '');

function tableOf(title: string, item: Field, rows: readonly unknown[], nameOf: NameOf): Reading | null {
  if (item.kind !== 'group') return null;
  const used = item.fields.filter((field) => rows.some((row) => members(row)[field.key] !== undefined));
  const cells = rows.map((row) => used.map((field) => (members(row)[field.key] === undefined ? '' : textOf(field, members(row)[field.key], nameOf))));
  if (cells.some((row) => row.includes(null))) return null;
  return { kind: 'table', title, headings: used.map(named), rows: cells.map((row) => row.map((cell) => cell ?? '')) };
}

function listReading(title: string, item: Field, data: unknown, nameOf: NameOf): readonly Reading[] {
  const rows = listed(data);
  if (rows.length === 0) return [];
  const table = tableOf(title, item, rows, nameOf);
  return [table ?? { kind: 'section', title, parts: rows.flatMap((row, index) => reading({ ...item, title: `${index + 1}` }, row, nameOf)) }];
}

/** A field with its recorded value; nothing for what was not filled in. */
export function reading(field: Field, data: unknown, nameOf: NameOf): readonly Reading[] {
  if (data === undefined) return [];
  const title = named(field);
  if (field.kind === 'group') return [{ kind: 'section', title, parts: field.fields.flatMap((one) => reading(one, members(data)[one.key], nameOf)) }];
  if (field.kind === 'list' || field.kind === 'checklist') return listReading(title, field.item, data, nameOf);
  if (field.kind === 'variant') {
    const kind = plain(members(data)[field.by]);
    const parts = (field.options[kind] ?? []).flatMap((one) => reading(one, members(data)[one.key], nameOf));
    return [{ kind: 'section', title, parts: [{ kind: 'value', title: '类别', text: field.labels[kind] ?? kind }, ...parts] }];
  }
  return [{ kind: 'value', title, text: textOf(field, data, nameOf) ?? '' }];
}

/** The fields of a form with the data it recorded, without the form's own title. */
export const formReading = (form: Field, data: unknown, nameOf: NameOf): readonly Reading[] =>
  reading(form, data, nameOf).flatMap((one) => (one.kind === 'section' ? one.parts : [one]));
