import { effectiveProfile } from '#law/profiles/index.ts';
import { Adaptable, type AgencyProfile } from '#law/profiles/profile.ts';
import type { ProfileEditions } from '#registry/profile-contract.ts';

export type Base = ProfileEditions['plans'][number]['code'];
export type ProfileEdition = ProfileEditions['editions'][number];

export const planIn = ({ plans }: ProfileEditions, base: Base): AgencyProfile | undefined => plans.find(({ code }) => code === base)?.profile;

/** The whole profile that an edition makes of its plan. */
export const wholeOf = (view: ProfileEditions, { content: { profile } }: ProfileEdition): AgencyProfile | undefined => {
  const plan = planIn(view, profile.base);
  return plan === undefined ? undefined : effectiveProfile(plan, profile);
};

export const draftIn = ({ editions }: ProfileEditions): ProfileEdition | undefined => editions.find(({ status }) => status === 'draft');

/** The part of a profile that a form asks for. */
export const adaptableOf = (profile: AgencyProfile): Adaptable => Adaptable.strip().parse(profile);

/** What a form over a plan begins with: the draft where it stands on that plan, else what holds today, else the plan's own words. */
export const beginningOn = (view: ProfileEditions, base: Base): Adaptable | undefined => {
  const draft = draftIn(view);
  const drafted = draft?.content.profile.base === base ? wholeOf(view, draft) : undefined;
  const holding = view.effective?.base === base ? view.effective.profile : undefined;
  const start = drafted ?? holding ?? planIn(view, base);
  return start === undefined ? undefined : adaptableOf(start);
};
