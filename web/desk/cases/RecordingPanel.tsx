import type { CaseDetail } from '#record/contract.ts';

/** What the agency's plan wants recorded by sound and picture (E-05, E-06), in the plan's own words. */
export function RecordingPanel({ detail: { plan } }: { readonly detail: CaseDetail }) {
  if (plan === null || (plan.recorded.length === 0 && plan.recordedWhole.length === 0)) return null;
  return (
    <section className="panel" aria-labelledby="recording">
      <h2 id="recording">音像记录的要求</h2>
      {plan.recorded.length === 0 ? null : <p>应当音像记录：{plan.recorded.join('、')}</p>}
      {plan.recordedWhole.length === 0 ? null : <p>全程音像记录：{plan.recordedWhole.join('、')}</p>}
      <p className="muted">依据：{plan.name}</p>
    </section>
  );
}
