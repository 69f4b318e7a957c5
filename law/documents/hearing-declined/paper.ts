import { cite } from '#law/statutes/index.ts';
import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** Who asks too late had the right to ask. */
const LATE = [cite('penalty-2021', 64, 1, 1)];

export const write: Write = (source) => {
  const { data } = source;
  const outsider = data.text('ground') === 'not-the-party';
  const applicant = source.need('申请人', data.text('applicant'));
  return letter(source, {
    party: false, others: outsider,
    blocks: [
      to(applicant),
      ...pars(
        source.say('opening', {
          申请人: outsider ? applicant : '你（单位）', 提出日期: source.need('提出申请的日期', data.date('madeOn')), 案由: source.view.title,
          不予受理的情形: source.need('不予受理的情形', data.words('ground')), 依据: under(source, data.text('ground') === 'late' ? LATE : undefined),
        }),
        `理由：${source.need('理由', data.text('reason'))}`,
        outsider ? null : source.say('arguments'),
        source.say('contact', { 联系电话: source.agency.phone, 机关地址: source.agency.address }),
      ),
    ],
  });
};
