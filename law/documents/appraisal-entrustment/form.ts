import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const appraisalEntrustment = defineDocument({
  code: 'CF-08', name: '鉴定（检验检测检疫）委托书', audience: 'external', word: '鉴委',
  articles: [cite('penalty-2021', 46)],
});
