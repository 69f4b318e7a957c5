import { form, partyForm, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  party: false, letterhead: false,
  blocks: [
    to(source.need('上一级人民法院', source.data.text('court'))), form(['申请人', source.agency.name], ['地址', source.agency.address], ['联系电话', source.agency.phone]),
      ...partyForm(source, '被执行人'),
    ...pars(`申请人对人民法院就${source.view.title}一案作出的裁定有异议，${under(source)}，现申请复议。`, `理由：${source.need('理由', source.data.text('reason'))}`),
  ],
});
