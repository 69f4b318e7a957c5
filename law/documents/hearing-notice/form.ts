import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const hearingNotice = defineDocument({
  code: 'CF-16', name: '行政处罚听证通知书', audience: 'external', word: '听通',
  articles: [cite('penalty-2021', 64, 1, 2)],
});
