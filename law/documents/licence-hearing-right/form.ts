import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const licenceHearingRight = defineDocument({
  code: 'XK-08', name: '行政许可听证告知书', audience: 'external', word: '许听告',
  articles: [cite('licensing-2019', 47, 1)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '{案由}的行政许可事项直接涉及申请人与他人之间的重大利益关系：{利益关系}'),
    rights: statutory(
      '听证的权利', '{依据}，你（单位）有要求听证的权利，应当在被告知听证权利之日起{听证申请期限}内提出申请。申请人、利害关系人不承担听证费用。联系人和联系方式：{联系方式}。',
      [cite('licensing-2019', 47)], ['要求听证', '不承担'],
    ),
  },
});
