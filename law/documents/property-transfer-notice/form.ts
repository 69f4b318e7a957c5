import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const propertyTransferNotice = defineDocument({
  code: 'QZ-07-3', name: '涉案财物移送告知书', audience: 'external', word: '物移',
  articles: [cite('coercion-2011', 21)],
  wording: {
    foot: COPIES,
  },
});
