import { z } from 'zod';
import { Fen } from '#kernel/money.ts';

const line = (title: string, longest = 200) => z.string().trim().min(1).max(longest).meta({ title, widget: 'line' });
const sum = (title: string) => Fen.exactOptional().meta({ title, widget: 'money' });

/** Who may let a benchmark be adjusted: its maker, and within an agency the head or a collective discussion (国办发〔2022〕27号). */
export const ADJUSTMENTS = { head: '本机关主要负责人批准', collective: '本机关集体讨论通过', maker: '制定基准的上级机关批准' } as const;

/** The tier of the benchmarks in force that a penalty is measured by: edition, row and the words of both, so that a later reader finds it. */
export const AppliedTier = z.strictObject({
  tier: z.strictObject({
    edition: z.int().min(1).meta({ title: '版次' }), row: z.int().min(1).meta({ title: '项次' }), act: line('违法行为', 500), tier: line('裁量阶次', 50).exactOptional(),
  }).meta({ title: '裁量基准的阶次', widget: 'benchmark-tier' }),
  baseFen: sum('倍数（百分比）的基数（元）'),
  units: z.int().min(0).max(1_000_000_000).exactOptional().meta({ title: '计量单位的数量', widget: 'count' }),
  lowestFen: sum('法定最低罚款额（元）'),
  highestFen: sum('法定最高罚款额（元）'),
  superior: line('上级机关批准适用该阶次的文号').exactOptional(),
  adjusted: z.strictObject({
    reason: z.string().trim().min(1).max(2000).meta({ title: '调整适用的理由', widget: 'text' }),
    by: z.enum(['head', 'collective', 'maker']).meta({ title: '批准方式', labels: ADJUSTMENTS }),
    approval: line('批准材料或者集体讨论记录'),
  }).exactOptional().meta({ title: '调整适用裁量基准（罚款在幅度以外的）' }),
});
export type AppliedTier = z.infer<typeof AppliedTier>;

export const tierName = ({ tier: { edition, row, act, tier } }: AppliedTier): string => `裁量基准（第${edition}版）第${row}项“${act}”${tier === undefined ? '' : `${tier}阶次`}`;

/** How the benchmark was applied, as decisions have to say (国办发〔2022〕27号). */
export const applicationText = (applied: AppliedTier): string => {
  const { superior, adjusted } = applied;
  return `适用${tierName(applied)}${superior === undefined ? '' : `（上级机关批准：${superior}）`}${adjusted === undefined ? '' : `，经${ADJUSTMENTS[adjusted.by]}调整适用：${adjusted.reason}`}。`;
};
