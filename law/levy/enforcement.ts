import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Fen, ratioOf } from '#kernel/money.ts';
import { Provision } from '#law/disposition.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { bindingOn, dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, money, text } from '#law/forms/fields.ts';
import { linkedCase } from '#law/forms/opening.ts';
import { daysLate } from '#law/penalty/late-fine.ts';
import { remedyRefusals } from '#law/procedures/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { collection, inForce, notYetLate, owedFen, payBy, principalFen, type LevyState } from './payment-state.ts';

type Step = StepBuilder<LevyState>;
const LATE = [cite('coercion-2011', 45)];
const DEMAND = [cite('coercion-2011', 54), cite('coercion-2011', 46)];

/** 滞纳金 by the rate that the decision told, never more than what is owed itself (行政强制法第四十五条第二款). */
export function lateCharge(principal: Fen, days: number, perTenThousand: number, capPermille: number): Fen {
  const charged = ratioOf(principal, perTenThousand * days, 10_000);
  const most = ratioOf(principal, capPermille, 1000);
  return charged > most ? most : charged;
}

function chargeOf(state: LevyState, until: LegalDate, on: LegalDate, facts: Facts): { readonly days: number; readonly lateFen: number } {
  const rate = collection(state)?.lateRate;
  const last = payBy(state);
  if (rate === undefined || last === null) return { days: 0, lateFen: 0 };
  const days = daysLate(last, until, state.remedies.map(({ from, to }) => ({ from, to: to ?? until })));
  const unpaid = Fen.parse(Math.max(0, principalFen(state) - (state.paidFen - state.refundedFen)));
  return { days, lateFen: lateCharge(unpaid, days, rate, Number(bindingOn(facts, 'coercion.late-charge-cap', on)?.value ?? 0)) };
}

const urge = (step: Step): StepDefinition<LevyState> => step({
  code: 'urge-payment', name: '催缴', stage: 'execution', by: ['officer'], from: ['decided'], certified: 2, articles: [...LATE, ...DEMAND], documents: ['collection-reminder'],
  applicable: (state) => owedFen(state) > 0,
  form: z.strictObject({ until: date('滞纳金计算至'), demand: text('催缴的内容（数额、方式、期限、陈述申辩权）', 2000) }),
  blockers: (state, on) => [
    ...inForce(state, on), ...notYetLate(state, on),
    ...(state.relief.pending ? [refuse('relief-pending', '减征、免征、缓征申请尚未决定，不得催缴', [cite('henan-non-tax-2013', 12)], { todo: '先登记申请的决定。' })] : []),
  ],
  objections: (_state, { until }, { on }) => (compareDates(until, on) > 0 ? [refuse('late-charge-ahead', '滞纳金不得计算至将来的日期', LATE, { todo: '改为不晚于催缴之日的日期。' })] : []),
  compute: (state, { until }, { on }, facts) => chargeOf(state, until, on, facts),
  apply: (state, { on, data }) => {
    const { reminder: _earlier, ...served } = state.served;
    return { ...state, served, urgedOn: on, lateFen: data.computed.lateFen, lateSince: state.lateSince ?? (data.computed.lateFen > 0 ? on : null) };
  },
});

/** Ten working days after the reminder reached the party (行政强制法第五十四条). */
function demandRefusals({ served }: LevyState, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (served.reminder === undefined) return [refuse('not-demanded', '强制执行前应当催告当事人履行义务', DEMAND, { todo: '办理“催缴”并送达催缴书。' })];
  const end = dueBy(facts, 'enforcement.demand', served.reminder)?.due.date ?? null;
  return end !== null && compareDates(on, end) <= 0
    ? [refuse('demand-period-running', `催缴书送达后的期间至${end}，尚未届满`, DEMAND, { todo: `${end}之后仍未缴清的再办理。`, evidence: { lastDay: end } })] : [];
}

