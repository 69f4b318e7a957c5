import { z } from 'zod';
import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import { Unperformed, unperformedRefusals } from '#law/coercion/unperformed.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choices, confirmed, date, line, money, text } from '#law/forms/fields.ts';
import { linkedCase, OPENING } from '#law/forms/opening.ts';
import { named } from '#law/forms/remedies.ts';
import { partyRefusals } from '#law/penalty/source.ts';
import { remedyEnd, remedyRefusals, remedySteps } from '#law/procedures/remedies.ts';
import { serviceSteps } from '#law/procedures/service.ts';
import { statementSteps, unreviewedRefusals } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, entering, step, type CourtState } from './state.ts';

const DEMAND = [cite('coercion-2011', 54)];
const TIME = [cite('coercion-2011', 53)];

/** Three months from the end of the time for remedies, or from the end of a deferral that is later. */
function applyBy(state: CourtState, facts: Facts): LegalDate | null {
  const end = state.unperformed === null ? null : remedyEnd(state, state.unperformed.servedOn, facts);
  if (end === null) return null;
  return dueBy(facts, 'enforcement.court-application', state.deferredUntil === null ? end : laterOf(end, state.deferredUntil))?.due.date ?? null;
}

const register = step({
  code: 'register-application', name: '登记申请强制执行事由', stage: 'initiation', by: ['officer'], from: ['none'],
  articles: [cite('coercion-2011', 13), ...TIME],
  form: z.strictObject({
    ...OPENING, mainCase: linkedCase('据以执行的案件').exactOptional(),
    unperformed: Unperformed.meta({ title: '据以执行的决定' }),
    duty: text('当事人应当履行而没有履行的义务', 2000),
    owedFen: money('未缴金额（元）').exactOptional(),
    deferredUntil: date('批准延期、分期缴纳的，最后期限').exactOptional().meta({ title: '批准延期、分期缴纳的，最后期限', widget: 'date' }),
    powerless: confirmed('核实法律没有规定由本机关强制执行'),
  }),
  objections: (_state, { party, unperformed }, { on }, facts) => [...partyRefusals(party, facts.today), ...unperformedRefusals(unperformed, on)],
  compute: (state, { unperformed, deferredUntil }, _command, facts) => ({ applyBy: applyBy({ ...state, unperformed, deferredUntil: deferredUntil ?? null }, facts) }),
  apply: (state, { on, by, officers, data }) => ({
    ...entering(state, 'registered', on), title: data.title, matter: data.matter, party: data.party, mainCase: data.mainCase ?? null,
    handlers: officers.length > 0 ? officers : [by], unperformed: data.unperformed, deferredUntil: data.deferredUntil ?? null, applyBy: data.computed.applyBy,
  }),
});

const REMEDY_STEPS = remedySteps(step, {
  from: ['registered', 'demanded', 'applied', 'accepted', 'granted'],
  earliest: ({ unperformed }) => unperformed?.servedOn ?? null,
  ended: (state, result, deadline) => ({ ...state, lapsed: state.lapsed || result === 'revoked' || result === 'void', applyBy: deadline }),
  deadline: applyBy,
});

const demand = step({
  code: 'demand-performance', name: '催告', stage: 'decision', by: ['officer'], from: ['registered'], certified: 2, articles: DEMAND, documents: ['payment-demand'],
  form: z.strictObject({ demand: text('催告的内容（履行的期限、方式、金额，陈述权和申辩权）', 2000) }),
  apply: (state, { on, officers }) => ({ ...acted(entering(state, 'demanded', on), officers), handlers: officers, demandedOn: on }),
});

const SERVICE_STEPS = serviceSteps(step, {
  documents: { demand: '催告书' }, stage: 'decision', from: ['demanded'], confirmedIn: ['registered', 'demanded'], articles: [cite('coercion-2011', 38), ...DEMAND],
  issuedOn: ({ demandedOn }) => ({ demand: demandedOn }),
});

