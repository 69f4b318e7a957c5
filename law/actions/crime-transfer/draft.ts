import { z } from 'zod';
import type { KindRules } from '#law/engine/definition.ts';
import { choice, line, text } from '#law/forms/fields.ts';
import { provisions } from '#law/forms/opening.ts';

/** Why the head may decide not to transfer; that the party has been penalised is not such a reason (规定第十一条第一款). */
export const NO_TRANSFER_GROUNDS = {
  unfounded: '经核实没有涉嫌犯罪的事实', 'not-criminal': '情节显著轻微，不构成犯罪', 'not-liable': '依法不需要追究刑事责任', penalised: '已经给予行政处罚',
} as const;

export const TRANSFER_KINDS = { transfer: '移送公安机关', 'no-transfer': '不移送' } as const;

/** What the special team proposes and the principal head decides. */
export const TransferDraft = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('transfer'), facts: text('涉嫌犯罪的事实'), evidence: text('证据'), basis: provisions('涉嫌触犯的规定'),
      suspected: line('涉嫌的罪名'), authority: line('移送的公安机关'),
    }),
    z.strictObject({ kind: z.literal('no-transfer'), facts: text('查明的事实'), ground: choice('不移送的理由', NO_TRANSFER_GROUNDS), reason: text('理由的说明') }),
  ])
  .meta({ title: '移送意见', widget: 'variant', labels: TRANSFER_KINDS });
export type TransferDraft = z.infer<typeof TransferDraft>;

/** No source has transfers reviewed as major decisions: the law sets days and hours for them, and the principal head. */
export const CRIME_TRANSFER_RULES: KindRules = { code: 'crime-transfer', draftNames: TRANSFER_KINDS, majorGrounds: () => [], scopeGrounds: () => [] };
