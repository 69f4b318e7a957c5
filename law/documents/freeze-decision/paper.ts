import { provisionsText } from '#law/disposition.ts';
import { form, remedies } from '#law/writing/blocks.ts';
import { freezeTerm, measureOf } from '#law/writing/coercion.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 冻结决定书 (行政强制法第三十一条). */
export const write: Write = (source) => {
  const measure = measureOf(source);
  if (measure?.kind !== 'freeze') {
    source.need('冻结的账户和数额', null);
    return { blocks: [] };
  }
  return letter(source, {
    blocks: [
      ...pars(source.say('opening', { 理由: measure.facts, 强制依据: provisionsText(measure.basis) })),
      form(['金融机构', measure.institution], ['账号', measure.account], ['冻结数额', source.need('冻结数额', source.data.money('measure.amountFen'))], ['冻结期限', freezeTerm(source, measure)]),
      remedies(source),
    ],
  });
};
