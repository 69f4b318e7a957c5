import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(`你（单位）逾期未缴纳${source.titled('payment-notice', '缴款通知书')}确定的款项。现催缴：${source.need('催缴内容', source.data.text('demand'))}`,
    source.say('rights', { 缴纳期限: source.need('缴纳期限', source.data.date('until')), 联系电话: source.agency.phone })),
});
