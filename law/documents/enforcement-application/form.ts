import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const enforcementApplication = defineDocument({
  code: 'QZ-15', name: '强制执行申请书', audience: 'external', word: '强执申',
  articles: [cite('coercion-2011', 55)],
});
