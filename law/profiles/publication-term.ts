import { addMonths, type LegalDate } from '#kernel/dates.ts';
import { bindingValue, type ParameterCode } from '#law/parameters/index.ts';

/**
 * Where a decision is public, and how grave it is there: the agency's own site has no term, the credit site ends by class of record
 * (国办发〔2025〕22号), and the publicity system of market supervision by kind of penalty (总局令第45号第十三条).
 */
export const TERMS = {
  'agency-site': null,
  'credit-minor': 'credit.minor-longest',
  'credit-general': 'credit.general-longest',
  'credit-serious': 'credit.serious-longest',
  'market-minor': 'credit.market-minor',
  'market-other': 'credit.market-other',
} as const satisfies Record<string, ParameterCode | null>;

export type Channel = keyof typeof TERMS;

/** The last day a decision may stay public on a channel (publishUntil), counted from its publication; null where nothing ends it. */
export function publicUntil(channel: Channel, publishedOn: LegalDate): LegalDate | null {
  const code = TERMS[channel];
  const term = code === null ? null : bindingValue(code, 'national', publishedOn, []);
  if (term === null || typeof term.value !== 'number') return null;
  return addMonths(publishedOn, term.unit === 'year' ? term.value * 12 : term.value);
}
