import type { Block } from '#paper/model.ts';
import { provisionsText } from '#law/disposition.ts';
import { chineseNumeral } from '#law/statutes/index.ts';
import { form, inventory, readingBlocks } from './blocks.ts';
import { pars } from './layouts.ts';
import type { Recorded } from './recorded.ts';
import type { Source } from './source.ts';

/** The decision whose fine is being paid, whichever procedure it comes from: 《…决定书》（文号）. */
export const decisionTitled = (source: Source): string =>
  (source.earlier('summary-decision') === null ? source.titled('penalty-decision', '行政处罚决定书') : source.titled('summary-decision', '当场行政处罚决定书'));

/** Each instalment with its day and amount. */
export const instalments = (data: Recorded): readonly Block[] => {
  const plan = data.list('plan');
  return plan.length === 0 ? [] : [inventory(`分期缴纳计划（共${plan.length}期）`, ['期次', '缴纳日期', '数额'], [1, 3, 5],
    plan.map((one, index) => [String(index + 1), one.date('due') ?? '', one.money('amountFen') ?? '']))];
};

/** The decision that is not carried out, also where another case made it. */
export function unperformedTitled(source: Source): string {
  const number = source.latest('register-application', 'register-enforcement')?.data.text('unperformed.number') ?? null;
  return number === null ? decisionTitled(source) : `行政决定书（${number}）`;
}

const numeral = (rate: string): string => (Number(rate) <= 10 ? chineseNumeral(Number(rate)) : rate);

/** What is assessed or decided: the sum also in capitals, the late charge as the law puts it. */
export function levied(source: Source): readonly Block[] {
  const [amount, rate] = [source.data.money('draft.amountFen'), source.data.text('draft.lateRate')];
  const pairs = [
    ...(amount === null ? [] : [[source.issuance.action.code === 'requisition' ? '补偿数额' : '应缴数额', amount]] as const),
    ...(rate === null ? [] : [['滞纳金', `逾期每日加收万分之${numeral(rate)}`]] as const),
  ];
  return [...(pairs.length === 0 ? [] : [form(...pairs)]), ...readingBlocks(source.data.at('draft').readings(['facts', 'basis', 'amountFen', 'lateRate', 'lateBasis'])), ...lateBasis(source)];
}

/** The law under which what is paid late is charged for (行政强制法第四十五条). */
const lateBasis = (source: Source): readonly Block[] => {
  const basis = source.data.provisions('draft.lateBasis');
  return basis.length === 0 ? [] : pars(`加收滞纳金的依据：${provisionsText(basis)}`);
};
