import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const substituteDemand = defineDocument({
  code: 'QZ-12-1', name: '代履行催告书', audience: 'external', word: '代履催',
  articles: [cite('coercion-2011', 51, 1, 2)],
});
