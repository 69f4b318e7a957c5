import { chineseDate } from '#kernel/dates.ts';
import { MEASURES } from '#law/coercion/measure.ts';
import { provisionsText } from '#law/disposition.ts';
import { opinion, readingBlocks } from '#law/writing/blocks.ts';
import { measureOf, thingList } from '#law/writing/coercion.ts';
import { approval, blankOpinion, decidedByHead } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const measure = measureOf(source);
  const reviewed = source.latest('give-opinion');
  return approval(source, {
    rows: [['措施种类', source.need('措施种类', measure === null ? null : MEASURES[measure.kind])], ['理由', measure?.facts ?? ''],
      ['依据', measure === null ? '' : provisionsText(measure.basis)], ['期限', measure === null ? '' : `${measure.days}日`]],
    blocks: measure?.kind === 'freeze' ? readingBlocks(source.data.at('measure').readings(['facts', 'basis', 'days'])) : [...thingList('拟采取措施的场所、设施或者财物', measure)],
    opinions: [
      blankOpinion('承办人意见'),
      opinion('法制审核意见', reviewed === null ? '不属于应当法制审核的决定' : reviewed.data.words('conclusion') ?? '',
        reviewed === null ? null : source.person(reviewed.event.by)?.name ?? null, reviewed === null ? null : chineseDate(reviewed.event.on)),
      ...decidedByHead(source, source.need('机关负责人意见', source.data.text('opinion'))),
    ],
  });
};
