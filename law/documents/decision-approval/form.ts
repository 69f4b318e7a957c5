import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const decisionApproval = defineDocument({
  code: 'CF-21', name: '行政处罚决定审批表', audience: 'internal',
  articles: [cite('penalty-2021', 57, 1)],
});
