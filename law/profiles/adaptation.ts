import { type JsonValue, canonicalJson } from '#kernel/canonical.ts';
import { Adaptable, ProfileEdition } from './profile.ts';

/** One part of a profile that an agency may adapt, and whether it still says what the plan says. */
export interface ProfilePart {
  readonly key: keyof Adaptable;
  readonly title: string;
  readonly changed: boolean;
}

const KEYS = Object.keys(Adaptable.shape) as (keyof Adaptable)[]; // keys of a constant object

const same = (one: JsonValue, other: JsonValue): boolean => canonicalJson(one) === canonicalJson(other);

/** All adaptable parts, in the order in which a profile names them. */
export const partsOf = (plan: Adaptable, adapted: Adaptable): readonly ProfilePart[] =>
  KEYS.map((key) => ({ key, title: Adaptable.shape[key].meta()?.title ?? key, changed: !same(plan[key], adapted[key]) }));

/** What is kept of a profile: only what differs from its plan, so that the plan's own words are never taken for the agency's choice. */
export const adaptationOf = (base: string, plan: Adaptable, adapted: Adaptable): ProfileEdition =>
  ProfileEdition.parse({ base, ...Object.fromEntries(partsOf(plan, adapted).filter(({ changed }) => changed).map(({ key }) => [key, adapted[key]])) });
