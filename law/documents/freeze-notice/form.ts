import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const freezeNotice = defineDocument({
  code: 'QZ-08-1', name: '协助冻结通知书', audience: 'external', word: '冻通',
  articles: [cite('coercion-2011', 30, 1)],
});
