import { form } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`对查封（扣押）的物品需要进行检测、检验、检疫或者技术鉴定。${under(source)}，查封（扣押）的期间不包括检测、检验、检疫或者技术鉴定的期间，现将有关事项告知如下。`),
    form(['机构', source.need('检测机构', source.data.text('institution'))], ['事项', source.need('检测事项', source.data.text('subject'))],
      ['期间', `${source.need('起始日期', source.data.date('from'))}至${source.need('截止日期', source.data.date('to'))}`], ['费用', '由行政机关承担']),
  ],
});
