import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const investigationReport = defineDocument({
  code: 'CF-12', name: '案件调查终结报告', audience: 'internal',
  articles: [cite('penalty-2021', 57, 1)],
});
