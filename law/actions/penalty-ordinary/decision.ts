import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Disposition, isHeavier } from '#law/disposition.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { AnnulDecision } from '#law/forms/disclosure.ts';
import { line, text } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';
import { hearingBlockers } from './hearing.ts';
import { deliberationBlockers } from './legal-review.ts';
import { noticeBlockers } from './notice.ts';
import { entering, step, type PenaltyState } from './state.ts';

/** A remedy told without the name of the body counts as not told: "有管辖权的人民法院" is nobody's address. */
const GENERIC = /^(有管辖权的|相应的|有关的?|当地|本级|同级|上级|上一级)*(人民法院|法院|人民政府|政府|行政复议机关|复议机关|行政机关|主管部门|机关)$/;

const named = (title: string) =>
  line(title, 100).refine((name) => !GENERIC.test(name), `${title}应当写明具体名称，不能笼统表述`);

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
      ...recusal,
      ...(proposal.kind === 'penalty' ? penaltyBlockers(state, on, facts) : []),
      ...deliberationBlockers(state, proposal, on, facts).filter(({ rule }) => rule === 'not-deliberated'),
    ];
  },
  objections: (state, { decision, reconsideration, court, opinion }, { on }, facts) => {
    const proposal = state.submitted ?? state.notice?.intended ?? state.conclusion?.proposal;
    const unexpected = decision.kind === 'penalty' && proposal?.kind !== 'penalty' ? penaltyBlockers(state, on, facts) : [];
    const tentative = [reconsideration, court, opinion, JSON.stringify(decision)].some((part) => part.includes('拟作出'))
      ? [refuse('tentative-decision', '处罚决定中不得出现“拟作出”的表述', [cite('penalty-2021', 59)])] : [];
    return [
      ...unexpected, ...tentative, ...heavierThanNoticed(state, decision),
      ...deliberationBlockers(state, decision, on, facts).filter(({ rule }) => rule !== 'not-deliberated' || proposal?.kind !== decision.kind),
    ];
  },
  apply: (state, { on, data }) => ({
    ...entering(state, 'decided', on), decision: { on, disposition: data.decision, collector: data.collector },
  }),
});

const annulDecision = step({
  code: 'annul-decision', name: '登记决定被变更、撤销、确认违法或者无效', stage: 'execution', by: ['head'],
  from: ['decided', 'closing-requested', 'closed', 'archived'], articles: [cite('penalty-2021', 48, 2), cite('penalty-2021', 75, 2)],
  applicable: (state) => !state.annulled,
  form: AnnulDecision,
  objections: (state, { effectiveOn }, { on }) =>
    compareDates(effectiveOn, on) > 0 || (state.decision !== null && compareDates(effectiveOn, state.decision.on) < 0)
      ? [refuse('annulment-order', '变动日期不得早于作出决定之日，也不得晚于登记之日', [cite('penalty-2021', 48, 2)])] : [],
  apply: (state, { data }) => ({ ...state, annulled: true, lapsed: ['revoked', 'void', 'remade'].includes(data.kind) }),
});

export const DECISION_STEPS = [decide, annulDecision];
