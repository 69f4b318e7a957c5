import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const deferralApproval = defineDocument({
  code: 'CF-26-2', name: '延期（分期）缴纳罚款审批表', audience: 'internal', since: '2026-11-21',
  articles: [cite('penalty-2021', 66, 2)],
});
