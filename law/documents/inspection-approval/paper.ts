import { answers, approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => approval(source, {
  rows: [['拟检查日期', source.need('拟检查日期', source.data.date('plannedOn'))], ['检查方案', source.need('检查方案', source.data.text('scheme'))]],
  blocks: answers(source, ['plannedOn', 'scheme', 'opinion']), opinions: requested(source, '承办人意见', source.need('承办人意见', source.data.text('opinion'))),
});
