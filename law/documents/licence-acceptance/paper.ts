import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(
    source.say('opening', { 申请事项: source.latest('receive-application')?.data.text('item') ?? source.view.matter, 依据: under(source), 受理日期: source.on }),
    source.say('term', { 许可期限: source.period('licence.decision') }),
    source.data.text('note'), source.say('seal'),
  ),
});
