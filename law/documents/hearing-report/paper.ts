import { chineseDate } from '#kernel/dates.ts';
import { form, heading } from '#law/writing/blocks.ts';
import { pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const convened = source.latest('convene-hearing')?.data;
  const held = source.latest('hold-hearing', 'terminate-hearing');
  return {
    blocks: [
      form(['案由', source.view.title], ['当事人', source.partyName], ['听证时间', held === null ? '' : chineseDate(held.event.on)], ['听证地点', source.need('听证地点', convened?.text('place'))],
        ['主持人', source.need('主持人', convened?.words('chair'))], ['书记员', convened?.text('recorder') ?? '']),
      heading('一、双方的主要事实、理由和意见'), ...pars(source.need('双方意见', source.data.text('opinions'))),
      heading('二、听证结论和处理意见'), ...pars(source.need('听证结论', source.data.text('conclusion'))),
      { kind: 'signatures', statement: null, signers: [{ label: '听证主持人（签名）', name: convened?.words('chair') ?? null, date: true },
        { label: '书记员（签名）', name: convened?.text('recorder') ?? null, date: true }] },
    ],
  };
};
