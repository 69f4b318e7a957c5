import { provisionsText } from '#law/disposition.ts';
import { form, remedies } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  return letter(source, {
    blocks: [
      ...pars(
        `你（单位）逾期不履行${unperformedTitled(source)}要求的义务，经催告仍不履行。经查：${source.need('代履行的理由', data.text('enforcement.facts'))}`,
        `依据${source.need('代履行的依据', provisionsText(data.provisions('enforcement.basis')))}的规定，本机关决定代履行，由你（单位）承担合理费用。`,
      ),
      form(['代履行的方式和时间', source.need('代履行的方式和时间', data.text('enforcement.manner'))], ['标的', source.need('代履行的标的', source.latest('register-enforcement')?.data.text('duty.detail'))],
        ['代履行人', source.need('代履行人', data.text('enforcement.performer'))], ['费用预算', source.need('费用预算', data.money('enforcement.budgetFen'))]),
      remedies(source),
    ],
  });
};
