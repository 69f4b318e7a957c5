import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(
    source.say('opening', {
      强制措施决定书: source.titled('coercion-decision', '强制措施决定书'), 延长的理由: source.need('延长的理由', source.data.text('reason')), 依据: under(source),
      延长的日数: `${source.need('延长的日数', source.data.text('days'))}日`,
    }),
    source.say('contact', { 联系电话: source.agency.phone }),
  ),
});
