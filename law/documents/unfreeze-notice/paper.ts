import { form, to } from '#law/writing/blocks.ts';
import { measureOf, measureTitled } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const measure = measureOf(source);
  const frozen = measure?.kind === 'freeze' ? measure : null;
  const lifted = source.earlier('coercion-lifting') === null
    ? source.titled('coercion-disposal', '冻结处理决定书') : source.titled('coercion-lifting', '解除行政强制措施决定书');
  return letter(source, {
    party: false,
    blocks: [
      to(source.need('金融机构', frozen?.institution)), ...pars(source.say('opening', { 解除决定: lifted, 依据: under(source) })),
      form(['户名', source.partyName], ['账号', source.need('账号', frozen?.account)], ['冻结数额', source.need('冻结数额', source.latest('decide')?.data.money('measure.amountFen'))],
        ['冻结决定', measureTitled(source)], ['联系人和联系电话', source.need('联系人和联系电话', source.data.text('contact'))]),
    ],
  });
};
