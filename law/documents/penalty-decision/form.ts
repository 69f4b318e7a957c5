import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const penaltyDecision = defineDocument({
  code: 'CF-22', name: '行政处罚决定书', audience: 'external', word: '罚决',
  articles: [cite('penalty-2021', 59)],
});
