import { z } from 'zod';
import { Fen, yuanText } from '#kernel/money.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, line, money } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { deferralSteps } from './deferral.ts';
import { owedFen, type WithExecution } from './execution-state.ts';

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

/** Payment of a fine at the bank or by e-payment, and the deferral that hardship may call for (处罚法第六十六条、第六十七条). */
export const paymentSteps = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] => [
  recordPayment(step, from), ...deferralSteps(step, from),
];
