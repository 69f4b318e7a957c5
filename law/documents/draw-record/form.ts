import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const drawRecord = defineDocument({
  code: 'JC-11', name: '双随机抽取记录表', audience: 'internal',
  articles: [cite('state-council-2018', '二（四）'), cite('inspection-2024', '“合理确定行政检查方式”部分')],
  wording: {
    statement: confirmed('抽取过程公开、公正，结果真实。'),
  },
});
