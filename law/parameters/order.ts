import type { LegalDate } from '#kernel/dates.ts';
import { chainOf, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { compareRanks } from '#law/statutes/define.ts';
import { PROMPT, type Parameter, type ParameterValue } from './define.ts';
import { rankOf } from './rank.ts';

const inForce = (value: ParameterValue, on: LegalDate): boolean => value.from <= on && (value.to === undefined || on <= value.to);

/** A number makes 及时 definite whatever the rank of either (具体化不是抵触), so promptness comes last. */
const definite = (a: ParameterValue, b: ParameterValue): number => Number(a.value === PROMPT) - Number(b.value === PROMPT);

const byRank = (chain: readonly JurisdictionCode[]) => (a: ParameterValue, b: ParameterValue): number =>
  definite(a, b) ||
  compareRanks(rankOf(a.citation), rankOf(b.citation)) ||
  (a.from < b.from ? 1 : a.from > b.from ? -1 : 0) ||
  chain.indexOf(a.jurisdiction) - chain.indexOf(b.jurisdiction);

/** What a value asks of the agency: the smaller, the more. Comparable only within one parameter. */
export function weightIn(parameter: Parameter, value: number | string): number {
  if (value === PROMPT) return Number.POSITIVE_INFINITY;
  return typeof value === 'number' ? value : -(parameter.choices ?? []).indexOf(value);
}

/** All values in force for a jurisdiction on a day, the one that binds first, those that give way after it. */
export function ordered(parameter: Parameter, jurisdiction: JurisdictionCode, on: LegalDate): readonly ParameterValue[] {
  const chain = chainOf(jurisdiction);
  const ranked = parameter.values.filter((value) => chain.includes(value.jurisdiction) && inForce(value, on)).toSorted(byRank(chain));
  if (parameter.collision === 'rank') return ranked;
  return ranked.toSorted((a, b) => definite(a, b) || weightIn(parameter, a.value) - weightIn(parameter, b.value));
}
