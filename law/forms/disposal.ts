import { z } from 'zod';
import { RETENTIONS } from '#law/procedures/archiving.ts';
import { choice, date, line, officer, text, yesNo } from './fields.ts';

/** Why a volume may not go, whatever its term says. */
export const HOLD_GROUNDS = {
  reconsideration: '行政复议', litigation: '诉讼', compensation: '国家赔偿', inquiry: '审计、监察或者执法检查', other: '其他',
} as const;

export const DESTRUCTION_METHODS = { electronic: '删除电子档案（没有纸质档案）', both: '删除电子档案，纸质档案同时销毁' } as const;

export const PlaceHold = z.strictObject({ ground: choice('暂缓的情形', HOLD_GROUNDS), reason: text('依据和理由', 1000) });
export type PlaceHold = z.infer<typeof PlaceHold>;

export const LiftHold = z.strictObject({ ground: choice('解除的情形', HOLD_GROUNDS), reason: text('解除的理由', 1000) });
export type LiftHold = z.infer<typeof LiftHold>;

/** What stays for ever in the register of destroyed volumes (销毁清册): by these words the volume is known when it is gone. */
const registered = line('销毁清册的题名（永久保存）', 200);

export const ProposeDisposal = z.strictObject({ title: registered, opinion: text('鉴定意见（永久保存）', 1000) });
export type ProposeDisposal = z.infer<typeof ProposeDisposal>;

export const ProposeErasure = z.strictObject({
  title: registered, authority: line('作出文书的机关'), number: line('文书号', 100), orderedOn: date('文书生效日期'), reason: text('应当删除的内容和理由（永久保存）', 1000),
});
export type ProposeErasure = z.infer<typeof ProposeErasure>;

export const DecideDisposal = z.strictObject({
  approved: yesNo('是否批准'), opinion: text('审批意见（永久保存）', 1000),
  /** 仍有保存价值的: not approved, and kept for longer. */
  extendTo: choice('延长保管期限至', RETENTIONS).exactOptional(),
});
export type DecideDisposal = z.infer<typeof DecideDisposal>;

export const DestroyVolume = z.strictObject({
  register: line('销毁清册编号', 50), method: choice('销毁方式', DESTRUCTION_METHODS), firstWitness: officer('监销人（一）'), secondWitness: officer('监销人（二）'),
});
export type DestroyVolume = z.infer<typeof DestroyVolume>;
