import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const transferOrder = defineDocument({
  code: 'QZ-10-1', name: '协助划拨通知书', audience: 'external', word: '划通',
  articles: [cite('coercion-2011', 47)],
});
