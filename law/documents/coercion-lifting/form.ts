import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const coercionLifting = defineDocument({
  code: 'QZ-07-1', name: '解除行政强制措施决定书', audience: 'external', word: '解强',
  articles: [cite('coercion-2011', 28, 1)],
});
