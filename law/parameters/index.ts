import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import { COERCION_PARAMETERS } from './coercion.ts';
import { CREDIT_PARAMETERS } from './credit.ts';
import { CRIME_PARAMETERS } from './crime.ts';
import { PROMPT, type Parameter, type ParameterValue, type Unit } from './define.ts';
import { DISCLOSURE_PARAMETERS } from './disclosure.ts';
import { INSPECTION_PARAMETERS } from './inspection.ts';
import { LEVY_PARAMETERS } from './levy.ts';
import { LICENCE_PARAMETERS } from './licence.ts';
import { ordered, weightIn } from './order.ts';
import { PAYMENT_PARAMETERS } from './payment.ts';
import { PENALTY_PARAMETERS } from './penalty.ts';
import { RECORDING_PARAMETERS } from './recording.ts';
import { REVIEW_PARAMETERS } from './review.ts';
import { SUMMARY_PARAMETERS } from './summary.ts';
import { SUPERVISION_PARAMETERS } from './supervision.ts';

export const PARAMETERS = {
  ...PENALTY_PARAMETERS,
  ...PAYMENT_PARAMETERS,
  ...COERCION_PARAMETERS,
  ...LICENCE_PARAMETERS,
  ...INSPECTION_PARAMETERS,
  ...LEVY_PARAMETERS,
  ...CRIME_PARAMETERS,
  ...REVIEW_PARAMETERS,
  ...DISCLOSURE_PARAMETERS,
  ...CREDIT_PARAMETERS,
  ...RECORDING_PARAMETERS,
  ...SUMMARY_PARAMETERS,
  ...SUPERVISION_PARAMETERS,
};

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
  /** PROMPT where the source sets no number: a duty with an article and no date. */
  readonly value: number | string;
  /** The article; null where the agency itself set the value. */
  readonly citation: Citation | null;
  /** Whose rule it is; null where the agency itself set the value. */
  readonly jurisdiction: JurisdictionCode | null;
  /** First day in force of the value. */
  readonly from: LegalDate;
  readonly note: string | null;
  readonly confirmed: boolean;
  /** Values of other sources that gave way, for the explanation. */
  readonly displaced: readonly ParameterValue[];
}

function settingInForce(settings: readonly AgencySetting[], code: ParameterCode, on: LegalDate): AgencySetting | undefined {
  return settings.filter((setting) => setting.code === code && setting.from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** Whether the agency's own value goes before that of the source: it makes 及时 definite, or asks more of the agency itself. */
function goesBefore(parameter: Parameter, setting: AgencySetting, winner: ParameterValue): boolean {
  if (winner.value === PROMPT) return true;
  return parameter.collision === 'strictest' && weightIn(parameter, setting.value) < weightIn(parameter, winner.value);
}

/**
 * The value of a parameter that binds an agency of `jurisdiction` on the date `on`; null where no source in force then sets one and
 * the agency has not either. Collisions come out by rank and date, or by strictness, as the parameter says.
 */
export function bindingValue(
  code: ParameterCode, jurisdiction: JurisdictionCode, on: LegalDate, settings: readonly AgencySetting[],
): Binding | null {
  const parameter: Parameter = PARAMETERS[code];
  const candidates = ordered(parameter, jurisdiction, on);
  const [winner, ...displaced] = candidates;
  const setting = parameter.agencyMaySet ? settingInForce(settings, code, on) : undefined;
  const { name, rollForward = false } = parameter;
  const shared = { code, name, rollForward };
  if (setting && (winner === undefined || goesBefore(parameter, setting, winner))) {
    const { value, from, confirmed } = setting;
    return { ...shared, unit: parameter.unit, value, citation: null, jurisdiction: null, from, note: null, confirmed, displaced: candidates };
  }
  if (winner === undefined) return null;
  const { unconfirmed, note = unconfirmed ?? null, ...rest } = winner;
  const { value, citation, from, unit = parameter.unit } = rest;
  return {
    ...shared, rollForward: rest.rollForward ?? rollForward,
    unit, value, citation, jurisdiction: rest.jurisdiction, from, note, confirmed: unconfirmed === undefined, displaced,
  };
}

/** Whether a value of the agency's own would bind on that day: the law leaves it open, or without a number, or asks less. */
export function takesEffect(code: ParameterCode, jurisdiction: JurisdictionCode, on: LegalDate, value: number | string): boolean {
  const binding = bindingValue(code, jurisdiction, on, [{ code, value, from: on, confirmed: false }]);
  return binding !== null && binding.citation === null;
}

/** Whether there is any value that the agency could set on that day. */
export function leavesRoom(code: ParameterCode, jurisdiction: JurisdictionCode, on: LegalDate): boolean {
  const { agencyMaySet = false, collision, choices }: Parameter = PARAMETERS[code];
  const binding = bindingValue(code, jurisdiction, on, []);
  if (!agencyMaySet || binding === null || binding.value === PROMPT) return agencyMaySet;
  return collision === 'strictest' && (choices === undefined ? Number(binding.value) > 1 : choices.at(-1) !== binding.value);
}