/** The five materials (行政强制法第五十五条). */
export const APPLICATION_MATERIALS = {
  application: '强制执行申请书', decision: '行政决定书及作出决定的事实、理由和依据', opinion: '当事人的意见及行政机关催告情况', subject: '申请强制执行标的情况',
  other: '法律、行政法规规定的其他材料',
} as const;

function demandRefusals(state: CourtState, on: LegalDate, facts: Facts): readonly Refusal[] {
  const told = state.served.demand;
  if (told === undefined) return [refuse('not-demanded', '催告书尚未送达当事人，不得申请强制执行', DEMAND, { todo: '先送达催告书。' })];
  const last = dueBy(facts, 'enforcement.demand', told)?.due.date ?? null;
  return last !== null && compareDates(on, last) <= 0
    ? [refuse('demand-period-running', `催告书送达十日后仍未履行的才可以申请，十日至${last}`, DEMAND, { todo: `${last}之后仍未履行的再申请。`, evidence: { lastDay: last } })] : [];
}

const lapsedRefusals = ({ lapsed }: CourtState): readonly Refusal[] =>
  lapsed ? [refuse('decision-lapsed', '据以执行的决定已被撤销或者确认无效，不得申请强制执行', TIME, { todo: '办理“不再申请”。' })] : [];

const apply = step({
  code: 'apply', name: '申请人民法院强制执行', stage: 'execution', by: ['head'], task: true, from: ['demanded'],
  articles: [...TIME, ...DEMAND, cite('coercion-2011', 55)], documents: ['enforcement-application'],
  form: z.strictObject({
    court: named('人民法院'), subject: text('申请执行的标的', 2000), grounds: text('据以执行的决定的事实、理由和依据'), opinion: text('当事人的意见及催告情况', 2000),
    materials: choices('提供的材料', APPLICATION_MATERIALS), signed: confirmed('由行政机关负责人签名，加盖印章并注明日期'),
    urgent: text('因情况紧急、为保障公共安全申请立即执行的理由', 1000).exactOptional(),
    lateReason: text('逾期申请的正当理由', 1000).exactOptional(),
  }),
  blockers: (state, on, facts) => [
    ...lapsedRefusals(state),
    ...(state.unperformed === null ? [] : remedyRefusals(state, state.unperformed.servedOn, on, facts, TIME)),
    ...demandRefusals(state, on, facts), ...unreviewedRefusals(state, [cite('coercion-2011', 36)]),
  ],
  objections: (state, { materials, lateReason }, { on }) => {
    const missing = (['application', 'decision', 'opinion', 'subject'] as const).filter((one) => !materials.includes(one));
    const late = state.applyBy !== null && compareDates(on, state.applyBy) > 0 && lateReason === undefined;
    return [
      ...(missing.length > 0 ? [refuse('application-materials', `申请材料不齐：${missing.map((one) => APPLICATION_MATERIALS[one]).join('、')}`, [cite('coercion-2011', 55)], { todo: '补齐材料。' })] : []),
      ...(late ? [refuse('court-application-late', `申请强制执行的期限已于${state.applyBy}届满`, TIME, { todo: '有正当理由的，写明理由；没有的，办理“不再申请”。', evidence: { lastDay: state.applyBy } })] : []),
    ];
  },
  apply: (state, { on, data }) => ({ ...entering(state, 'applied', on), application: { on, urgent: data.urgent !== undefined } }),
});

const abandon = step({
  code: 'abandon', name: '不再申请', stage: 'execution', by: ['head'], from: ['registered', 'demanded', 'refused', 'denied'], articles: TIME,
  form: z.strictObject({ reason: text('理由', 1000), basis: line('处理依据（文书）').exactOptional() }),
  apply: (state, { on }) => entering(state, 'finished', on),
});

export const APPLICATION_STEPS = [
  register, ...REMEDY_STEPS, demand, ...SERVICE_STEPS, ...statementSteps(step, ['demanded'], [cite('coercion-2011', 36)]), apply, abandon,
];
