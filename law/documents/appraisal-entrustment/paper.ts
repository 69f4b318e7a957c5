import { form, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  party: false,
  blocks: [
    to(source.need('受委托机构', source.data.text('institution'))),
    ...pars(`因办理“${source.view.title}”一案的需要，${under(source)}，现委托你单位对下列事项进行鉴定（检验、检测、检疫）：`, source.need('委托事项', source.data.text('subject')),
      source.say('closing')),
    form(['机构资质', source.need('机构资质', source.data.text('qualification'))], ['承办人', source.officers()], ['送检材料', source.data.lines('materials').join('；')],
      ...(source.data.date('due') === null ? [] : [['完成期限', source.data.date('due') ?? ''] as const]), ['联系电话', source.agency.phone]),
  ],
});
