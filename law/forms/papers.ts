import { z } from 'zod';
import { EventId } from '#kernel/ids.ts';
import { choice, confirmed, date, line, text, yesNo } from './fields.ts';
import { Service, SERVICE_METHODS } from './service.ts';

/** What becomes of a paper after it was issued: 作废、重新制发、补正. */

/** A paper of the case: the step that issued it, and its form. */
export const PaperKey = z.strictObject({
  event: EventId.meta({ title: '作出文书的环节' }),
  form: z.string().regex(/^[a-z][a-z-]{1,60}$/).meta({ title: '文书种类' }),
});
export type PaperKey = z.infer<typeof PaperKey>;

const paper = (title: string) => PaperKey.meta({ title, widget: 'paper' });

/** What can be wrong with a paper. What is wrong with the act behind it is none of these. */
export const VOID_REASONS = {
  misprint: '打印、排版有误', seal: '用印有误', spoiled: '污损、毁损', lost: '遗失', wording: '措辞、版式不符合现行样式', duplicate: '重复制发',
} as const;
export type VoidReason = keyof typeof VOID_REASONS;

const WHEREABOUTS = { kept: '在本机关，没有交付任何人', recalled: '已经交付，现已全部收回', missing: '没有交付，去向不明' } as const;

/** What was handed over counts as taken back only with how. */
const Whereabouts = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept') }),
  z.strictObject({ kind: z.literal('recalled'), on: date('收回日期'), from: line('交回人', 100), course: text('收回的经过', 1000) }),
  z.strictObject({ kind: z.literal('missing') }),
]);

export const ProposeVoiding = z.strictObject({
  paper: paper('作废的文书'),
  reason: choice('作废的原因', VOID_REASONS),
  explanation: text('情况说明', 1000),
  whereabouts: Whereabouts.meta({ title: '纸质件现在何处', widget: 'variant', labels: WHEREABOUTS }),
  contentRight: confirmed('核对所作决定的内容，没有需要变更、撤销的'),
});
export type ProposeVoiding = z.infer<typeof ProposeVoiding>;

const Decision = { approved: yesNo('同意'), opinion: text('审批意见', 1000) };

export const DecideVoiding = z.strictObject({ paper: paper('申请作废的文书'), ...Decision });
export type DecideVoiding = z.infer<typeof DecideVoiding>;

export const ReissueDocument = z.strictObject({ paper: paper('已作废、重新制发的文书') });
export type ReissueDocument = z.infer<typeof ReissueDocument>;

/** One place of the paper as it stands there, with so much around it that it occurs once, and as it is to be read. */
const Slip = z.strictObject({ original: line('原文', 100), corrected: line('补正为', 100) });
export type Slip = z.infer<typeof Slip>;

export const ProposeRectification = z.strictObject({
  paper: paper('补正的文书'),
  slips: z.array(Slip).min(1, '请填写至少一处').max(10, '一次不超过十处').meta({ title: '补正的文字' }),
  reason: text('差错的原因和核对的依据', 1000),
});
export type ProposeRectification = z.infer<typeof ProposeRectification>;

export const DecideRectification = z.strictObject({ paper: paper('申请补正的文书'), ...Decision });
export type DecideRectification = z.infer<typeof DecideRectification>;

export const ServeRectification = z.strictObject({
  paper: paper('送达的补正决定书'),
  document: choice('文书名称', { rectification: '补正决定书' }),
  service: Service.meta({ title: '送达方式', widget: 'variant', labels: SERVICE_METHODS }),
});
export type ServeRectification = z.infer<typeof ServeRectification>;
