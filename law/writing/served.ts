import { chineseDate, type LegalDate, toLegalDate } from '#kernel/dates.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { SERVED_FORMS } from '#law/procedures/served-forms.ts';
import type { Source } from './source.ts';

export interface Served {
  readonly name: string;
  readonly number: string | null;
}

/**
 * The documents that this step serves, each with the number it was last issued under: one by the name that its procedure gives it, several
 * that went out on the same day each by its own.
 */
export function servedPapers(source: Source): readonly Served[] {
  const forms: readonly DocumentCode[] = SERVED_FORMS[source.data.text('document') ?? ''] ?? [];
  const issued = source.issuance.issued.filter(({ form }) => forms.some((one) => one === form));
  const last = forms.flatMap((form) => issued.findLast((one) => one.form === form && one.issuedOn === issued.at(-1)?.issuedOn) ?? []);
  const name = source.need('送达文书', source.data.words('document'));
  return last.length < 2 ? [{ name, number: last[0]?.number ?? null }]
    : last.map(({ form, number }) => ({ name: DOCUMENTS[form as DocumentCode].name, number })); // `forms` are codes of the catalogue
}

/** 《行政处罚事先告知书》（…）、《行政处罚听证告知书》（…）. */
export const servedText = (papers: readonly Served[]): string => papers.map(({ name, number }) => `《${name}》${number === null ? '' : `（${number}）`}`).join('、');

/** The day on which service of a document, by its procedure's code for it, took effect; null where the case has no proof of service. */
export function servedOn(source: Source, document: string): LegalDate | null {
  const step = source.taken('serve').findLast(({ data }) => data.text('document') === document);
  return toLegalDate(step?.data.text('computed.servedOn') ?? '');
}

/** 于2026年3月16日送达: what is said of the service of a document. */
export function servedWords(source: Source, document: string): string {
  const on = servedOn(source, document);
  return on === null ? '已经送达' : `于${chineseDate(on)}送达`;
}
