import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { decisionTitled, instalments } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const granted = data.is('granted');
  return letter(source, {
    blocks: [
      ...pars(`你（单位）就${decisionTitled(source)}提出的延期（分期）缴纳罚款申请，本机关已经审查。${under(source)}，决定${granted ? '准予' : '不予准许'}。理由：${source.need('理由', data.text('reason'))}`,
        granted ? `准予延期至${source.need('延期的最后期限', data.date('until'))}缴纳。` : null),
      ...instalments(data),
      ...(granted ? pars('到期仍不缴纳的，依法加处罚款或者申请人民法院强制执行。') : [remedies(source)]),
    ],
  });
};
