import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const coercionExtension = defineDocument({
  code: 'QZ-05', name: '延长强制措施期限决定书', audience: 'external', word: '强延',
  articles: [cite('coercion-2011', 25, 2)],
});
