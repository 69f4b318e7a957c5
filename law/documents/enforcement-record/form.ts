import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const enforcementRecord = defineDocument({
  code: 'QZ-12-2', name: '强制执行（代履行）现场笔录', audience: 'external',
  articles: [cite('coercion-2011', 51, 1, 4)],
  wording: {
    statement: READ_OVER,
  },
});
