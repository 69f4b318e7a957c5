import { chineseDate } from '#kernel/dates.ts';
import { opinion } from '#law/writing/blocks.ts';
import { approval, blankOpinion, decidedByHead } from '#law/writing/layouts.ts';
import { dispositionOf, dispositionRows } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const submitted = source.latest('give-opinion');
  return approval(source, {
    rows: dispositionRows(dispositionOf(source, 'decision')),
    opinions: [
      blankOpinion('承办人意见'),
      submitted === null ? opinion('法制审核意见', '不属于应当法制审核的决定') : opinion('法制审核意见', submitted.data.words('conclusion') ?? '', source.person(submitted.event.by)?.name ?? null,
        chineseDate(submitted.event.on)),
      ...decidedByHead(source, source.need('机关负责人意见', source.data.text('opinion'))),
    ],
  });
};
