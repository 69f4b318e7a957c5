import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const recheckOpinion = defineDocument({
  code: 'JC-10', name: '复查意见书', audience: 'external', word: '复查',
  articles: [cite('penalty-2021', 28, 1)],
});
