import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, date, line } from '#law/forms/fields.ts';
import { REMEDY_RESULTS } from '#law/procedures/remedies.ts';
import { cite } from '#law/statutes/index.ts';
import { served, type WithExecution } from './execution-state.ts';

const recordRemedy = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'record-remedy', name: '登记行政复议（诉讼）', by: ['officer', 'reviewer'],
  articles: [cite('penalty-2021', 73), cite('reconsideration-2023', 20, 1), cite('litigation-2017', 46, 1)],
  form: z.strictObject({ kind: choice('类别', { reconsideration: '行政复议', litigation: '行政诉讼' }), body: line('受理机关'), filedOn: date('受理日期') }),
  blockers: served,
  objections: (state, { filedOn }, { on }) =>
    compareDates(filedOn, on) > 0 || (state.decision !== null && compareDates(filedOn, state.decision.on) < 0)
      ? [refuse('remedy-order', '受理日期不得早于作出决定之日，也不得晚于登记之日', [cite('penalty-2021', 73)])] : [],
  apply: (state, { id, data }) => ({ ...state, remedies: [...state.remedies, { id, kind: data.kind, from: data.filedOn, to: null }] }),
});

const endRemedy = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  stage: 'execution', from, code: 'end-remedy', name: '登记复议（诉讼）结果', by: ['officer', 'reviewer'], articles: [cite('penalty-2021', 73)],
  applicable: (state) => state.remedies.some(({ to }) => to === null),
  form: z.strictObject({ endedOn: date('终结日期'), result: choice('结果', REMEDY_RESULTS), document: line('文书名称和文号') }),
  objections: (state, { endedOn }, { on }) =>
    compareDates(endedOn, on) > 0 || state.remedies.some(({ to, from: began }) => to === null && compareDates(endedOn, began) < 0)
      ? [refuse('remedy-order', '终结日期不得早于受理日期，也不得晚于登记之日', [cite('penalty-2021', 73)])] : [],
  apply: (state, { data }) => ({ ...state, remedies: state.remedies.map((one) => (one.to === null ? { ...one, to: data.endedOn } : one)) }),
});

/** Reconsideration and litigation against a penalty: they do not stop it, but the late fine stands still (处罚法第七十三条). */
export const remedySteps = <State extends WithExecution>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] => [
  recordRemedy(step, from), endRemedy(step, from),
];
