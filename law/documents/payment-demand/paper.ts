import { letter, pars, under } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

/** 催告书 (行政强制法第三十五条): what is to be done by when and how, the sum, and the right to be heard. */
export const write: Write = (source) => {
  const { data, view } = source;
  const until = data.date('until');
  const amount = data.text('amount');
  return letter(source, {
    blocks: pars(
      source.say('opening', { 案由: view.title, 依据: under(source) }),
      `据以催告的决定：${unperformedTitled(source)}`,
      `履行义务的内容和方式：${source.need('催告内容', data.text('demand') ?? data.text('manner'))}`,
      source.data.at('computed.owedFen').there ? `尚未缴纳的数额：${source.need('尚未缴纳的数额', data.money('computed.owedFen'))}` : null,
      amount === null ? null : `涉及金钱给付的数额和方式：${amount}`,
      until === null ? source.say('term', { 履行期限: source.period('enforcement.demand') }) : `履行期限：${until}前。`,
      source.say('rights', { 联系电话: source.agency.phone }),
    ),
  });
};
