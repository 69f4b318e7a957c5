import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const caseFiling = defineDocument({
  code: 'CF-02', name: '行政处罚立案审批表', audience: 'internal', word: '立',
  articles: [cite('penalty-2021', 54, 2)],
});
