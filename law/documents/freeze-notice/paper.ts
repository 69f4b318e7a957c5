import { form, to } from '#law/writing/blocks.ts';
import { freezeTerm, measureOf } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const measure = measureOf(source);
  if (measure?.kind !== 'freeze') {
    source.need('冻结的账户和数额', null);
    return { blocks: [] };
  }
  return letter(source, {
    party: false,
    blocks: [
      to(measure.institution),
      ...pars(source.say('opening', { 依据: under(source) })),
      form(['户名', source.partyName], ['账号', measure.account], ['冻结数额', source.need('冻结数额', source.data.money('measure.amountFen'))], ['冻结期限', freezeTerm(source, measure)],
        ['冻结决定书文号', source.earlier('freeze-decision')?.number ?? '']),
    ],
  });
};
