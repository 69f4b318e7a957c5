import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const enforcementSuspension = defineDocument({
  code: 'QZ-14', name: '中止执行决定书', audience: 'external', word: '中执',
  articles: [cite('coercion-2011', 39)],
});
