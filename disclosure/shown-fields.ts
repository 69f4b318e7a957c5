import type { TextField } from '#law/engine/disclosed.ts';
import type { Facts } from '#law/engine/facts.ts';
import { planOn } from '#law/profiles/in-force.ts';
import { publishedFields, type PublishedField } from '#law/profiles/published-fields.ts';
import { type Texts, textsOf } from './model.ts';

/** The text of a public copy that each field of a plan shows. What is not here belongs to which decision it is, and is always shown. */
const SHOWN_AS: Readonly<Partial<Record<TextField, PublishedField>>> = {
  facts: 'facts', findings: 'facts', evidence: 'facts', grounds: 'facts', duty: 'facts', checked: 'facts', problems: 'facts', basis: 'basis', discretion: 'basis', standard: 'basis',
  decision: 'decision', compensation: 'decision', followUp: 'decision', remedy: 'remedies',
};

/** The fields that the public copy shows if it is published today (D-03). What was published before stays as it was. */
export const shownFields = ({ plans, today, jurisdiction }: Facts): ReadonlySet<PublishedField> => publishedFields(planOn(plans, today), jurisdiction);

/** The same without the texts that are not shown: they are left empty, as every text is that a copy of its category may hold and does not. */
export function onlyShown<Copy extends { readonly texts: Texts }>(copy: Copy, shown: ReadonlySet<PublishedField>): Copy {
  const hidden = textsOf(copy.texts).filter(([field]) => {
    const as = SHOWN_AS[field];
    return as !== undefined && !shown.has(as);
  });
  return { ...copy, texts: { ...copy.texts, ...Object.fromEntries(hidden.map(([field]) => [field, ''])) } };
}
