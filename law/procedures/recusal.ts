import { z } from 'zod';
import type { EventId, OfficerId } from '#kernel/ids.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, line, officer, text, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** What a procedure keeps of recusals; `granted` is null until decided. */
export interface WithRecusals {
  readonly recusals: readonly { readonly id: EventId; readonly of: OfficerId; readonly granted: boolean | null }[];
}

export const recusedOf = ({ recusals }: WithRecusals): readonly OfficerId[] => recusals.filter(({ granted }) => granted === true).map(({ of }) => of);

/** 回避: asked for by the person or the party, decided by the head; the investigation goes on meanwhile (处罚法第四十三条). */
export function recusalSteps<State extends WithRecusals>(step: StepBuilder<State>, from: readonly string[]): readonly StepDefinition<State>[] {
  const applyRecusal = step({
    code: 'apply-recusal', name: '申请回避', stage: 'investigation', by: ['officer', 'reviewer', 'head'], from,
    articles: [cite('penalty-2021', 43)],
    form: z.strictObject({
      of: officer('被申请回避的人员'), applicant: choice('申请人', { self: '本人', party: '当事人' }), reason: text('申请理由', 1000),
    }),
    apply: (state, { id, data }) => ({ ...state, recusals: [...state.recusals, { id, of: data.of, granted: null }] }),
  });

  const decideRecusal = step({
    code: 'decide-recusal', name: '决定是否回避', stage: 'investigation', by: ['head'], task: true, from,
    articles: [cite('penalty-2021', 43, 3)],
    applicable: (state) => state.recusals.some(({ granted }) => granted === null),
    form: z.strictObject({
      granted: yesNo('是否回避'), reason: text('理由', 1000),
      superior: line('作出决定的上级机关或者本级人民政府').exactOptional().meta({ title: '作出决定的上级机关或者本级人民政府（机关负责人被申请回避时填写）', widget: 'line' }),
    }),
    objections: (state, data, command) => {
      const pending = state.recusals.find(({ granted }) => granted === null);
      return pending?.of === command.by && data.superior === undefined
        ? [refuse('own-recusal', '机关负责人的回避不得由本人决定', [cite('henan-enforcement-2016', 23), cite('penalty-2021', 43, 3)], { todo: '由同级人民政府或者上级行政机关决定，并在此登记。' })] : [];
    },
    apply: (state, { data }) => {
      const pending = state.recusals.findIndex(({ granted }) => granted === null);
      return { ...state, recusals: state.recusals.map((one, index) => (index === pending ? { ...one, granted: data.granted } : one)) };
    },
  });
  return [applyRecusal, decideRecusal];
}
