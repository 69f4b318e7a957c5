import { chineseDate } from '#kernel/dates.ts';
import { provisionsText } from '#law/disposition.ts';
import { form } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 检验结果告知书: who examined what, with what qualification, since when, and the result; the right to another examination only where a provision gives it. */
export const write: Write = (source) => {
  const { data } = source;
  // Opinions come in the order in which they were asked for: so the state counts them, too.
  const entrusted = source.taken('entrust-appraisal')[source.taken('receive-appraisal').length - 1] ?? null;
  const again = data.at('reexamination');
  return letter(source, {
    blocks: [
      ...pars(source.say('opening', { 案由: source.view.title, 机构: source.need('检验（鉴定）机构', entrusted?.data.text('institution')) })),
      form(
        ['机构资质', source.need('机构资质', entrusted?.data.text('qualification'))], ['检验（鉴定）事项', source.need('检验（鉴定）事项', entrusted?.data.text('subject'))],
        ['委托日期', entrusted === null ? '' : chineseDate(entrusted.event.on)], ...(data.date('madeOn') === null ? [] : [['报告日期', data.date('madeOn') ?? ''] as const]), ['收到报告日期', source.on], ['报告编号', source.need('报告编号', data.text('report'))],
        ['结果', source.need('检验（鉴定）结果', data.text('opinion'))],
      ),
      ...pars(
        source.say('statement', { 联系电话: source.agency.phone }),
        again.there ? source.say('reexamination', {
          规定: `根据${provisionsText(again.provisions('provision'))}的规定`, 提出的期限: `${again.text('days') ?? ''}${again.words('unit') ?? ''}`, 受理机构: again.text('body') ?? '',
        }) : null,
      ),
    ],
  });
};
