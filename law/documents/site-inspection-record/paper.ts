import { heading } from '#law/writing/blocks.ts';
import { pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 现场检查（勘验）笔录. */
export const write: Write = (source) => record(source, {
  who: '被检查人',
  rows: [
    ['被检查人', source.partyName], ['现场负责人', source.data.text('siteManager') ?? ''], ['见证人', source.data.text('witness') ?? '无'],
  ],
  blocks: [
    ...pars(
      '执法人员主动出示执法证件，表明身份，并告知：你（单位）对执法人员有申请回避的权利，有如实回答询问、协助调查或者检查的义务。',
      '被检查人确认：执法人员已经出示执法证件；已经知悉上述权利和义务；是否申请回避：　　　　。',
    ),
    heading('检查情况'), ...pars(source.need('检查情况', source.data.text('findings')), source.data.text('statement')),
  ],
});
