import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { Disposition, isHeavier } from '#law/disposition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, line, text, time } from '#law/forms/fields.ts';
import { named } from '#law/forms/remedies.ts';
import { annulPenaltyStep } from '#law/penalty/annulment.ts';
import { benchmarkRefusals } from '#law/penalty/benchmark.ts';
import { draftRefusals } from '#law/penalty/draft.ts';
import { limitationRefusals } from '#law/penalty/source.ts';
import { ranged, tentative } from '#law/penalty/wording.ts';
import { reviewSteps } from '#law/procedures/review.ts';
import { serviceSteps } from '#law/procedures/service.ts';
import { cite } from '#law/statutes/index.ts';
import { summaryRefusals } from './rules.ts';
import { acted, entering, SERVED_DOCUMENTS, step, viewOf, type SummaryState } from './state.ts';

/** What the party must have been told and asked before (处罚法第四十四条、第四十五条、第六十二条). */
function untold(state: SummaryState): readonly Refusal[] {
  const recusal = state.recusals.some(({ granted }) => granted === null)
    ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : [];
  const unheard = state.heard ? [] : [refuse('statement-unheard', '尚未听取当事人的陈述、申辩，不得作出处罚决定', [cite('penalty-2021', 62), cite('penalty-2021', 45, 1)], {
    todo: '办理“听取陈述申辩”；当事人明确表示不陈述、申辩的，如实记录。',
  })];
  return [...recusal, ...unheard];
}

function heavierThanTold(state: SummaryState, decision: Disposition): readonly Refusal[] {
  if (state.told === null || !isHeavier(decision, state.told.intended)) return [];
  return [refuse('heavier-than-told', '处罚重于当场告知的内容', [cite('penalty-2021', 44), cite('penalty-2021', 45, 3), cite('penalty-2021', 62)], { todo: '按不重于告知的内容决定，或者重新告知。' })];
}

const decide = step({
  code: 'decide', name: '当场作出处罚决定', stage: 'decision', by: ['officer'], task: true, from: ['told'], certified: 2,
  articles: [cite('penalty-2021', 51), cite('penalty-2021', 52)], documents: ['summary-decision'],
  form: z.strictObject({
    decision: Disposition.meta({ title: '决定', widget: 'disposition', prefill: 'proposal' }),
    number: line('预定格式决定书的号码', 50), decidedAt: time('决定时间'), place: line('决定地点'),
    collector: line('罚款代收机构和账户', 200).meta({ title: '罚款代收机构和账户（没有罚款的填“无”）', widget: 'line' }),
    reconsideration: named('行政复议机关'), court: named('人民法院'),
  }),
  drafted: ({ decision }) => decision,
  blockers: untold,
  objections: (state, { decision, reconsideration, court }, { on }, facts) => [
    ...summaryRefusals(decision, state.party, on, facts),
    ...benchmarkRefusals(decision, null, on, facts),
    ...heavierThanTold(state, decision),
    ...draftRefusals(decision, state, on),
    ...tentative([reconsideration, court], decision), ...ranged(decision, [cite('penalty-2021', 59)]),
    ...(state.source === null ? [] : limitationRefusals(state.source, on, facts)),
  ],
  apply: (state, { on, data, officers }) => ({ ...acted(entering(state, 'decided', on), officers), decision: { on, disposition: data.decision } }),
});

const notOnTheSpot = (state: SummaryState, on: LegalDate): readonly Refusal[] =>
  state.decision !== null && on !== state.decision.on
    ? [refuse('not-on-the-spot', `决定于${state.decision.on}作出，${on}已不是当场交付`, [cite('penalty-2021', 52, 1)], { todo: '没有当场交付的，办理“送达”，依照民事诉讼法的方式送达，并说明情况。', evidence: { lastDay: state.decision.on } })] : [];

const deliver = step({
  code: 'deliver', name: '当场交付决定书', stage: 'execution', by: ['officer'], task: true, from: ['decided'], certified: 2,
  articles: [cite('penalty-2021', 52, 1), cite('penalty-2021', 52, 2)],
  applicable: (state) => state.served.decision === undefined,
  form: z.strictObject({
    signature: choice('当事人签收', { signed: '签收', refused: '拒绝签收' }),
    refusal: text('拒绝签收的情况（在决定书上注明）', 500).exactOptional(),
  }),
  blockers: notOnTheSpot,
  objections: (_state, { signature, refusal }) => (signature === 'refused' && refusal === undefined
    ? [refuse('refusal-unnoted', '当事人拒绝签收的，应当在处罚决定书上注明', [cite('penalty-2021', 52, 1)])] : []),
  apply: (state, { on }) => ({ ...state, served: { ...state.served, decision: on } }),
});

const SERVICE_STEPS = serviceSteps(step, {
  documents: SERVED_DOCUMENTS,
  stage: 'execution',
  from: ['decided'],
  confirmedIn: ['found', 'told', 'decided'],
  articles: [cite('penalty-2021', 52, 1), cite('penalty-2021', 61, 1)],
  issuedOn: (state) => ({ decision: state.decision?.on ?? null, 'late-fine': state.lateFineFen > 0 ? state.lateFineOn : null, demand: state.demandedOn }),
});

/** Only where the agency asks it of summary penalties, or its own catalogue lists them. */
const REVIEW_STEPS = reviewSteps(step, {
  draft: Disposition, from: ['told'], viewOf,
  submitted: (state, draft) => ({ ...state, submitted: draft }),
  deliberated: (state) => state,
});

export const DECISION_STEPS = [
  ...REVIEW_STEPS, decide, deliver, ...SERVICE_STEPS, annulPenaltyStep(step, ['decided', 'closing-requested', 'closed', 'archived']),
];
