import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { Draft } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { date, line, money, text } from '#law/forms/fields.ts';
import { provisions } from '#law/forms/opening.ts';
import { cite } from '#law/statutes/index.ts';

const common = { facts: text('核定的事实和证据'), basis: provisions('征用依据') };

const Thing = z.strictObject({ name: line('财产名称'), quantity: line('数量、规格', 100), place: line('所在地点'), valueFen: money('评估价值（元）') });

/** What is taken for use, until when, and what is paid for it. */
export const Requisition = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('requisition'), ...common, purpose: text('公共利益的需要和用途', 2000), things: z.array(Thing).min(1).max(500).meta({ title: '征用的财产' }),
    from: date('使用期限自'), until: date('使用期限至'), standard: text('补偿的标准和方式', 2000), amountFen: money('补偿数额（元）'), payBy: date('补偿支付期限'),
  }),
  z.strictObject({ kind: z.literal('not-requisitioned'), ...common, reason: text('不予征用的理由') }),
]);
export type Requisition = z.infer<typeof Requisition>;

export const REQUISITIONS = { requisition: '予以征用', 'not-requisitioned': '不予征用' } as const satisfies Record<Requisition['kind'], string>;

export const COMPENSATION = [cite('civil-code-2020', 117), cite('civil-code-2020', 245)];
export const POWER = [cite('legislation-2023', 11), cite('civil-code-2020', 117)];

export const compensationOf = (draft: Draft): number => {
  const requisition = draft as Requisition; // drafts of this kind are of its form
  return requisition.kind === 'requisition' ? requisition.amountFen : 0;
};

/** Only a law may found it, and it is compensated (民法典第一百一十七条; 立法法第十一条). */
export function requisitionRefusals(requisition: Requisition, on: LegalDate): readonly Refusal[] {
  if (requisition.kind !== 'requisition') return [];
  const { basis, from, until, amountFen, payBy } = requisition;
  return [
    ...(basis.some(({ rank }) => rank === 'law') ? [] : [refuse('no-basis', '征用非国有财产只能依照法律规定的权限和程序', POWER, { todo: '写明法律的条款；没有的不得征用。' })]),
    ...(amountFen > 0 ? [] : [refuse('compensation-missing', '征用应当给予公平、合理的补偿', COMPENSATION, { todo: '写明补偿数额。' })]),
    ...(compareDates(from, until) <= 0 && compareDates(on, until) <= 0 ? [] : [refuse('term-order', '使用期限的终了应当晚于开始，也不得早于今日', COMPENSATION, { todo: '核对使用期限。' })]),
    ...(compareDates(on, payBy) <= 0 ? [] : [refuse('pay-by-past', '补偿支付期限早于核定（决定）的日期', COMPENSATION, { todo: '改为以后的日期。' })]),
  ];
}

/** More things, a longer use or less compensation than the party was told. */
export function heavier(next: Requisition, told: Requisition): boolean {
  if (next.kind !== 'requisition') return false;
  if (told.kind !== 'requisition') return true;
  const names = new Set(told.things.map(({ name }) => name));
  return next.amountFen < told.amountFen || next.until > told.until || next.things.some(({ name }) => !names.has(name));
}
