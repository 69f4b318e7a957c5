import { chineseDate } from '#kernel/dates.ts';
import { rmbCapitals, yuanText } from '#kernel/money.ts';
import { provisionsText } from '#law/disposition.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { DisclosedAs, Performance } from '#law/engine/disclosed.ts';
import type { Levy } from './draft.ts';
import { owedFen, principalFen, type Collection, type LevyState } from './payment-state.ts';

const standardText = ({ standard, items }: Collection): string =>
  [standard, ...items.map(({ name, quantity, unit, unitFen }) => `${name}：${quantity}${unit}，每${unit}${yuanText(unitFen)}`)].join('\n');

/** The account is for the payer alone: the public reads what is due, by when, and what being late costs. */
function decisionText(outcome: string, levy: Levy): string {
  if (levy.kind === 'not-collected') return `${outcome}。理由：${levy.reason}`;
  const { amountFen, payBy, lateRate } = levy;
  const late = lateRate === undefined ? '' : `；逾期不缴的，每日加收万分之${lateRate}的滞纳金`;
  return `${outcome}人民币${yuanText(amountFen)}（大写：${rmbCapitals(amountFen)}），缴款期限至${chineseDate(payBy)}${late}。`;
}

function performanceOf(state: LevyState): Performance | null {
  if (principalFen(state) === 0) return null;
  const { enforcement, paidFen } = state;
  if (owedFen(state) === 0) return enforcement?.ended === true ? 'enforced' : 'performed';
  if (enforcement?.ended === true) return 'ended';
  return paidFen > 0 ? 'partly' : 'pending';
}

interface Options<C> {
  readonly category: C;
  readonly names: Readonly<Record<Levy['kind'], string>>;
  readonly letterOf: (levy: Levy) => DocumentCode;
}

/** Every decision to collect, or not to, is published (国办发〔2018〕118号二（六）). */
export const levyDisclosed = <C extends '行政征收' | '行政收费'>({ category, names, letterOf }: Options<C>) => (state: LevyState): DisclosedAs<'行政征收' | '行政收费'> | null => {
  const levy = state.decision?.draft;
  if (levy === undefined) return null;
  const outcome = names[levy.kind];
  return {
    category, letter: letterOf(levy), outcome, performance: performanceOf(state),
    texts: {
      grounds: levy.facts, basis: `依据${provisionsText(levy.basis)}的规定作出决定。`, standard: levy.kind === 'collect' ? standardText(levy) : '',
      decision: decisionText(outcome, levy),
    },
  };
};
