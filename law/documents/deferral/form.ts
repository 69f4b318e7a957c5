import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const deferral = defineDocument({
  code: 'CF-26', name: '延期（分期）缴纳罚款通知书', audience: 'external', word: '缓缴',
  articles: [cite('penalty-2021', 66, 2)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
  },
});
