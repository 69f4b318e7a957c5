import { form, to } from '#law/writing/blocks.ts';
import { measureOf } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const measure = measureOf(source);
  if (measure?.kind !== 'freeze') {
    source.need('冻结的账户和数额', null);
    return { blocks: [] };
  }
  return letter(source, {
    party: false, foot: '本通知书一式两份：一份交金融机构，一份归档。',
    blocks: [
      to(measure.institution),
      ...pars(`${under(source)}，请协助本机关冻结下列存款、汇款。收到本通知书后，应当立即予以冻结，不得拖延，不得在冻结前向当事人泄露信息。`),
      form(['户名', source.partyName], ['账号', measure.account], ['冻结数额', source.need('冻结数额', source.data.money('measure.amountFen'))], ['冻结期限', `${measure.days}日`],
        ['冻结决定书文号', source.earlier('freeze-decision')?.number ?? '']),
    ],
  });
};
