import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const licenceExtension = defineDocument({
  code: 'XK-10', name: '行政许可延长审查期限告知书', audience: 'external', word: '许延',
  articles: [cite('licensing-2019', 42)],
  wording: {
    foot: COPIES,
    extended: statutory('决定', '你（单位）{申请}，在规定的期限内不能作出决定，理由：{理由}。{依据}，经{批准人}批准，延长{延长的期限}，现予告知。', [cite('licensing-2019', 42)]),
  },
});
