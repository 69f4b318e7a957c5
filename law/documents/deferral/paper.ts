import { inventory } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const plan = data.list('plan');
  const granted = data.is('granted');
  return letter(source, {
    blocks: [
      ...pars(`你（单位）提出的延期（分期）缴纳罚款申请，本机关已经审查。${under(source)}，决定${granted ? '准予' : '不予准许'}。理由：${source.need('理由', data.text('reason'))}`,
        granted && data.date('until') !== null ? `准予延期至${data.date('until') ?? ''}缴纳。` : null),
      ...(plan.length === 0 ? [] : [inventory('分期缴纳计划', ['期次', '缴纳日期', '数额'], [1, 3, 5],
        plan.map((one, index) => [String(index + 1), one.date('due') ?? '', one.money('amountFen') ?? '']))]),
      ...pars(granted ? '到期仍不缴纳的，依法加处罚款或者申请人民法院强制执行。' : null),
    ],
  });
};
