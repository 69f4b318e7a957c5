import type { LegalDate } from '#kernel/dates.ts';
import { steps } from '#law/engine/definition.ts';
import { NEW_CASE, rulesOf, viewOf, type LevyCase } from '#law/levy/case.ts';
import { requisitionDisclosed } from './disclosed.ts';
import { compensationOf, REQUISITIONS, type Requisition } from './draft.ts';

export const SERVED_DOCUMENTS = { assessment: '核定通知书', decision: '征用决定书' } as const;

/** A requisition with what has become of the property and of the compensation. */
export interface RequisitionState extends LevyCase<Requisition> {
  readonly served: Readonly<Partial<Record<keyof typeof SERVED_DOCUMENTS, LegalDate>>>;
  /** 抢险救灾、疫情防控等紧急需要. */
  readonly urgent: boolean;
  readonly takenOn: LegalDate | null;
  /** The last day of use, with its extensions. */
  readonly until: LegalDate | null;
  readonly returnedOn: LegalDate | null;
  readonly damageFen: number;
  readonly compensatedFen: number;
  /** The property is not needed any more, before it was taken over. */
  readonly givenUp: boolean;
}

export const INITIAL: RequisitionState = {
  ...NEW_CASE, urgent: false, takenOn: null, until: null, returnedOn: null, damageFen: 0, compensatedFen: 0, givenUp: false,
};

/** A step of this procedure. */
export const step = steps<RequisitionState>();

/** What was decided, for property that is or will be used. */
export const requisitionOf = ({ decision }: RequisitionState): Extract<Requisition, { kind: 'requisition' }> | null => (decision?.draft.kind === 'requisition' ? decision.draft : null);

/** Use that has begun is paid for whatever becomes of the decision, and damage with it. */
export const owedFen = (state: RequisitionState): number => (state.takenOn === null ? 0 : (requisitionOf(state)?.amountFen ?? 0) + state.damageFen - state.compensatedFen);

export const viewOfRequisition = viewOf<RequisitionState>(
  rulesOf('requisition', REQUISITIONS, ['requisition'], compensationOf), (state) => requisitionDisclosed(state, { ...state, owedFen: owedFen(state) }),
);
