import { provisionsText } from '#law/disposition.ts';
import { answers, approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const task = source.latest('register-inspection')?.data;
  const plan = task?.text('plan') ?? null;
  return approval(source, {
    rows: [
      ['检查依据', source.need('检查依据', provisionsText(task?.provisions('basis') ?? []))],
      ['任务来源', `${source.need('检查类型', task?.words('type'))}，${source.need('任务来源', task?.words('source'))}${plan === null ? '' : `（${plan}）`}`],
      ['检查人员', source.officers()], ['拟检查日期', source.need('拟检查日期', data.date('plannedOn'))], ['检查方案', source.need('检查方案', data.text('scheme'))],
    ],
    blocks: answers(source, ['plannedOn', 'scheme', 'opinion']), opinions: requested(source, '承办人意见', source.need('承办人意见', data.text('opinion'))),
  });
};
