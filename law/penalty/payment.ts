import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { owedFen, served, type WithExecution } from './execution-state.ts';

const recordPayment = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'record-payment', name: '登记缴款', by: ['officer'], articles: [cite('penalty-2021', 67, 3)], documents: ['payment-receipt'],
  applicable: (state) => owedFen(state) > 0,
  form: z.strictObject({ amountFen: money('缴款数额（元）'), receipt: line('罚没票据号', 50), channel: choice('缴款方式', { bank: '指定银行', electronic: '电子支付系统' }) }),
  objections: (state, { amountFen }) => [
    ...(amountFen > owedFen(state) ? [refuse('overpaid', `缴款数额超过应缴数额${yuanText(Fen.parse(owedFen(state)))}`, [cite('penalty-2021', 67, 3)])] : []),
    ...(amountFen === 0 ? [refuse('nothing-paid', '缴款数额应当大于零', [cite('penalty-2021', 67, 3)])] : []),
  ],
  apply: (state, { data }) => ({ ...state, paidFen: state.paidFen + data.amountFen }),
});

const requestDeferral = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'request-deferral', name: '当事人申请延期（分期）缴纳', by: ['officer'], articles: [cite('penalty-2021', 66, 2)],
  applicable: (state) => owedFen(state) > 0 && !state.deferral.requested,
  form: z.strictObject({ kind: choice('申请事项', { defer: '延期缴纳', instalments: '分期缴纳' }), until: date('申请延至（最后一期）'), hardship: text('经济困难的情况', 2000) }),
  blockers: served,
  apply: (state) => ({ ...state, deferral: { ...state.deferral, requested: true } }),
});

const decideDeferral = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'decide-deferral', name: '审批延期（分期）缴纳', by: ['head'], task: true, articles: [cite('penalty-2021', 66, 2)], documents: ['deferral'],
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

/** Payment of a fine at the bank or by e-payment, and the deferral that hardship may call for (处罚法第六十六条、第六十七条). */
export const paymentSteps = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] => [
  recordPayment(step, from), requestDeferral(step, from), decideDeferral(step, from),
];
