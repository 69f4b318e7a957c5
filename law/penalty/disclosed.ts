import { rmbCapitals, yuanText } from '#kernel/money.ts';
import { PENALTY_TYPES, provisionsText, type Penalty } from '#law/disposition.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { DisclosedAs, Performance } from '#law/engine/disclosed.ts';
import { applicationText } from '#law/lists/benchmark-applied.ts';
import { fineOf, needsPerformance, unfulfilled, type WithExecution } from './execution-state.ts';

export const penaltyText = ({ type, amountFen, detail }: Penalty): string =>
  `${PENALTY_TYPES[type]}${amountFen === undefined ? '' : `人民币${yuanText(amountFen)}（大写：${rmbCapitals(amountFen)}）`}${detail === undefined ? '' : `：${detail}`}`;

function decisionText(penalties: readonly Penalty[], correction: string): string {
  const list = penalties.map((penalty, index) => `${penalties.length > 1 ? `${index + 1}. ` : ''}${penaltyText(penalty)}`);
  return [...list, `责令改正：${correction}`].join('\n');
}

/** A warning is carried out by being given: there is nothing to say of it afterwards. */
function performanceOf(state: WithExecution): Performance | null {
  if (fineOf(state) === 0 && !needsPerformance(state)) return null;
  const { courtApplication, paidFen, performed } = state;
  if (!unfulfilled(state)) return courtApplication?.ended === true ? 'enforced' : 'performed';
  if (courtApplication?.ended === true) return 'ended';
  return paidFen > 0 || performed ? 'partly' : 'pending';
}

/** Penalties alone are published, and no decision not to punish (处罚法第四十八条第一款). */
export function penaltyDisclosed(state: WithExecution, letter: DocumentCode): DisclosedAs<'行政处罚'> | null {
  const disposition = state.decision?.disposition;
  if (disposition?.kind !== 'penalty') return null;
  const { facts, evidence, violated, basis, discretion, benchmark, penalties, correction } = disposition;
  return {
    category: '行政处罚', letter, penalties, performance: performanceOf(state),
    texts: {
      facts, evidence, discretion: benchmark === undefined ? discretion : `${discretion}\n${applicationText(benchmark)}`, decision: decisionText(penalties, correction),
      basis: `违反了${provisionsText(violated)}的规定，依据${provisionsText(basis)}的规定作出处罚。`,
    },
  };
}
