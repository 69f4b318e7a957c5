import type { z } from 'zod';
import type { Field } from '#law/forms/field.ts';
import { below, type Pointer } from './tree.ts';

export interface FieldError {
  readonly path: Pointer;
  readonly message: string;
}

/** What is wrong, by the field under which it is shown; `elsewhere` has no field on this form. */
export interface Errors {
  readonly at: ReadonlyMap<Pointer, readonly string[]>;
  readonly elsewhere: readonly FieldError[];
}

export const NO_ERRORS: Errors = { at: new Map(), elsewhere: [] };

const found = (field: Field, path: readonly string[], pointer: Pointer): { readonly field: Field; readonly pointer: Pointer } => {
  const [key, ...rest] = path;
  if (key === undefined) return { field, pointer };
  const inside = (next: Field | undefined, at: Pointer) => (next === undefined ? { field, pointer } : found(next, rest, at));
  switch (field.kind) {
    case 'group':
      return inside(field.fields.find((one) => one.key === key), below(pointer, key));
    case 'list':
    case 'checklist':
      return inside(field.item, below(pointer, key));
    case 'variant':
      if (key === field.by) return { field, pointer };
      return inside(Object.values(field.options).flat().find((one) => one.key === key), below(pointer, key));
    case 'line':
    case 'handwriting':
    case 'text':
    case 'date':
    case 'time':
    case 'money':
    case 'count':
    case 'yes-no':
    case 'confirm':
    case 'officer':
    case 'case':
    case 'officers':
    case 'lines':
    case 'public-copy':
    case 'benchmark-tier':
    case 'inspection-item':
    case 'paper':
    case 'choice':
    case 'choices':
    default:
      return { field, pointer };
  }
};

/** A sentence for a field that was left empty names the field: schemas without a title of their own say only that something is missing. */
const sentence = (field: Field, message: string): string => {
  if (message !== '请填写此项' || field.title === '') return message;
  if (field.kind === 'yes-no') return '请选择“是”或者“否”';
  if (field.kind === 'variant') return `请选择${field.title}的类别`;
  return field.kind === 'choice' ? `请选择${field.title}` : `请填写${field.title}`;
};

/** Puts every error at the deepest field of the form that its path leads to. */
export function errorsOf(form: Field, failures: readonly FieldError[]): Errors {
  const at = new Map<Pointer, readonly string[]>();
  const elsewhere: FieldError[] = [];
  for (const { path, message } of failures) {
    const { field, pointer } = found(form, path.split('/').slice(1), '');
    if (pointer === '') elsewhere.push({ path, message });
    else at.set(pointer, [...new Set([...(at.get(pointer) ?? []), sentence(field, message)])]);
  }
  return { at, elsewhere };
}

/** The issues of a schema, in the form in which the server names failed fields. */
export const failuresOf = (issues: readonly z.core.$ZodIssue[], under: Pointer): readonly FieldError[] =>
  issues.map(({ path, message }) => ({ path: [under, ...path.map(String)].join('/'), message }));
