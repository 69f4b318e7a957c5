import { type Instant, chinaDateOf } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import { type Result, ok } from '#kernel/result.ts';
import { ACTIONS } from '#law/actions/index.ts';
import { isJurisdiction, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { classNames, isKindInForce, planName, planOn, plansOf, type Plan } from '#law/profiles/in-force.ts';
import { PROFILES } from '#law/profiles/index.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { PROFILE_LIST, ProfileBase, ProfileContent } from '../lists.ts';
import type { Actor } from '../model.ts';
import type { PlanView, ProfileDraftRequest, ProfileEditions } from '../profile-contract.ts';
import type { ListDrafted } from '../setting-contract.ts';
import type { Hand } from './administer.ts';
import type { Desk } from './desk.ts';
import { approvedEditions } from './list-store.ts';
import { draftList, listEditions } from './lists.ts';
import { agencyOf } from './store.ts';

/** 机关方案: the plan an agency started from, and what it has made of it. */

/** The plans that have held for an agency, or were known to by a moment: one of the facts that every rule goes by. */
export const readPlans = async (tx: Tx, agency: AgencyId, jurisdiction: JurisdictionCode, asOf?: Instant): Promise<readonly Plan[]> => {
  const editions = await approvedEditions(tx, agency, PROFILE_LIST.kind, asOf);
  return plansOf(jurisdiction, editions.map(({ edition, effectiveFrom, content }) => ({ edition, from: effectiveFrom, profile: ProfileContent.parse(content).profile })));
};

/** Whose law binds the agency, and the plan that it goes by today. */
const standingToday = async (desk: Desk, { agencyId }: Actor): Promise<{ readonly jurisdiction: JurisdictionCode; readonly plan: Plan | null }> =>
  inTransaction(desk.database, { agency: agencyId }, async (tx) => {
    const jurisdiction = (await agencyOf(tx, agencyId))?.jurisdiction;
    if (jurisdiction === undefined || !isJurisdiction(jurisdiction)) throw new Error(`agency ${agencyId} is not in the registry, or its jurisdiction is unknown`);
    return { jurisdiction, plan: planOn(await readPlans(tx, agencyId, jurisdiction), chinaDateOf(desk.clock())) };
  });

/** What the pages go by that are not about one case: which kinds of case may be opened, who leads and who reviews. */
export const planView = async (desk: Desk, actor: Actor): Promise<PlanView> => {
  const { plan } = await standingToday(desk, actor);
  if (plan === null) return null;
  const { leadAgency, reviewBody, channels } = plan.profile;
  return { name: planName(plan), kinds: ACTIONS.map(({ code }) => code).filter((code) => isKindInForce(plan, code)), classes: classNames(plan), leadAgency, reviewBody, channels };
};

export const listProfiles = async (desk: Desk, actor: Actor): Promise<Result<ProfileEditions, Problem>> => {
  const editions = await listEditions(desk, actor, PROFILE_LIST);
  if (!editions.ok) return editions;
  const { jurisdiction, plan } = await standingToday(desk, actor);
  const effective = plan && { base: plan.base, edition: plan.edition, profile: plan.profile };
  return ok({ ...editions.value, jurisdiction, effective, plans: ProfileBase.options.map((code) => ({ code, profile: PROFILES[code] })) });
};

export const draftProfile = async (desk: Desk, hand: Hand, request: ProfileDraftRequest): Promise<Result<ListDrafted, Problem>> => draftList(desk, hand, PROFILE_LIST, request);
