import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const deferralApplication = defineDocument({
  code: 'CF-26-1', name: '延期（分期）缴纳罚款申请书', audience: 'external', since: '2026-11-21',
  articles: [cite('penalty-2021', 66, 2)],
  wording: {
    statement: confirmed('以上申请由本人（单位）提出，所述经济困难的情况属实。'),
  },
});
