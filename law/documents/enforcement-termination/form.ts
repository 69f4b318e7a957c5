import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const enforcementTermination = defineDocument({
  code: 'QZ-14-1', name: '终结执行决定书', audience: 'external', word: '终执',
  articles: [cite('coercion-2011', 40)],
});
