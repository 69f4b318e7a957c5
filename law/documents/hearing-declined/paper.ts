import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const applicant = source.need('申请人', data.text('applicant'));
  return letter(source, {
    party: false,
    blocks: [
      to(applicant),
      ...pars(
        source.say('opening', {
          申请人: applicant, 提出日期: source.need('提出申请的日期', data.date('madeOn')), 案由: source.view.title,
          不予受理的情形: source.need('不予受理的情形', data.words('ground')), 依据: under(source),
        }),
        `理由：${source.need('理由', data.text('reason'))}`,
        data.text('ground') === 'not-the-party' ? null : source.say('arguments'),
        source.say('contact', { 联系电话: source.agency.phone, 机关地址: source.agency.address }),
      ),
    ],
  });
};
