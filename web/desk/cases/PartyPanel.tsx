import type { CaseDetail } from '#record/contract.ts';
import { Readings } from '#web/kit/Readings.tsx';
import { partyReading } from './shown-forms.ts';

export function PartyPanel({ detail: { partyDetail } }: { readonly detail: CaseDetail }) {
  if (partyDetail === null) return null;
  return (
    <section className="panel" aria-labelledby="party">
      <h2 id="party">当事人</h2>
      <Readings parts={partyReading(partyDetail)} />
    </section>
  );
}
