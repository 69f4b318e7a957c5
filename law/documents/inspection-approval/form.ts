import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const inspectionApproval = defineDocument({
  code: 'JC-02', name: '行政检查审批表', audience: 'internal',
  articles: [cite('inspection-2024', '“严格行政检查标准、程序”部分')],
});
