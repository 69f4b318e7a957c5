import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const freezeDecision = defineDocument({
  code: 'QZ-08', name: '冻结决定书', audience: 'external', word: '冻决',
  articles: [cite('coercion-2011', 31)],
});
