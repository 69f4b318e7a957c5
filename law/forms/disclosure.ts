import { z } from 'zod';
import { Digest } from '#kernel/ids.ts';
import { choice, date, line, text } from './fields.ts';

/** Grounds on which a decision is not published; each is a ground in law, not a convenience. */
export const WITHHOLDING_GROUNDS = {
  'state-secret': '涉及国家秘密',
  'public-safety': '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  'trade-secret': '涉及商业秘密，且无法作适当处理后公开',
  privacy: '涉及个人隐私，且无法作适当处理后公开',
  minor: '当事人是未成年人',
  'no-social-impact': '不属于具有一定社会影响的行政处罚决定',
} as const;

export const TAKE_DOWN_GROUNDS = {
  changed: '决定被依法变更', revoked: '决定被依法撤销', unlawful: '决定被确认违法', void: '决定被确认无效', remade: '被要求重新作出',
} as const;

/** A piece of the public text that is hidden: where, what kind, on what ground. What was there is not kept here. */
export const Redaction = z.strictObject({
  field: line('公开字段', 50),
  kind: choice('隐去内容', {
    'natural-person': '自然人姓名', identity: '身份证件号码', contact: '通讯方式', address: '家庭住址', account: '银行账号',
    plate: '车牌号码', title: '权属证书编号', health: '健康状况', 'trade-secret': '商业秘密', other: '其他依法应当隐去的信息',
  }),
  text: line('隐去的文字', 500),
  replacement: line('替代文字', 100),
});
export type Redaction = z.infer<typeof Redaction>;

export const PreparePublication = z.strictObject({
  redactions: z.array(Redaction).max(200).meta({ title: '隐去处理', widget: 'redactions' }),
});

export const Publish = z.strictObject({
  /** What the editor saw and confirms: the digest of the public copy as prepared. */
  copy: Digest.meta({ title: '公开文本', widget: 'public-copy' }),
});

export const WithholdPublication = z.strictObject({
  ground: choice('不予公开的理由', WITHHOLDING_GROUNDS),
  reason: text('说明', 1000),
});

export const AnnulDecision = z.strictObject({
  kind: choice('变动情形', TAKE_DOWN_GROUNDS),
  authority: line('作出机关'),
  document: line('文书名称和文号'),
  effectiveOn: date('变动日期'),
});

export const TakeDown = z.strictObject({ explanation: text('公开说明的理由', 1000) });

export const CorrectPublication = z.strictObject({
  reason: text('更正的理由', 1000),
  redactions: PreparePublication.shape.redactions,
});
