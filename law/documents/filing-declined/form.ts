import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const filingDeclined = defineDocument({
  code: 'CF-03', name: '不予立案（销案）审批表', audience: 'internal', word: '不立',
  articles: [cite('penalty-2021', 54, 2)],
});
