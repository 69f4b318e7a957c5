import type { CaseEvent } from '#law/engine/event.ts';
import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { executionClocks } from '#law/penalty/clocks.ts';
import { cite } from '#law/statutes/index.ts';
import { viewOf, type SummaryState } from './state.ts';

/** The decision came into the party's hands: on the spot, or served later. */
const delivers = (event: CaseEvent): boolean => event.step === 'deliver' || (event.data as { document: string }).document === 'decision'; // the form of 'serve'

const landed = (event: CaseEvent): boolean => event.step === 'record-landing' || !(event.data as { water: boolean }).water; // the form of 'collect-on-spot'

/** Every clock of the procedure. Lengths are parameters, or the day of the decision itself. */
export const OBLIGATIONS: readonly ObligationDefinition<SummaryState>[] = [
  {
    code: 'review', name: '提出法制审核意见', effect: 'duty', length: 'review.limit', articles: [cite('penalty-2021', 58, 1)],
    opens: ['accept-review'], closes: ['give-opinion', 'tell-party', 'decide', 'educate', 'convert-to-ordinary'],
  },
  {
    code: 'deliver', name: '当场交付决定书', effect: 'duty', articles: [cite('penalty-2021', 52, 1)],
    length: (state) => state.decision?.on ?? null, opens: ['decide'], closes: ['deliver', 'serve'], until: (_state, event) => delivers(event),
  },
  {
    code: 'report-to-agency', name: '报所属行政机关备案', effect: 'duty', length: 'penalty.summary.report', articles: [cite('penalty-2021', 52, 3)],
    opens: ['decide'], closes: ['report-to-agency'],
  },
  {
    code: 'hand-in', name: '将当场收缴的罚款交至行政机关', effect: 'duty', length: 'collection.hand-in', articles: [cite('penalty-2021', 71)],
    opens: ['collect-on-spot', 'record-landing'], when: (_state, event) => landed(event), closes: ['hand-in'],
    start: (_state, event) => (event.step === 'record-landing' ? (event.data as { landedOn: typeof event.on }).landedOn : event.on), // the form of 'record-landing'
  },
  {
    code: 'deposit', name: '将罚款缴付指定的银行', effect: 'duty', length: 'collection.deposit', articles: [cite('penalty-2021', 71)],
    opens: ['hand-in'], closes: ['deposit'],
  },
  ...executionClocks<SummaryState>({ view: viewOf, delivering: ['deliver', 'serve'], delivers, settling: ['record-payment', 'record-enforcement', 'collect-on-spot'] }),
];
