import { chainOf } from '#law/jurisdictions/index.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, line, text, yesNo } from '#law/forms/fields.ts';
import { OPENING } from '#law/forms/opening.ts';
import { cite } from '#law/statutes/index.ts';

/** What a levy and a fee are registered with, beside what their kinds ask for. */
export const COLLECTING = {
  ...OPENING,
  origin: choice('来源', { declaration: '缴款义务人申报', investigation: '征收单位核查', service: '办理许可或者提供服务', transfer: '其他机关移送' }),
  published: yesNo('项目、范围、对象、标准、时限、程序和依据已经公布'), place: line('公布的载体'),
  collector: choice('征收主体', { own: '法定的征收单位', entrusted: '受委托征收的单位', 'sub-entrusted': '受委托单位再委托的单位' }),
  agreement: line('委托协议和财政部门备案号').exactOptional(),
  content: text('应征的事实', 3000),
};

interface Collector {
  readonly published: boolean;
  readonly collector: 'own' | 'entrusted' | 'sub-entrusted';
  readonly agreement?: string;
}

/** In Henan delegation needs an agreement on file, and goes no further (河南省政府非税收入管理条例第十条). */
function delegationRefusals({ collector, agreement }: Collector, facts: Facts): readonly Refusal[] {
  if (!chainOf(facts.jurisdiction).includes('henan-2019')) return [];
  const articles = [cite('henan-non-tax-2013', 10)];
  if (collector === 'sub-entrusted') return [refuse('sub-delegated', '受委托征收的单位不得再委托', articles, { todo: '由法定的征收单位或者受委托的单位征收。' })];
  return collector === 'entrusted' && agreement === undefined ? [refuse('agreement-missing', '委托征收应当签订协议，并报财政部门备案', articles, { todo: '填写委托协议和备案号。' })] : [];
}

export const collectorRefusals = (data: Collector, facts: Facts): readonly Refusal[] => [
  ...(data.published ? [] : [refuse('item-unpublished', '征收（收费）的项目、标准和依据未经公布，不得征收', [cite('disclosure-2019', 20), cite('henan-non-tax-2013', 14)], { todo: '先公布项目、范围、对象、标准、时限、程序和依据。' })]),
  ...delegationRefusals(data, facts),
];
