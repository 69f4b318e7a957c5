import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { Fen, yuanText } from '#kernel/money.ts';
import { Provision } from '#law/disposition.ts';
import type { Draft } from '#law/engine/definition.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { count, date, line, money, text } from '#law/forms/fields.ts';
import { provisions } from '#law/forms/opening.ts';
import { cite } from '#law/statutes/index.ts';

/** One row of the assessment: so many units at the published standard. */
const Item = z.strictObject({ name: line('项目'), quantity: count('计征数量', 0, 1_000_000_000), unit: line('计量单位', 20), unitFen: money('单位标准（元）') });

const common = { facts: text('核定的事实和证据'), basis: provisions('征收（收费）依据') };

/** What the payer must pay, or that it need not. */
export const Levy = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('collect'), ...common, standard: line('征收（收费）标准及其文号'), items: z.array(Item).min(1).max(200).meta({ title: '核定明细' }),
    amountFen: money('应缴数额（元）'), payBy: date('缴款期限'), account: line('代收银行和账户'),
    lateRate: count('滞纳金每日加收比例（万分之）', 1, 10_000).exactOptional(), lateBasis: Provision.exactOptional().meta({ title: '加收滞纳金的依据' }),
  }),
  z.strictObject({ kind: z.literal('not-collected'), ...common, reason: text('不予征收（收费）的理由') }),
]);
export type Levy = z.infer<typeof Levy>;

/** Drafts of the two kinds are of this form: their steps hold nothing else. */
const asLevy = (draft: Draft): Levy => draft as Levy;

export const amountOf = (draft: Draft): number => {
  const levy = asLevy(draft);
  return levy.kind === 'collect' ? levy.amountFen : 0;
};

export const STANDARD = [cite('disclosure-2019', 20), cite('henan-non-tax-2013', 11)];
const LATE = [cite('coercion-2011', 45)];

function lateRefusals({ lateRate, lateBasis }: Extract<Levy, { kind: 'collect' }>): readonly Refusal[] {
  if ((lateRate === undefined) !== (lateBasis === undefined)) return [refuse('late-charge-incomplete', '告知加收滞纳金的，应当同时写明比例和依据', LATE, { todo: '写明滞纳金的比例和依据，或者都不写。' })];
  return lateBasis !== undefined && lateBasis.rank !== 'law' ? [refuse('late-charge-basis', '滞纳金是行政强制执行的方式，由法律设定', [cite('coercion-2011', 12), cite('coercion-2011', 13)], { todo: '写明法律的条款；没有法律规定的，不得加收滞纳金。' })] : [];
}

/** 不得多征、少征: the amount is what the published standard makes of the quantities. */
export function levyRefusals(levy: Levy, on: LegalDate): readonly Refusal[] {
  if (levy.kind !== 'collect') return [];
  const sum = levy.items.reduce((total, { quantity, unitFen }) => total + quantity * unitFen, 0);
  return [
    ...(sum === levy.amountFen ? [] : [refuse('amount-differs', `按公布的标准计算应缴${Number.isSafeInteger(sum) ? yuanText(Fen.parse(sum)) : '数额过大'}，与填写的${yuanText(levy.amountFen)}不一致，不得多征、少征`, STANDARD, { todo: '核对计征数量和单位标准。', evidence: { sum } })]),
    ...(levy.amountFen === 0 ? [refuse('nothing-due', '应缴数额应当大于零', STANDARD, { todo: '没有应缴数额的，作出不予征收（收费）的决定。' })] : []),
    ...(compareDates(levy.payBy, on) < 0 ? [refuse('pay-by-past', '缴款期限早于核定（决定）的日期', STANDARD, { todo: '改为以后的日期。' })] : []),
    ...lateRefusals(levy),
  ];
}
