import type { Citation } from '#kernel/citations.ts';
import { chineseDate, type LegalDate } from '#kernel/dates.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import { cite } from '#law/statutes/index.ts';
import { effectiveProfile, kindsIn, PROFILES, type ProfileCode } from './index.ts';
import { ACTION_CLASSES, type AgencyProfile, type ProfileEdition } from './profile.ts';

/** 机关方案 as it holds for an agency from a day on. */
export interface Plan {
  /** The plan it started from. */
  readonly base: ProfileCode;
  /** The agency's own edition; null where the plan of its place holds as it stands. */
  readonly edition: number | null;
  /** Its first day; null for the plan of the place, which held before the agency said anything. */
  readonly from: LegalDate | null;
  readonly profile: AgencyProfile;
}

/** An approved edition of an agency's profile. */
export interface ApprovedEdition {
  readonly edition: number;
  readonly from: LegalDate;
  readonly profile: ProfileEdition & { readonly base: ProfileCode };
}

const CODES = Object.keys(PROFILES) as ProfileCode[]; // keys of a constant object

/** All that ever held for an agency: the plan written for its place, where there is one, and its own approved editions. */
export function plansOf(jurisdiction: JurisdictionCode, editions: readonly ApprovedEdition[]): readonly Plan[] {
  const base = CODES.find((code) => PROFILES[code].jurisdiction === jurisdiction);
  const own = editions.map(({ edition, from, profile }): Plan => ({ base: profile.base, edition, from, profile: effectiveProfile(PROFILES[profile.base], profile) }));
  return base === undefined ? own : [{ base, edition: null, from: null, profile: PROFILES[base] }, ...own];
}

/** What holds on the day: of the editions that have begun the last one; null where the place has no plan and the agency none of its own yet. */
export const planOn = (plans: readonly Plan[], on: LegalDate): Plan | null =>
  plans.filter(({ from }) => from === null || from <= on).toSorted((a, b) => (a.edition ?? 0) - (b.edition ?? 0)).at(-1) ?? null;

/** How sentences name it: 本机关方案（第2版，自2026年1月1日起施行）. */
export const planName = ({ edition, from, profile }: Plan): string =>
  edition === null || from === null ? `《${profile.plan.title}》` : `本机关方案（第${edition}版，自${chineseDate(from)}起施行）`;

/** Where the plans name the classes of action; Kaiyuan's names none of its own. */
const CLASSES_NAMED: Readonly<Record<ProfileCode, Citation>> = {
  dongying: cite('dongying-2017', '一'), haiyang: cite('haiyang-2017', '一'), kaiyuan: cite('business-environment-2019', 58),
  sanmenxia: cite('sanmenxia-2019', '二'), yanzhou: cite('yanzhou-2019', '二'),
};

export const classesCited = ({ base }: Plan): readonly Citation[] =>
  [...new Map([CLASSES_NAMED[base], cite('business-environment-2019', 58)].map((citation) => [citation.text, citation])).values()];

const CLASSED: ReadonlySet<string> = new Set(Object.values(ACTION_CLASSES).flatMap(({ kinds }) => kinds));

/** What every agency that enforces must do, whichever classes of action are its own (国务院令第310号第三条). */
const EVERYBODYS: ReadonlySet<string> = new Set(['crime-transfer']);

/** Whether the agency opens cases of the kind; a kind that no class holds is nobody's to leave out. */
export const isKindInForce = (plan: Plan | null, kind: string): boolean =>
  plan === null || !CLASSED.has(kind) || EVERYBODYS.has(kind) || kindsIn(plan.profile).includes(kind);

/** 执法行为类别 by their names: 行政处罚, 行政许可. */
export const classList = ({ profile }: Plan): readonly string[] => profile.classes.map((code) => ACTION_CLASSES[code].name);

export const classNames = (plan: Plan): string => classList(plan).join('、');
