import { z } from 'zod';
import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, date, money, text, yesNo } from '#law/forms/fields.ts';
import { annulStep } from '#law/procedures/annulment.ts';
import { cite } from '#law/statutes/index.ts';
import { entering, issuing, step, type EnforcementState } from './state.ts';

const AGREEMENT = [cite('coercion-2011', 42)];

const agree = step({
  code: 'agree', name: '达成执行协议', stage: 'execution', by: ['head'], from: ['decided'], articles: AGREEMENT, documents: ['enforcement-agreement'],
  form: z.strictObject({
    stages: z.array(z.strictObject({ content: text('履行内容', 1000), by: date('期限') })).min(1).max(60).meta({ title: '分阶段履行' }),
    harmless: confirmed('确认不损害公共利益和他人合法权益'),
    remedied: yesNo('当事人采取了补救措施'), relievedFen: money('减免的加处罚款或者滞纳金（元）').exactOptional(),
  }),
  objections: ({ lateCharge }, { stages, remedied, relievedFen = 0 }, { on }): readonly Refusal[] => [
    ...(stages.some(({ by }) => compareDates(by, on) <= 0) ? [refuse('stage-past', '各阶段的期限应当晚于达成协议之日', AGREEMENT, { todo: '核对各阶段的期限。' })] : []),
    ...(relievedFen > 0 && !remedied ? [refuse('relief-without-remedy', '当事人采取补救措施的，才可以减免加处的罚款或者滞纳金', [cite('coercion-2011', 42, 1)], { todo: '不予减免，或者核实补救措施。' })] : []),
    ...(relievedFen > (lateCharge?.amountFen ?? 0) ? [refuse('relief-of-principal', '只能减免加处的罚款或者滞纳金，不得减免金钱给付义务本身', [cite('coercion-2011', 42, 1)], { todo: '减免的数额不超过加处的数额。', evidence: { most: lateCharge?.amountFen ?? 0 } })] : []),
  ],
  apply: (state, { on, data }) => ({
    ...entering(state, 'agreed', on), agreedUntil: data.stages.map(({ by }) => by).reduce(laterOf, on),
    lateCharge: state.lateCharge && { ...state.lateCharge, amountFen: Math.max(0, state.lateCharge.amountFen - (data.relievedFen ?? 0)) },
  }),
});

const breach = step({
  code: 'resume-after-breach', name: '当事人不履行协议，恢复强制执行', stage: 'execution', by: ['head'], from: ['agreed'], articles: [cite('coercion-2011', 42, 2)], documents: ['enforcement-resumption'],
  form: z.strictObject({ breach: text('不履行协议的情况', 2000) }),
  apply: (state, { on }) => issuing({ ...entering(state, 'decided', on), agreedUntil: null }, 'resumption', on),
});

const SUSPENSION = [cite('coercion-2011', 39)];

const suspend = step({
  code: 'suspend', name: '中止执行', stage: 'execution', by: ['head'], from: ['decided'], articles: SUSPENSION, documents: ['enforcement-suspension'],
  form: z.strictObject({
    ground: choice('中止的情形', {
      unable: '当事人履行确有困难或者暂无履行能力', claimed: '第三人对执行标的主张权利，确有理由', irreparable: '执行可能造成难以弥补的损失，且中止执行不损害公共利益', other: '行政机关认为需要中止执行的其他情形',
    }),
    harmless: yesNo('没有明显社会危害'), reason: text('理由', 1000),
  }),
  apply: (state, { on, data }) => issuing({ ...entering(state, 'suspended', on), suspension: { on, unable: data.ground === 'unable' && data.harmless } }, 'suspension', on),
});

/** The last day of the years after which a suspended enforcement is not taken up again; null where it may be at any time (第三十九条第二款). */
function suspensionEnd({ suspension }: EnforcementState, facts: Facts): LegalDate | null {
  return suspension?.unable === true ? dueBy(facts, 'coercion.suspension', suspension.on)?.due.date ?? null : null;
}

const resume = step({
  code: 'resume', name: '恢复执行', stage: 'execution', by: ['head'], from: ['suspended'], articles: SUSPENSION, documents: ['enforcement-resumption'],
  form: z.strictObject({ reason: text('中止执行的情形消失的情况', 1000) }),
  blockers: (state, on, facts) => {
    const end = suspensionEnd(state, facts);
    return end !== null && compareDates(on, end) > 0
      ? [refuse('suspension-over', `没有明显社会危害，当事人确无能力履行，中止执行至${end}已满三年未恢复执行，不再执行`, [cite('coercion-2011', 39, 2)], { todo: '办理“终结执行”。', evidence: { lastDay: end } })] : [];
  },
  apply: (state, { on }) => issuing({ ...entering(state, 'decided', on), suspension: null }, 'resumption', on),
});

