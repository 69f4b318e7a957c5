import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const crimeTransfer = defineDocument({
  code: 'CF-28', name: '涉嫌犯罪案件移送书', audience: 'external', word: '移',
  articles: [cite('penalty-2021', 27, 1)],
});
