import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { Provision } from '#law/disposition.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { named } from '#law/forms/remedies.ts';
import { compareRanks } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import { excessFen, inForce, owedFen, principalFen, type LevyState } from './payment-state.ts';

type Step = StepBuilder<LevyState>;
const shared = { stage: 'execution', from: ['decided'] } as const;
const BANK = [cite('henan-non-tax-2013', 13), cite('henan-non-tax-2013', 15)];
const RELIEF = [cite('henan-non-tax-2013', 12), cite('henan-non-tax-2013', 11)];
const EXACT = [cite('henan-non-tax-2013', 11)];

const recordPayment = (step: Step): StepDefinition<LevyState> => step({
  ...shared, code: 'record-payment', name: '登记缴款', by: ['officer'], articles: BANK,
  applicable: (state) => owedFen(state) > 0,
  form: z.strictObject({
    amountFen: money('缴款数额（元）'), channel: choice('缴款方式', { bank: '代收银行', electronic: '电子支付', pooled: '现金集中汇缴' }),
    receipted: yesNo('已开具财政部门统一监制的票据'), receipt: line('非税收入票据号', 50),
  }),
  blockers: inForce,
  objections: (state, { amountFen, receipted }) => [
    ...(amountFen === 0 ? [refuse('nothing-paid', '缴款数额应当大于零', BANK, { todo: '填写实际缴款的数额。' })] : []),
    ...(amountFen > owedFen(state) ? [refuse('overpaid', `缴款数额超过应缴数额${yuanText(Fen.parse(owedFen(state)))}，不得多征`, EXACT, { todo: '核对缴款数额，多收的退还。' })] : []),
    ...(receipted ? [] : [refuse('receipt-missing', '收款应当开具财政部门统一监制的票据', BANK, { todo: '开具票据后再登记。' })]),
  ],
  apply: (state, { data }) => ({ ...state, paidFen: state.paidFen + data.amountFen }),
});

const requestRelief = (step: Step): StepDefinition<LevyState> => step({
  ...shared, code: 'request-relief', name: '登记减征、免征、缓征申请', by: ['officer'], articles: RELIEF, documents: ['relief-application'],
  applicable: (state) => owedFen(state) > 0 && !state.relief.pending,
  form: z.strictObject({ kind: choice('申请事项', { reduce: '减征', exempt: '免征', defer: '缓征' }), written: yesNo('书面申请'), reason: text('申请的理由', 2000) }),
  blockers: inForce,
  objections: (_state, { written }) => (written ? [] : [refuse('relief-unwritten', '减征、免征、缓征应当由缴款义务人书面申请', RELIEF, { todo: '请缴款义务人提交书面申请。' })]),
  apply: (state) => ({ ...state, relief: { ...state.relief, pending: true } }),
});

interface Relief {
  readonly outcome: 'reduce' | 'exempt' | 'defer' | 'refused';
  readonly amountFen?: Fen;
  readonly until?: string;
}

/** What the decision on relief must say of amount or day. */
function contentRefusals(state: LevyState, { outcome, amountFen, until }: Relief, on: string): readonly Refusal[] {
  if (outcome === 'reduce' && (amountFen === undefined || amountFen === 0 || amountFen >= principalFen(state))) {
    return [refuse('relief-amount', `减征后的数额应当大于零、低于${yuanText(Fen.parse(principalFen(state)))}`, RELIEF, { todo: '填写减征后的数额；全部免除的，选择免征。' })];
  }
  return outcome === 'defer' && (until === undefined || until <= on) ? [refuse('relief-end', '缓征应当写明晚于决定之日的最后期限', RELIEF, { todo: '写明缓征的最后期限。' })] : [];
}

const decideRelief = (step: Step): StepDefinition<LevyState> => step({
  ...shared, code: 'decide-relief', name: '登记减征、免征、缓征的决定', by: ['head'], task: true, articles: RELIEF, documents: ['relief-approval', 'relief-decision'],
  applicable: ({ relief }) => relief.pending,
  form: z.strictObject({
    outcome: choice('决定', { reduce: '准予减征', exempt: '准予免征', defer: '准予缓征', refused: '不予批准' }), amountFen: money('减征后的数额（元）').exactOptional(), until: date('缓征至').exactOptional(),
    authority: named('有权决定的机关'), authorityBasis: Provision.meta({ title: '该机关有权决定的法律、法规依据' }), document: line('决定文号', 100), reason: text('理由', 1000),
  }),
  objections: (state, data, { on }) => [
    ...(compareRanks(data.authorityBasis.rank, 'local-regulation') <= 0 ? [] : [refuse('relief-unauthorised', '减征、免征、缓征由法律、法规规定的机关决定，不得擅自决定', RELIEF, { todo: '写明授权的法律、法规条款；没有的，报有权机关决定。' })]),
    ...contentRefusals(state, data, on),
  ],
  apply: (state, { on, data }) => {
    const { relief: _earlier, ...served } = state.served;
    const dueFen = data.outcome === 'exempt' ? 0 : data.outcome === 'reduce' ? data.amountFen ?? null : state.relief.dueFen;
    return { ...state, served, relief: { pending: false, decidedOn: on, dueFen, until: data.outcome === 'defer' ? data.until ?? null : state.relief.until } };
  },
});

const recordRefund = (step: Step): StepDefinition<LevyState> => step({
  ...shared, code: 'record-refund', name: '登记退还', by: ['officer'], task: true, articles: EXACT,
  applicable: (state) => excessFen(state) > 0,
  form: z.strictObject({ amountFen: money('退还数额（元）'), voucher: line('退付凭证号', 50), paidOn: date('退还日期') }),
  objections: (state, { amountFen, paidOn }, { on }) => [
    ...(amountFen === excessFen(state) ? [] : [refuse('refund-differs', `应当退还多收的全部数额${yuanText(Fen.parse(excessFen(state)))}`, EXACT, { todo: '填写应当退还的全部数额。', evidence: { excessFen: excessFen(state) } })]),
    ...(compareDates(paidOn, on) > 0 ? [refuse('refund-ahead', '退还日期晚于登记日期', EXACT, { todo: '实际退还以后再登记。' })] : []),
  ],
  apply: (state, { data }) => ({ ...state, refundedFen: state.refundedFen + data.amountFen }),
});

/** 征收单位开票、银行代收、财政统管, and what the body named by law may forgive. */
export const paymentSteps = (step: Step): readonly StepDefinition<LevyState>[] => [recordPayment(step), requestRelief(step), decideRelief(step), recordRefund(step)];
