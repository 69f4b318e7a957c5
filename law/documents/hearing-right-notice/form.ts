import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const hearingRightNotice = defineDocument({
  code: 'CF-14', name: '行政处罚听证告知书', audience: 'external', word: '听告',
  articles: [cite('penalty-2021', 63, 1)],
});
