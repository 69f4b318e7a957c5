import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const deliberationRecord = defineDocument({
  code: 'CF-20', name: '重大案件集体讨论记录', audience: 'internal',
  articles: [cite('penalty-2021', 57, 2)],
});
