import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const paymentDemand = defineDocument({
  code: 'QZ-09', name: '催告书', audience: 'external', word: '催',
  articles: [cite('coercion-2011', 54)],
});
