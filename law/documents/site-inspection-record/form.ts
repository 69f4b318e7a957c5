import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const siteInspectionRecord = defineDocument({
  code: 'CF-04', name: '现场检查（勘验）笔录', audience: 'external',
  articles: [cite('penalty-2021', 55, 2)],
});
