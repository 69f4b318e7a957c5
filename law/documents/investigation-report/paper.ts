import { chineseDate } from '#kernel/dates.ts';
import { form, heading, partyPairs, readingBlocks } from '#law/writing/blocks.ts';
import { caseRows, pars, requested } from '#law/writing/layouts.ts';
import { dispositionOf, dispositionRows } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const origin = source.latest('register-source')?.data.words('origin') ?? null;
  const disposition = dispositionOf(source, 'proposal');
  return {
    blocks: [
      form(...caseRows(source), ...(source.view.party === null ? [['当事人', source.partyName] as const] : partyPairs(source.view.party)),
        ...(origin === null ? [] : [['案件来源', origin] as const]), ['立案日期', source.view.filedOn === null ? '' : chineseDate(source.view.filedOn)], ['承办人', source.officers()]),
      heading('一、调查经过'), ...pars(source.need('调查经过', source.data.text('course'))),
      heading('二、查明的事实、证据和处理建议'), ...(disposition === null ? readingBlocks(source.data.at('proposal').parts) : [form(...dispositionRows(disposition))]),
      heading('三、重大情形'), ...pars(source.data.words('circumstances') ?? '无'),
      ...requested(source, '承办人意见', '案件事实已经查清，建议按上述意见处理。'),
    ],
  };
};
