import type { Complaint, Fields, ListColumn, ListTable } from '#law/lists/tables/table.ts';
import type { FieldError } from '#web/kit/forms/errors.ts';
import type { Field, Group } from '#law/forms/field.ts';
import { branch, items, words, type Tree } from '#web/kit/forms/tree.ts';

const SEPARATOR = '；';

function fieldOf({ field, heading, must = false, long = false, options, many = false, hint }: ListColumn): Field {
  const named = { key: field, title: heading, required: must, ...(hint === undefined ? {} : { hint }) };
  if (options === undefined) return { ...named, kind: long ? 'text' : 'line' };
  return { ...named, kind: many ? 'choices' : 'choice', labels: Object.fromEntries(options.map((word) => [word, word])) };
}

/** The form of one row: a field for each column, in the words that the cells hold. What must be there the row itself says. */
export const rowForm = ({ columns, numbered = false }: ListTable): Group =>
  ({ key: '', title: '', required: true, kind: 'group', fields: columns.filter(({ field }) => !numbered || field !== 'number').map(fieldOf) });

const isMany = (table: ListTable, key: string): boolean => table.columns.some(({ field, many }) => field === key && many === true);

export function rowTree(table: ListTable, row: object | null): Tree {
  const cells = row === null ? [] : Object.entries(table.write(row));
  return Object.fromEntries(cells.map(([key, text = '']) => [key, isMany(table, key) ? text.split(SEPARATOR).filter((word) => word !== '') : text]));
}

/** What was filled in, as cells. */
export const rowFields = (tree: Tree): Fields =>
  Object.fromEntries(Object.entries(branch(tree)).map(([key, value]) => [key, Array.isArray(value) ? items(value).map(words).join(SEPARATOR) : words(value)]));

export const rowErrors = (complaints: readonly Complaint[]): readonly FieldError[] =>
  complaints.map(({ field, message }) => ({ path: field === null ? '' : `/${field}`, message }));
