import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { AnyDraftRequest, AnyEdition, draftRequestOf } from './setting-contract.ts';
import { FormCode, LayoutCode } from '#law/writing/styles.ts';
import { LayoutContent, WordingContent } from './styles.ts';

/** 机关文书样式 over HTTP: wording by form, layout by family of papers. Drafted and approved as lists are. */

export const FormParams = z.strictObject({ form: FormCode });
export const LayoutParams = z.strictObject({ layout: LayoutCode });

export const PhraseView = z.object({
  key: z.string(), name: z.string(),
  /** As the form has it; places in braces. */
  text: z.string(),
  places: z.array(z.string()),
  /** Articles by which its places and these words have to stay; none for what the law leaves to the agency. */
  articles: z.array(z.string()), words: z.array(z.string()),
});
export type PhraseView = z.infer<typeof PhraseView>;

export const WordingEditions = z.object({
  form: FormCode, name: z.string(), on: LegalDate,
  phrases: z.array(PhraseView),
  /** Newest first; a draft is the first one. */
  editions: z.array(AnyEdition.extend({ content: WordingContent })),
});
export type WordingEditions = z.infer<typeof WordingEditions>;

export const LayoutEditions = z.object({
  layout: LayoutCode, name: z.string(), on: LegalDate,
  /** With the text of each template; null is the standard sheet. */
  editions: z.array(AnyEdition.extend({ content: LayoutContent, source: z.string().nullable() })),
  /** The standard sheet, to begin from. */
  standard: z.string(),
});
export type LayoutEditions = z.infer<typeof LayoutEditions>;

const Standing = z.object({ edition: z.int(), from: LegalDate }).nullable();

/** Every form and family, with what is in force and whether a draft waits. */
export const StyleList = z.object({
  on: LegalDate,
  forms: z.array(z.object({ form: FormCode, number: z.string(), name: z.string(), phrases: z.int(), inForce: Standing, draft: z.boolean() })),
  layouts: z.array(z.object({ layout: LayoutCode, name: z.string(), inForce: Standing, draft: z.boolean() })),
});
export type StyleList = z.infer<typeof StyleList>;

export const WordingDraftRequest = draftRequestOf(WordingContent);
export type WordingDraftRequest = z.infer<typeof WordingDraftRequest>;

/** Bytes of UTF-8 that a template may have. */
export const TEMPLATE_BYTES = 200_000;

export const LayoutDraftRequest = AnyDraftRequest.extend({
  reason: z.string().trim().min(1, '请写明理由').max(500),
  /** The template; null: the standard sheet again. */
  source: z.string().min(1, '模板没有内容').max(TEMPLATE_BYTES, '模板不能超过200KB').nullable(),
});
export type LayoutDraftRequest = z.infer<typeof LayoutDraftRequest>;
