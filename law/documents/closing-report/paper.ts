import { chineseDate } from '#kernel/dates.ts';
import { approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { decision, filedOn } = source.view;
  return approval(source, {
    rows: [
      ['立案日期', filedOn === null ? '' : chineseDate(filedOn)], ['决定日期', decision === null ? '未作出决定' : chineseDate(decision.on)],
      ['送达日期', decision === null || decision.servedOn === null ? '' : chineseDate(decision.servedOn)],
      ['处理和执行情况', source.need('处理结果', source.data.text('result'))],
    ],
    opinions: requested(source, '承办人意见', '案件已经处理完毕，建议结案。'),
  });
};
