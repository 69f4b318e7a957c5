import { textsOf, type Texts } from '#disclosure/model.ts';
import { TEXT_FIELDS } from '#law/engine/disclosed.ts';

/** The running text of what the public reads, or would read. */
export function PublicTexts({ texts }: { readonly texts: Texts }) {
  return (
    <dl className="public-texts">
      {textsOf(texts).filter(([, text]) => text !== '').map(([field, text]) => <div key={field}><dt>{TEXT_FIELDS[field]}</dt><dd>{text}</dd></div>)}
    </dl>
  );
}
