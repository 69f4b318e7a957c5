import type { Citation } from '#kernel/citations.ts';
import { cite } from '#law/statutes/index.ts';

/** Why another agency has to deal with the case, as officers choose it. */
export const TRANSFER_GROUNDS = {
  powers: '不属于本机关的法定职权', territory: '违法行为发生地不在本机关的管辖区域', level: '应当由其他层级的行政机关管辖', first: '其他有管辖权的机关已经先行立案', designated: '共同的上一级行政机关已经指定管辖',
} as const;
export type TransferGround = keyof typeof TRANSFER_GROUNDS;

export const TRANSFER_LAW: Readonly<Record<TransferGround, Citation>> = {
  powers: cite('penalty-2021', 17), territory: cite('penalty-2021', 22), level: cite('penalty-2021', 23), first: cite('penalty-2021', 25, 1), designated: cite('penalty-2021', 25, 2),
};
