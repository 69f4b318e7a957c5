import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(
    `本机关对你（单位）采取的强制措施${source.titled('coercion-decision', '强制措施决定书')}期限即将届满。因${source.need('延长的理由', source.data.text('reason'))}，${under(source)}，经本机关负责人批准，决定将期限延长${source.need('延长的日数', source.data.text('days'))}日。`,
    `联系电话：${source.agency.phone}。`,
  ),
});
