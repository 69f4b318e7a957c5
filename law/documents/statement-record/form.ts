import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const statementRecord = defineDocument({
  code: 'CF-15', name: '陈述申辩笔录及复核意见书', audience: 'external',
  articles: [cite('penalty-2021', 45, 1)],
  wording: {
    statement: confirmed('以上笔录已经本人阅看（已向本人宣读），记录属实。'),
  },
});
