import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  party: false, others: true,
  blocks: [
    to(source.need('告知的对象', source.data.lines('recipients').join('、'))),
    ...pars(source.say('opening', { 案由: source.view.title, 利益关系: source.need('利益关系', source.data.text('interests')) }),
      source.say('rights',
        { 依据: under(source), 听证申请期限: source.period('licence.hearing-request'), 联系方式: source.need('联系方式', source.data.text('contact')) })),
  ],
});
