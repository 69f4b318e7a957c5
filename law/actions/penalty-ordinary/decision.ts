import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { Disposition, isHeavier } from '#law/disposition.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { line, text } from '#law/forms/fields.ts';
import { named } from '#law/forms/remedies.ts';
import { annulPenaltyStep } from '#law/penalty/annulment.ts';
import { benchmarkRefusals } from '#law/penalty/benchmark.ts';
import { draftRefusals } from '#law/penalty/draft.ts';
import { ranged, tentative } from '#law/penalty/wording.ts';
import { cite } from '#law/statutes/index.ts';
import { hearingBlockers } from './hearing.ts';
import { transferOpen } from './jurisdiction.ts';
import { deliberationBlockers } from './legal-review.ts';
import { noticeBlockers } from './notice.ts';
import { entering, step, type PenaltyState } from './state.ts';

const penaltyBlockers = (state: PenaltyState, on: LegalDate, facts: Facts): readonly Refusal[] => [
  ...noticeBlockers(state, on, facts),
  ...hearingBlockers(state, on, facts),
];

function heavierThanNoticed(state: PenaltyState, decision: Disposition): readonly Refusal[] {
  if (state.notice === null || !isHeavier(decision, state.notice.intended)) return [];
  return [refuse('heavier-than-noticed', '拟作出的处罚重于事先告知的内容', [cite('penalty-2021', 44), cite('penalty-2021', 45, 3), cite('penalty-2021', 62)], {
    todo: '按不重于告知的内容作出决定；因新的违法事实确需加重的，补充调查后重新告知。',
  })];
}

const DECISION_FORMS = {
  penalty: ['penalty-decision'], 'no-penalty-minor': ['no-penalty-decision'], 'no-penalty-unfounded': ['no-penalty-decision'], transfer: ['crime-transfer'],
} as const satisfies Record<Disposition['kind'], readonly DocumentCode[]>;

const decide = step({
  code: 'decide', name: '作出决定', stage: 'decision', by: ['head'], task: true, from: ['concluded', 'noticed'],
  articles: [cite('penalty-2021', 57, 1), cite('penalty-2021', 59), cite('penalty-2021', 60)],
  documents: ['decision-approval', 'penalty-decision', 'no-penalty-decision', 'crime-transfer'],
  issues: ({ decision }) => ['decision-approval', ...DECISION_FORMS[decision.kind]],
  form: z.strictObject({
    decision: Disposition.meta({ title: '决定', widget: 'disposition', prefill: 'proposal' }),
    collector: line('罚款代收机构和账户', 200).meta({ title: '罚款代收机构和账户（没有罚款的填“无”）', widget: 'line' }),
    performance: text('没收、停产停业、吊销等的履行方式和期限', 1000).exactOptional().meta({ title: '没收、停产停业、吊销等的履行方式和期限（只有警告、罚款的不填）', widget: 'text' }),
    reconsideration: named('行政复议机关'),
    court: named('人民法院'),
    opinion: text('机关负责人意见', 1000),
  }),
  drafted: ({ decision }) => decision,
  blockers: (state, on, facts) => {
    const recusal = state.recusals.some(({ granted }) => granted === null)
      ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : [];
    const proposal = state.submitted ?? state.notice?.intended ?? state.conclusion?.proposal;
    return proposal === undefined ? recusal : [
      ...recusal, ...transferOpen(state),
      ...(proposal.kind === 'penalty' ? penaltyBlockers(state, on, facts) : []),
      ...deliberationBlockers(state, proposal, on, facts).filter(({ rule }) => rule === 'not-deliberated'),
    ];
  },
  objections: (state, { decision, reconsideration, court, opinion }, { on }, facts) => {
    const proposal = state.submitted ?? state.notice?.intended ?? state.conclusion?.proposal;
    const unexpected = decision.kind === 'penalty' && proposal?.kind !== 'penalty' ? penaltyBlockers(state, on, facts) : [];
    return [
      ...unexpected, ...tentative([reconsideration, court, opinion], decision), ...ranged(decision, [cite('penalty-2021', 59)]), ...heavierThanNoticed(state, decision),
      ...draftRefusals(decision, state, on), ...benchmarkRefusals(decision, state.filedOn, on, facts),
      ...deliberationBlockers(state, decision, on, facts).filter(({ rule }) => rule !== 'not-deliberated' || proposal?.kind !== decision.kind),
    ];
  },
  apply: (state, { on, data }) => ({
    ...entering(state, 'decided', on), decision: { on, disposition: data.decision, collector: data.collector },
  }),
});

export const DECISION_STEPS = [decide, annulPenaltyStep(step, ['decided', 'closing-requested', 'closed', 'archived'])];
