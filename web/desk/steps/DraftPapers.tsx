import { useEffect, useRef } from 'react';
import type { StepDraft } from '#record/contract.ts';

/** The papers that a step would issue, as they would read: to be looked at before anything is done. */
export function DraftPapers({ draft: { documents } }: { readonly draft: StepDraft }) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <section ref={ref} className="paper-drafts" tabIndex={-1} aria-label="文书预览">
      <h3>文书预览</h3>
      {documents.length === 0 ? <p>按填写的内容，这一环节不制作文书。</p> : <p className="muted">尚未办理。文号在办理时编定；发现不对的，在上面改正后再预览。</p>}
      {documents.map(({ form, title, audience, html }) => (
        <details key={form} open>
          <summary>《{title}》{audience === 'internal' ? '（内部）' : ''}</summary>
          {/* The server has escaped every word of it (paper/html.ts). */}
          <div className="paper-draft" dangerouslySetInnerHTML={{ __html: html }} />
        </details>
      ))}
    </section>
  );
}
