import { SERVED_FORMS } from '#law/procedures/served-forms.ts';
import type { Source } from './source.ts';

/** The document that this step serves: by the name that its procedure gives it, with the numbers it was last issued under. */
export function servedPaper(source: Source): { readonly name: string; readonly number: string | null } {
  const forms: readonly string[] = SERVED_FORMS[source.data.text('document') ?? ''] ?? [];
  const issued = source.issuance.issued.filter(({ form }) => forms.includes(form));
  const last = issued.at(-1);
  const numbers = issued.flatMap(({ number, issuedOn }) => (number !== null && issuedOn === last?.issuedOn ? [number] : []));
  return { name: source.need('送达文书', source.data.words('document')), number: numbers.length === 0 ? null : [...new Set(numbers)].join('、') };
}
