import { chineseDate } from '#kernel/dates.ts';
import { Disposition } from '#law/disposition.ts';
import { form, issuer } from '#law/writing/blocks.ts';
import { caseRows } from '#law/writing/layouts.ts';
import { dispositionRows } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { decision } = source.view;
  const reviewed = source.latest('give-opinion');
  return {
    blocks: [
      form(...caseRows(source), ['当事人', source.partyName], ['决定日期', decision === null ? '' : chineseDate(decision.on)], ['决定书文号', source.earlier('penalty-decision')?.number ?? ''],
        ['送达日期', decision === null || decision.servedOn === null ? '' : chineseDate(decision.servedOn)],
        ['法制审核意见', reviewed === null ? '不属于应当法制审核的决定' : `${reviewed.data.words('conclusion') ?? ''}（${source.person(reviewed.event.by)?.name ?? ''}，${chineseDate(reviewed.event.on)}）`],
        ['备案机关', source.need('备案机关', source.data.text('receiver'))], ['备案回执', source.data.text('receipt') ?? '']),
      form(...dispositionRows(decision === null ? null : Disposition.safeParse(decision.disposition).data ?? null)),
      issuer(source),
    ],
  };
};
