import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(source.say('opening', {
    理由: source.need('延长期限的理由', source.data.text('reason')), 依据: under(source), 批准人: source.data.text('government') ?? '本机关负责人', 延长的期限: `${source.need('延长的期限', source.data.text('computed.days'))}个工作日`,
  })),
});
