import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const freezeDecision = defineDocument({
  code: 'QZ-08', name: '冻结决定书', audience: 'external', word: '冻决',
  articles: [cite('coercion-2011', 31)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    opening: statutory('决定', '因{理由}，依据{强制依据}的规定，本机关决定冻结你（单位）的存款、汇款。', [cite('coercion-2011', 31)], ['冻结']),
  },
});
