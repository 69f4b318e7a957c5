import { form, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  party: false, foot: '本通知书一式两份：一份交金融机构，一份归档。',
  blocks: [
    to(source.need('金融机构', source.data.text('enforcement.institution'))),
    ...pars(`${under(source)}，请协助将下列当事人的存款、汇款划拨至本机关指定的账户。收到本通知书后，应当立即划拨。`),
    form(['户名', source.partyName], ['划拨数额', source.need('划拨数额', source.data.money('enforcement.amountFen'))],
      ['强制执行决定书文号', source.earlier('enforcement-decision')?.number ?? ''], ['收款账户', '']),
  ],
});
