import { provisionsText } from '#law/disposition.ts';
import { remedies } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { levied } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  title: source.issuance.action.code === 'requisition' ? '征用决定书' : source.form.name,
  blocks: [
    ...pars(`经查：${source.need('事实', source.data.text('draft.facts'))}`, `依据${source.need('征收（征用）的依据', provisionsText(source.data.provisions('draft.basis')))}的规定，本机关作出如下决定。`),
    ...levied(source), remedies(source),
  ],
});
