import { chineseDate } from '#kernel/dates.ts';
import { provisionsText } from '#law/disposition.ts';
import { approval, blankOpinion, broughtBy, decidedByHead } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** What the body that law names has decided, as the agency carries it out. */
export const write: Write = (source) => {
  const { data } = source;
  const asked = source.latest('request-relief');
  return approval(source, {
    rows: [
      ['申请日期', asked === null ? '' : chineseDate(asked.event.on)], ['申请事项', source.need('申请事项', asked?.data.words('kind'))], ['申请理由', asked?.data.text('reason') ?? ''],
      ['有权决定的机关', source.need('有权决定的机关', data.text('authority'))], ['该机关决定的依据', source.need('依据', provisionsText(data.provisions('authorityBasis')))],
      ['决定文号', source.need('决定文号', data.text('document'))], ['决定', source.need('决定', data.words('outcome'))],
      ...(data.money('amountFen') === null ? [] : [['减征后应缴的数额', data.money('amountFen') ?? '']] as const), ...(data.date('until') === null ? [] : [['缓征至', data.date('until') ?? '']] as const),
    ],
    opinions: [broughtBy(source, asked, `缴款义务人申请${asked?.data.words('kind') ?? ''}，提请审批。`), blankOpinion('承办机构意见'), ...decidedByHead(source, `${data.words('outcome') ?? ''}。${source.need('理由', data.text('reason'))}`)],
  });
};
