import { Fen, fenFromYuan, formatYuan } from '#kernel/money.ts';
import type { Field, Group, Variant } from '#law/forms/field.ts';
import { branch, items, words, type Branch, type Tree } from './tree.ts';

type Members = Readonly<Record<string, unknown>>;

const members = (data: unknown): Members => (typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Members) : {}); // an object's members are unknown
const elements = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : []);

const typedText = (text: string, required: boolean): string | undefined => (text.trim() === '' && !required ? undefined : text.trim());

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** An empty list that need not be filled in says nothing. */
const listed = (list: readonly unknown[], required: boolean): readonly unknown[] | undefined => (list.length === 0 && !required ? undefined : list);

const groupData = (fields: readonly Field[], tree: Branch): Members => {
  const entries = fields.map((field) => [field.key, dataFrom(field, tree[field.key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

const variantData = (field: Variant, tree: Branch): Members | undefined => {
  const kind = words(tree[field.by]);
  if (kind === '') return undefined;
  return { [field.by]: kind, ...groupData(field.options[kind] ?? [], tree) };
};

/** Nothing was typed: an amount that cannot be read is kept as typed, and the schema says what is wrong with it. */
const moneyData = (text: string): unknown => (text.trim() === '' ? undefined : fenFromYuan(text) ?? text);

/** Nothing was typed anywhere in it, also where its fields would be needed if anything were. */
const isBlank = (data: unknown): boolean => data === undefined || data === '' || (typeof data === 'object' && data !== null && Object.values(data).every(isBlank));

const groupOrNothing = (field: Group, tree: Tree): Members | undefined => {
  const data = groupData(field.fields, branch(tree));
  return !field.required && isBlank(data) ? undefined : data;
};

/** What a person typed, as the data that the schema judges. Where nothing was typed, nothing is said. */
export function dataFrom(field: Field, tree: Tree): unknown {
  switch (field.kind) {
    case 'line':
    case 'handwriting':
    case 'text':
      return typedText(words(tree), field.required);
    case 'money':
      return moneyData(words(tree));
    case 'lines':
      return listed(linesOf(words(tree)), field.required);
    case 'choices':
    case 'officers':
      return items(tree);
    case 'list':
      return listed(items(tree).map((item) => dataFrom(field.item, item)), field.required);
    case 'checklist':
      return items(tree).map((item) => dataFrom(field.item, item));
    case 'group':
      return groupOrNothing(field, tree);
    case 'variant':
      return variantData(field, branch(tree));
    case 'benchmark-tier':
    case 'inspection-item':
    case 'paper':
    case 'date':
    case 'time':
    case 'count':
    case 'yes-no':
    case 'confirm':
    case 'officer':
    case 'case':
    case 'public-copy':
    case 'choice':
    default:
      return tree === '' ? undefined : tree;
  }
}

/** A row of a list, or its name: kept whole, as the list gave it. */
const picked = (data: unknown): Tree =>
  (typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(members(data)).map(([key, value]) => [key, scalar(value)])) : scalar(data));

const scalar = (data: unknown): Tree => (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? data : undefined);

const groupTree = (fields: readonly Field[], data: Members): Branch => Object.fromEntries(fields.map((field) => [field.key, treeFrom(field, data[field.key])]));

const checklistTree = (by: string, labels: Readonly<Record<string, string>>, given: readonly unknown[]): readonly Tree[] =>
  Object.keys(labels).map((code) => {
    const row = members(given.find((one) => members(one)[by] === code));
    return { ...Object.fromEntries(Object.entries(row).map(([key, value]) => [key, scalar(value)])), [by]: code };
  });

const listTree = (item: Field, least: number, data: unknown): readonly Tree[] => {
  const given = elements(data).map((one) => treeFrom(item, one));
  return given.length < least ? [treeFrom(item, undefined)] : given;
};

/** What the form shows to begin with: the data where there is some, else empty fields. */
export function treeFrom(field: Field, data: unknown): Tree {
  switch (field.kind) {
    case 'group':
      return groupTree(field.fields, members(data));
    case 'list':
      return listTree(field.item, field.least, data);
    case 'checklist':
      return checklistTree(field.by, field.labels, elements(data));
    case 'choices':
    case 'officers':
      return elements(data).map(scalar);
    case 'lines':
      return elements(data).map(String).join('\n');
    case 'money': {
      const fen = Fen.safeParse(data);
      return fen.success ? formatYuan(fen.data) : undefined;
    }
    case 'variant': {
      const kind = members(data)[field.by];
      return typeof kind === 'string' ? { [field.by]: kind, ...groupTree(field.options[kind] ?? [], members(data)) } : {};
    }
    case 'benchmark-tier':
    case 'inspection-item':
    case 'paper':
      return picked(data);
    case 'line':
    case 'handwriting':
    case 'text':
    case 'date':
    case 'time':
    case 'count':
    case 'yes-no':
    case 'confirm':
    case 'officer':
    case 'case':
    case 'public-copy':
    case 'choice':
    default:
      return scalar(data);
  }
}

/** The kinds of a variant share what they have in common: choosing another kind keeps what was typed under the same name. */
export const withKind = (field: Variant, tree: Tree, kind: string): Branch => {
  const kept = branch(tree);
  const fresh = groupTree(field.options[kind] ?? [], {});
  return { ...fresh, ...Object.fromEntries(Object.keys(fresh).flatMap((key) => (kept[key] === undefined ? [] : [[key, kept[key]]]))), [field.by]: kind };
};
