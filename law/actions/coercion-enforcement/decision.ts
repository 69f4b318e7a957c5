import { z } from 'zod';
import { compareDates, laterOf, type LegalDate } from '#kernel/dates.ts';
import { Enforcement, enforcementField, ENFORCEMENTS, FITTING } from '#law/coercion/enforcement.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { CIRCUMSTANCES } from '#law/engine/major.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choices, text } from '#law/forms/fields.ts';
import { REMEDY_BODIES } from '#law/forms/remedies.ts';
import { undiscussed } from '#law/procedures/deliberation.ts';
import { remedyRefusals } from '#law/procedures/remedies.ts';
import { reviewSteps } from '#law/procedures/review.ts';
import { unreviewedRefusals } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { lapsedRefusals } from './demand.ts';
import { acted, entering, issuing, owedFen, step, viewOf, type EnforcementState } from './state.ts';

/** The demand must have reached the party and its time run out, unless the party is hiding what it has (第三十五条、第三十七条). */
function demandRefusals(state: EnforcementState, draft: Enforcement | null, on: LegalDate): readonly Refusal[] {
  const law = [cite('coercion-2011', 35), cite('coercion-2011', 37)];
  const told = state.served.demand;
  if (state.demand === null || told === undefined || compareDates(on, told) < 0) return [refuse('not-demanded', '催告书尚未送达当事人，不得作出强制执行决定', law, { todo: '先送达催告书。' })];
  const until = laterOf(state.demand.until, told);
  if (draft === null || draft.hiding !== undefined || compareDates(on, until) > 0) return [];
  return [refuse('demand-running', `催告的履行期限至${until}，期限届满前不得作出强制执行决定`, law, { todo: '等待期限届满；有证据证明转移或者隐匿财物的，写明证据。', evidence: { lastDay: until } })];
}

/** A sum is collected after thirty days of late charges, or out of sealed things once the remedies are over (第四十六条). */
function moneyRefusals(state: EnforcementState, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (state.duty?.kind !== 'money') return [];
  if (state.power === 'sealed') return state.unperformed === null ? [] : remedyRefusals(state, state.unperformed.servedOn, on, facts, [cite('coercion-2011', 46, 3)]);
  const law = [cite('coercion-2011', 46, 1)];
  if (state.lateCharge === null) return [refuse('late-charge-missing', '金钱给付义务逾期的，应当先依法加处罚款或者滞纳金', law, { todo: '先办理“加处罚款或者滞纳金”。' })];
  const last = dueBy(facts, 'coercion.late-charge-wait', state.lateCharge.from)?.due.date ?? null;
  return last !== null && compareDates(on, last) <= 0
    ? [refuse('late-charge-wait', `加处罚款、滞纳金超过三十日仍不履行的才可以强制执行，三十日至${last}`, law, { todo: `${last}之后再办理。`, evidence: { lastDay: last } })] : [];
}

/** 强制拆除: announced, its time run out, and the remedies over (第四十四条). */
export function demolitionRefusals(state: EnforcementState, on: LegalDate, facts: Facts): readonly Refusal[] {
  if (state.duty?.kind !== 'demolish') return [];
  const law = [cite('coercion-2011', 44)];
  const waiting = state.notice === null
    ? [refuse('not-announced', '强制拆除应当先予公告，限期当事人自行拆除', law, { todo: '先办理“公告限期自行拆除”。' })]
    : compareDates(on, state.notice.until) <= 0
      ? [refuse('announcement-running', `自行拆除的期限至${state.notice.until}，期限届满前不得强制拆除`, law, { todo: '等待期限届满。', evidence: { lastDay: state.notice.until } })] : [];
  return [...waiting, ...(state.unperformed === null ? [] : remedyRefusals(state, state.unperformed.servedOn, on, facts, law))];
}

/** What must be over before any decision to enforce. */
const readiness = (state: EnforcementState, draft: Enforcement | null, on: LegalDate, facts: Facts): readonly Refusal[] => [
  ...lapsedRefusals(state), ...demandRefusals(state, draft, on), ...unreviewedRefusals(state, [cite('coercion-2011', 36)]),
  ...moneyRefusals(state, on, facts), ...demolitionRefusals(state, on, facts),
];

const WAYS = [cite('coercion-2011', 12)];

