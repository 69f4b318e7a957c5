import { z } from 'zod';
import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { amountOf, MONEY_PENALTIES, penaltiesOf } from '#law/disposition.ts';
import { bindingOn, dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { daysLate, lateFine } from './late-fine.ts';
import { step, type PenaltyState } from './state.ts';

export const fineOf = (state: PenaltyState): Fen =>
  Fen.parse(state.decision === null ? 0 : amountOf(state.decision.disposition, 'fine'));

export const owedFen = (state: PenaltyState): number => fineOf(state) + state.lateFineFen - state.paidFen;

/** Last day for payment: fifteen days from service, or the end of an approved deferral if that is later. */
export function paymentDue(state: PenaltyState, facts: Facts): LegalDate | null {
  const served = state.served.decision;
  const due = served === undefined ? null : dueBy(facts, 'payment.limit', served)?.due.date ?? null;
  return due !== null && state.deferral.until !== null ? laterOf(due, state.deferral.until) : due;
}

const served = (state: PenaltyState): readonly Refusal[] =>
  state.served.decision === undefined ? [refuse('decision-unserved', '处罚决定书尚未送达，尚未发生效力', [cite('penalty-2021', 61, 1)])] : [];

/** Only a decision that has taken effect, and has not lost it, may be carried out. */
function inForce(state: PenaltyState, on: LegalDate): readonly Refusal[] {
  if (state.lapsed) return [refuse('decision-lapsed', '决定已被撤销、确认无效或者要求重新作出，不得再执行', [cite('penalty-2021', 75, 2)])];
  const since = state.served.decision;
  return since !== undefined && compareDates(on, since) < 0
    ? [refuse('decision-unserved', `处罚决定书至${since}才视为送达，尚未发生效力`, [cite('penalty-2021', 61, 1)], { evidence: { lastDay: since } })] : served(state);
}

/** Only who is late may be charged for it, urged or enforced against. */
function notYetLate(state: PenaltyState, on: LegalDate, facts: Facts): readonly Refusal[] {
  const due = owedFen(state) > 0 ? paymentDue(state, facts) : null;
  return due !== null && compareDates(on, due) <= 0
    ? [refuse('payment-period-running', `缴款期限至${due}，尚未逾期`, [cite('penalty-2021', 67, 3)], { evidence: { lastDay: due } })] : [];
}

const unfulfilled = (state: PenaltyState): boolean => owedFen(state) > 0 || (needsPerformance(state) && !state.performed);

const from = ['decided'] as const;
const shared = { stage: 'execution', from } as const;

const recordPayment = step({
  ...shared, code: 'record-payment', name: '登记缴款', by: ['officer'], articles: [cite('penalty-2021', 67, 3)], documents: ['payment-receipt'],
  applicable: (state) => owedFen(state) > 0,
  form: z.strictObject({ amountFen: money('缴款数额（元）'), receipt: line('罚没票据号', 50), channel: choice('缴款方式', { bank: '指定银行', electronic: '电子支付系统' }) }),
  objections: (state, { amountFen }) => [
    ...(amountFen > owedFen(state) ? [refuse('overpaid', `缴款数额超过应缴数额${yuanText(Fen.parse(owedFen(state)))}`, [cite('penalty-2021', 67, 3)])] : []),
    ...(amountFen === 0 ? [refuse('nothing-paid', '缴款数额应当大于零', [cite('penalty-2021', 67, 3)])] : []),
  ],
  apply: (state, { data }) => ({ ...state, paidFen: state.paidFen + data.amountFen }),
});

const requestDeferral = step({
  ...shared, code: 'request-deferral', name: '当事人申请延期（分期）缴纳', by: ['officer'], articles: [cite('penalty-2021', 66, 2)],
  applicable: (state) => owedFen(state) > 0 && !state.deferral.requested,
  form: z.strictObject({ kind: choice('申请事项', { defer: '延期缴纳', instalments: '分期缴纳' }), until: date('申请延至（最后一期）'), hardship: text('经济困难的情况', 2000) }),
  blockers: served,
  apply: (state) => ({ ...state, deferral: { ...state.deferral, requested: true } }),
});

const decideDeferral = step({
  ...shared, code: 'decide-deferral', name: '审批延期（分期）缴纳', by: ['head'], task: true, articles: [cite('penalty-2021', 66, 2)], documents: ['deferral'],
  applicable: (state) => state.deferral.requested,
  form: z.strictObject({
    granted: yesNo('是否批准'), until: date('延至（最后一期）').exactOptional(),
    plan: z.array(z.strictObject({ due: date('期限'), amountFen: money('数额（元）') })).max(60).meta({ title: '分期计划' }),
    reason: text('理由', 1000),
  }),
  objections: (_state, { granted, until }, { on }) =>
    granted && (until === undefined || compareDates(until, on) <= 0) ? [refuse('deferral-end', '批准延期（分期）的，应当写明晚于批准之日的最后期限', [cite('penalty-2021', 66, 2)])] : [],
  apply: (state, { data }) => ({ ...state, deferral: { requested: false, until: data.granted ? data.until ?? null : state.deferral.until } }),
});

const recordRemedy = step({
  ...shared, code: 'record-remedy', name: '登记行政复议（诉讼）', by: ['officer', 'reviewer'],
  articles: [cite('penalty-2021', 73), cite('reconsideration-2023', 20, 1), cite('litigation-2017', 46, 1)],
  form: z.strictObject({ kind: choice('类别', { reconsideration: '行政复议', litigation: '行政诉讼' }), body: line('受理机关'), filedOn: date('受理日期') }),
  blockers: served,
  objections: (state, { filedOn }, { on }) =>
    compareDates(filedOn, on) > 0 || (state.decision !== null && compareDates(filedOn, state.decision.on) < 0)
      ? [refuse('remedy-order', '受理日期不得早于作出决定之日，也不得晚于登记之日', [cite('penalty-2021', 73)])] : [],
  apply: (state, { id, data }) => ({ ...state, remedies: [...state.remedies, { id, kind: data.kind, from: data.filedOn, to: null }] }),
});

const endRemedy = step({
  ...shared, code: 'end-remedy', name: '登记复议（诉讼）结果', by: ['officer', 'reviewer'], articles: [cite('penalty-2021', 73)],
  applicable: (state) => state.remedies.some(({ to }) => to === null),
  form: z.strictObject({
    endedOn: date('终结日期'), result: choice('结果', { upheld: '维持（驳回）', changed: '变更', revoked: '撤销', unlawful: '确认违法', void: '确认无效', withdrawn: '撤回申请（起诉）' }), document: line('文书名称和文号'),
  }),
  objections: (state, { endedOn }, { on }) =>
    compareDates(endedOn, on) > 0 || state.remedies.some(({ to, from: began }) => to === null && compareDates(endedOn, began) < 0)
      ? [refuse('remedy-order', '终结日期不得早于受理日期，也不得晚于登记之日', [cite('penalty-2021', 73)])] : [],
  apply: (state, { data }) => ({ ...state, remedies: state.remedies.map((one) => (one.to === null ? { ...one, to: data.endedOn } : one)) }),
});

const suspendedUntil = (state: PenaltyState, until: LegalDate) => state.remedies.map(({ from: began, to }) => ({ from: began, to: to ?? until }));

const imposeLateFine = step({
  ...shared, code: 'impose-late-fine', name: '加处罚款', by: ['officer'], certified: 2,
  articles: [cite('penalty-2021', 72, 1, 1), cite('penalty-2021', 73, 3), cite('coercion-2011', 45)], documents: ['late-fine-decision'],
  applicable: (state) => fineOf(state) > 0 && owedFen(state) > 0 && state.lateFineFen === 0,
  form: z.strictObject({ until: date('计算至'), reason: text('逾期情况', 1000) }),
  blockers: (state, on, facts) => [...inForce(state, on), ...notYetLate(state, on, facts)],
  objections: (state, { until }, { on }, facts) => {
    const due = paymentDue(state, facts);
    return [
      ...(compareDates(until, on) > 0 ? [refuse('late-fine-ahead', '加处罚款不得计算至将来的日期', [cite('penalty-2021', 72, 1, 1)])] : []),
      ...(due !== null && daysLate(due, until, suspendedUntil(state, until)) === 0
        ? [refuse('not-late', `计算至${until}没有应当加处罚款的逾期日数`, [cite('penalty-2021', 72, 1, 1), cite('penalty-2021', 73, 3)])] : []),
    ];
  },
  compute: (state, { until }, { on }, facts) => {
    const due = paymentDue(state, facts) ?? until;
    const days = daysLate(due, until, suspendedUntil(state, until));
    const rate = Number(bindingOn(facts, 'payment.late-fine', on)?.value ?? 0);
    return { days, rate, amountFen: lateFine(Fen.parse(Math.max(0, fineOf(state) - state.paidFen)), days, rate) };
  },
  apply: (state, { on, data }) => ({ ...state, lateFineFen: data.computed.amountFen, lateFineOn: on }),
});

const recordPerformance = step({
  ...shared, code: 'record-performance', name: '登记其他处罚的执行', by: ['officer'], articles: [cite('penalty-2021', 66, 1), cite('penalty-2021', 74)],
  applicable: (state) => !state.performed && state.decision !== null && needsPerformance(state),
  form: z.strictObject({ detail: text('执行情况（没收、吊销、停业、移送等）', 2000), complete: yesNo('是否全部执行完毕') }),
  blockers: (state, on) => (state.decision?.disposition.kind === 'penalty' ? inForce(state, on) : []),
  apply: (state, { data }) => ({ ...state, performed: data.complete }),
});

/** Something besides a fine is left to carry out: another penalty, or the hand-over of the case. */
export const needsPerformance = (state: PenaltyState): boolean =>
  state.decision !== null && (state.decision.disposition.kind === 'transfer' ||
    penaltiesOf(state.decision.disposition).some(({ type }) => type !== 'fine' && (MONEY_PENALTIES.has(type) || type !== 'warning' && type !== 'public-criticism')));

const demandPerformance = step({
  ...shared, code: 'demand-performance', name: '催告', by: ['officer'], certified: 2, articles: [cite('coercion-2011', 54)], documents: ['payment-demand'],
  applicable: (state) => unfulfilled(state) && state.demandedOn === null,
  form: z.strictObject({ demand: text('催告的内容（金额、方式、期限、陈述申辩权）', 2000) }),
  blockers: (state, on, facts) => [...inForce(state, on), ...notYetLate(state, on, facts)],
  apply: (state, { on }) => ({ ...state, demandedOn: on }),
});

/** Last day on which the party may still challenge the decision; while a remedy is pending there is none yet. */
function remedyEnd(state: PenaltyState, facts: Facts): LegalDate | null {
  const knew = state.served.decision;
  if (knew === undefined || state.remedies.some(({ to }) => to === null)) return null;
  const afterRemedies = state.remedies.flatMap(({ to }) => (to === null ? [] : dueBy(facts, 'remedy.after-reconsideration', to)?.due.date ?? []));
  const ends = [dueBy(facts, 'remedy.litigation', knew)?.due.date ?? [], afterRemedies].flat();
  return ends.length === 0 ? null : ends.reduce(laterOf);
}

function courtBlockers(state: PenaltyState, on: LegalDate, facts: Facts): readonly Refusal[] {
  const end = remedyEnd(state, facts);
  const early = end === null || compareDates(on, end) <= 0
    ? [refuse('remedy-period-running', end === null ? '复议或者诉讼尚未终结，或者决定尚未送达' : `当事人可以在${end}前申请复议或者起诉，期限届满前不得申请强制执行`, [cite('coercion-2011', 53)])] : [];
  const told = state.served.demand;
  const wait = told === undefined ? null : dueBy(facts, 'enforcement.demand', told)?.due.date ?? null;
  const demanded = wait === null
    ? [refuse('not-demanded', '申请强制执行前应当催告当事人履行义务', [cite('coercion-2011', 54)], { todo: '办理“催告”并送达。' })]
    : compareDates(on, wait) <= 0 ? [refuse('demand-period-running', `催告书送达十日后才可以申请，至${wait}`, [cite('coercion-2011', 54)])] : [];
  return [...(state.lapsed ? inForce(state, on) : []), ...early, ...demanded];
}

const applyCourt = step({
  ...shared, code: 'apply-court-enforcement', name: '申请人民法院强制执行', by: ['head'], articles: [cite('coercion-2011', 53), cite('coercion-2011', 54), cite('coercion-2011', 55), cite('penalty-2021', 72, 1, 4)],
  documents: ['enforcement-application'],
  applicable: (state) => state.courtApplication === null && unfulfilled(state),
  form: z.strictObject({ court: line('人民法院'), subject: text('申请执行的标的', 2000), opinion: text('当事人的意见及催告情况', 2000), lateReason: text('逾期申请的正当理由', 1000).exactOptional() }),
  blockers: courtBlockers,
  objections: (state, { lateReason }, { on }, facts) => {
    const end = remedyEnd(state, facts);
    const begin = end !== null && state.deferral.until !== null ? laterOf(end, state.deferral.until) : end;
    const last = begin === null ? null : dueBy(facts, 'enforcement.court-application', begin)?.due.date ?? null;
    return last !== null && compareDates(on, last) > 0 && lateReason === undefined
      ? [refuse('court-application-late', `申请强制执行的期限已于${last}届满`, [cite('coercion-2011', 53)], { todo: '有正当理由的，写明理由。', evidence: { lastDay: last } })] : [];
  },
  apply: (state, { on }) => ({ ...state, courtApplication: { on, ended: false } }),
});

const recordEnforcement = step({
  ...shared, code: 'record-enforcement', name: '登记强制执行结果', by: ['officer'], articles: [cite('coercion-2011', 53)],
  applicable: (state) => state.courtApplication !== null && !state.courtApplication.ended,
  form: z.strictObject({ result: choice('结果', { executed: '执行完毕', refused: '裁定不予执行（不予受理）', terminated: '终结执行' }), recoveredFen: money('执行到位数额（元）'), document: line('法律文书') }),
  apply: (state, { on, data }) => ({ ...state, paidFen: state.paidFen + data.recoveredFen, courtApplication: { on: state.courtApplication?.on ?? on, ended: true } }),
});

export const EXECUTION_STEPS = [
  recordPayment, requestDeferral, decideDeferral, recordRemedy, endRemedy, imposeLateFine, recordPerformance, demandPerformance, applyCourt, recordEnforcement,
];
