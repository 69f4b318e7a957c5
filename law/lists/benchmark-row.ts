import { z } from 'zod';
import { Fen } from '#kernel/money.ts';

const line = (title: string, longest = 500) => z.string().trim().min(1).max(longest).meta({ title });
const text = (title: string) => line(title, 4000);
const inclusive = z.boolean();

const Hundredths = z.int().min(0).max(1_000_000);
const range = <Value extends z.ZodType<number>>(value: Value) => z.strictObject({ at: value, inclusive }).exactOptional();
const StatutoryBound = z.strictObject({ of: z.enum(['lowest', 'highest']), hundredths: Hundredths, inclusive });

/**
 * How much a tier lets the agency fine. 以上, 以下 include the figure itself unless the list says 不含. Multiples and percentages are hundredths
 * of their base: 5.5倍 is 550, 10% is 10. A fixed amount has both bounds at it.
 */
export const FineRange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('amount'), from: range(Fen), to: range(Fen) }),
  z.strictObject({ kind: z.literal('multiple'), base: line('倍数或者百分比的基数', 100), from: range(Hundredths), to: range(Hundredths) }),
  z.strictObject({ kind: z.literal('per-unit'), unit: line('计量单位', 20), from: range(Fen), to: range(Fen), capFen: Fen.exactOptional() }),
  z.strictObject({ kind: z.literal('of-statutory'), from: StatutoryBound, to: StatutoryBound }),
]).refine((fine) => !('from' in fine) || fine.kind === 'of-statutory' || fine.to === undefined || fine.from === undefined || fine.from.at <= fine.to.at, '幅度的下限高于上限')
  .refine((fine) => fine.kind === 'none' || fine.from !== undefined || fine.to !== undefined, '没有填写幅度');
export type FineRange = z.infer<typeof FineRange>;

/** One tier of 行政处罚裁量基准 (B-11): an act, when the tier applies, and what it allows. `penalty` holds the published words whole, the other penalties with them. */
export const BenchmarkTier = z.strictObject({
  number: line('序号', 50).exactOptional(),
  act: line('违法行为'),
  basis: text('处罚依据').exactOptional(),
  tier: line('裁量阶次', 50).exactOptional(),
  condition: text('适用条件').exactOptional(),
  penalty: text('裁量幅度'),
  fine: FineRange,
  /** 补种 and the like, which is done beside the fine. */
  alongside: line('一并处理').exactOptional(),
  /** 需上级批准: the tier may be used only with the approval of the authority above. */
  superiorApproves: z.boolean().exactOptional(),
  origin: line('裁量基准来源').exactOptional(),
}).refine(({ tier, condition, basis }) => [tier, condition, basis].some((one) => one !== undefined), '没有填写阶次、适用条件或者依据');
export type BenchmarkTier = z.infer<typeof BenchmarkTier>;

/** One value of one factor (裁量因素), where a list counts grades of factors instead of naming tiers. */
export const BenchmarkFactor = z.strictObject({ act: line('违法行为'), factor: line('裁量因素'), content: line('内容'), grade: z.int().min(0).max(20).meta({ title: '裁量等级' }) });
export type BenchmarkFactor = z.infer<typeof BenchmarkFactor>;

export const LENIENCY = { 'no-penalty': '不予处罚', lighter: '从轻、减轻处罚' } as const;

/** One row of the lists of acts that are not punished, or punished more lightly; any one of the conditions is enough. */
export const LeniencyRow = z.strictObject({
  effect: z.enum(Object.keys(LENIENCY) as [keyof typeof LENIENCY, ...(keyof typeof LENIENCY)[]]), // keys of a constant object
  number: line('序号', 20).exactOptional(),
  act: line('违法行为'),
  agency: line('实施机关').exactOptional(),
  conditions: z.array(text('适用情形')).min(1).max(50),
  basis: text('依据'),
  note: line('备注').exactOptional(),
});
export type LeniencyRow = z.infer<typeof LeniencyRow>;
