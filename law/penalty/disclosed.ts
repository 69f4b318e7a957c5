import { rmbCapitals, yuanText } from '#kernel/money.ts';
import { PENALTY_TYPES, provisionsText, type Disposition, type Penalty } from '#law/disposition.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Disclosed } from '#law/engine/disclosed.ts';

const penaltyText = ({ type, amountFen, detail }: Penalty): string =>
  `${PENALTY_TYPES[type]}${amountFen === undefined ? '' : `人民币${yuanText(amountFen)}（大写：${rmbCapitals(amountFen)}）`}${detail === undefined ? '' : `：${detail}`}`;

function decisionText(penalties: readonly Penalty[], correction: string): string {
  const list = penalties.map((penalty, index) => `${penalties.length > 1 ? `${index + 1}. ` : ''}${penaltyText(penalty)}`);
  return [...list, `责令改正：${correction}`].join('\n');
}

/** Penalties alone are published, and no decision not to punish (处罚法第四十八条第一款). */
export function penaltyDisclosed(disposition: Disposition | undefined, letter: DocumentCode): Disclosed | null {
  if (disposition?.kind !== 'penalty') return null;
  const { facts, evidence, violated, basis, discretion, penalties, correction } = disposition;
  return {
    category: '行政处罚', letter, penalties,
    texts: {
      facts, evidence, discretion, decision: decisionText(penalties, correction),
      basis: `违反了${provisionsText(violated)}的规定，依据${provisionsText(basis)}的规定作出处罚。`,
    },
  };
}
