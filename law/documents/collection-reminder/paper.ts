import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const until = source.need('滞纳金计算的截止日期', data.date('until'));
  return letter(source, {
    blocks: pars(
      `你（单位）逾期未缴纳${source.titled('payment-notice', '缴款通知书')}确定的款项。现催缴：${source.need('催缴内容', data.text('demand'))}`,
      Number(data.text('computed.lateFen') ?? 0) > 0 ? `滞纳金：计算至${until}，逾期${data.text('computed.days') ?? ''}日，${data.money('computed.lateFen') ?? ''}，数额不超出应缴的数额。` : null,
      source.say('rights', { 催缴期限: source.period('enforcement.demand'), 联系电话: source.agency.phone }),
    ),
  });
};
