import type { CaseDetail } from '#record/contract.ts';
import { Readings } from '#web/kit/Readings.tsx';
import { draftReading } from './shown-forms.ts';

/** What was decided; before that, what the handlers propose at present. */
export function DecisionPanel({ detail: { decision, proposal, actionKind } }: { readonly detail: CaseDetail }) {
  const shown = decision?.disposition ?? proposal;
  if (shown === null) return null;
  return (
    <section className="panel" aria-labelledby="decision">
      <h2 id="decision">{decision === null ? '拟作出的决定' : '决定'}</h2>
      {decision === null ? null : (
        <p><time dateTime={decision.on}>{decision.on}</time>作出，{decision.servedOn === null ? '尚未送达' : <><time dateTime={decision.servedOn}>{decision.servedOn}</time>送达</>}</p>
      )}
      <details open={decision !== null}>
        <summary>内容</summary>
        <Readings parts={draftReading(actionKind, shown)} />
      </details>
    </section>
  );
}
