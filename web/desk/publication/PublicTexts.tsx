import type { PublicCopy } from '#disclosure/model.ts';
import { TEXT_FIELDS, type TextField } from '#disclosure/model.ts';

const FIELDS = Object.keys(TEXT_FIELDS) as TextField[]; // keys of a constant object

/** The running text of what the public reads, or would read. */
export function PublicTexts({ texts }: { readonly texts: PublicCopy['texts'] }) {
  return (
    <dl className="public-texts">
      {FIELDS.filter((field) => texts[field] !== '').map((field) => <div key={field}><dt>{TEXT_FIELDS[field]}</dt><dd>{texts[field]}</dd></div>)}
    </dl>
  );
}
