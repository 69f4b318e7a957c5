import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const statementRecord = defineDocument({
  code: 'CF-15', name: '陈述申辩笔录及复核意见书', audience: 'external',
  articles: [cite('penalty-2021', 45, 1)],
});
