import { provisionsText } from '#law/disposition.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`你（单位）提出的${source.need('申请事项', source.latest('request-relief')?.data.words('kind'))}申请，本机关已经审查。依据${source.need('减免缓的依据', provisionsText(source.data.provisions('authorityBasis')))}的规定，${source.need('有权决定的机关', source.data.text('authority'))}决定（${source.need('决定文号', source.data.text('document'))}）：${source.need('决定', source.data.words('outcome'))}。`,
      source.data.money('amountFen') === null ? null : `减征后应缴的数额：${source.data.money('amountFen') ?? ''}。`,
        source.data.date('until') === null ? null : `缓征至${source.data.date('until') ?? ''}。`, `理由：${source.need('理由', source.data.text('reason'))}`),
  ],
});
