import { inventory } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const relieved = source.data.money('relievedFen');
  return letter(source, {
    letterhead: false,
    blocks: [
      ...pars(`${under(source)}，在不损害公共利益和他人合法权益的前提下，就${source.view.title}一案行政决定的执行，双方达成如下协议：`),
      inventory('分阶段履行', ['阶段', '内容', '完成日期'], [1, 6, 3],
        source.data.list('stages').map((stage, index) => [String(index + 1), source.need('履行内容', stage.text('content')), stage.date('by') ?? ''])),
      ...pars(relieved === null ? null : `当事人已经采取补救措施，依法减免加处的罚款或者滞纳金${relieved}。`),
      { kind: 'signatures', statement: null, signers: [{ label: '当事人（签名或者盖章）', name: null, date: true }] },
    ],
  });
};
