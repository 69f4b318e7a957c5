import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PublicationView } from '#disclosure/contract.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { FormTools } from '#web/kit/forms/context.ts';
import { publicationQuery } from '../queries.ts';
import { PublicCopyView } from './PublicCopyView.tsx';
import { PublicTexts } from './PublicTexts.tsx';

interface PublicationForStep {
  readonly state: 'ready' | 'loading' | { readonly failed: unknown };
  readonly copy: FormTools['publicCopy'];
  /** What the form begins with hiding. */
  readonly redactions: PublicationView['redactions'] | null;
  /** What the text to hide is found in; null on other forms. */
  readonly original: ReactNode;
}

const NOTHING: PublicationForStep = { state: 'ready', copy: null, redactions: null, original: null };

const copyOf = ({ copy, digest }: PublicationView): FormTools['publicCopy'] =>
  copy === null || digest === null ? null : { digest, view: <PublicCopyView copy={copy} /> };

interface OriginalProps {
  readonly texts: NonNullable<PublicationView['original']>;
}

function Original({ texts }: OriginalProps) {
  return (
    <details open className="original">
      <summary>公开前的文字</summary>
      <PublicTexts texts={texts} />
    </details>
  );
}

/** The public text that a step prepares or confirms; steps that have nothing to do with it do not ask for it. */
export function usePublication(caseId: CaseId, wanted: boolean): PublicationForStep {
  const { data, error } = useQuery({ ...publicationQuery(caseId), enabled: wanted, staleTime: 0 });
  if (!wanted) return NOTHING;
  if (data === undefined) return { ...NOTHING, state: error === null ? 'loading' : { failed: error } };
  const begun = data.status !== 'none' || data.redactions.length > 0;
  return {
    state: 'ready', copy: copyOf(data), redactions: begun ? data.redactions : data.proposals,
    original: data.original === null || data.copy === null && data.status === 'withheld' ? null : <Original texts={data.original} />,
  };
}