/** With power of its own the agency enforces once a late charge has run for more than thirty days (行政强制法第四十六条第一款). */
function ownPowerRefusals({ lateSince }: LevyState, power: z.infer<typeof Provision> | undefined, on: LegalDate, facts: Facts): readonly Refusal[] {
  const lawful = power?.rank === 'law' ? [] : [refuse('no-own-power', '行政机关自己强制执行应当有法律规定', [cite('coercion-2011', 13)], { todo: '写明法律的条款；没有的，申请人民法院强制执行。' })];
  const wait = lateSince === null ? null : dueBy(facts, 'coercion.late-charge-wait', lateSince)?.due.date ?? null;
  const early = wait === null || compareDates(on, wait) <= 0
    ? [refuse('late-charge-wait', wait === null ? '尚未加收滞纳金，不得直接强制执行' : `加收滞纳金满三十日（至${wait}）仍不缴纳的，才可以强制执行`, [cite('coercion-2011', 46, 1)], { todo: '等待期限届满，并经催告。' })] : [];
  return [...lawful, ...early];
}

const applyEnforcement = (step: Step): StepDefinition<LevyState> => step({
  code: 'apply-enforcement', name: '强制执行（申请强制执行）', stage: 'execution', by: ['head'], from: ['decided'],
  articles: [cite('coercion-2011', 13), cite('coercion-2011', 46), cite('coercion-2011', 53), cite('coercion-2011', 54)],
  applicable: (state) => owedFen(state) > 0 && state.enforcement === null,
  form: z.strictObject({
    way: choice('强制执行的方式', { own: '本机关依法强制执行', court: '申请人民法院强制执行' }), power: Provision.exactOptional().meta({ title: '本机关强制执行权的法律依据' }),
    enforcementCase: linkedCase('强制执行案件', ['coercion-enforcement', 'court-enforcement']).exactOptional(), reason: text('当事人的意见和催告情况', 2000), lateReason: text('逾期申请的正当理由', 1000).exactOptional(),
  }),
  blockers: (state, on, facts) => [...inForce(state, on), ...demandRefusals(state, on, facts)],
  objections: (state, { way, power, lateReason }, { on }, facts) => {
    const known = state.served.decision;
    if (way === 'own') return ownPowerRefusals(state, power, on, facts);
    return known === undefined ? [] : [...remedyRefusals(state, known, on, facts, [cite('coercion-2011', 53)]), ...tooLate(known, on, lateReason, facts)];
  },
  apply: (state, { on }) => ({ ...state, enforcement: { on, ended: false } }),
});

function tooLate(known: LegalDate, on: LegalDate, lateReason: string | undefined, facts: Facts): readonly Refusal[] {
  const begin = dueBy(facts, 'remedy.litigation', known)?.due.date ?? null;
  const last = begin === null ? null : dueBy(facts, 'enforcement.court-application', begin)?.due.date ?? null;
  return last !== null && compareDates(on, last) > 0 && lateReason === undefined
    ? [refuse('court-application-late', `申请人民法院强制执行的期限已于${last}届满`, [cite('coercion-2011', 53)], { todo: '有复议、诉讼或者其他正当理由的，写明理由。', evidence: { lastDay: last } })] : [];
}

const recordEnforcement = (step: Step): StepDefinition<LevyState> => step({
  code: 'record-enforcement', name: '登记强制执行结果', stage: 'execution', by: ['officer'], task: true, from: ['decided'], articles: [cite('coercion-2011', 53), cite('coercion-2011', 49)],
  applicable: ({ enforcement }) => enforcement !== null && !enforcement.ended,
  form: z.strictObject({ result: choice('结果', { executed: '执行完毕', partly: '部分执行，终结执行', refused: '裁定不予执行（不予受理）', terminated: '终结执行' }), recoveredFen: money('执行到位数额（元）'), document: line('法律文书') }),
  objections: (state, { recoveredFen }) => (recoveredFen > owedFen(state)
    ? [refuse('recovered-too-much', '执行到位的数额超过应缴数额', [cite('coercion-2011', 5)], { todo: '核对数额，多收的退还。' })] : []),
  apply: (state, { on, data }) => ({ ...state, paidFen: state.paidFen + data.recoveredFen, enforcement: { on: state.enforcement?.on ?? on, ended: true } }),
});

/** Reminder, late charge, and then enforcement (行政强制法第四十五条、第四十六条、第五十三条、第五十四条). */
export const enforcementSteps = (step: Step): readonly StepDefinition<LevyState>[] => [urge(step), applyEnforcement(step), recordEnforcement(step)];
