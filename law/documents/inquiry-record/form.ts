import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const inquiryRecord = defineDocument({
  code: 'CF-05', name: '询问笔录', audience: 'external',
  articles: [cite('penalty-2021', 55, 2)],
});
