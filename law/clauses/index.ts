import { PROMPT, type Parameter } from '#law/parameters/define.ts';
import { PARAMETERS, type Binding, type ParameterCode } from '#law/parameters/index.ts';
import { weightIn } from '#law/parameters/order.ts';
import type { PlanRow } from '#law/profiles/profile.ts';
import { PROFILES, type ProfileCode } from '#law/profiles/index.ts';
import { AFTER } from './after.ts';
import { BEFORE } from './before.ts';
import type { Clause, Section } from './clause.ts';
import { DURING } from './during.ts';
import { ORGANISATION } from './organisation.ts';
import { RECORDING } from './recording.ts';
import { REVIEW } from './review.ts';
import { TECHNOLOGY } from './technology.ts';

/** The matrix (制度对照): every requirement of the five plans, what of it the platform does, and what shows it. */
export const CLAUSES: readonly Clause[] = [...ORGANISATION, ...BEFORE, ...DURING, ...AFTER, ...RECORDING, ...REVIEW, ...TECHNOLOGY];

export const sectionOf = ({ id }: Clause): Section => id.charAt(0) as Section; // every id begins with one; clauses.test.ts

export const parametersOf = ({ pointers }: Clause): readonly ParameterCode[] => pointers.flatMap((one) => (one.kind === 'parameter' ? [one.ref] : []));

/** The rows of a plan on the parameters of a requirement, in the order of the requirement. */
export const planRowsOf = (clause: Clause, plan: ProfileCode): readonly PlanRow[] =>
  parametersOf(clause).flatMap((code) => PROFILES[plan].rows.filter((row) => row.code === code));

/** What a plan says of a requirement, in its own words; null where it only names it. */
export const wordsOf = (clause: Clause, plan: ProfileCode): string | null => {
  const said = clause.asked[plan]?.words ?? null;
  if (said !== null || clause.asked[plan] === undefined) return said;
  const words = [...new Set(planRowsOf(clause, plan).map((row) => row.words))];
  return words.length === 0 ? null : words.join('；');
};

/** How the value that binds an agency today stands to what its plan says. */
export const STANDINGS = {
  kept: '与方案一致', stricter: '比方案更严', definite: '方案没有定数，已有规定', superior: '依其他规定，与方案不同', differs: '本机关设定的与方案不同', unset: '方案没有定数，尚未设定',
} as const;
export type Standing = keyof typeof STANDINGS;

const isStricter = (parameter: Parameter, plan: number | string, value: number | string): boolean => {
  // In amounts only strictness has a direction: a lower threshold asks more of the agency only where the parameter says so.
  const directed = parameter.collision === 'strictest' || ['working-day', 'calendar-day', 'month', 'hour'].includes(parameter.unit);
  return directed && weightIn(parameter, value) < weightIn(parameter, plan);
};

/** The value that binds beside the plan's row. Another source that prevails is no fault of the agency; a laxer setting of its own is. */
export function standingOf({ code, value }: Pick<PlanRow, 'code' | 'value'>, binding: Pick<Binding, 'value' | 'unit' | 'citation'> | null): Standing {
  const parameter: Parameter = PARAMETERS[code as ParameterCode]; // rows name parameters; profiles.test.ts
  if (binding === null) return value === PROMPT ? 'kept' : value === null ? 'unset' : 'differs';
  if (value === binding.value && binding.unit === parameter.unit) return 'kept';
  if (value === null || value === PROMPT) return value === binding.value ? 'kept' : 'definite';
  if (binding.unit === parameter.unit && isStricter(parameter, value, binding.value)) return 'stricter';
  return binding.citation === null ? 'differs' : 'superior';
}
