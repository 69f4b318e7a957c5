import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const coercionExtension = defineDocument({
  code: 'QZ-05', name: '延长强制措施期限决定书', audience: 'external', word: '强延',
  articles: [cite('coercion-2011', 25, 1), cite('coercion-2011', 25, 2), cite('coercion-2011', 32, 1), cite('coercion-2011', 32, 2)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    opening: statutory('决定', '本机关对你（单位）采取的强制措施{强制措施决定书}期限即将届满。因{延长的理由}，{依据}，经本机关负责人批准，决定将期限延长{延长的日数}。', [cite('coercion-2011', 25, 2)]),
    contact: phrase('联系方式', '联系电话：{联系电话}。'),
  },
});
