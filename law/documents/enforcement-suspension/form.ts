import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const enforcementSuspension = defineDocument({
  code: 'QZ-14', name: '中止执行决定书', audience: 'external', word: '中执',
  articles: [cite('coercion-2011', 39)],
  wording: {
    foot: COPIES,
    opening: statutory('决定', '{案由}一案，因{中止的情形}（{理由}），{依据}，本机关决定中止执行。中止执行的情形消失后，恢复执行。', [cite('coercion-2011', 39)], ['中止执行']),
  },
});
