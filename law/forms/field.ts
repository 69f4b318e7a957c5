import { z } from 'zod';
import { DISPOSITION_KINDS } from '#law/disposition.ts';
import { TEXT_FIELDS } from '#law/engine/disclosed.ts';
import { PARTY_KINDS } from '#law/party.ts';
import type { Hints, Labels } from './hints.ts';
import { PARTY_FIELDS } from './party-fields.ts';

/**
 * What a form is made of, read from a zod schema: the browser renders it, fills it and reads it back without knowing the schema. Every
 * field has a key (its place in the data) and a title (what the reader is asked for).
 */
interface Named {
  readonly key: string;
  readonly title: string;
  readonly required: boolean;
  /** What the case already knows for it: the handlers' proposal, or what detectors would hide from the public. */
  readonly prefill?: string;
  /** How to fill it in, where the title does not say enough. */
  readonly hint?: string;
}

/** Fields that take a row of a list in force, or one of the case's papers; what they take may be several members at once. */
export const PICKS = ['benchmark-tier', 'inspection-item', 'paper'] as const;
export type Pick = (typeof PICKS)[number];

export interface Plain extends Named {
  readonly kind: 'line' | 'text' | 'date' | 'time' | 'money' | 'count' | 'yes-no' | 'confirm' | 'officer' | 'officers' | 'lines' | 'public-copy' | 'handwriting' | Pick;
}

export interface Choice extends Named {
  readonly kind: 'choice' | 'choices';
  readonly labels: Labels;
}

export interface Group extends Named {
  readonly kind: 'group';
  readonly fields: readonly Field[];
}

export interface List extends Named {
  readonly kind: 'list';
  readonly item: Field;
  readonly least: number;
}

/** Another case of the agency. */
export interface CaseLinkField extends Named {
  readonly kind: 'case';
  readonly kinds: readonly string[];
}

/** A fixed row for each label, each answered once (the element checklist of legal review). */
export interface Checklist extends Named {
  readonly kind: 'checklist';
  readonly item: Group;
  /** Which field of a row names it. */
  readonly by: string;
  readonly labels: Labels;
}

/** One of several shapes, told apart by the value of one field. */
export interface Variant extends Named {
  readonly kind: 'variant';
  readonly by: string;
  readonly labels: Labels;
  readonly options: Readonly<Record<string, readonly Field[]>>;
}

export type Field = Plain | Choice | CaseLinkField | Group | List | Checklist | Variant;

const Meta = z.object({
  title: z.string().optional(),
  widget: z.string().optional(),
  labels: z.record(z.string(), z.string()).optional(),
  prefill: z.string().optional(),
  kinds: z.array(z.string()).optional(),
  /** Asked for although older entries in the log do not have it: a rule or the document refuses what lacks it. */
  demanded: z.boolean().optional(),
});
type Meta = z.infer<typeof Meta>;

interface Place {
  readonly key: string;
  /** Keys from the nearest field with hints, joined by dots. */
  readonly path: string;
  readonly hints: Hints;
  readonly required: boolean;
  readonly meta: Meta;
}

/** Discriminated unions that are more than one form's: how their kinds are called. */
const VARIANTS: Readonly<Record<string, { readonly labels: Labels; readonly hints: Hints }>> = {
  disposition: { labels: DISPOSITION_KINDS, hints: {} },
  party: { labels: PARTY_KINDS, hints: PARTY_FIELDS },
};

/** A redaction names the part of the public text by its code. */
const REDACTION: Hints = { field: { title: '公开字段', labels: TEXT_FIELDS } };

const PLAIN: Readonly<Record<string, Plain['kind']>> = {
  line: 'line', text: 'text', date: 'date', time: 'time', money: 'money', count: 'count', switch: 'yes-no', confirm: 'confirm', officer: 'officer',
  'public-copy': 'public-copy', handwriting: 'handwriting', ...Object.fromEntries(PICKS.map((pick) => [pick, pick])),
};

const metaOf = (schema: z.core.$ZodType): Meta => Meta.parse(z.globalRegistry.get(schema) ?? {});

function named({ key, path, hints, required, meta }: Place): Named {
  const { title = '', hint } = hints[path] ?? {};
  return {
    key,
    title: meta.title ?? title,
    required,
    ...(meta.prefill === undefined ? {} : { prefill: meta.prefill }),
    ...(hint === undefined ? {} : { hint }),
  };
}

