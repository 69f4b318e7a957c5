import { z } from 'zod';
import type { OfficerId } from '#kernel/ids.ts';
import { refuse } from '#law/engine/refusal.ts';
import { count, line, officer, time } from '#law/forms/fields.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { recusedOf } from '#law/procedures/recusal.ts';
import { cite } from '#law/statutes/index.ts';
import { earlierRefusals, itemComputed, itemRefusals } from './random-item.ts';
import { MODE, PROCEDURE, registrationRefusals, SUBJECT } from './limits.ts';
import { entering, step } from './state.ts';
import { RegisterInspection } from './task.ts';

const registerInspection = step({
  code: 'register-inspection', name: '登记检查任务', stage: 'initiation', by: ['officer'], from: ['none'],
  articles: [SUBJECT, MODE, PROCEDURE],
  form: RegisterInspection,
  earlier: ({ party }) => party,
  objections: (_state, data, { on }, facts) => [
    ...partyRefusals(data.party, facts.today), ...registrationRefusals(data), ...earlierRefusals(data, on, facts), ...itemRefusals(data, on, facts),
  ],
  compute: (_state, data, { on }, facts) => itemComputed(data, on, facts),
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'registered', on), title: data.title, matter: data.matter, party: data.party, mode: data.mode,
    task: { type: data.type, plan: data.plan ?? null, basis: data.basis, byDraw: data.byDraw },
    handlers: officers.length > 0 ? officers : [by],
  }),
});

/** Officers by name, in rows of a form. */
export const inspectorRows = (title: string) => z.array(z.strictObject({ officer: officer('检查人员') })).min(2).max(50).meta({ title });

export const distinct = (rows: readonly { readonly officer: OfficerId }[]): readonly OfficerId[] => [...new Set(rows.map((row) => row.officer))];

const recordDraw = step({
  code: 'record-draw', name: '登记双随机抽取', stage: 'initiation', by: ['officer'], from: ['registered', 'approved'],
  articles: [MODE, cite('state-council-2018', '二（四）')], documents: ['draw-record'],
  applicable: ({ task }) => task?.byDraw === true,
  form: z.strictObject({
    objects: count('检查对象名录库的抽取基数', 1, 10_000_000), people: count('执法检查人员名录库的抽取基数', 2), method: line('抽取方法'), seed: line('随机种子（抽取设备编号）'),
    drawnAt: time('抽取时间'), operator: line('操作人', 50), witness: line('监督人', 50), inspectors: inspectorRows('抽取的检查人员'),
  }),
  objections: (state, { people, inspectors, operator, witness }, _command, facts) => {
    const drawn = distinct(inspectors);
    return [
      ...(drawn.length < 2 ? [refuse('too-few-drawn', '随机抽取的检查人员不得少于二人', [cite('penalty-2021', 42, 1), MODE])] : []),
      ...(people < drawn.length ? [refuse('draw-base', '检查人员名录库的人数少于抽取的人数', [MODE], { todo: '核对名录库的抽取基数。' })] : []),
      ...(operator === witness ? [refuse('draw-unwitnessed', '抽取的操作人和监督人不能是同一人', [MODE], { todo: '由他人监督抽取。' })] : []),
      ...drawn.filter((id) => recusedOf(state).includes(id)).map((id) => refuse('officer-recused', `${facts.people.get(id)?.name ?? ''}已被决定回避，应当重新抽取`, [cite('penalty-2021', 43)])),
    ];
  },
  apply: (state, { on, data }) => ({ ...state, drawn: distinct(data.inspectors), draw: { on, objects: data.objects, people: data.people } }),
});

export const REGISTRATION_STEPS = [registerInspection, recordDraw];
