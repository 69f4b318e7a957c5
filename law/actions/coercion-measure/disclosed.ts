import { chineseDate, type LegalDate } from '#kernel/dates.ts';
import { rmbCapitals, yuanText } from '#kernel/money.ts';
import { MEASURES, type Held, type Measure } from '#law/coercion/measure.ts';
import { provisionsText } from '#law/disposition.ts';
import type { DisclosedAs, Performance } from '#law/engine/disclosed.ts';

/** What of a measure its public copy is made of. */
interface Laid {
  readonly decision: { readonly measure: Measure } | null;
  readonly implementedOn: LegalDate | null;
  readonly held: readonly Held[];
  readonly liftedOn: LegalDate | null;
  readonly disposedOn: LegalDate | null;
}

/** The bank and the account stay between the agency, the bank and the party (金融账户信息). */
const objectText = (measure: Measure): string => (measure.kind === 'freeze'
  ? `${MEASURES.freeze}人民币${yuanText(measure.amountFen)}（大写：${rmbCapitals(measure.amountFen)}）`
  : [`${MEASURES[measure.kind]}：`, ...measure.things.map(({ name, quantity }, index) => `${index + 1}. ${name}（${quantity}）`)].join('\n'));

const termText = ({ days }: Measure, from: LegalDate): string => `期限${days}日，自${chineseDate(from)}起计算。`;

function performanceOf({ liftedOn, disposedOn, held }: Laid): Performance {
  if (liftedOn !== null) return 'lifted';
  return disposedOn !== null || held.every(({ outcome }) => outcome !== null) ? 'disposed' : 'in-force';
}

/**
 * Published once it was laid: a measure that is told beforehand is one that is evaded, and one that was approved and never laid has come
 * to nobody (强制法第二十四条、第三十一条：决定书当场或者实施后交付).
 */
export function measureDisclosed(state: Laid): DisclosedAs<'行政强制'> | null {
  const { decision, implementedOn } = state;
  if (decision === null || implementedOn === null) return null;
  const { measure } = decision;
  return {
    category: '行政强制', letter: measure.kind === 'freeze' ? 'freeze-decision' : 'coercion-decision', outcome: MEASURES[measure.kind], performance: performanceOf(state),
    texts: { duty: '', grounds: measure.facts, basis: `依据${provisionsText(measure.basis)}的规定作出决定。`, decision: `${objectText(measure)}\n${termText(measure, implementedOn)}` },
  };
}
