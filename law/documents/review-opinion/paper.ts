import { chineseDate } from '#kernel/dates.ts';
import { form, heading, opinion, readingBlocks } from '#law/writing/blocks.ts';
import { answers, blankOpinion, caseRows } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 法制审核意见书: every element with its own opinion, the conclusion, and the reviewer's qualification. */
export const write: Write = (source) => {
  const reviewer = source.person(source.event.by);
  const submitted = source.latest('submit-review');
  return {
    blocks: [
      form(...caseRows(source), ['当事人', source.partyName], ['送审日期', submitted === null ? '' : chineseDate(submitted.event.on)],
        ['承办人', submitted === null ? '' : source.acting(submitted.event).map(({ name }) => name).join('、')]),
      heading('一、送审的处理意见'), ...readingBlocks(submitted?.data.at('draft').parts ?? []),
      heading('二、审核意见'), ...answers(source),
      opinion('审核人', `审核结论：${source.need('审核结论', source.data.words('conclusion'))}。法律职业资格：${reviewer?.legalQualification?.number ?? '不属于初次从事法制审核的人员'}`,
        source.need('审核人', reviewer?.name), source.on),
      blankOpinion('法制审核机构负责人'),
    ],
  };
};
