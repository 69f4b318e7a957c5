import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const reviewOpinion = defineDocument({
  code: 'CF-19', name: '法制审核意见书', audience: 'internal', word: '法审',
  articles: [cite('penalty-2021', 58, 1)],
});
