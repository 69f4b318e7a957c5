import { z } from 'zod';
import { Digest } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { problemFrom } from '#law/engine/refusal.ts';
import { OwnPhrases } from '#law/writing/styles.ts';
import { wordingFaults } from '#law/writing/wording.ts';
import { LAYOUTS, type Layout } from '#paper/layout.ts';
import type { EditedList } from './lists.ts';

/** 机关文书样式: how an agency words a form, and how it lays out a family of papers. Both are kept by editions, as lists are. */

const reason = z.string().trim().min(1, '请写明理由').max(500);

/** The phrases that the agency says in its own words; those not named stay as the form has them. */
export const WordingContent = z.strictObject({ reason, phrases: OwnPhrases });
export type WordingContent = z.infer<typeof WordingContent>;

/** The template by the digest of its text; null: the standard sheet again. */
export const LayoutContent = z.strictObject({ reason, template: Digest.nullable() });
export type LayoutContent = z.infer<typeof LayoutContent>;

export type StyleKind = `wording-${DocumentCode}` | `layout-${Layout}`;

/** The form, or the law behind it, may have changed between drafting and approval: it is asked twice. */
function checkWording(form: DocumentCode, { phrases }: WordingContent): Result<null, Problem> {
  const definition: DocumentForm = DOCUMENTS[form];
  const [first, ...more] = wordingFaults(definition, phrases);
  return first === undefined ? ok(null) : fail(problemFrom([first, ...more]));
}

/** The edited list that holds the wording of a form. */
export const wordingList = (form: DocumentCode): EditedList<WordingContent, StyleKind> => ({
  kind: `wording-${form}`, name: `《${DOCUMENTS[form].name}》的措辞`, content: WordingContent, judge: (content) => checkWording(form, content), fromToday: true,
});

export const layoutList = (layout: Layout): EditedList<LayoutContent, StyleKind> =>
  ({ kind: `layout-${layout}`, name: `${LAYOUTS[layout]}的版式`, content: LayoutContent, fromToday: true });
