import { heading, partyPairs } from '#law/writing/blocks.ts';
import { pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 现场检查（勘验）笔录. */
export const write: Write = (source) => record(source, {
  who: '被检查人',
  rows: [
    ...(source.view.party === null ? [['被检查人', source.partyName] as const] : partyPairs(source.view.party, '被检查人')),
    ['现场负责人', source.data.text('siteManager') ?? ''], ['见证人', source.data.text('witness') ?? '无'],
  ],
  blocks: [
    ...pars(
      source.say('told'),
      source.say('confirmed'),
    ),
    heading('检查情况'), ...pars(source.need('检查情况', source.data.text('findings')), source.data.text('statement')),
    ...(source.data.lines('attachments').length === 0 ? [] : [heading('附图、照片'), ...pars(source.data.lines('attachments').join('；'))]),
  ],
});
