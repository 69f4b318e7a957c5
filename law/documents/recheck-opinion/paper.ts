import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(
    source.say('opening', { 复查日期: source.on, 复查情况: source.need('复查情况', source.data.text('findings')) }), `复查意见：${source.need('复查意见', source.data.words('outcome'))}。`,
    source.data.date('correctBy') === null ? null : `请在${source.data.date('correctBy') ?? ''}前改正。`, `复查人员：${source.officers()}。`,
  ),
});
