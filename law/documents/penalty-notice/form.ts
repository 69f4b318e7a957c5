import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const penaltyNotice = defineDocument({
  code: 'CF-13', name: '行政处罚事先告知书', audience: 'external', word: '罚告',
  articles: [cite('penalty-2021', 44)],
});
