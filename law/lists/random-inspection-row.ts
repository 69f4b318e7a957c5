import { z } from 'zod';

const line = (title: string, longest = 500) => z.string().trim().min(1).max(longest).meta({ title });
const text = (title: string) => line(title, 4000);

const BOUNDS = { exactly: '为', 'at-least': '不少于' } as const;
const Bound = z.enum(Object.keys(BOUNDS) as [keyof typeof BOUNDS, ...(keyof typeof BOUNDS)[]]); // keys of a constant object

/** 抽查比例, in hundredths of a per cent: 5% is 500. */
export const Ratio = z.strictObject({ bound: Bound, share: z.int().min(1).max(10_000) });
export type Ratio = z.infer<typeof Ratio>;

export const PERIODS = { year: '年', quarter: '季度', month: '月', week: '周', day: '天' } as const;
export type Period = keyof typeof PERIODS;

/** 抽查频次. 根据监管需要确定 is no number and stays none. */
export const Frequency = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), bound: Bound, times: z.int().min(1).max(366), per: z.enum(Object.keys(PERIODS) as [Period, ...Period[]]) }), // keys of a constant object
  z.strictObject({ kind: z.literal('as-needed') }),
]);
export type Frequency = z.infer<typeof Frequency>;

/** One row of 随机抽查事项清单 (B-06) or of a yearly plan drawn from it. Ratio and frequency stand in the words of the list; `readRatio` and `readFrequency` read them. */
export const RandomInspectionRow = z.strictObject({
  number: line('序号', 20).exactOptional(),
  category: line('抽查领域').exactOptional(),
  item: line('抽查事项'),
  basis: text('抽查依据').exactOptional(),
  agency: line('抽查主体').exactOptional(),
  unit: line('股室').exactOptional(),
  initiator: line('发起部门').exactOptional(),
  partners: line('配合部门').exactOptional(),
  level: line('抽查层级').exactOptional(),
  objects: text('抽查对象').exactOptional(),
  base: line('抽查基数').exactOptional(),
  importance: line('事项类别').exactOptional(),
  ratio: line('抽查比例').exactOptional(),
  frequency: line('抽查频次').exactOptional(),
  ratioAndFrequency: line('抽查比例和频次').exactOptional(),
  quantity: line('抽查数量').exactOptional(),
  manner: line('抽查方式').exactOptional(),
  content: text('抽查内容').exactOptional(),
  period: line('抽查时间').exactOptional(),
  procedure: text('抽查程序').exactOptional(),
  outcome: text('抽查结果').exactOptional(),
  note: line('备注').exactOptional(),
}).refine(({ objects, content, ratio }) => [objects, content, ratio].some((one) => one !== undefined), '没有填写抽查对象、内容或者比例');
export type RandomInspectionRow = z.infer<typeof RandomInspectionRow>;

/** Headings under which the fields are published. */
export const RANDOM_INSPECTION_HEADINGS = {
  序号: 'number', 抽查领域: 'category', 抽查类别: 'category', 抽查事项: 'item', 抽查事项名称: 'item', 抽查任务名称: 'item', 年度计划名称: 'item', 抽查依据: 'basis', 检查依据: 'basis',
  抽查主体: 'agency', 检查主体: 'agency', 实施部门: 'agency', 抽查责任主体: 'agency', 股室: 'unit', 发起部门: 'initiator', 配合部门: 'partners', 参检单位: 'partners', 抽查层级: 'level',
  抽查对象: 'objects', 检查对象: 'objects', 抽查基数: 'base', 事项类别: 'importance', 事项类型: 'importance', 抽查比例: 'ratio', 抽查频次: 'frequency', 抽查频率: 'frequency', 抽查周期: 'frequency',
  抽查比例和频次: 'ratioAndFrequency', 抽查比例及频次: 'ratioAndFrequency', 抽查数量: 'quantity', 抽查方式: 'manner', 检查方式: 'manner', 随机抽查方式: 'manner',
  抽查内容: 'content', 检查内容: 'content', 计划开展时间: 'period', 检查时间: 'period', 抽查时间: 'period', 实施日期: 'period', 抽查程序: 'procedure', 抽查结果: 'outcome', 备注: 'note',
  依据: 'basis', 主体: 'agency', 对象: 'objects', 内容: 'content', 方式: 'manner', 比例: 'ratio', 频次: 'frequency',
} as const satisfies Record<string, keyof RandomInspectionRow>;

const AT_LEAST = /不少于|不低于|>=|≥|以上/;
const boundOf = (words: string): Ratio['bound'] => (AT_LEAST.test(words) ? 'at-least' : 'exactly');
const numberOf = (digits: string): number => '一二三四五六七八九'.indexOf(digits) + 1 || Number(digits);

/** The ratio that these words state; null where they state none, more than one, or one that cannot be made out ('M50%'). */
export function readRatio(words: string): Ratio | null {
  const [found, another] = words.matchAll(/([A-Za-z])?(\d+(?:\.\d{1,2})?)%/g);
  if (found === undefined || another !== undefined || found[1] !== undefined) return null;
  const clause = words.split(/[,，;；]/).find((part) => part.includes(found[0])) ?? words;
  return Ratio.safeParse({ bound: boundOf(clause), share: Math.round(Number(found[2]) * 100) }).data ?? null;
}

const COUNTED = /(?<times>\d+|[一二三四五六七八九])次(?:\/(?<per>年|季度|月|周|天))?/;
const EVERY = /(?:每|本|全)(?:个)?(?<per>年|季度|月|周|天)/;

/** The frequency that these words state; a bare number or count is per year, for the lists and plans are yearly. Null where they state none. */
export function readFrequency(words: string): Frequency | null {
  if (words.includes('根据监管需要')) return { kind: 'as-needed' };
  const clause = words.split(/[,，;；]/).findLast((part) => COUNTED.test(part) || EVERY.test(part) || /^[=>≥]*\d+$/.test(part));
  if (clause === undefined || clause.includes('%')) return null;
  const counted = COUNTED.exec(clause)?.groups;
  const named = counted?.['per'] ?? EVERY.exec(clause)?.groups?.['per'] ?? '年';
  const [per] = Object.entries(PERIODS).find(([, name]) => name === named) ?? [];
  const times = numberOf(counted?.['times'] ?? /\d+/.exec(clause)?.[0] ?? '1');
  return Frequency.safeParse({ kind: 'counted', bound: boundOf(clause), times, per }).data ?? null;
}
