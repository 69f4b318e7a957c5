import { form, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 询问通知书: when and where, about what, with which papers; and who was told, and how. */
export const write: Write = (source) => {
  const { data } = source;
  const bring = data.lines('bring');
  return letter(source, {
    party: false,
    blocks: [
      to(source.need('被询问人', data.text('person'))),
      ...pars(
        source.say('opening', {
          案由: source.view.title, 依据: under(source), 询问地点: source.need('询问地点', data.text('place')), 询问事项: source.need('询问的事项', data.text('subject')),
          询问时间: `${source.need('询问日期', data.date('inquiryOn'))}${source.need('询问时间', data.text('startsAt'))}`,
        }),
        bring.length === 0 ? source.say('bring', { 材料: '本人身份证件' }) : source.say('bring', { 材料: bring.join('、') }),
        source.say('duty'), source.say('contact', { 联系电话: source.agency.phone }),
      ),
      form(['执法人员', source.officers()], ['通知方式', source.need('通知方式', data.words('manner'))], ['收到通知的人及其与被询问人的关系', source.need('收到通知的人', data.text('recipient'))]),
    ],
  });
};
