import { chineseDate } from '#kernel/dates.ts';
import { DISPOSITION_KINDS } from '#law/disposition.ts';
import { opinion } from '#law/writing/blocks.ts';
import { approval, blankOpinion, broughtBy, decidedByHead } from '#law/writing/layouts.ts';
import { dispositionOf, dispositionRows } from '#law/writing/penalty.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** What the officers proposed last: for review, or in concluding the investigation. */
function proposed(source: Source) {
  const step = source.latest('submit-review', 'conclude-investigation');
  const draft = dispositionOf(source, 'decision');
  return broughtBy(source, step, draft === null ? null : `建议${DISPOSITION_KINDS[draft.kind]}，提请机关负责人决定。`);
}

export const write: Write = (source) => {
  const reviewed = source.latest('give-opinion');
  return approval(source, {
    rows: [...dispositionRows(dispositionOf(source, 'decision')), ...(reviewed === null ? [['法制审核', '不属于应当法制审核的决定']] as const : [])],
    opinions: [
      proposed(source), blankOpinion('承办机构意见'),
      ...(reviewed === null ? [] : [opinion('法制审核意见', reviewed.data.words('conclusion') ?? '', source.person(reviewed.event.by)?.name ?? null, chineseDate(reviewed.event.on))]),
      ...decidedByHead(source, source.need('机关负责人意见', source.data.text('opinion'))),
    ],
  });
};
