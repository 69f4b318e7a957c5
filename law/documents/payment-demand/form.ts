import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const paymentDemand = defineDocument({
  code: 'QZ-09', name: '催告书', audience: 'external', word: '催',
  articles: [cite('coercion-2011', 35), cite('coercion-2011', 54)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '本机关就{案由}一案作出的行政决定已经送达，你（单位）在规定的期限内未履行决定确定的义务。{依据}，现催告如下：'),
    term: statutory('履行期限', '履行期限：自收到本催告书之日起{履行期限}内。', [cite('coercion-2011', 54)]),
    heard: statutory(
      '陈述、申辩的权利和逾期的后果', '你（单位）收到本催告书后有权进行陈述和申辩。逾期仍不履行且无正当理由的，本机关将{逾期的后果}。联系电话：{联系电话}。',
      [cite('coercion-2011', 35), cite('coercion-2011', 36)], ['陈述', '申辩'],
    ),
  },
});
