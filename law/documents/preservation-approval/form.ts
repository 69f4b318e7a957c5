import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const preservationApproval = defineDocument({
  code: 'CF-09-1', name: '先行登记保存证据审批表', audience: 'internal', since: '2026-11-21',
  articles: [cite('penalty-2021', 56)],
});
