import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const enforcementDecision = defineDocument({
  code: 'QZ-10', name: '行政强制执行决定书', audience: 'external', word: '强执决',
  articles: [cite('coercion-2011', 37)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});
