import { provisionsText } from '#law/disposition.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { levied } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  title: source.issuance.action.code === 'requisition' ? '征用事先告知书' : source.form.name,
  blocks: [
    ...pars(`经核查：${source.need('核定的事实', source.data.text('draft.facts'))}`,
      `依据${source.need('征收的依据', provisionsText(source.data.provisions('draft.basis')))}的规定，现将拟作出的决定的内容、事实、理由和依据告知如下。`),
    ...levied(source),
    ...pars(source.say('rights', { 陈述申辩期限: `${source.need('陈述申辩期限', source.data.text('statementDays'))}个工作日`, 联系电话: source.agency.phone })),
  ],
});
