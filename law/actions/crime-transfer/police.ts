import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, line, lines, text, time, yesNo } from '#law/forms/fields.ts';
import { limitFrom } from './decision.ts';
import { minutesBetween } from './hours.ts';
import { entering, notTheTeam, RULE, step, type PhaseCode, type TransferState } from './state.ts';

const shared = { stage: 'execution', by: ['officer'] } as const;

const recordReceipt = step({
  ...shared, code: 'record-receipt', name: '登记公安机关签收', task: true, from: ['transferred'], articles: [RULE(7)],
  applicable: (state) => state.forward === null,
  form: z.strictObject({ receivedAt: time('签收时间'), receiver: line('签收人', 50), receipt: line('移送书回执号', 50), competent: yesNo('属于该公安机关管辖') }),
  objections: (state, { receivedAt }, { on }) => (state.transfer !== null && minutesBetween(state.transfer, { on, at: receivedAt }) < 0
    ? [refuse('receipt-before-transfer', '签收时间早于移送的时间', [RULE(7)])] : []),
  compute: (_state, { competent, receivedAt }, { on }, facts) => ({ forwardBy: competent ? null : limitFrom({ on, at: receivedAt }, 'crime.forward', facts) }),
  apply: (state, { on, data }) => (data.competent
    ? entering(state, 'received', on) : { ...state, forward: { from: { on, at: data.receivedAt }, by: data.computed.forwardBy } }),
});

const recordForwarding = step({
  ...shared, code: 'record-forwarding', name: '登记转送有管辖权的机关', task: true, from: ['transferred'], articles: [RULE(7)],
  applicable: (state) => state.forward !== null,
  form: z.strictObject({ authority: line('有管辖权的机关'), forwardedAt: time('转送时间'), notice: line('书面告知的文书', 100) }),
  objections: (state, { forwardedAt }, { on }) => (state.forward !== null && minutesBetween(state.forward.from, { on, at: forwardedAt }) < 0
    ? [refuse('forwarded-before-receipt', '转送时间早于签收的时间', [RULE(7)])] : []),
  compute: (state, { forwardedAt }, { on }) => ({ late: state.forward !== null && state.forward.by !== null && minutesBetween(state.forward.by, { on, at: forwardedAt }) > 0 }),
  apply: (state, { on, data }) => ({ ...state, authority: data.authority, transfer: { on, at: data.forwardedAt }, forward: null }),
});

export const ANSWERS = { filed: '立案', refused: '不予立案' } as const;

const answered = (state: TransferState, answer: keyof typeof ANSWERS, on: LegalDate): TransferState => ({ ...entering(state, answer, on), refusedOn: answer === 'refused' ? on : null });

const answerForm = z.strictObject({ answer: choice('决定', ANSWERS), document: line('通知书文号', 100), reason: text('不予立案的理由', 2000).exactOptional() });

const unexplained = (answer: keyof typeof ANSWERS, reason: string | undefined, article: number): readonly Refusal[] =>
  answer === 'refused' && reason === undefined
    ? [refuse('refusal-unexplained', '公安机关不予立案的，应当书面说明理由', [RULE(article)], { todo: '登记通知书写明的理由；没有说明的，向公安机关索取。' })] : [];

const recordPoliceDecision = step({
  ...shared, code: 'record-police-decision', name: '登记立案或者不予立案通知', task: true, from: ['received'], articles: [RULE(8)],
  form: answerForm,
  objections: (_state, { answer, reason }) => unexplained(answer, reason, 8),
  apply: (state, { on, data }) => answered(state, data.answer, on),
});

const handOver = step({
  ...shared, code: 'hand-over', name: '移交涉案物品和材料', task: true, from: ['filed'], certified: 2, articles: [RULE(12)],
  applicable: (state) => !state.handedOver,
  form: z.strictObject({ items: lines('移交的物品和材料'), receivedBy: line('接收人', 50), receipt: line('交接单号', 50) }),
  objections: (state, _data, command) => notTheTeam(state, command),
  apply: (state) => ({ ...state, handedOver: true }),
});

/** A right of the agency that ends some days after the refusal, or the answer on reconsideration, came in. */
function expired(state: TransferState, code: 'crime.reconsideration' | 'crime.supervision', rule: string, what: string, on: LegalDate, facts: Facts): readonly Refusal[] {
  const limit = state.refusedOn === null ? null : dueBy(facts, code, state.refusedOn);
  return limit !== null && compareDates(on, limit.due.date) > 0
    ? [refuse(rule, `${what}应当在接到通知之日起三日内提出，期限已于${limit.due.date}届满`, [limit.rule.citation ?? RULE(9, 1)], {
        todo: '依照第十条对案件依法作出行政处理。', evidence: { lastDay: limit.due.date },
      })] : [];
}

const requestReconsideration = step({
  ...shared, code: 'request-reconsideration', name: '提请公安机关复议', from: ['refused'], articles: [RULE(9, 1)],
  applicable: (state) => !state.reconsidered && !state.supervised,
  form: z.strictObject({ reason: text('认为应当立案的理由') }),
  blockers: (state, on, facts) => expired(state, 'crime.reconsideration', 'reconsideration-late', '提请复议', on, facts),
  apply: (state, { on }) => entering(state, 'reconsidering', on),
});

const recordReconsideration = step({
  ...shared, code: 'record-reconsideration', name: '登记复议决定', task: true, from: ['reconsidering'], articles: [RULE(9, 2)],
  form: answerForm,
  objections: (_state, { answer, reason }) => unexplained(answer, reason, 9),
  apply: (state, { on, data }) => ({ ...answered(state, data.answer, on), reconsidered: true }),
});

const suggestSupervision = step({
  ...shared, code: 'suggest-supervision', name: '建议人民检察院立案监督', from: ['refused'], articles: [RULE(9, 1), RULE(9, 2)],
  applicable: (state) => !state.supervised,
  form: z.strictObject({ procuratorate: line('人民检察院'), reason: text('建议的理由') }),
  blockers: (state, on, facts) => expired(state, state.reconsidered ? 'crime.supervision' : 'crime.reconsideration', 'supervision-late', '建议立案监督', on, facts),
  apply: (state, { on }) => entering(state, 'supervised', on),
});

const recordSupervision = step({
  ...shared, code: 'record-supervision', name: '登记立案监督结果', task: true, from: ['supervised'], articles: [RULE(9, 2)],
  form: answerForm,
  objections: (_state, { answer, reason }) => unexplained(answer, reason, 9),
  apply: (state, { on, data }) => ({ ...answered(state, data.answer, on), supervised: true }),
});

export const UNSETTLED = ['refused', 'returned'] as const satisfies readonly PhaseCode[];

export const POLICE_STEPS = [
  recordReceipt, recordForwarding, recordPoliceDecision, handOver, requestReconsideration, recordReconsideration, suggestSupervision, recordSupervision,
];