function contentRefusals(state: EnforcementState, draft: Enforcement): readonly Refusal[] {
  const { duty, power } = state;
  const ways: readonly string[] = duty === null ? [] : power === 'sealed' ? ['auction'] : FITTING[duty.kind];
  const misfit = ways.includes(draft.kind) ? []
    : [refuse('manner-mismatch', `没有履行的义务不能以“${ENFORCEMENTS[draft.kind]}”的方式强制执行`, power === 'sealed' ? [cite('coercion-2011', 46, 3)] : WAYS, { todo: `可以采用：${ways.map((way) => ENFORCEMENTS[way as Enforcement['kind']]).join('、')}。` })]; // ways are kinds
  const unfounded = power === 'sealed' || draft.basis.some(({ rank }) => rank === 'law')
    ? [] : [refuse('no-power', '行政强制执行由法律设定，所列依据不是法律', [cite('coercion-2011', 13), ...(draft.kind === 'transfer' ? [cite('coercion-2011', 47)] : [])], { todo: '引用法律的具体条款；没有的，申请人民法院强制执行。' })];
  const excessive = 'amountFen' in draft && draft.amountFen > owedFen(state)
    ? [refuse('more-than-owed', '执行的数额超过当事人应缴的数额', [cite('coercion-2011', 5), cite('coercion-2011', 45, 2)], { todo: '改为应缴数额以内。', evidence: { owedFen: owedFen(state) } })] : [];
  return [...misfit, ...unfounded, ...excessive, ...substituteRefusals(state, draft)];
}

function substituteRefusals({ duty }: EnforcementState, draft: Enforcement): readonly Refusal[] {
  if (draft.kind !== 'substitute') return [];
  const law = [cite('coercion-2011', 50)];
  return [
    ...(draft.interested ? [refuse('interested-performer', '代履行应当由本机关或者没有利害关系的第三人实施', law, { todo: '更换代履行人。' })] : []),
    ...(duty?.kind === 'restore' && !duty.harm ? [refuse('no-harm', '不履行的后果没有危害交通安全、造成环境污染或者破坏自然资源的，不得代履行', law, { todo: '申请人民法院强制执行，或者采用法律规定的其他方式。' })] : []),
  ];
}

const propose = step({
  code: 'propose-enforcement', name: '提请作出强制执行决定', stage: 'decision', by: ['officer'], from: ['demanded', 'proposed'], certified: 2, articles: [cite('coercion-2011', 37)],
  form: z.strictObject({ enforcement: enforcementField('拟作出的强制执行'), opinion: text('承办人意见', 1000), circumstances: choices('重大情形（如实勾选）', CIRCUMSTANCES) }),
  blockers: (state, on, facts) => readiness(state, null, on, facts),
  objections: (state, { enforcement }, { on }) => [...demandRefusals(state, enforcement, on).filter(({ rule }) => rule === 'demand-running'), ...contentRefusals(state, enforcement)],
  apply: (state, { on, officers, data }) => ({
    ...acted(entering(state, 'proposed', on), officers), handlers: officers, proposal: data.enforcement, circumstances: data.circumstances, submitted: null, deliberation: null,
  }),
});

const REVIEW_STEPS = reviewSteps(step, {
  draft: Enforcement.meta({ widget: 'variant', labels: ENFORCEMENTS }), from: ['proposed'], viewOf,
  submitted: (state, draft) => ({ ...state, submitted: draft }),
  deliberated: (state, _on, conclusion) => ({ ...state, deliberation: conclusion }),
});

const DECISION_FORMS = {
  transfer: ['enforcement-decision', 'transfer-order'], auction: ['enforcement-decision'], demolish: ['enforcement-decision'], substitute: ['substitute-decision'], other: ['enforcement-decision'],
} as const satisfies Record<Enforcement['kind'], readonly DocumentCode[]>;

const decide = step({
  code: 'decide', name: '作出强制执行决定', stage: 'decision', by: ['head'], task: true, from: ['proposed'],
  articles: [cite('coercion-2011', 37), cite('coercion-2011', 51, 1, 1)], documents: ['enforcement-decision', 'substitute-decision', 'transfer-order'],
  issues: ({ enforcement }) => DECISION_FORMS[enforcement.kind],
  form: z.strictObject({ enforcement: enforcementField('强制执行'), ...REMEDY_BODIES, opinion: text('机关负责人意见', 1000) }),
  drafted: ({ enforcement }) => enforcement,
  blockers: (state, on, facts) => [
    ...readiness(state, null, on, facts),
    ...(state.recusals.some(({ granted }) => granted === null) ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []),
  ],
  objections: (state, { enforcement }, { on }, facts) => [
    ...demandRefusals(state, enforcement, on).filter(({ rule }) => rule === 'demand-running'), ...contentRefusals(state, enforcement),
    ...undiscussed(viewOf(state), state.deliberation, enforcement, on, facts),
  ],
  apply: (state, { on, data }) => issuing({ ...entering(state, 'decided', on), decision: { on, enforcement: data.enforcement } }, 'decision', on),
});

const drop = step({
  code: 'drop-enforcement', name: '不予强制执行', stage: 'decision', by: ['head'], from: ['registered', 'demanded', 'proposed'], articles: [cite('coercion-2011', 5), cite('coercion-2011', 36)],
  form: z.strictObject({ reason: text('理由', 1000) }),
  apply: (state, { on }) => entering(state, 'finished', on),
});

export const DECISION_STEPS = [propose, ...REVIEW_STEPS, decide, drop];
