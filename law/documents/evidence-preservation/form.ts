import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const evidencePreservation = defineDocument({
  code: 'CF-09', name: '先行登记保存证据通知书', audience: 'external', word: '登存',
  articles: [cite('penalty-2021', 56)],
});
