import { z } from 'zod';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, choices, line, text, time } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { TransferDraft } from './draft.ts';
import { hoursAfter, minutesBetween, type Moment } from './hours.ts';
import { entering, notTheTeam, RULE, step, type TransferState } from './state.ts';

export const CAPACITIES = { principal: '正职负责人', acting: '主持工作的负责人' } as const;

/** The principal head decides, or whoever leads the agency meanwhile; a deputy in charge of the field may not (规定第五条第二款). */
function capacityRefusals(capacity: keyof typeof CAPACITIES, authorisation: string | undefined, { by }: StepCommand, facts: Facts): readonly Refusal[] {
  const person = facts.people.get(by);
  if (capacity === 'principal' && person?.post.startsWith('副') === true) {
    return [refuse('not-the-principal', `${person.name}（${person.post}）不是本机关正职负责人`, [RULE(5, 2)], { todo: '报正职负责人或者主持工作的负责人审批。' })];
  }
  return capacity === 'acting' && authorisation === undefined
    ? [refuse('acting-unproven', '主持工作的负责人审批的，应当写明主持工作的依据', [RULE(5, 2)])] : [];
}

/** Until when what was approved or received must be passed on, by the hours in force on that day. */
export function limitFrom(moment: Moment, code: 'crime.transfer' | 'crime.forward', facts: Facts): Moment | null {
  const hours = bindingOn(facts, code, moment.on);
  return hours === null ? null : hoursAfter(moment, Number(hours.value));
}

const decide = step({
  code: 'decide', name: '决定是否移送', stage: 'decision', by: ['head'], task: true, from: ['reported'], articles: [RULE(5, 2), RULE(3)],
  form: z.strictObject({
    decision: TransferDraft.meta({ ...TransferDraft.meta(), title: '决定', prefill: 'proposal' }),
    decidedAt: time('决定时间'), capacity: choice('审批人身份', CAPACITIES), authorisation: line('主持工作的依据').exactOptional(), opinion: text('负责人意见', 1000),
  }),
  drafted: ({ decision }) => decision,
  blockers: (state) => (state.recusals.some(({ granted }) => granted === null)
    ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []),
  objections: (_state, { decision, capacity, authorisation }, command, facts) => [
    ...capacityRefusals(capacity, authorisation, command, facts),
    ...(decision.kind === 'no-transfer' && decision.ground === 'penalised'
      ? [refuse('penalty-instead-of-transfer', '不得以行政处罚代替移送', [RULE(11, 1)], { todo: '涉嫌犯罪的，批准移送；不移送的，写明法定理由。' })] : []),
  ],
  compute: (_state, { decision, decidedAt }, { on }, facts) => ({ transferBy: decision.kind === 'transfer' ? limitFrom({ on, at: decidedAt }, 'crime.transfer', facts) : null }),
  apply: (state, { on, data }) => ({
    ...entering(state, data.decision.kind === 'transfer' ? 'approved' : 'settled', on),
    decision: { moment: { on, at: data.decidedAt }, draft: data.decision, transferBy: data.computed.transferBy },
  }),
});

/** 移送材料 (规定第六条). */
export const MATERIALS = { letter: '涉嫌犯罪案件移送书', report: '涉嫌犯罪案件情况的调查报告', property: '涉案物品清单', appraisal: '有关检验报告或者鉴定结论', other: '其他有关涉嫌犯罪的材料' } as const;

function materialRefusals(state: TransferState, materials: readonly (keyof typeof MATERIALS)[], without: string | undefined): readonly Refusal[] {
  const always = ['letter', 'report', ...(state.property ? ['property' as const] : [])] as const;
  const missing = always.filter((one) => !materials.includes(one)).map((one) => MATERIALS[one]);
  const absent = (Object.keys(MATERIALS) as (keyof typeof MATERIALS)[]).filter((one) => !materials.includes(one)); // keys of a constant object
  return [
    ...(missing.length > 0 ? [refuse('materials-missing', `移送应当附有${missing.join('、')}`, [RULE(6)], { todo: '补齐材料后移送。', evidence: { missing } })] : []),
    ...(absent.length > missing.length && without === undefined
      ? [refuse('materials-unexplained', '没有检验报告、鉴定结论或者其他材料的，应当说明', [RULE(6)])] : []),
  ];
}

function momentRefusals({ decision }: TransferState, sent: Moment, lateReason: string | undefined): readonly Refusal[] {
  if (decision === null) return [];
  if (minutesBetween(decision.moment, sent) < 0) return [refuse('transfer-before-approval', '移送时间早于批准的时间', [RULE(5, 2)])];
  const { transferBy } = decision;
  return transferBy !== null && minutesBetween(transferBy, sent) > 0 && lateReason === undefined
    ? [refuse('transfer-late', `批准后应当在二十四小时内移送，至${transferBy.on} ${transferBy.at}`, [RULE(5, 2)], { todo: '立即移送，并写明逾期的原因。', evidence: { until: transferBy } })] : [];
}

const transfer = step({
  code: 'transfer', name: '向公安机关移送', stage: 'execution', by: ['officer'], task: true, from: ['approved'], certified: 2,
  articles: [RULE(5, 2), RULE(6)], documents: ['crime-transfer'],
  form: z.strictObject({
    authority: line('同级公安机关'), sentAt: time('移送时间'), materials: choices('移送材料', MATERIALS), without: text('没有某项材料的说明', 1000).exactOptional(),
    lateReason: text('逾期移送的原因', 1000).exactOptional(),
  }),
  objections: (state, { sentAt, materials, without, lateReason }, command) => [
    ...notTheTeam(state, command), ...materialRefusals(state, materials, without), ...momentRefusals(state, { on: command.on, at: sentAt }, lateReason),
  ],
  apply: (state, { on, data }) => ({ ...entering(state, 'transferred', on), transfer: { on, at: data.sentAt }, authority: data.authority }),
});

export const DECISION_STEPS = [decide, transfer];
