import { cite } from '#law/statutes/index.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** Who enforces in the end: the agency itself (第三十五条), by selling what it has sealed (第四十六条第三款), or the court (第五十四条). */
function enforcer(source: Source): { readonly own: boolean; readonly threat: string } {
  const registered = source.latest('register-enforcement')?.data;
  if (registered === undefined) return { own: false, threat: '依法申请人民法院强制执行' };
  return { own: true, threat: registered.text('power') === 'sealed' ? '依法拍卖已经查封、扣押的财物抵缴罚款' : '依法强制执行' };
}

/** 催告书 (行政强制法第三十五条、第五十四条): what is to be done by when and how, the sum, and the right to be heard. */
export const write: Write = (source) => {
  const { data, view } = source;
  const until = data.date('until');
  const amount = data.text('amount');
  const { own, threat } = enforcer(source);
  return letter(source, {
    blocks: pars(
      source.say('opening', { 案由: view.title, 依据: under(source, [own ? cite('coercion-2011', 35) : cite('coercion-2011', 54)]) }),
      `据以催告的决定：${unperformedTitled(source)}`,
      `履行义务的内容和方式：${source.need('催告内容', data.text('demand') ?? data.text('manner'))}`,
      source.data.at('computed.owedFen').there ? `尚未缴纳的数额：${source.need('尚未缴纳的数额', data.money('computed.owedFen'))}` : null,
      amount === null ? null : `涉及金钱给付的数额和方式：${amount}`,
      until === null ? source.say('term', { 履行期限: source.period('enforcement.demand') }) : `履行期限：${until}前。`,
      source.say('heard', { 逾期的后果: threat, 联系电话: source.agency.phone }),
    ),
  });
};
