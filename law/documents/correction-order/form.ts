import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const correctionOrder = defineDocument({
  code: 'CF-11', name: '责令改正通知书', audience: 'external', word: '责改',
  articles: [cite('penalty-2021', 28, 1)],
});
