import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const assessmentNotice = defineDocument({
  code: 'ZS-01', name: '核定通知书', audience: 'external', word: '核定',
  articles: [cite('state-council-2018', '二（五）')],
});
