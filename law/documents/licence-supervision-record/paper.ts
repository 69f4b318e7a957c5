import { heading } from '#law/writing/blocks.ts';
import { pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => record(source, {
  who: '被许可人', rows: [['被许可人', source.partyName], ['处理', source.data.words('outcome') ?? '']],
  blocks: [...pars('监督检查人员出示证件，表明身份。'), heading('监督检查的情况和处理结果'), ...pars(source.need('监督检查情况', source.data.text('findings')), '公众有权查阅行政机关监督检查记录。')],
});
