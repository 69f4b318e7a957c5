import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { fineOf, inForce, owedFen } from '#law/penalty/execution-state.ts';
import { cite } from '#law/statutes/index.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { step, type Collection, type SummaryState } from './state.ts';

/** When an officer may take the fine on the spot (处罚法第六十八条、第六十九条). */
export const COLLECTION_GROUNDS = { small: '一百元以下罚款', 'hard-later': '不当场收缴事后难以执行', remote: '边远、水上、交通不便地区，当事人提出' } as const;

const HAND_IN = [cite('penalty-2021', 71)];

const sumAt = (state: SummaryState, at: Collection['at']): number => state.collections.reduce((sum, one) => (one.at === at ? sum + one.amountFen : sum), 0);

const atSea = (state: SummaryState): boolean => state.collections.some(({ water, landedOn, at }) => water && landedOn === null && at === 'officer');

const moved = (state: SummaryState, from: Collection['at'], to: Collection['at']): SummaryState => ({
  ...state, collections: state.collections.map((one) => (one.at === from ? { ...one, at: to } : one)),
});

interface Ground {
  readonly ground: keyof typeof COLLECTION_GROUNDS;
  readonly detail?: string;
  readonly requested: boolean;
}

function groundRefusals(state: SummaryState, { ground, detail, requested }: Ground, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (ground === 'small') {
    const most = bindingOn(facts, 'collection.on-the-spot', on);
    return most !== null && fineOf(state) <= Number(most.value) ? [] : [refuse('collection-over-limit', `罚款${yuanText(fineOf(state))}超过可以当场收缴的数额`, most?.citation ? [most.citation] : [cite('penalty-2021', 68)], {
      todo: '由当事人自收到决定书之日起十五日内到指定银行或者通过电子支付系统缴纳。',
    })];
  }
  if (ground === 'hard-later') {
    return detail === undefined ? [refuse('collection-unexplained', '以事后难以执行为由当场收缴的，应当写明情况', [cite('penalty-2021', 68)])] : [];
  }
  return requested ? [] : [refuse('collection-unrequested', '边远、水上、交通不便地区，由当事人提出的才可以当场收缴', [cite('penalty-2021', 69)], { todo: '记录当事人提出的要求；没有提出的，由其到指定银行缴纳。' })];
}

const collectOnSpot = step({
  code: 'collect-on-spot', name: '当场收缴罚款', stage: 'execution', by: ['officer'], from: ['decided'], certified: 2,
  articles: [cite('penalty-2021', 68), cite('penalty-2021', 69), cite('penalty-2021', 70)], documents: ['payment-receipt'],
  applicable: (state) => owedFen(state) > 0,
  form: z.strictObject({
    ground: choice('当场收缴的理由', COLLECTION_GROUNDS), detail: text('具体情况', 1000).exactOptional(), requested: yesNo('由当事人提出'),
    amountFen: money('收缴数额（元）'), receipt: line('专用票据号', 50), ministryReceipt: yesNo('出具国务院财政部门或者省级财政部门统一制发的专用票据'), water: yesNo('在水上收缴'),
  }),
  blockers: inForce,
  objections: (state, data, { on }, facts) => [
    ...groundRefusals(state, { ...data, ground: data.ground }, on, facts),
    ...(data.ministryReceipt ? [] : [refuse('receipt-missing', '不出具财政部门统一制发的专用票据的，当事人有权拒绝缴纳，不得收缴', [cite('penalty-2021', 70)])]),
    ...(data.amountFen > owedFen(state) ? [refuse('overpaid', `收缴数额超过应缴数额${yuanText(Fen.parse(owedFen(state)))}`, [cite('penalty-2021', 67, 3)])] : []),
    ...(data.amountFen === 0 ? [refuse('nothing-paid', '收缴数额应当大于零', [cite('penalty-2021', 67, 3)])] : []),
  ],
  apply: (state, { data }) => ({
    ...state, paidFen: state.paidFen + data.amountFen,
    collections: [...state.collections, { amountFen: data.amountFen, water: data.water, landedOn: null, at: 'officer' }],
  }),
});

const recordLanding = step({
  code: 'record-landing', name: '登记抵岸', stage: 'execution', by: ['officer'], from: ['decided'], articles: HAND_IN,
  applicable: atSea,
  form: z.strictObject({ landedOn: date('抵岸日期'), port: line('抵岸地点', 100) }),
  objections: (state, { landedOn }, { on }) => (compareDates(landedOn, on) > 0 || (state.decision !== null && compareDates(landedOn, state.decision.on) < 0)
    ? [refuse('landing-order', '抵岸日期不得早于作出决定之日，也不得晚于登记之日', HAND_IN)] : []),
  apply: (state, { data }) => ({ ...state, collections: state.collections.map((one) => (one.water && one.landedOn === null ? { ...one, landedOn: data.landedOn } : one)) }),
});

const differs = (rule: string, sentence: string, amount: number, held: number): readonly Refusal[] => (amount === held ? [] : [refuse(rule, `${sentence}${yuanText(Fen.parse(held))}，不得截留或者部分上缴`, HAND_IN, { evidence: { heldFen: held } })]);

const handIn = step({
  code: 'hand-in', name: '将收缴的罚款交至行政机关', stage: 'execution', by: ['officer'], task: true, from: ['decided'], articles: HAND_IN,
  applicable: (state) => sumAt(state, 'officer') > 0,
  form: z.strictObject({ amountFen: money('交款数额（元）'), receivedBy: line('收款人', 50) }),
  blockers: (state) => (atSea(state) ? [refuse('not-landed', '水上收缴的罚款自抵岸之日起交至行政机关，尚未登记抵岸', HAND_IN, { todo: '先办理“登记抵岸”。' })] : []),
  objections: (state, { amountFen }) => differs('hand-in-differs', '应当交出收缴的全部罚款', amountFen, sumAt(state, 'officer')),
  apply: (state) => moved(state, 'officer', 'agency'),
});

const deposit = step({
  code: 'deposit', name: '将罚款缴付指定的银行', stage: 'execution', by: ['officer'], task: true, from: ['decided'], articles: HAND_IN,
  applicable: (state) => sumAt(state, 'agency') > 0,
  form: z.strictObject({ amountFen: money('缴付数额（元）'), bank: line('指定的银行', 100), voucher: line('缴款凭证号', 50) }),
  objections: (state, { amountFen }) => differs('deposit-differs', '应当缴付收缴的全部罚款', amountFen, sumAt(state, 'agency')),
  apply: (state) => moved(state, 'agency', 'bank'),
});

/** The fine has not reached the bank yet. */
export const underway = (state: SummaryState): boolean => state.collections.some(({ at }) => at !== 'bank');

export const COLLECTION_STEPS = [collectOnSpot, recordLanding, handIn, deposit];
