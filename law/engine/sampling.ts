import { z } from 'zod';

const known = new WeakMap<z.ZodType, readonly unknown[]>();

/**
 * Contents that a form can hold, made from its schema alone: one with everything filled in, and one for each answer that could have
 * been another (each choice, each yes or no, each number, each thing left out), with every answer to the form's own choices. They have the shape of
 * real data and no meaning: enough to see what a step does to a case, never to be judged by its rules.
 */
export function sampleContents(form: z.ZodType): readonly unknown[] {
  const contents = known.get(form) ?? contentsOf(z.toJSONSchema(form, { unrepresentable: 'any', io: 'output' }) as Schema); // JSON Schema as zod writes it
  known.set(form, contents);
  return contents;
}

/** A choice or yes-or-no question of the form itself decides more than what stands deeper: its answers meet all the others. */
function contentsOf(schema: Schema): readonly unknown[] {
  const asked = Object.entries(schema.properties ?? {}).filter(([, { type, enum: choices }]) => choices !== undefined || type === 'boolean');
  const single = [fullOf(schema), ...othersOf(schema)];
  const paired = asked.flatMap(([name, question]) => othersOf(question).flatMap((answer) => single.map((content) => ({ ...(content as object), [name]: answer })))); // the form is an object: it has properties
  return [...new Map([...single, ...paired].map((content) => [JSON.stringify(content), content])).values()];
}

/** What zod writes of JSON Schema, as far as forms use it. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A day in the year that every law here is in force; a time, a number, an id, a digest, a moment, a stroke of the pen, a document's code: the first that a field accepts is taken. */
const TEXTS = ['示例', '2026-03-16', '09:00', '1', `${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`, '0'.repeat(64), '91350100M000100Y43', '2026-03-16T01:00:00.000Z', '1,2,3', 'case-filing'];

const textFor = ({ pattern }: Schema): string => {
  if (pattern === undefined) return TEXTS[0] ?? '';
  const wanted = new RegExp(pattern, 'u');
  return TEXTS.find((text) => wanted.test(text)) ?? '';
};

const optionsOf = ({ anyOf, oneOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? [];

const isNumber = ({ type }: Schema): boolean => type === 'integer' || type === 'number';

const least = ({ minimum = 1 }: Schema): number => Math.max(minimum, 1);

/** A number much larger than the least: paid in full and more, late by long. */
const large = (schema: Schema): number => Math.min(least(schema) + 1_000_000, schema.maximum ?? Number.MAX_SAFE_INTEGER);

const LEAVES: Readonly<Record<string, (schema: Schema) => unknown>> = {
  boolean: () => true, string: textFor, integer: least, number: least,
};

function fullOf(schema: Schema): unknown {
  const { type = '', items, properties = {} } = schema;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [option] = optionsOf(schema);
  if (option !== undefined) return fullOf(option);
  if (type === 'object') return Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, fullOf(field)]));
  if (type === 'array') return items === undefined ? [] : [fullOf(items)];
  return LEAVES[type]?.(schema) ?? null;
}

function othersOf(schema: Schema): readonly unknown[] {
  const { type, items, minItems = 0 } = schema;
  if (schema.const !== undefined) return [];
  if (schema.enum !== undefined) return schema.enum.slice(1);
  const options = optionsOf(schema);
  if (options.length > 0) return options.flatMap((option, index) => [...(index === 0 ? [] : [fullOf(option)]), ...othersOf(option)]);
  if (type === 'object') return othersOfObject(schema);
  if (type === 'boolean') return [false];
  if (isNumber(schema)) return [large(schema)];
  if (type !== 'array') return [];
  return [...(items === undefined ? [] : othersOf(items).map((item) => [item])), ...(minItems === 0 ? [[]] : [])];
}

function othersOfObject(schema: Schema): readonly unknown[] {
  const full = fullOf(schema) as Readonly<Record<string, unknown>>; // of type object
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const { [name]: _left, ...without } = full;
    const otherwise = othersOf(field).map((value) => ({ ...full, [name]: value }));
    return schema.required?.includes(name) === true ? otherwise : [...otherwise, without];
  });
}
