import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const propertyReturnList = defineDocument({
  code: 'QZ-07-2', name: '退还财物清单', audience: 'external',
  articles: [cite('coercion-2011', 28, 2)],
});
