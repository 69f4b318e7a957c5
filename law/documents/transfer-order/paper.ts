import { cite } from '#law/statutes/index.ts';
import { form, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  party: false,
  blocks: [
    to(source.need('金融机构', source.data.text('enforcement.institution'))),
    ...pars(source.say('opening', { 依据: under(source) })),
    form(['户名', source.partyName], ['划拨数额', source.need('划拨数额', source.data.money('enforcement.amountFen'))],
      ['强制执行决定书文号', source.earlier('enforcement-decision')?.number ?? ''], ['收款账户', source.need('收款的国库（财政专户）账户', source.data.text('enforcement.account'), [cite('coercion-2011', 49)])]),
  ],
});
