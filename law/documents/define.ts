import type { Citation } from '#kernel/citations.ts';
import type { Phrase } from '#law/writing/wording.ts';

/** A document form (执法文书). Layout and wording belong to the form; what it says about a case comes from the step that issues it. */
export interface DocumentForm {
  /** Catalogue code, e.g. CF-22. */
  readonly code: string;
  readonly name: string;
  /** 'external' is served on the party; 'internal' never leaves the agency (政府信息公开条例第十六条). */
  readonly audience: 'external' | 'internal';
  /** The word that tells its numbers apart (文种字), e.g. 罚决; absent for documents without a number. */
  readonly word?: string;
  readonly articles: readonly Citation[];
  /** The first day on which steps that were there before issue it as well: what was recorded earlier does not lack it. */
  readonly since?: string;
  /** Its fixed wording, which an agency may say otherwise. */
  readonly wording?: Readonly<Record<string, Phrase>>;
}

export const defineDocument = <const Form extends DocumentForm>(form: Form): Form => form;

/** 文号 as printed: agency's word, kind's word, year in hexagonal brackets, sequence without leading zeros. */
export const documentNumber = (agencyWord: string, word: string, year: number, sequence: number): string =>
  `${agencyWord}${word}字〔${year}〕第${sequence}号`;
