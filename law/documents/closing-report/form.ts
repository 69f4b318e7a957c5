import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const closingReport = defineDocument({
  code: 'CF-29', name: '行政处罚结案审批表', audience: 'internal',
  articles: [cite('penalty-2021', 47)],
});
