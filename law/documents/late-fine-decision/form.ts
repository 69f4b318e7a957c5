import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const lateFineDecision = defineDocument({
  code: 'QZ-17', name: '加处罚款决定书', audience: 'external', word: '加处',
  articles: [cite('penalty-2021', 72, 1, 1), cite('coercion-2011', 45)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});
