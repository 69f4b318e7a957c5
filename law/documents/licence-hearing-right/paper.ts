import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  party: false,
  blocks: [
    to(source.need('告知的对象', source.data.lines('recipients').join('、'))),
    ...pars(`${source.view.title}的行政许可事项直接涉及申请人与他人之间的重大利益关系：${source.need('利益关系', source.data.text('interests'))}`,
      `${under(source)}，你（单位）有要求听证的权利，应当在被告知听证权利之日起${source.period('licence.hearing-request')}内提出申请。申请人、利害关系人不承担听证费用。联系人和联系方式：${source.need('联系方式', source.data.text('contact'))}。`),
  ],
});
