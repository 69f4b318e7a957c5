import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const collectionReminder = defineDocument({
  code: 'ZS-04', name: '催缴书', audience: 'external', word: '催缴',
  articles: [cite('coercion-2011', 45), cite('coercion-2011', 54)],
});
