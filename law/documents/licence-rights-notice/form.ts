import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const licenceRightsNotice = defineDocument({
  code: 'XK-07', name: '行政许可陈述申辩权利告知书', audience: 'external', word: '许告',
  articles: [cite('licensing-2019', 36)],
  wording: {
    foot: COPIES,
    rights: statutory('陈述、申辩的权利', '{依据}，你（单位）可以自收到本告知书之日起{陈述申辩期限}内进行陈述和申辩。联系人和联系方式：{联系方式}。', [cite('licensing-2019', 36)], ['陈述', '申辩']),
  },
});
