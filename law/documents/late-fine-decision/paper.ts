import { provisionsText } from '#law/disposition.ts';
import { cite } from '#law/statutes/index.ts';
import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** A fine carries its charge by 处罚法第七十二条; what another decision orders to be paid, by the law that this charge names (行政强制法第四十五条). */
function chargedUnder(source: Source): string {
  if (source.event.step !== 'charge-late') return under(source, [cite('penalty-2021', 72, 1, 1)]);
  return `根据${cite('coercion-2011', 45).text}和${source.need('加处的依据', provisionsText(source.data.provisions('basis')))}的规定`;
}

export const write: Write = (source) => {
  const { data } = source;
  const amount = data.money('computed.amountFen');
  const days = data.text('computed.days');
  const permille = data.text('permille') ?? data.text('computed.rate');
  const rate = permille === null ? null : `${Number(permille) / 10}%`;
  return letter(source, {
    title: data.text('kind') === 'charge' ? '加收滞纳金决定书' : source.form.name,
    blocks: [...pars(
      `你（单位）逾期未履行${source.view.title}一案的行政决定所确定的金钱给付义务。${chargedUnder(source)}，本机关决定对你（单位）${data.text('kind') === 'charge' ? '加收滞纳金' : '加处罚款'}，计算至${source.need('计算的截止日期', data.date('until'))}。`,
      `没有履行的决定：${unperformedTitled(source)}`, rate === null ? null : `计算标准：每日按没有缴纳数额的${rate}。`, days === null ? null : `逾期${days}日。`, amount === null ? null : `${data.text('kind') === 'charge' ? '滞纳金' : '加处罚款'}数额：${amount}。数额不超出金钱给付义务的数额。`,
      data.text('reason') === null ? null : `理由：${data.text('reason') ?? ''}`,
    ), remedies(source)],
  });
};
