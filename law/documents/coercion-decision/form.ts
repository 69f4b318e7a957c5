import { cite } from '#law/statutes/index.ts';
import { REMEDIES, foot } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const coercionDecision = defineDocument({
  code: 'QZ-03', name: '查封（扣押）决定书', audience: 'external', word: '强措',
  articles: [cite('coercion-2011', 24)],
  wording: {
    remedies: REMEDIES,
    foot: foot('查封（扣押）清单附后。本决定书一式两份：一份当场交付当事人，一份归档。'),
    opening: statutory('决定', '因{理由}，依据{强制依据}的规定，本机关决定对你（单位）的下列场所、设施或者财物予以{措施}。', [cite('coercion-2011', 24)]),
    custody: phrase('保管的要求', '在此期间，对查封（扣押）的场所、设施或者财物，任何单位和个人不得使用、损毁或者转移、处置。'),
  },
});
