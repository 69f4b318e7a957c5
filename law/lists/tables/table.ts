import type { z } from 'zod';

/** A column of a published list: its heading, the other headings it is published under, and how its cell is filled in. */
export interface ListColumn {
  readonly field: string;
  readonly heading: string;
  readonly also: readonly string[];
  /** No row is without it. */
  readonly must?: boolean;
  /** Several lines of text. */
  readonly long?: boolean;
  /** The words that a cell may hold; of several at once they stand one after the other with ； between. */
  readonly options?: readonly string[];
  readonly many?: boolean;
  readonly hint?: string;
}

/** What a row's cells say, by field. */
export type Fields = Readonly<Partial<Record<string, string>>>;

export interface Complaint {
  /** The field it is about; null where it is about the row. */
  readonly field: string | null;
  readonly message: string;
}

export type ReadTableRow = { readonly row: object; readonly complaints: readonly [] } | { readonly row: null; readonly complaints: readonly Complaint[] };

/** One table of a list: everything that pages, paste and export need to know of it. */
export interface ListTable {
  /** Where the content of an edition keeps its rows. */
  readonly key: string;
  readonly name: string;
  readonly columns: readonly ListColumn[];
  /** The field by which a reader knows the row. */
  readonly head: string;
  /** Drafts name a row by its place: pages show it. */
  readonly placed?: boolean;
  /** The platform numbers the rows. */
  readonly numbered?: boolean;
  readonly read: (fields: Fields) => ReadTableRow;
  readonly write: (row: object) => Fields;
}

export interface DescribedList {
  readonly kind: string;
  readonly name: string;
  /** What the list is for, and under which rule it is made. */
  readonly purpose: string;
  readonly tables: readonly ListTable[];
}

type Heading = string;

/** Columns from the headings under which fields are published: the first of a field is its own, the others are read as well. */
export function columnsFrom(headings: Readonly<Record<Heading, string>>, more: Readonly<Record<string, Partial<ListColumn>>> = {}): readonly ListColumn[] {
  const names = Map.groupBy(Object.entries(headings), ([, field]) => field);
  return [...names].map(([field, found]) => {
    const [heading = '', ...also] = found.map(([name]) => name);
    return { field, heading, also, ...more[field] };
  });
}

const SEPARATOR = '；';

/** How one field is made of its cell, and its cell of it. A cell that cannot be read is a complaint in words. */
export interface Cell {
  readonly read: (text: string) => { readonly value: unknown } | { readonly complaint: string };
  readonly write: (value: unknown) => string;
}

/** Words that stand for codes, one or several. */
export function worded(names: Readonly<Record<string, string>>, what: string): Cell & { readonly all: Cell } {
  const codeOf = (word: string): string | undefined => Object.entries(names).find(([code, name]) => name === word || code === word)?.[0];
  const unknown = (words: readonly string[]) => ({ complaint: `${what}没有“${words.join('、')}”` });
  const nameOf = (code: unknown): string => names[String(code)] ?? String(code);
  return {
    read: (text) => {
      const code = codeOf(text);
      return code === undefined ? unknown([text]) : { value: code };
    },
    write: nameOf,
    all: {
      read: (text) => {
        const words = text.split(SEPARATOR).map((word) => word.trim()).filter((word) => word !== '');
        const wrong = words.filter((word) => codeOf(word) === undefined);
        return wrong.length > 0 ? unknown(wrong) : { value: words.map((word) => codeOf(word)) };
      },
      write: (value) => (Array.isArray(value) ? value.map(nameOf).join(SEPARATOR) : ''),
    },
  };
}

const TEXT: Cell = { read: (text) => ({ value: text }), write: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '') };

const messageOf = (columns: readonly ListColumn[], { path: [field], message, code }: z.core.$ZodIssue): Complaint => {
  const heading = columns.find((column) => column.field === field)?.heading;
  if (heading === undefined) return { field: null, message };
  return { field: String(field), message: code === 'invalid_type' ? `没有填写${heading}` : `${heading}：${message}` };
};

interface TableSource extends Omit<ListTable, 'read' | 'write'> {
  readonly row: z.ZodType<object>;
  readonly cells?: Readonly<Record<string, Cell>>;
  /** What is put in place of fields that were read one by one, before the row is judged. */
  readonly joined?: (read: Readonly<Record<string, unknown>>) => { readonly data: object; readonly complaints?: readonly Complaint[] };
  /** The reverse: fields as cells of their own. */
  readonly parted?: (row: object) => object;
}

/** A table of a list whose cells are text but for those named. */
export function table({ row, cells = {}, joined = (data) => ({ data }), parted = (one) => one, ...rest }: TableSource): ListTable {
  const read = (fields: Fields): ReadTableRow => {
    const parts = Object.entries(fields).filter(([, text = '']) => text.trim() !== '')
      .map(([field, text = '']) => [field, (cells[field] ?? TEXT).read(text.trim())] as const);
    const unread = parts.flatMap(([field, part]) => ('complaint' in part ? [{ field, message: part.complaint }] : []));
    const { data, complaints = [] } = joined(Object.fromEntries(parts.flatMap(([field, part]) => ('value' in part ? [[field, part.value]] : []))));
    const judged = row.safeParse(data);
    if (judged.success && unread.length + complaints.length === 0) return { row: judged.data, complaints: [] };
    const known = new Set([...unread, ...complaints].map(({ field }) => field));
    const issues = judged.success ? [] : judged.error.issues.map((issue) => messageOf(rest.columns, issue)).filter(({ field }) => field === null || !known.has(field));
    return { row: null, complaints: [...unread, ...complaints, ...issues] };
  };
  const write = (one: object): Fields => Object.fromEntries(Object.entries(parted(one)).map(([field, value]) => [field, (cells[field] ?? TEXT).write(value)]));
  return { ...rest, read, write };
}
