import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const propertyList = defineDocument({
  code: 'QZ-04', name: '查封（扣押）清单', audience: 'external',
  articles: [cite('coercion-2011', 24)],
});
