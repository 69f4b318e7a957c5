import { z } from 'zod';
import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import { Fen } from '#kernel/money.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { bindingOn, dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { fineOf, inForce, needsPerformance, notYetLate, owedFen, paymentDue, unfulfilled, type WithExecution } from './execution-state.ts';
import { daysLate, lateFine } from './late-fine.ts';

const suspendedUntil = (state: WithExecution, until: LegalDate) => state.remedies.map(({ from: began, to }) => ({ from: began, to: to ?? until }));

/** 加处罚款 (处罚法第七十二条第一款第一项). */
export const lateFineStep = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'impose-late-fine', name: '加处罚款', by: ['officer'], certified: 2,
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

/** Penalties other than a fine, and the hand-over of a case. */
export const performanceStep = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'record-performance', name: '登记其他处罚的执行', by: ['officer'], articles: [cite('penalty-2021', 66, 1), cite('penalty-2021', 74)],
  applicable: (state) => !state.performed && state.decision !== null && needsPerformance(state),
  form: z.strictObject({ detail: text('执行情况（没收、吊销、停业、移送等）', 2000), complete: yesNo('是否全部执行完毕') }),
  blockers: (state, on) => (state.decision?.disposition.kind === 'penalty' ? inForce(state, on) : []),
  apply: (state, { data }) => ({ ...state, performed: data.complete }),
});

const demandPerformance = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'demand-performance', name: '催告', by: ['officer'], certified: 2, articles: [cite('coercion-2011', 54)], documents: ['payment-demand'],
  applicable: (state) => unfulfilled(state) && state.demandedOn === null,
  form: z.strictObject({ demand: text('催告的内容（金额、方式、期限、陈述申辩权）', 2000) }),
  blockers: (state, on, facts) => [...inForce(state, on), ...notYetLate(state, on, facts)],
  // Nothing is owed in money where another penalty is left to carry out.
  compute: (state) => (owedFen(state) > 0 ? { owedFen: owedFen(state) } : {}),
  apply: (state, { on }) => ({ ...state, demandedOn: on }),
});

/** Last day on which the party may still challenge the decision; while a remedy is pending there is none yet. */
function remedyEnd(state: WithExecution, facts: Facts): LegalDate | null {
  const knew = state.served.decision;
  if (knew === undefined || state.remedies.some(({ to }) => to === null)) return null;
  const afterRemedies = state.remedies.flatMap(({ to }) => (to === null ? [] : dueBy(facts, 'remedy.after-reconsideration', to)?.due.date ?? []));
  const ends = [dueBy(facts, 'remedy.litigation', knew)?.due.date ?? [], afterRemedies].flat();
  return ends.length === 0 ? null : ends.reduce(laterOf);
}

function courtBlockers(state: WithExecution, on: LegalDate, facts: Facts): readonly Refusal[] {
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

const applyCourt = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'apply-court-enforcement', name: '申请人民法院强制执行', by: ['head'], articles: [cite('coercion-2011', 53), cite('coercion-2011', 54), cite('coercion-2011', 55), cite('penalty-2021', 72, 1, 4)],
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

const recordEnforcement = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'record-enforcement', name: '登记强制执行结果', by: ['officer'], articles: [cite('coercion-2011', 53)],
  applicable: (state) => state.courtApplication !== null && !state.courtApplication.ended,
  form: z.strictObject({ result: choice('结果', { executed: '执行完毕', refused: '裁定不予执行（不予受理）', terminated: '终结执行' }), recoveredFen: money('执行到位数额（元）'), document: line('法律文书') }),
  apply: (state, { on, data }) => ({ ...state, paidFen: state.paidFen + data.recoveredFen, courtApplication: { on: state.courtApplication?.on ?? on, ended: true } }),
});

/** Demand, and then the court (行政强制法第五十三条至第五十五条). */
export const courtSteps = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] => [
  demandPerformance(step, from), applyCourt(step, from), recordEnforcement(step, from),
];
