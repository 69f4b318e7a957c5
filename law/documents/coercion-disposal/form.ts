import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const coercionDisposal = defineDocument({
  code: 'QZ-07', name: '查封（扣押、冻结）处理决定书', audience: 'external', word: '强处',
  articles: [cite('coercion-2011', 27), cite('coercion-2011', 32, 1)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});
