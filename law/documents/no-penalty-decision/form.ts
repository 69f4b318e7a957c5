import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const noPenaltyDecision = defineDocument({
  code: 'CF-23', name: '不予行政处罚决定书', audience: 'external', word: '不罚决',
  articles: [cite('penalty-2021', 57, 1, 2), cite('penalty-2021', 57, 1, 3)],
});
