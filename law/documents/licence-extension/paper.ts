import { cite } from '#law/statutes/index.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { applicationOf, isJoint } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const joint = isJoint(source);
  return letter(source, {
    blocks: pars(source.say('extended', {
      申请: applicationOf(source), 理由: source.need('延长期限的理由', source.data.text('reason')), 依据: under(source, [cite('licensing-2019', 42, joint ? 2 : 1)]),
      批准人: source.data.text('government') ?? '本机关负责人', 延长的期限: `${source.need('延长的期限', source.data.text('computed.days'))}个工作日`,
    })),
  });
};
