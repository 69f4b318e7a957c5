import { form, par } from '#law/writing/blocks.ts';
import { pars } from '#law/writing/layouts.ts';
import { decisionTitled } from '#law/writing/owed.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** Where and why it was collected: at the bank, or by the officers themselves (处罚法第六十八条至第七十条). */
function collected({ data }: Source): readonly (string | null)[] {
  const ground = data.words('ground');
  if (ground === null) return [data.words('channel') === null ? null : `缴款方式：${data.words('channel') ?? ''}`];
  const detail = data.text('detail');
  return [
    `执法人员当场收缴，理由：${ground}${detail === null ? '' : `（${detail}）`}`,
    data.is('requested') && data.text('ground') !== 'remote' ? '当场收缴由当事人提出。' : null, data.is('water') ? '罚款在水上收缴。' : null,
    data.is('ministryReceipt') ? '已向当事人出具国务院财政部门或者省级财政部门统一制发的专用票据。' : null,
  ];
}

/** What the case keeps of the receipt; the receipt itself is printed by the treasury. */
export const write: Write = (source) => ({
  title: '罚没款缴纳情况登记',
  blocks: [
    form(['案由', source.view.title], ['处罚决定书', decisionTitled(source)], ['缴款人', source.partyName], ['缴款日期', source.on], ['数额', source.need('数额', source.data.money('amountFen'))],
      ['票据号码', source.need('票据号码', source.data.text('receipt'))],
      ['登记人', source.acting().map(({ name }) => name).join('、')]),
    ...pars(...collected(source)), par('罚没票据附后。'),
  ],
});
