import { heading } from '#law/writing/blocks.ts';
import { pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const attachments = data.lines('attachments');
  return record(source, {
    who: '被检查人',
    rows: [['被检查人', source.partyName], ['勘验对象', source.need('勘验对象', data.text('object'))], ['见证人', data.text('witness') ?? '无'], ['音像记录', data.is('filmed') ? '有' : '无']],
    blocks: [
      ...pars(source.say('told')), heading('勘验方法和使用的器材'), ...pars(source.need('勘验方法', data.text('method'))),
      heading('勘验情况'), ...pars(source.need('勘验情况', data.text('findings')), `附图、照片：${attachments.length === 0 ? '无' : attachments.join('；')}`),
    ],
  });
};
