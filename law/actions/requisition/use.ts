import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { confirmed, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { acted } from '#law/procedures/course.ts';
import { cite } from '#law/statutes/index.ts';
import { COMPENSATION } from './draft.ts';
import { owedFen, requisitionOf, step, type RequisitionState } from './state.ts';

const shared = { stage: 'execution', from: ['decided'] } as const;
const USE = [cite('civil-code-2020', 245)];

const inUse = ({ takenOn, returnedOn }: RequisitionState): boolean => takenOn !== null && returnedOn === null;
const waiting = (state: RequisitionState): boolean => requisitionOf(state) !== null && state.takenOn === null && !state.givenUp && !state.lapsed;

function takeOverRefusals(state: RequisitionState, on: LegalDate): readonly Refusal[] {
  const from = requisitionOf(state)?.from ?? on;
  const told = state.served.decision;
  return [
    ...(state.urgent || (told !== undefined && compareDates(told, on) <= 0) ? [] : [refuse('decision-unserved', '征用决定书尚未送达，不得接收财产', [cite('civil-procedure-2023', 87), ...USE], { todo: '先送达征用决定书。' })]),
    ...(compareDates(on, from) < 0 ? [refuse('before-term', `使用期限自${from}开始，不得提前接收`, USE, { todo: `${from}以后再接收。`, evidence: { lastDay: from } })] : []),
  ];
}

const takeOver = step({
  ...shared, code: 'take-over', name: '接收财产', by: ['officer'], task: true, certified: 2, articles: USE,
  applicable: waiting,
  form: z.strictObject({
    things: z.array(z.strictObject({ name: line('财产名称'), quantity: line('数量、规格', 100), condition: text('现状', 500) })).min(1).max(500).meta({ title: '交接清单' }),
    identityShown: confirmed('出示执法证件'), signed: confirmed('由双方在交接清单上签名'), filmed: yesNo('音像记录'),
  }),
  blockers: takeOverRefusals,
  objections: (state, { things }) => {
    const decided = new Set(requisitionOf(state)?.things.map(({ name }) => name));
    return things.filter(({ name }) => !decided.has(name)).map(({ name }) => refuse('outside-decision', `${name}不在征用决定书列明的财产之内，不得接收`, COMPENSATION, { todo: '只接收决定书列明的财产。' }));
  },
  apply: (state, { on, officers }) => ({ ...acted(state, officers), takenOn: on, until: requisitionOf(state)?.until ?? on }),
});

const giveUp = step({
  ...shared, code: 'give-up', name: '决定不再征用', by: ['head'], articles: USE,
  applicable: waiting,
  form: z.strictObject({ reason: text('理由', 1000), told: confirmed('书面告知被征用人') }),
  apply: (state) => ({ ...state, givenUp: true }),
});

const extendUse = step({
  ...shared, code: 'extend-use', name: '延长使用期限', by: ['head'], articles: COMPENSATION,
  applicable: inUse,
  form: z.strictObject({ until: date('使用期限延至'), reason: text('理由', 1000), addedFen: money('增加的补偿（元）'), told: confirmed('书面告知被征用人') }),
  blockers: ({ until }, on) => (until !== null && compareDates(on, until) > 0 ? [refuse('term-expired', `使用期限已于${until}届满，应当返还`, USE, { todo: '办理“返还财产”；仍需使用的，重新征用。', evidence: { lastDay: until } })] : []),
  objections: (state, { until, addedFen }) => [
    ...(state.until !== null && compareDates(until, state.until) <= 0 ? [refuse('not-longer', `延长后的期限应当晚于${state.until}`, USE, { todo: '填写延长后的期限。' })] : []),
    ...(addedFen > 0 ? [] : [refuse('compensation-missing', '延长使用应当增加补偿', COMPENSATION, { todo: '写明增加的补偿。' })]),
  ],
  apply: (state, { data }) => ({ ...state, until: data.until, damageFen: state.damageFen + data.addedFen }),
});

const returnProperty = step({
  ...shared, code: 'return-property', name: '返还财产', by: ['officer'], task: true, certified: 2, articles: USE,
  applicable: inUse,
  form: z.strictObject({
    condition: text('返还时的状况', 2000), damaged: yesNo('有毁损、灭失'), damage: text('毁损、灭失的情况', 2000).exactOptional(), damageFen: money('毁损、灭失的补偿（元）').exactOptional(),
    recipient: line('接收人', 50), signed: confirmed('由双方在返还清单上签名'),
  }),
  objections: (_state, { damaged, damage, damageFen }) => (damaged && (damage === undefined || damageFen === undefined || damageFen === 0)
    ? [refuse('damage-uncompensated', '财产毁损、灭失的，应当给予补偿', USE, { todo: '写明毁损、灭失的情况和补偿数额。' })] : []),
  apply: (state, { on, officers, data }) => ({ ...acted(state, officers), returnedOn: on, damageFen: state.damageFen + (data.damaged ? data.damageFen ?? 0 : 0) }),
});

const payCompensation = step({
  ...shared, code: 'pay-compensation', name: '支付补偿', by: ['officer'], task: true, articles: COMPENSATION,
  applicable: (state) => owedFen(state) > 0,
  form: z.strictObject({ amountFen: money('支付数额（元）'), payee: line('收款人', 100), voucher: line('支付凭证号', 50) }),
  objections: (state, { amountFen }) => (amountFen > 0 && amountFen <= owedFen(state) ? []
    : [refuse('compensation-differs', `支付数额应当大于零，不超过应付的${yuanText(Fen.parse(owedFen(state)))}`, COMPENSATION, { todo: '核对支付数额。', evidence: { owedFen: owedFen(state) } })]),
  apply: (state, { data }) => ({ ...state, compensatedFen: state.compensatedFen + data.amountFen }),
});

/** What is still owed to the party before the case may be closed. */
export function unfinished(state: RequisitionState): readonly Refusal[] {
  return [
    ...(waiting(state) ? [refuse('not-taken-over', '决定征用的财产尚未接收，也没有决定不再征用', USE, { todo: '接收财产，或者由机关负责人决定不再征用。' })] : []),
    ...(inUse(state) ? [refuse('unreturned', '征用的财产尚未返还，不能结案', USE, { todo: '先办理“返还财产”。' })] : []),
    ...(owedFen(state) > 0 ? [refuse('uncompensated', `尚有补偿${yuanText(Fen.parse(owedFen(state)))}没有支付，不能结案`, COMPENSATION, { todo: '先支付补偿。' })] : []),
  ];
}

export const USE_STEPS = [takeOver, giveUp, extendUse, returnProperty, payCompensation];
