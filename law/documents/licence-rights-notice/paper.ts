import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  party: false, others: true,
  blocks: [
    to(source.need('告知的对象', source.data.lines('recipients').join('、'))),
    ...pars(`本机关正在审查${source.view.title}的行政许可事项，该事项直接关系你（单位）的重大利益：${source.need('告知内容', source.data.text('content'))}`,
      source.say('rights',
        { 依据: under(source), 陈述申辩期限: `${source.need('陈述申辩期限', source.data.text('days'))}个工作日`, 联系方式: source.need('联系方式', source.data.text('contact')) })),
  ],
});
