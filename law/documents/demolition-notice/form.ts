import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const demolitionNotice = defineDocument({
  code: 'QZ-13', name: '强制拆除公告', audience: 'external', word: '拆公',
  articles: [cite('coercion-2011', 44)],
});
