import { z } from 'zod';
import { choice, confirmed, date, demanded, line, text, yesNo } from './fields.ts';

const receipt = { place: line('送达地点'), recipient: line('收件人', 50) };

/** What was tried before the public was told (民事诉讼法第九十五条). */
const ATTEMPTED = { direct: '直接送达', left: '留置送达', electronic: '电子送达', mail: '邮寄送达', entrusted: '委托送达', forwarded: '转交送达' } as const;

const Attempts = z.array(z.strictObject({ method: choice('送达方式', ATTEMPTED), on: date('日期'), result: line('未能送达的情况') })).max(50).exactOptional().meta({ title: '此前送达的经过' });

/** The methods of service that the law knows (民事诉讼法第八十八条至第九十五条); a telephone call is none of them. */
export const Service = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('direct'), ...receipt, relation: line('与受送达人关系', 100), signed: confirmed('由收件人在送达回证上签名') }),
  z.strictObject({
    method: z.literal('left'), ...receipt, refusal: text('拒收事由和日期', 500),
    witness: line('见证人（基层组织或者所在单位的代表）', 100).exactOptional(), filmed: yesNo('以拍照、录像记录送达过程'),
  }),
  z.strictObject({ method: z.literal('electronic'), address: line('电子送达地址'), system: line('到达的特定系统') }),
  z.strictObject({ method: z.literal('mail'), ...receipt, tracking: line('邮件号码', 50) }),
  z.strictObject({ method: z.literal('entrusted'), ...receipt, by: line('受委托机关') }),
  z.strictObject({ method: z.literal('forwarded'), ...receipt, by: line('转交单位') }),
  z.strictObject({
    method: z.literal('public-notice'), channel: line('公告的方式和载体'), reason: text('下落不明或者其他方式无法送达的原因和经过', 2000),
    ground: demanded(choice('公告送达的事由', { missing: '受送达人下落不明', failed: '用其他方式无法送达' })), attempts: Attempts,
    gist: demanded(text('公告的内容（文书的主要内容、权利和期限）', 2000)), collectAt: demanded(line('领取文书的地点')),
  }),
]);
export type Service = z.infer<typeof Service>;

export const SERVICE_METHODS = { ...ATTEMPTED, 'public-notice': '公告送达' } as const satisfies Record<Service['method'], string>;
