import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const coercionDecision = defineDocument({
  code: 'QZ-03', name: '查封（扣押）决定书', audience: 'external', word: '强措',
  articles: [cite('coercion-2011', 24)],
});
