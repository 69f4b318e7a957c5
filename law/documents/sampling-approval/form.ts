import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const samplingApproval = defineDocument({
  code: 'CF-07', name: '抽样取证审批表', audience: 'internal',
  articles: [cite('penalty-2021', 56)],
});
