import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { Digest } from '#kernel/ids.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { LAYOUTS, type Layout } from '#paper/layout.ts';
import type { WordingEdition } from './wording.ts';

/** 机关文书样式: how an agency words its forms and lays out its papers. */

export const FormCode = z.enum(Object.keys(DOCUMENTS) as [DocumentCode, ...DocumentCode[]]); // keys of a constant object
export const LayoutCode = z.enum(Object.keys(LAYOUTS) as [Layout, ...Layout[]]); // keys of a constant object

// oxlint-disable-next-line no-control-regex -- control characters have no place in a document
const Words = z.string().max(2000, '措辞不能超过2000字').regex(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u, '措辞中有看不见的控制字符');

/** The agency's own words, by phrase; phrases not named stay as the form has them. */
export const OwnPhrases = z.record(z.string().regex(/^[a-zA-Z]{2,40}$/), Words);

/** Every style that is or will be in force, approved last first. */
export interface Styles {
  readonly wordings: readonly WordingEdition[];
  readonly layouts: readonly { readonly layout: string; readonly from: LegalDate; readonly template: Digest | null }[];
}

export const NO_STYLES: Styles = { wordings: [], layouts: [] };

/** The agency's layout for a family of papers on a day; null for the standard sheet. */
export const templateOn = ({ layouts }: Styles, layout: Layout, on: LegalDate): Digest | null =>
  layouts.find((one) => one.layout === layout && one.from <= on)?.template ?? null;
