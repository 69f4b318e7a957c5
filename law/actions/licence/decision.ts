import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse } from '#law/engine/refusal.ts';
import { line, text } from '#law/forms/fields.ts';
import { REMEDY_BODIES } from '#law/forms/remedies.ts';
import { annulStep } from '#law/procedures/annulment.ts';
import { undiscussed } from '#law/procedures/deliberation.ts';
import { unreviewedRefusals } from '#law/procedures/statements.ts';
import { cite } from '#law/statutes/index.ts';
import { misfits, renewalRefusals } from './conclusion.ts';
import { DECISION_FORMS } from './disclosed.ts';
import { draftField, isFavourable, type LicenceDraft } from './draft.ts';
import { entering, step, viewOf } from './state.ts';
import { banRefusals } from './triage.ts';

/** Last day on which the party may not apply again because of this decision; null where it may (第七十八条、第七十九条). */
function banOf(draft: LicenceDraft, on: LegalDate, facts: Facts): LegalDate | null {
  if (draft.kind === 'refuse' && draft.falsehood && draft.safety) return dueBy(facts, 'licence.ban.false-application', on)?.due.date ?? null;
  return draft.kind === 'revoke' && draft.ground === 'fraud' && draft.safety ? dueBy(facts, 'licence.ban.fraud', on)?.due.date ?? null : null;
}

const DECIDE = [cite('licensing-2019', 37), cite('licensing-2019', 38)];

const decide = step({
  code: 'decide', name: '作出决定', stage: 'decision', by: ['head'], task: true, from: ['concluded'],
  articles: DECIDE, documents: Object.values(DECISION_FORMS),
  applicable: (state) => state.request?.handling !== 'lower-review',
  issues: ({ decision }) => [DECISION_FORMS[decision.kind]],
  form: z.strictObject({
    decision: draftField('决定'),
    transcript: text('采信听证笔录的情况（经过听证的填写）', 3000).exactOptional(),
    ...REMEDY_BODIES, opinion: text('机关负责人意见', 1000),
  }),
  drafted: ({ decision }) => decision,
  blockers: (state) => [
    ...(state.recusals.some(({ granted }) => granted === null)
      ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []),
    ...unreviewedRefusals(state, [cite('licensing-2019', 36)]),
  ],
  objections: (state, { decision, transcript, reconsideration, court, opinion }, { on }, facts) => [
    ...misfits(state, decision, transcript),
    ...renewalRefusals(state, decision, on),
    ...(decision.kind === 'grant' ? banRefusals(state, on) : []),
    ...([reconsideration, court, opinion, JSON.stringify(decision)].some((part) => part.includes('拟作出'))
      ? [refuse('tentative-decision', '决定中不得出现“拟作出”的表述', DECIDE, { todo: '改为已经作出决定的表述。' })] : []),
    ...undiscussed(viewOf(state), state.deliberation?.conclusion ?? null, decision, on, facts),
  ],
  compute: (_state, { decision }, { on }, facts) => ({ banUntil: banOf(decision, on, facts) }),
  apply: (state, { on, data }) => ({ ...entering(state, 'decided', on), decision: { on, draft: data.decision, banUntil: data.computed.banUntil } }),
});

const CERTIFICATES = {
  certificate: '许可证、执照或者其他许可证书', qualification: '资格证、资质证或者其他合格证书', approval: '批准文件或者证明文件', label: '标签或者检验、检测、检疫印章',
} as const;

const issueCertificate = step({
  code: 'issue-certificate', name: '颁发、送达许可证件', stage: 'execution', by: ['officer'], task: true, from: ['decided'],
  articles: [cite('licensing-2019', 39), cite('licensing-2019', 44)], documents: ['licence-certificate'],
  applicable: (state) => state.decision !== null && isFavourable(state.decision.draft) && state.certificateOn === null && !state.annulled,
  form: z.strictObject({
    kind: z.enum(['certificate', 'qualification', 'approval', 'label']).meta({ title: '证件种类', labels: CERTIFICATES, widget: 'choice' }),
    number: line('证件编号', 100), recipient: line('领取人', 50),
  }),
  apply: (state, { on }) => ({ ...state, certificateOn: on }),
});

const annulDecision = annulStep(step, {
  from: ['decided', 'closed', 'archived'], articles: [cite('state-council-2018', '二（六）')], decidedOn: ({ decision }) => decision?.on ?? null,
  apply: (state) => ({ ...state, annulled: true }),
});

export const DECISION_STEPS = [decide, issueCertificate, annulDecision];
