import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const hearingDeclined = defineDocument({
  code: 'CF-16-2', name: '不予受理听证通知书', audience: 'external', word: '听不受',
  articles: [cite('penalty-2021', 63, 1), cite('penalty-2021', 64, 1, 1)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '{申请人}于{提出日期}就{案由}一案要求听证。经审查，该申请属于“{不予受理的情形}”，{依据}，本机关决定不予受理。'),
    arguments: statutory('意见的处理', '申请中提出的事实、理由和证据，本机关作为陈述、申辩依法复核；成立的，予以采纳。', [cite('penalty-2021', 45)], ['复核', '采纳']),
    contact: phrase('联系方式', '联系电话：{联系电话}。地址：{机关地址}。'),
  },
});
