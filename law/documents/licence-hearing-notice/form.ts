import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const licenceHearingNotice = defineDocument({
  code: 'XK-08-2', name: '行政许可听证通知书', audience: 'external', word: '许听通',
  articles: [cite('licensing-2019', 48, 1, 1)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '{依据}，本机关决定就{案由}的行政许可事项举行听证，现通知如下。'),
    rights: statutory('听证中的权利', '申请人、利害关系人认为主持人与该行政许可事项有直接利害关系的，有权申请回避；可以提出证据，进行申辩和质证，可以委托代理人。', [cite('licensing-2019', 48)], ['申请回避', '申辩', '质证']),
  },
});
