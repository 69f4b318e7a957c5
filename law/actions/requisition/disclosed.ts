import { chineseDate } from '#kernel/dates.ts';
import { rmbCapitals, yuanText } from '#kernel/money.ts';
import { provisionsText } from '#law/disposition.ts';
import type { DisclosedAs, Performance } from '#law/engine/disclosed.ts';
import type { LevyCase } from '#law/levy/case.ts';
import { REQUISITIONS, type Requisition } from './draft.ts';

type Taken = Extract<Requisition, { kind: 'requisition' }>;

/** What has become of the property and the compensation, as far as the public is told. */
export interface Use {
  readonly takenOn: string | null;
  readonly returnedOn: string | null;
  readonly givenUp: boolean;
  readonly owedFen: number;
}

function performanceOf({ takenOn, returnedOn, givenUp, owedFen }: Use): Performance {
  if (givenUp) return 'ended';
  if (takenOn === null) return 'pending';
  if (returnedOn === null) return 'in-force';
  return owedFen > 0 ? 'partly' : 'performed';
}

/** What the property is worth is the owner's affair; what it is, for what and how long, and what is paid for it is the public's. */
const decisionText = ({ purpose, things, from, until }: Taken): string => [
  `${REQUISITIONS.requisition}下列财产，使用期限自${chineseDate(from)}起至${chineseDate(until)}止：`,
  ...things.map(({ name, quantity }, index) => `${index + 1}. ${name}（${quantity}）`), `用途：${purpose}`,
].join('\n');

const compensationText = ({ standard, amountFen, payBy }: Taken): string =>
  `${standard}；补偿人民币${yuanText(amountFen)}（大写：${rmbCapitals(amountFen)}），支付期限至${chineseDate(payBy)}。`;

export function requisitionDisclosed({ decision }: LevyCase<Requisition>, use: Use): DisclosedAs<'行政征用'> | null {
  if (decision === null) return null;
  const { draft } = decision;
  const taken = draft.kind === 'requisition';
  return {
    category: '行政征用', letter: 'levy-decision', outcome: REQUISITIONS[draft.kind], performance: taken ? performanceOf(use) : null,
    texts: {
      grounds: draft.facts, basis: `依据${provisionsText(draft.basis)}的规定作出决定。`,
      decision: taken ? decisionText(draft) : `${REQUISITIONS[draft.kind]}。理由：${draft.reason}`, compensation: taken ? compensationText(draft) : '',
    },
  };
}
