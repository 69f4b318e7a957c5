import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const substituteDecision = defineDocument({
  code: 'QZ-12', name: '代履行决定书', audience: 'external', word: '代履决',
  articles: [cite('coercion-2011', 51, 1, 1)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});
