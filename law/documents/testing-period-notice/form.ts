import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const testingPeriodNotice = defineDocument({
  code: 'QZ-06', name: '检测（检验、检疫、鉴定）期间告知书', audience: 'external', word: '检告',
  articles: [cite('coercion-2011', 25, 3)],
  wording: {
    foot: COPIES,
  },
});
