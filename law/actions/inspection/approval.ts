import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Provision } from '#law/disposition.ts';
import { certificateCovers } from '#law/engine/officers.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, date, line, text, yesNo } from '#law/forms/fields.ts';
import { recusedOf } from '#law/procedures/recusal.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import { drawRefusals, openRecusals, PROCEDURE, SUBJECT } from './limits.ts';
import { distinct, inspectorRows } from './registration.ts';
import { entering, step } from './state.ts';

const Assistant = z.strictObject({
  name: line('姓名', 50),
  kind: choice('身份', { auxiliary: '辅助人员', grid: '网格员', 'third-party': '第三方机构人员', expert: '专家' }),
  task: choice('承担的工作', { assist: '辅助性工作（记录、驾驶、搬运等）', technical: '提供技术支持', inspect: '实施检查' }),
});

const assistantRefusals = (assistants: readonly z.infer<typeof Assistant>[]): readonly Refusal[] => assistants.filter(({ task }) => task === 'inspect').map(({ name }) => refuse(
  'assistant-inspects', `${name}没有执法证件或者不是执法人员，不得实施检查`, [SUBJECT, cite('penalty-2021', 42, 1)], { todo: '由持证的执法人员检查；辅助人员、网格员、第三方只能辅助或者提供技术支持。' },
));

const requestApproval = step({
  code: 'request-approval', name: '提请批准检查', stage: 'initiation', by: ['officer'], from: ['registered'], certified: 2,
  articles: [PROCEDURE, cite('penalty-2021', 42, 1)], documents: ['inspection-approval'],
  form: z.strictObject({
    scheme: text('检查方案（内容、标准、方法）', 3000), plannedOn: date('拟检查日期'),
    unannounced: yesNo('不事先通知'), unannouncedBasis: Provision.exactOptional().meta({ title: '不事先通知的依据' }),
    assistants: z.array(Assistant).max(50).meta({ title: '随同人员（事先确定人数）' }), opinion: text('承办人意见', 1000),
  }),
  objections: (state, { plannedOn, unannounced, unannouncedBasis, assistants }, { on, officers }, facts) => [
    ...drawRefusals(state, officers, facts),
    ...assistantRefusals(assistants),
    ...(compareDates(plannedOn, on) < 0 ? [refuse('planned-before', '拟检查日期早于提请批准的日期，检查应当事先批准', [PROCEDURE], { todo: '改为以后的日期。' })] : []),
    ...(unannounced && (unannouncedBasis === undefined || !canFoundPenalty(unannouncedBasis.rank)) ? [refuse('unannounced-without-basis', '不事先通知的检查应当有法律、法规或者规章依据', [PROCEDURE], { todo: '写明依据，或者事先通知。' })] : []),
  ],
  apply: (state, { on, officers, data }) => ({
    ...entering(state, 'requested', on), handlers: officers,
    scheme: { plannedOn: data.plannedOn, unannounced: data.unannounced, inspectors: officers, assistants: data.assistants.map(({ name }) => name) },
  }),
});

const approve = step({
  code: 'approve-inspection', name: '批准检查', stage: 'initiation', by: ['head'], task: true, from: ['requested'], articles: [PROCEDURE],
  form: z.strictObject({ opinion: text('机关负责人意见', 1000) }),
  blockers: openRecusals,
  objections: (state, _data, { by }, facts) => (state.scheme?.inspectors.includes(by) === true
    ? [refuse('own-approval', `${facts.people.get(by)?.name ?? ''}是本次检查的检查人员，不得自己批准`, [PROCEDURE], { todo: '由其他负责人批准。' })] : []),
  apply: (state, { on }) => ({ ...entering(state, 'approved', on), approvedOn: on }),
});

const decline = step({
  code: 'decline-inspection', name: '不予批准检查', stage: 'initiation', by: ['head'], from: ['requested'], articles: [PROCEDURE],
  form: z.strictObject({ reason: text('理由', 1000) }),
  apply: (state, { on }) => entering(state, 'declined', on),
});

const changeInspectors = step({
  code: 'change-inspectors', name: '更换检查人员', stage: 'investigation', by: ['head'], from: ['approved', 'underway'],
  articles: [PROCEDURE, cite('penalty-2021', 42, 1), cite('penalty-2021', 43)],
  form: z.strictObject({ inspectors: inspectorRows('更换后的检查人员'), reason: text('理由', 1000) }),
  objections: (state, { inspectors }, { on }, facts) => {
    const named = distinct(inspectors);
    const unfit = named.flatMap((id): Refusal[] => {
      const person = facts.people.get(id);
      if (recusedOf(state).includes(id)) return [refuse('officer-recused', `${person?.name ?? ''}已被决定回避，不得参与本案`, [cite('penalty-2021', 43)])];
      return person?.certificates.some((one) => certificateCovers(one, on)) === true ? [] : [refuse('inspector-uncertified', `${person?.name ?? '所列人员'}没有有效的执法证件，不得实施检查`, [SUBJECT, cite('penalty-2021', 42, 1)])];
    });
    return [...(named.length < 2 ? [refuse('too-few-inspectors', '检查人员不得少于二人', [cite('penalty-2021', 42, 1)])] : []), ...unfit, ...drawRefusals(state, named, facts)];
  },
  apply: (state, { data }) => ({ ...state, scheme: state.scheme && { ...state.scheme, inspectors: distinct(data.inspectors) }, handlers: distinct(data.inspectors) }),
});

const cancel = step({
  code: 'cancel-inspection', name: '终止检查', stage: 'investigation', by: ['head'], from: ['approved', 'underway'], articles: [PROCEDURE],
  form: z.strictObject({
    ground: choice('终止的情形', { ceased: '检查对象已经注销或者停止经营', unreachable: '通过登记的住所（经营场所）无法联系', merged: '并入其他检查', unnecessary: '不再需要检查' }), reason: text('具体情况', 1000),
  }),
  apply: (state, { on }) => entering(state, 'cancelled', on),
});

export const APPROVAL_STEPS = [requestApproval, approve, decline, changeInspectors, cancel];
