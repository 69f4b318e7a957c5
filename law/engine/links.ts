import { z } from 'zod';
import { CaseId } from '#kernel/ids.ts';
import type { ActionDefinition } from './definition.ts';
import type { CaseEvent } from './event.ts';

/** A case that the form of a step names, under the title of its field. */
export interface CaseLink {
  readonly caseId: CaseId;
  readonly field: string;
  readonly title: string;
  /** Kinds that the field takes; any where it says nothing. */
  readonly kinds: readonly string[];
}

const Meta = z.object({ widget: z.literal('case'), title: z.string().default(''), kinds: z.array(z.string()).default([]) });

const metaOf = (schema: z.core.$ZodType): z.infer<typeof Meta> | null => {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional) return metaOf(schema.def.innerType);
  return Meta.safeParse(z.globalRegistry.get(schema)).data ?? null;
};

/** The cases that the data of a form name. Only the form itself asks for cases, no row within it. */
export function linkedIn(form: z.ZodType, data: unknown): readonly CaseLink[] {
  if (!(form instanceof z.ZodObject) || typeof data !== 'object' || data === null) return [];
  const given = data as Readonly<Record<string, unknown>>; // an object's members are unknown
  return Object.entries(form.shape).flatMap(([field, schema]): readonly CaseLink[] => {
    const [meta, caseId] = [metaOf(schema), CaseId.safeParse(given[field])];
    return meta === null || !caseId.success ? [] : [{ caseId: caseId.data, field, title: meta.title, kinds: meta.kinds }];
  });
}

/** Every case that this one names, once, under what it was last called. */
export function linksOf(action: ActionDefinition, events: readonly CaseEvent[]): readonly CaseLink[] {
  const found = events.flatMap(({ step, data }) => linkedIn(action.steps[step]?.form ?? z.never(), data));
  return [...new Map(found.map((link) => [link.caseId, link])).values()];
}
