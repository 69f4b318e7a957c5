import { chineseDate } from '#kernel/dates.ts';
import { approval, blankOpinion, broughtBy, decidedByHead } from '#law/writing/layouts.ts';
import { decisionTitled, instalments } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const asked = source.latest('request-deferral');
  const granted = data.is('granted');
  return approval(source, {
    rows: [
      ['处罚决定书', decisionTitled(source)], ['申请日期', asked === null ? '' : chineseDate(asked.event.on)], ['申请事项', source.need('申请事项', asked?.data.words('kind'))],
      ['申请延至（最后一期）', asked?.data.date('until') ?? ''], ['申请理由', source.need('申请理由', asked?.data.text('hardship'))],
      ...(granted ? [['准予延至（最后一期）', source.need('延期的最后期限', data.date('until'))]] as const : []),
    ],
    blocks: instalments(data),
    opinions: [
      broughtBy(source, asked, `当事人申请${asked?.data.words('kind') ?? ''}，提请审批。`), blankOpinion('承办机构意见'),
      ...decidedByHead(source, `${granted ? '准予' : '不予准许'}。${source.need('理由', data.text('reason'))}`),
    ],
  });
};
