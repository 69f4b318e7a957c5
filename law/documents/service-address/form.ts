import { cite } from '#law/statutes/index.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

const AGREED = [cite('penalty-2021', 61, 2), cite('civil-procedure-2023', 90)];

export const serviceAddress = defineDocument({
  code: 'CF-25-1', name: '送达地址（方式）确认书', audience: 'external', since: '2026-11-21',
  articles: AGREED,
  wording: {
    told: phrase('填写前的告知', '本确认书确认的送达地址和方式用于本案文书的送达。地址、联系电话或者送达方式改变的，请及时书面告知本机关，并重新签订确认书。'),
    electronic: statutory('电子送达的告知', '受送达人同意的，本机关可以采用传真、电子邮件等能够确认其收悉的方式送达，以文书到达受送达人特定系统的日期为送达日期。是否同意由受送达人自行决定；已经同意的，可以重新签订确认书予以改变。',
      AGREED, ['同意', '到达受送达人特定系统的日期']),
    statement: phrase('签名前的确认', '本人（单位）已经阅读上述告知，确认所填写的送达地址和方式准确、有效。'),
  },
});
