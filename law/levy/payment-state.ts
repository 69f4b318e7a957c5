import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { cite } from '#law/statutes/index.ts';
import { NEW_CASE, type LevyCase } from './case.ts';
import type { Levy } from './draft.ts';

export const SERVED_DOCUMENTS = { assessment: '核定通知书', decision: '征收决定书（缴款通知书）', relief: '减免缓决定书', reminder: '催缴书' } as const;

/** A levy or a fee with what has become of the money. */
export interface LevyState extends LevyCase<Levy> {
  readonly served: Readonly<Partial<Record<keyof typeof SERVED_DOCUMENTS, LegalDate>>>;
  readonly paidFen: number;
  readonly refundedFen: number;
  readonly relief: {
    readonly pending: boolean;
    readonly decidedOn: LegalDate | null;
    /** What is due instead, after a reduction or an exemption. */
    readonly dueFen: number | null;
    readonly until: LegalDate | null;
  };
  readonly lateFen: number;
  readonly urgedOn: LegalDate | null;
  /** The day a late charge was first laid. */
  readonly lateSince: LegalDate | null;
  readonly enforcement: { readonly on: LegalDate; readonly ended: boolean } | null;
}

export const INITIAL: LevyState = {
  ...NEW_CASE, paidFen: 0, refundedFen: 0, relief: { pending: false, decidedOn: null, dueFen: null, until: null }, lateFen: 0, urgedOn: null, lateSince: null, enforcement: null,
};

export type Collection = Extract<Levy, { kind: 'collect' }>;

/** The decision to collect, while it stands. */
export const collection = ({ decision, lapsed }: LevyState): Collection | null => (!lapsed && decision?.draft.kind === 'collect' ? decision.draft : null);

export const principalFen = (state: LevyState): number => {
  const levy = collection(state);
  return levy === null ? 0 : state.relief.dueFen ?? levy.amountFen;
};

const keptFen = (state: LevyState): number => state.paidFen - state.refundedFen;

const dueFen = (state: LevyState): number => principalFen(state) + (principalFen(state) === 0 ? 0 : state.lateFen);

export const owedFen = (state: LevyState): number => Math.max(0, dueFen(state) - keptFen(state));

/** More than is due has been paid: by a relief, or because the decision lost its force. */
export const excessFen = (state: LevyState): number => Math.max(0, keptFen(state) - dueFen(state));

/** Last day for payment: of the decision, or of a deferral. */
export const payBy = (state: LevyState): LegalDate | null => state.relief.until ?? collection(state)?.payBy ?? null;

const EFFECT = [cite('civil-procedure-2023', 87)];

/** Only a decision that was served, and has not lost its force, is carried out. */
export function inForce({ served, lapsed }: LevyState, on: LegalDate): readonly Refusal[] {
  if (lapsed) return [refuse('decision-lapsed', '决定已被撤销、确认无效或者要求重新作出，不得再执行', [cite('state-council-2018', '二（六）')], { todo: '已经缴纳的，办理退还。' })];
  return served.decision === undefined || compareDates(on, served.decision) < 0
    ? [refuse('decision-unserved', '决定书尚未送达，尚未发生效力', EFFECT, { todo: '先送达决定书。' })] : [];
}

export function notYetLate(state: LevyState, on: LegalDate): readonly Refusal[] {
  const last = payBy(state);
  return last !== null && compareDates(on, last) <= 0
    ? [refuse('payment-period-running', `缴款期限至${last}，尚未逾期`, [cite('coercion-2011', 45)], { todo: `${last}之后仍未缴清的再办理。`, evidence: { lastDay: last } })] : [];
}
