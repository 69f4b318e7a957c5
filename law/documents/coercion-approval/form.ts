import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const coercionApproval = defineDocument({
  code: 'QZ-01', name: '行政强制措施审批表', audience: 'internal', word: '强审',
  articles: [cite('coercion-2011', 18)],
});
