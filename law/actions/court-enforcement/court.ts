import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { Citation } from '#kernel/citations.ts';
import { dueBy } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, money, text, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { entering, step, type CourtState } from './state.ts';

const shared = { stage: 'execution', by: ['officer'] } as const;
const ruling = line('裁定书（通知书）文号');

/** What the court did is dated between the application and today. */
function between(state: CourtState, day: LegalDate, on: LegalDate, articles: readonly Citation[]): readonly Refusal[] {
  const from = state.acceptedOn ?? state.application?.on ?? null;
  return compareDates(day, on) > 0 || (from !== null && compareDates(day, from) < 0)
    ? [refuse('court-date-order', '法院文书的日期不得早于申请（受理）之日，也不得晚于登记之日', articles, { todo: '对照法院文书核对日期。' })] : [];
}

const ACCEPTANCE = [cite('coercion-2011', 56, 1)];

const accept = step({
  ...shared, code: 'record-acceptance', name: '登记法院受理', task: true, from: ['applied'], articles: ACCEPTANCE,
  form: z.strictObject({ acceptedOn: date('受理日期'), document: ruling }),
  objections: (state, { acceptedOn }, { on }) => between(state, acceptedOn, on, ACCEPTANCE),
  apply: (state, { on, data }) => ({ ...entering(state, 'accepted', on), acceptedOn: data.acceptedOn }),
});

const refusal = step({
  ...shared, code: 'record-refusal', name: '登记法院裁定不予受理', from: ['applied'], articles: [cite('coercion-2011', 56, 2)],
  form: z.strictObject({ receivedOn: date('收到裁定之日'), document: ruling, reason: text('不予受理的理由', 2000) }),
  objections: (state, { receivedOn }, { on }) => between(state, receivedOn, on, [cite('coercion-2011', 56, 2)]),
  apply: (state, { on, data }) => ({ ...entering(state, 'refused', on), ruling: { kind: 'refused', receivedOn: data.receivedOn } }),
});

const hearDoubt = step({
  ...shared, code: 'record-court-hearing', name: '登记法院听取意见', from: ['accepted'], articles: [cite('coercion-2011', 58, 1)],
  form: z.strictObject({ heardOn: date('听取意见之日'), doubt: choice('情形', { facts: '明显缺乏事实根据', law: '明显缺乏法律、法规依据', other: '其他明显违法并损害被执行人合法权益' }), opinion: text('本机关的意见', 3000) }),
  objections: (state, { heardOn }, { on }) => between(state, heardOn, on, [cite('coercion-2011', 58, 1)]),
  apply: (state) => state,
});

const grant = step({
  ...shared, code: 'record-grant', name: '登记法院裁定准予执行', task: true, from: ['accepted'], articles: [cite('coercion-2011', 57), cite('coercion-2011', 59)],
  form: z.strictObject({ ruledOn: date('裁定日期'), document: ruling }),
  objections: (state, { ruledOn }, { on }) => between(state, ruledOn, on, [cite('coercion-2011', 57)]),
  apply: (state, { on }) => entering(state, 'granted', on),
});

const deny = step({
  ...shared, code: 'record-denial', name: '登记法院裁定不予执行', from: ['accepted'], articles: [cite('coercion-2011', 58, 2)],
  form: z.strictObject({ receivedOn: date('收到裁定之日'), document: ruling, reason: text('不予执行的理由', 2000) }),
  objections: (state, { receivedOn }, { on }) => between(state, receivedOn, on, [cite('coercion-2011', 58, 2)]),
  apply: (state, { on, data }) => ({ ...entering(state, 'denied', on), ruling: { kind: 'denied', receivedOn: data.receivedOn } }),
});

const object = step({
  code: 'object-ruling', name: '向上一级人民法院申请复议', stage: 'execution', by: ['head'], from: ['refused', 'denied'],
  articles: [cite('coercion-2011', 56, 2), cite('coercion-2011', 58, 3)], documents: ['court-objection'],
  form: z.strictObject({ court: line('上一级人民法院', 100), reason: text('异议的理由') }),
  blockers: ({ ruling: last }, on, facts) => {
    const code = last?.kind === 'denied' ? 'court.denial-objection' : 'court.refusal-objection';
    const end = last === null ? null : dueBy(facts, code, last.receivedOn)?.due.date ?? null;
    const law = last?.kind === 'denied' ? cite('coercion-2011', 58, 3) : cite('coercion-2011', 56, 2);
    return end !== null && compareDates(on, end) > 0
      ? [refuse('objection-late', `向上一级人民法院申请复议的期限已于${end}届满`, [law], { todo: '办理“不再申请”。', evidence: { lastDay: end } })] : [];
  },
  apply: (state, { on }) => entering(state, 'objecting', on),
});

const higher = step({
  ...shared, code: 'record-higher-ruling', name: '登记上一级人民法院的裁定', task: true, from: ['objecting'], articles: [cite('coercion-2011', 56, 2), cite('coercion-2011', 58, 3)],
  form: z.strictObject({ ruledOn: date('裁定日期'), result: choice('裁定', { accept: '应当受理', grant: '准予执行', uphold: '维持原裁定' }), document: ruling }),
  objections: ({ ruling: last, ...state }, { ruledOn, result }, { on }) => [
    ...between({ ...state, ruling: last }, ruledOn, on, [cite('coercion-2011', 56, 2)]),
    ...((result === 'accept' && last?.kind === 'denied') || (result === 'grant' && last?.kind === 'refused')
      ? [refuse('other-than-objected', '上一级人民法院的裁定与申请复议的事项不符', [cite('coercion-2011', 56, 2), cite('coercion-2011', 58, 3)], { todo: '对不予受理的，裁定应当受理或者维持；对不予执行的，裁定准予执行或者维持。' })] : []),
  ],
  apply: (state, { on, data }) => {
    if (data.result === 'uphold') return entering(state, 'finished', on);
    return data.result === 'grant' ? entering(state, 'granted', on) : { ...entering(state, 'accepted', on), acceptedOn: data.ruledOn };
  },
});

const execution = step({
  ...shared, code: 'record-enforcement', name: '登记强制执行结果', task: true, from: ['granted'], articles: [cite('coercion-2011', 60)],
  form: z.strictObject({ result: choice('结果', { executed: '执行完毕', terminated: '终结执行' }), recoveredFen: money('执行到位数额（元）'), document: line('法律文书') }),
  apply: (state, { on }) => entering(state, 'finished', on),
});

const performance = step({
  ...shared, code: 'record-performance', name: '登记当事人自行履行', from: ['registered', 'demanded', 'applied', 'refused', 'accepted', 'denied', 'granted'], articles: [cite('coercion-2011', 54)],
  form: z.strictObject({ detail: text('履行情况', 2000), complete: yesNo('是否全部履行') }),
  apply: (state, { on, data }) => (data.complete ? entering(state, 'finished', on) : state),
});

const withdraw = step({
  code: 'withdraw-application', name: '撤回申请', stage: 'execution', by: ['head'], from: ['applied', 'accepted', 'granted', 'objecting'], articles: [cite('coercion-2011', 53)],
  form: z.strictObject({ reason: text('撤回的理由', 1000) }),
  apply: (state, { on }) => entering(state, 'finished', on),
});

export const COURT_STEPS = [accept, refusal, hearDoubt, grant, deny, object, higher, execution, performance, withdraw];
