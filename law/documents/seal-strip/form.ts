import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const sealStrip = defineDocument({
  code: 'QZ-16', name: '封条', audience: 'external',
  articles: [cite('coercion-2011', 24)],
});
