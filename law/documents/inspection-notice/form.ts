import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const inspectionNotice = defineDocument({
  code: 'JC-03', name: '行政检查通知书', audience: 'external', word: '检通',
  articles: [cite('inspection-2024', '“严格行政检查标准、程序”部分')],
});
