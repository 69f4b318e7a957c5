import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const enforcementTermination = defineDocument({
  code: 'QZ-14-1', name: '终结执行决定书', audience: 'external', word: '终执',
  articles: [cite('coercion-2011', 40)],
  wording: {
    foot: COPIES,
    opening: statutory('决定', '{案由}一案，因{终结的情形}（{理由}），{依据}，本机关决定终结执行。', [cite('coercion-2011', 40)], ['终结执行']),
  },
});
