import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const inspectionResultNotice = defineDocument({
  code: 'JC-08', name: '行政检查结果告知书', audience: 'external', word: '检果',
  articles: [cite('inspection-2024', '“严格行政检查标准、程序”部分')],
});
