import { form } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(source.say('opening', { 依据: under(source), 检查日期: source.need('检查日期', source.data.date('visitOn')) }), source.say('items', { 检查事项: source.need('检查事项', source.data.text('items')) })),
    form(['检查人员', source.officers()], ['联系方式', source.need('联系方式', source.data.text('contact'))]),
    ...pars(source.say('rights')),
  ],
});
