import { form } from '#law/writing/blocks.ts';
import { measureOf, thingList, VERBS } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const measure = measureOf(source);
  const what = measure?.kind === 'freeze' ? '冻结的存款、汇款' : `${measure === null ? '查封（扣押）' : VERBS[measure.kind]}的财物`;
  return letter(source, {
    blocks: [
      ...pars(`你（单位）的违法行为涉嫌犯罪，${under(source)}，本机关已将${what}一并移送${source.need('接收的机关', source.data.text('authority'))}（${source.need('移送案件的文书', source.data.text('crimeCase'))}），现书面告知。`),
      ...(measure?.kind === 'freeze' ? [form(['金融机构', measure.institution], ['账号', measure.account])] : []), ...thingList('移送的财物', measure),
    ],
  });
};