const fieldsOf = (schema: z.ZodObject, hints: Hints, path = '', without = ''): readonly Field[] =>
  Object.entries(schema.shape).filter(([key]) => key !== without).map(([key, member]) => fieldOf(member, { key, path: path === '' ? key : `${path}.${key}`, hints, required: true, meta: {} }));

const namesOf = (schema: z.ZodEnum): Labels => Object.fromEntries(Object.values(schema.def.entries).map((code) => [String(code), String(code)]));

function variantOf(schema: z.ZodDiscriminatedUnion, place: Place): Variant {
  const by = schema.def.discriminator;
  const known = VARIANTS[place.meta.widget ?? ''];
  const options = schema.def.options.flatMap((option) => {
    if (!(option instanceof z.ZodObject)) return [];
    const literal: unknown = option.shape[by];
    return literal instanceof z.ZodLiteral ? [[String(literal.def.values[0]), fieldsOf(option, known?.hints ?? {}, '', by)] as const] : [];
  });
  return { ...named(place), kind: 'variant', by, labels: place.meta.labels ?? known?.labels ?? {}, options: Object.fromEntries(options) };
}

function listOf(schema: z.ZodArray, place: Place): Field {
  const { meta } = place;
  const redactions = meta.widget === 'redactions';
  const common = named(redactions ? { ...place, meta: { prefill: 'redactions', ...meta } } : place);
  const { element } = schema.def;
  if (meta.widget === 'lines') return { ...common, kind: 'lines' };
  if (element instanceof z.ZodEnum) return { ...common, kind: 'choices', labels: meta.labels ?? namesOf(element) };
  const item = fieldOf(element, { key: '', path: '', hints: redactions ? REDACTION : {}, required: true, meta: {} });
  if (meta.widget === 'elements' && item.kind === 'group') {
    const by = item.fields.find((field) => field.kind === 'choice')?.key ?? '';
    return { ...common, kind: 'checklist', item, by, labels: meta.labels ?? {} };
  }
  const least = place.required && schema.def.checks?.some(({ _zod }) => _zod.def.check === 'min_length') === true ? 1 : 0;
  return { ...common, kind: 'list', item, least };
}

function plainOf(schema: z.core.$ZodType, place: Place): Field {
  const labels = place.hints[place.path]?.labels;
  if (labels !== undefined) return { ...named(place), kind: 'choice', labels };
  const widget = place.meta.widget ?? place.hints[place.path]?.widget ?? '';
  if (widget === 'case') return { ...named(place), kind: 'case', kinds: place.meta.kinds ?? [] };
  const known = PLAIN[widget];
  if (known !== undefined) return { ...named(place), kind: known };
  if (schema instanceof z.ZodBoolean) return { ...named(place), kind: 'yes-no' };
  return { ...named(place), kind: schema instanceof z.ZodNumber ? 'count' : 'line' };
}

/** The field that a schema asks for. A schema of a kind that no form uses yet is asked for as a line of text. */
function fieldOf(schema: z.core.$ZodType, outer: Place): Field {
  // What is said of the optional field goes before what is said of its content.
  const place = { ...outer, meta: { ...metaOf(schema), ...outer.meta } };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) return fieldOf(schema.def.innerType, { ...place, required: place.meta.demanded === true });
  if (PICKS.some((pick) => pick === place.meta.widget)) return plainOf(schema, place);
  if (schema instanceof z.ZodObject) return { ...named(place), kind: 'group', fields: fieldsOf(schema, place.hints, place.path) };
  if (schema instanceof z.ZodArray) return listOf(schema, place);
  if (schema instanceof z.ZodDiscriminatedUnion) return variantOf(schema, place);
  if (schema instanceof z.ZodEnum) return { ...named(place), kind: 'choice', labels: place.meta.labels ?? place.hints[place.path]?.labels ?? namesOf(schema) };
  return plainOf(schema, place);
}

/** The form that a step's schema asks for, as one group. */
export function formOf(schema: z.ZodType, key = 'data', title = ''): Group {
  const field = fieldOf(schema, { key, path: '', hints: {}, required: true, meta: { title } });
  return field.kind === 'group' ? field : { key, title, required: true, kind: 'group', fields: [field] };
}
