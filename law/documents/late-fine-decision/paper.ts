import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const amount = data.money('computed.amountFen');
  const days = data.text('computed.days');
  const permille = data.text('permille') ?? data.text('computed.rate');
  const rate = permille === null ? null : `${Number(permille) / 10}%`;
  return letter(source, {
    title: data.text('kind') === 'charge' ? '加收滞纳金决定书' : source.form.name,
    blocks: [...pars(
      `你（单位）逾期未履行${source.view.title}一案的行政决定所确定的金钱给付义务。${under(source)}，本机关决定对你（单位）${data.text('kind') === 'charge' ? '加收滞纳金' : '加处罚款'}，计算至${source.need('计算的截止日期', data.date('until'))}。`,
      `没有履行的决定：${unperformedTitled(source)}`, rate === null ? null : `计算标准：每日按没有缴纳数额的${rate}。`, days === null ? null : `逾期${days}日。`, amount === null ? null : `${data.text('kind') === 'charge' ? '滞纳金' : '加处罚款'}数额：${amount}。数额不超出金钱给付义务的数额。`,
      data.text('reason') === null ? null : `理由：${data.text('reason') ?? ''}`,
    ), remedies(source)],
  });
};
