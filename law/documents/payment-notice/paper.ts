import { provisionsText } from '#law/disposition.ts';
import { form } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`依据${source.need('征收的依据', provisionsText(source.data.provisions('draft.basis')))}的规定和${source.titled('levy-decision', '征收决定书')}，请你（单位）按期缴纳下列款项。`),
    form(['缴款人', source.partyName], ['数额', source.need('应缴数额', source.data.money('draft.amountFen'))], ['缴纳期限', source.need('缴纳期限', source.data.date('draft.payBy'))],
      ['缴款账户', source.need('缴款账户', source.data.text('draft.account'))]),
    ...pars(source.say('overdue')),
  ],
});
