import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const enforcementDecision = defineDocument({
  code: 'QZ-10', name: '行政强制执行决定书', audience: 'external', word: '强执决',
  articles: [cite('coercion-2011', 37)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    unperformed: statutory(
      '经催告仍不履行', '{催告书}{送达情况}。经催告，你（单位）逾期仍不履行{行政决定}确定的义务，且无正当理由。', [cite('coercion-2011', 37, 1)], ['经催告', '仍不履行', '无正当理由'],
    ),
    hiding: statutory(
      '催告期间转移或者隐匿财物', '{催告书}{送达情况}，催告你（单位）履行{行政决定}确定的义务。催告期间，有证据证明你（单位）有转移或者隐匿财物迹象：{证据}', [cite('coercion-2011', 37, 3)],
      ['催告期间', '转移或者隐匿财物迹象'],
    ),
  },
});