export const TERMINATION_GROUNDS = {
  died: '公民死亡，无遗产可供执行，又无义务承受人', dissolved: '法人或者其他组织终止，无财产可供执行，又无义务承受人', destroyed: '执行标的灭失',
  revoked: '据以执行的行政决定被撤销', 'long-suspended': '没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复执行', other: '行政机关认为需要终结执行的其他情形',
} as const;

function terminationRefusals(state: EnforcementState, ground: keyof typeof TERMINATION_GROUNDS, on: LegalDate, facts: Facts): readonly Refusal[] {
  const law = [cite('coercion-2011', 40)];
  const organisation = state.party?.kind === 'organisation';
  if (ground === 'revoked' && !state.lapsed) return [refuse('not-revoked', '据以执行的决定没有被撤销的记录', law, { todo: '先登记复议（诉讼）结果。' })];
  if ((ground === 'died' && organisation) || (ground === 'dissolved' && !organisation)) return [refuse('wrong-party-kind', '终结执行的情形与当事人的类别不符', law, { todo: '核对当事人和终结执行的情形。' })];
  if (ground !== 'long-suspended') return [];
  const end = suspensionEnd(state, facts);
  if (end === null) return [refuse('not-suspended-so', '没有因当事人确无能力履行而中止执行的记录', [cite('coercion-2011', 39, 2)], { todo: '核对终结执行的情形。' })];
  return compareDates(on, end) > 0 ? [] : [refuse('suspension-running', `中止执行至${end}才满三年`, [cite('coercion-2011', 39, 2)], { todo: `${end}之后仍未恢复的再办理。`, evidence: { lastDay: end } })];
}

const terminate = step({
  code: 'terminate', name: '终结执行', stage: 'execution', by: ['head'], from: ['demanded', 'proposed', 'decided', 'agreed', 'suspended'], articles: [cite('coercion-2011', 40)], documents: ['enforcement-termination'],
  form: z.strictObject({ ground: choice('终结的情形', TERMINATION_GROUNDS), reason: text('理由', 1000) }),
  objections: (state, { ground }, { on }, facts) => terminationRefusals(state, ground, on, facts),
  apply: (state, { on }) => issuing(entering(state, 'finished', on), 'termination', on),
});

const REVERSAL = [cite('coercion-2011', 41)];

const reverse = step({
  code: 'reverse', name: '执行回转', stage: 'execution', by: ['head'], from: ['finished', 'closed'], articles: REVERSAL,
  applicable: ({ executed, reversed }) => executed && !reversed,
  form: z.strictObject({
    ground: choice('情形', { revoked: '据以执行的行政决定被撤销', changed: '据以执行的行政决定被变更', wrong: '执行错误' }),
    measure: choice('处理', { restore: '恢复原状', return: '退还财物', compensate: '依法给予赔偿' }), detail: text('处理情况', 2000),
  }),
  objections: ({ lapsed }, { ground }) => (ground === 'revoked' && !lapsed
    ? [refuse('not-revoked', '据以执行的决定没有被撤销的记录', REVERSAL, { todo: '先登记复议（诉讼）结果。' })] : []),
  apply: (state) => ({ ...state, reversed: true }),
});

const annul = annulStep(step, {
  from: ['decided', 'agreed', 'suspended', 'finished', 'closing-requested', 'closed', 'archived'], articles: [cite('coercion-2011', 8), cite('coercion-2011', 41)],
  what: '强制执行决定', decidedOn: ({ decision }) => decision?.on ?? null, apply: (state) => ({ ...state, annulled: true }),
});

/** Executed on a decision that fell: the case is not over before that is made good (第四十一条). */
export const unreversed = ({ executed, lapsed, reversed }: EnforcementState): readonly Refusal[] =>
  executed && lapsed && !reversed ? [refuse('not-reversed', '据以执行的决定已被撤销，应当恢复原状或者退还财物', REVERSAL, { todo: '办理“执行回转”。' })] : [];

export const CHANGE_STEPS = [agree, breach, suspend, resume, terminate, reverse, annul];
