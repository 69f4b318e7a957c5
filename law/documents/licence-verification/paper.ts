import { heading } from '#law/writing/blocks.ts';
import { pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => record(source, {
  who: '申请人', rows: [['申请人', source.partyName]],
  blocks: [...pars('核查人员出示证件，表明身份，说明核查的内容。'), heading('核查情况'), ...pars(source.need('核查情况', source.data.text('findings'))),
    heading('利害关系人'), ...pars(source.data.is('othersConcerned') ? `许可事项直接关系他人重大利益，利害关系人：${source.data.lines('others').join('、')}` : '没有发现许可事项直接关系他人重大利益。')],
});
