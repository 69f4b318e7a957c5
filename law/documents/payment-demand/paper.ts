import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 催告书 (行政强制法第三十五条): what is to be done by when and how, the sum, and the right to be heard. */
export const write: Write = (source) => {
  const { data, view } = source;
  const until = data.date('until');
  const amount = data.text('amount');
  return letter(source, {
    blocks: pars(
      `本机关就${view.title}一案作出的行政决定已经送达，你（单位）在规定的期限内未履行决定确定的义务。${under(source)}，现催告如下：`,
      `履行义务的内容和方式：${source.need('催告内容', data.text('demand') ?? data.text('manner'))}`,
      amount === null ? null : `涉及金钱给付的数额和方式：${amount}`,
      until === null ? `履行期限：自收到本催告书之日起${source.period('enforcement.demand')}内。` : `履行期限：${until}前。`,
      `你（单位）收到本催告书后有权进行陈述和申辩。逾期仍不履行且无正当理由的，本机关将依法强制执行或者申请人民法院强制执行。联系电话：${source.agency.phone}。`,
    ),
  });
};
