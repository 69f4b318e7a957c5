import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import { Fen } from '#kernel/money.ts';
import { amountOf, asksPerformance, type Disposition } from '#law/disposition.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { WithRemedies } from '#law/procedures/remedies.ts';
import { cite } from '#law/statutes/index.ts';

/** What every penalty procedure keeps of how its decision is carried out; the steps of law/penalty are written over it. */
export interface WithExecution extends WithRemedies {
  readonly decision: { readonly on: LegalDate; readonly disposition: Disposition } | null;
  readonly served: Readonly<Partial<Record<'decision' | 'demand' | 'late-fine', LegalDate>>>;
  readonly paidFen: number;
  readonly lateFineFen: number;
  readonly lateFineOn: LegalDate | null;
  readonly deferral: { readonly requested: boolean; readonly instalments: boolean; readonly until: LegalDate | null };
  readonly demandedOn: LegalDate | null;
  readonly courtApplication: { readonly on: LegalDate; readonly ended: boolean } | null;
  /** Penalties other than a fine are carried out. */
  readonly performed: boolean;
  readonly annulled: boolean;
  /** The decision has lost its force: revoked, void, or to be made anew. */
  readonly lapsed: boolean;
}

/** Of a case without a decision. */
export const NOTHING_EXECUTED = {
  decision: null, served: {}, paidFen: 0, lateFineFen: 0, lateFineOn: null, deferral: { requested: false, instalments: false, until: null }, remedies: [], demandedOn: null,
  courtApplication: null, performed: false, annulled: false, lapsed: false,
} as const satisfies WithExecution;

export const fineOf = (state: WithExecution): Fen =>
  Fen.parse(state.decision === null ? 0 : amountOf(state.decision.disposition, 'fine'));

export const owedFen = (state: WithExecution): number => fineOf(state) + state.lateFineFen - state.paidFen;

/** Last day for payment: fifteen days from service, or the end of an approved deferral if that is later. */
export function paymentDue(state: WithExecution, facts: Facts): LegalDate | null {
  const served = state.served.decision;
  const due = served === undefined ? null : dueBy(facts, 'payment.limit', served)?.due.date ?? null;
  return due !== null && state.deferral.until !== null ? laterOf(due, state.deferral.until) : due;
}

export const served = (state: WithExecution): readonly Refusal[] =>
  state.served.decision === undefined ? [refuse('decision-unserved', '处罚决定书尚未送达，尚未发生效力', [cite('penalty-2021', 61, 1)])] : [];

/** Only a decision that has taken effect, and has not lost it, may be carried out. */
export function inForce(state: WithExecution, on: LegalDate): readonly Refusal[] {
  if (state.lapsed) return [refuse('decision-lapsed', '决定已被撤销、确认无效或者要求重新作出，不得再执行', [cite('penalty-2021', 75, 2)])];
  const since = state.served.decision;
  return since !== undefined && compareDates(on, since) < 0
    ? [refuse('decision-unserved', `处罚决定书至${since}才视为送达，尚未发生效力`, [cite('penalty-2021', 61, 1)], { evidence: { lastDay: since } })] : served(state);
}

/** Only who is late may be charged for it, urged or enforced against. */
export function notYetLate(state: WithExecution, on: LegalDate, facts: Facts): readonly Refusal[] {
  const due = owedFen(state) > 0 ? paymentDue(state, facts) : null;
  return due !== null && compareDates(on, due) <= 0
    ? [refuse('payment-period-running', `缴款期限至${due}，尚未逾期`, [cite('penalty-2021', 67, 3)], { evidence: { lastDay: due } })] : [];
}

export const unfulfilled = (state: WithExecution): boolean => owedFen(state) > 0 || (needsPerformance(state) && !state.performed);

/** Something besides a fine is left to carry out: another penalty, or the hand-over of the case. */
export const needsPerformance = (state: WithExecution): boolean =>
  state.decision !== null && (state.decision.disposition.kind === 'transfer' || asksPerformance(state.decision.disposition));
