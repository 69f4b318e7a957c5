import type { ObligationDefinition } from '#law/engine/obligation-definition.ts';
import { caseClocks } from '#law/levy/clocks.ts';
import { COMPENSATION } from './draft.ts';
import { owedFen, requisitionOf, viewOfRequisition, type RequisitionState } from './state.ts';

/** Every clock of a requisition. Its own last days are set by the decision. */
export const OBLIGATIONS: readonly ObligationDefinition<RequisitionState>[] = [
  ...caseClocks<RequisitionState>('行政征用', viewOfRequisition),
  {
    code: 'return', name: '返还征用的财产', effect: 'duty', articles: COMPENSATION, length: ({ until }) => until,
    opens: ['take-over', 'extend-use'], closes: ['return-property', 'extend-use'],
  },
  {
    code: 'compensate', name: '支付征用补偿', effect: 'duty', articles: COMPENSATION, length: (state) => requisitionOf(state)?.payBy ?? null,
    opens: ['take-over'], closes: ['pay-compensation'], until: (state) => owedFen(state) === 0,
  },
];
