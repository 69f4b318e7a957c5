import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const inspectionResultNotice = defineDocument({
  code: 'JC-08', name: '行政检查结果告知书', audience: 'external', word: '检果',
  articles: [cite('inspection-2024', '“严格行政检查标准、程序”部分')],
  wording: {
    foot: COPIES,
    findings: phrase('检查情况', '检查情况：{检查情况}'),
    clean: phrase('没有问题的', '未发现问题。'),
    contact: phrase('异议和联系方式', '如有异议，可以向本机关提出。联系电话：{联系电话}。'),
  },
});
