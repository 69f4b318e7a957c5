import { form, inventory, partyForm } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const relieved = source.data.money('relievedFen');
  const head = source.person(source.event.by)?.name ?? null;
  return letter(source, {
    party: false, letterhead: false,
    blocks: [
      form(['甲方（行政机关）', source.agency.name], ['负责人', source.need('机关负责人', head)], ['地址', source.agency.address], ['联系电话', source.agency.phone]),
      ...partyForm(source, '乙方（当事人）'),
      ...pars(`${under(source)}，在不损害公共利益和他人合法权益的前提下，就${source.view.title}一案行政决定的执行，甲方、乙方达成如下协议：`),
      inventory('分阶段履行', ['阶段', '内容', '完成日期'], [1, 6, 3],
        source.data.list('stages').map((stage, index) => [String(index + 1), source.need('履行内容', stage.text('content')), stage.date('by') ?? ''])),
      ...pars(relieved === null ? null : `乙方已经采取补救措施，依法减免加处的罚款或者滞纳金${relieved}。`),
      { kind: 'signatures', statement: null, signers: [
        { label: '甲方负责人（签名）', name: head, date: true }, { label: '乙方（签名或者盖章）', name: null, date: true },
      ] },
    ],
  });
};
