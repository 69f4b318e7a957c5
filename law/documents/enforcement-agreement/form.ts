import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const enforcementAgreement = defineDocument({
  code: 'QZ-11', name: '行政强制执行协议', audience: 'external', word: '执协',
  articles: [cite('coercion-2011', 42)],
});
