import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { chainOf, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { compareRanks } from '#law/statutes/define.ts';
import { rankOf } from './rank.ts';
import type { Parameter, ParameterValue, Unit } from './define.ts';
import { PENALTY_PARAMETERS } from './penalty.ts';
import { THREE_SYSTEMS_PARAMETERS } from './three-systems.ts';

export const PARAMETERS = { ...PENALTY_PARAMETERS, ...THREE_SYSTEMS_PARAMETERS };

export type ParameterCode = keyof typeof PARAMETERS;

/** A value the law leaves to the agency: dated, with its reason, and marked 待确认 until a lawyer has confirmed it. */
export interface AgencySetting {
  readonly code: string;
  readonly value: number | string;
  readonly from: LegalDate;
  readonly confirmed: boolean;
}

/** The value that binds on a date, and where it comes from. */
export interface Binding {
  readonly code: ParameterCode;
  readonly name: string;
  readonly unit: Unit;
  readonly rollForward: boolean;
  readonly value: number | string;
  /** The article; null where the agency itself set the value. */
  readonly citation: Citation | null;
  readonly confirmed: boolean;
  /** Values of other sources that gave way, for the explanation. */
  readonly displaced: readonly ParameterValue[];
}

const inForce = (value: ParameterValue, on: LegalDate): boolean => value.from <= on && (value.to === undefined || on <= value.to);

function byRank(chain: readonly JurisdictionCode[]) {
  return (a: ParameterValue, b: ParameterValue): number =>
    compareRanks(rankOf(a.citation), rankOf(b.citation)) ||
    (a.from < b.from ? 1 : a.from > b.from ? -1 : 0) ||
    chain.indexOf(a.jurisdiction) - chain.indexOf(b.jurisdiction);
}

function byStrictness(parameter: Parameter) {
  const weight = (value: number | string): number => (typeof value === 'number' ? value : -(parameter.choices ?? []).indexOf(value));
  return (a: ParameterValue, b: ParameterValue): number => weight(a.value) - weight(b.value);
}

function settingInForce(settings: readonly AgencySetting[], code: ParameterCode, on: LegalDate): AgencySetting | undefined {
  return settings.filter((setting) => setting.code === code && setting.from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/**
 * The value of a parameter that binds an agency of `jurisdiction` on the date `on`; null where no source in force then sets one and
 * the agency has not either. Collisions come out by rank and date, or by strictness, as the parameter says.
 */
export function bindingValue(
  code: ParameterCode, jurisdiction: JurisdictionCode, on: LegalDate, settings: readonly AgencySetting[],
): Binding | null {
  const parameter: Parameter = PARAMETERS[code];
  const chain = chainOf(jurisdiction);
  const candidates = parameter.values.filter((value) => chain.includes(value.jurisdiction) && inForce(value, on));
  const ranked = candidates.toSorted(byRank(chain));
  const [winner, ...displaced] = parameter.collision === 'rank' ? ranked : ranked.toSorted(byStrictness(parameter));
  const shared = { code, name: parameter.name, unit: parameter.unit, rollForward: parameter.rollForward ?? false };
  if (winner) return { ...shared, value: winner.value, citation: winner.citation, confirmed: true, displaced };
  const setting = parameter.agencyMaySet ? settingInForce(settings, code, on) : undefined;
  return setting ? { ...shared, value: setting.value, citation: null, confirmed: setting.confirmed, displaced: [] } : null;
}
