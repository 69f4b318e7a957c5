import type { LegalDate } from '#kernel/dates.ts';
import { bindingValue, type AgencySetting, type Binding, type ParameterCode } from '#law/parameters/index.ts';
import { DONGYING } from './dongying.ts';
import { HAIYANG } from './haiyang.ts';
import { KAIYUAN } from './kaiyuan.ts';
import { ACTION_CLASSES, AgencyProfile, type PlanRow, type ProfileEdition } from './profile.ts';
import { SANMENXIA } from './sanmenxia.ts';
import { YANZHOU } from './yanzhou.ts';

/** The five plans an agency may start from. */
export const PROFILES = {
  dongying: DONGYING,
  haiyang: HAIYANG,
  kaiyuan: KAIYUAN,
  sanmenxia: SANMENXIA,
  yanzhou: YANZHOU,
} as const satisfies Record<string, AgencyProfile>;

export type ProfileCode = keyof typeof PROFILES;

export const isProfile = (code: string): code is ProfileCode => Object.hasOwn(PROFILES, code);

/** The profile as the agency has adapted it; the plan, the jurisdiction and what the plan says of the law stay as they are. */
export function effectiveProfile(base: AgencyProfile, edition: ProfileEdition | null): AgencyProfile {
  if (edition === null) return base;
  const changes = Object.entries(edition).filter(([key, value]) => key !== 'base' && value !== undefined);
  return AgencyProfile.parse({ ...base, ...Object.fromEntries(changes) });
}

/** The action kinds that an agency of this profile carries out, each once. */
export const kindsIn = ({ classes }: AgencyProfile): readonly string[] => [...new Set(classes.flatMap((one) => ACTION_CLASSES[one].kinds))];

/** What the plan says of a parameter, and what binds on the day instead or all the same. */
export interface PlanAndLaw {
  readonly row: PlanRow;
  readonly binding: Binding | null;
}

/** Each row of the plan beside the value that binds its agency on the day `on`, whichever source that is. */
export const planAndLaw = (profile: AgencyProfile, on: LegalDate, settings: readonly AgencySetting[]): readonly PlanAndLaw[] =>
  profile.rows.map((row) => ({ row, binding: bindingValue(row.code as ParameterCode, profile.jurisdiction, on, settings) })); // rows name parameters; profiles.test.ts
