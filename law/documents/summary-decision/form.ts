import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const summaryDecision = defineDocument({
  code: 'CF-24', name: '当场行政处罚决定书', audience: 'external', word: '当罚',
  articles: [cite('penalty-2021', 52), cite('reconsideration-2023', 23, 1, 1)],
});
