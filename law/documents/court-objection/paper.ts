import { cite } from '#law/statutes/index.ts';
import { form, partyForm, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** To the court above, against a ruling not to accept (第五十六条第二款) or not to enforce (第五十八条第三款). */
export const write: Write = (source) => {
  const ruling = source.latest('record-refusal', 'record-denial');
  const denied = ruling?.event.step === 'record-denial';
  const court = source.need('作出裁定的人民法院', source.latest('apply')?.data.text('court'));
  const [number, received] = [source.need('裁定书文号', ruling?.data.text('document')), source.need('收到裁定之日', ruling?.data.date('receivedOn'))];
  return letter(source, {
    party: false, letterhead: false,
    blocks: [
      to(source.need('上一级人民法院', source.data.text('court'))), form(['申请人', source.agency.name], ['地址', source.agency.address], ['联系电话', source.agency.phone]),
      ...partyForm(source, '被申请人'), form(['有异议的裁定', `${court}${denied ? '不予执行' : '不予受理'}的裁定`], ['裁定书文号', number], ['收到裁定之日', received]),
      ...pars(
        `请求事项：撤销${court}${number}裁定，依法裁定${denied ? '准予强制执行' : '受理申请人的强制执行申请'}。`,
        `申请人对${court}就${source.view.title}一案作出的上列裁定有异议，${under(source, [denied ? cite('coercion-2011', 58, 3) : cite('coercion-2011', 56, 2)])}，现申请复议。`,
        `事实和理由：${source.need('理由', source.data.text('reason'))}`,
      ),
    ],
  });
};
