import { form, par } from '#law/writing/blocks.ts';
import { answers } from '#law/writing/layouts.ts';
import { decisionTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

/** What the case keeps of the receipt; the receipt itself is printed by the treasury. */
export const write: Write = (source) => ({
  title: '罚没款缴纳情况登记',
  blocks: [
    form(['案由', source.view.title], ['处罚决定书', decisionTitled(source)], ['缴款人', source.partyName], ['缴款日期', source.on], ['数额', source.need('数额', source.data.money('amountFen'))],
      ['票据号码', source.need('票据号码', source.data.text('receipt'))],
      ['登记人', source.acting().map(({ name }) => name).join('、')]),
    ...answers(source, ['amountFen', 'receipt']), par('罚没票据附后。'),
  ],
});
