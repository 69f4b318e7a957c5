import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, lines, money, text, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { owedFen, served, type WithExecution } from './execution-state.ts';

const HARDSHIP = [cite('penalty-2021', 66, 2)];

const requestDeferral = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'request-deferral', name: '当事人申请延期（分期）缴纳', by: ['officer'], articles: HARDSHIP, documents: ['deferral-application'],
  applicable: (state) => owedFen(state) > 0 && !state.deferral.requested,
  form: z.strictObject({
    kind: choice('申请事项', { defer: '延期缴纳', instalments: '分期缴纳' }), until: date('申请延至（最后一期）'), hardship: text('经济困难的情况', 2000),
    proof: lines('提交的证明材料', 0).exactOptional(),
  }),
  blockers: served,
  apply: (state, { data }) => ({ ...state, deferral: { ...state.deferral, requested: true, instalments: data.kind === 'instalments' } }),
});

const Plan = z.array(z.strictObject({ due: date('期限'), amountFen: money('数额（元）') })).max(60).meta({ title: '分期计划' });

/** Instalments are dates and amounts that come to what is owed, no more and no less, the last of them on the last day. */
function planRefusals(owed: number, plan: z.infer<typeof Plan>, until: LegalDate, on: LegalDate): readonly Refusal[] {
  const sum = plan.reduce((total, { amountFen }) => total + amountFen, 0);
  const dates = plan.map(({ due }) => due);
  const ordered = dates.every((due, index) => compareDates(due, dates[index - 1] ?? on) > 0);
  const faults = [
    ...(plan.length < 2 ? ['分期缴纳应当不少于两期'] : []), ...(plan.some(({ amountFen }) => amountFen === 0) ? ['每一期的数额应当大于零'] : []),
    ...(ordered ? [] : ['各期的期限应当晚于批准之日，依次在后']), ...(plan.length > 0 && dates.at(-1) !== until ? [`最后一期应当是${until}`] : []),
    ...(sum === owed ? [] : [`各期合计${yuanText(Fen.parse(sum))}，应缴${yuanText(Fen.parse(owed))}`]),
  ];
  return faults.length === 0 ? [] : [refuse('instalment-plan', faults.join('；'), HARDSHIP, { todo: '逐期写明期限和数额，合计等于尚未缴纳的数额。' })];
}

const decideDeferral = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'decide-deferral', name: '审批延期（分期）缴纳', by: ['head'], task: true, articles: HARDSHIP, documents: ['deferral-approval', 'deferral'],
  applicable: (state) => state.deferral.requested,
  form: z.strictObject({ granted: yesNo('是否批准'), until: date('延至（最后一期）').exactOptional(), plan: Plan, reason: text('理由', 1000) }),
  objections: (state, { granted, until, plan }, { on }) => {
    if (!granted) return [];
    if (until === undefined || compareDates(until, on) <= 0) return [refuse('deferral-end', '批准延期（分期）的，应当写明晚于批准之日的最后期限', HARDSHIP, { todo: '填写最后的期限。' })];
    return state.deferral.instalments || plan.length > 0 ? planRefusals(owedFen(state), plan, until, on) : [];
  },
  apply: (state, { data }) => ({ ...state, deferral: { requested: false, instalments: false, until: data.granted ? data.until ?? null : state.deferral.until } }),
});

/** Deferral and instalments, which hardship may call for (处罚法第六十六条第二款). */
export const deferralSteps = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] => [
  requestDeferral(step, from), decideDeferral(step, from),
];
