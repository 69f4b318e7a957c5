import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { JURISDICTIONS, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { AgencyProfile } from '#law/profiles/profile.ts';
import { ListKind, ProfileBase, ProfileContent } from './lists.ts';
import { AnyDraftRequest, AnyEdition } from './setting-contract.ts';

/** 机关方案 over HTTP. It is approved as every list is. */

export const ProfileDraftRequest = AnyDraftRequest.extend({ content: ProfileContent });
export type ProfileDraftRequest = z.infer<typeof ProfileDraftRequest>;

/** 机关方案 in force today, as far as every page of the desk goes by it; null where there is none. */
export const PlanView = z.object({
  name: z.string(), kinds: z.array(z.string()), classes: z.string(), leadAgency: z.string(), reviewBody: z.string(), channels: z.array(z.string()),
}).nullable();
export type PlanView = z.infer<typeof PlanView>;

export const ProfileEditions = z.object({
  kind: ListKind,
  name: z.string(),
  on: LegalDate,
  /** Whose law binds the agency, whichever plan it started from. */
  jurisdiction: z.enum(Object.keys(JURISDICTIONS) as [JurisdictionCode, ...JurisdictionCode[]]), // keys of a constant object
  /** The plans one may start from, as they stand. */
  plans: z.array(z.object({ code: ProfileBase, profile: AgencyProfile })),
  /** What holds today. No edition: the plan of the agency's place as it stands. Null where its place has no plan and nothing was approved. */
  effective: z.object({ base: ProfileBase, edition: z.int().nullable(), profile: AgencyProfile }).nullable(),
  /** Newest first; a draft is the first one. */
  editions: z.array(AnyEdition.extend({ content: ProfileContent })),
});
export type ProfileEditions = z.infer<typeof ProfileEditions>;
