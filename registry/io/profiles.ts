import { type LegalDate, chinaDateOf } from '#kernel/dates.ts';
import type { Problem } from '#kernel/problems.ts';
import { type Result, ok } from '#kernel/result.ts';
import { PROFILES, effectiveProfile } from '#law/profiles/index.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { PROFILE_LIST, ProfileBase, ProfileContent } from '../lists.ts';
import type { Actor } from '../model.ts';
import type { ProfileDraftRequest, ProfileEditions } from '../profile-contract.ts';
import type { ListDrafted } from '../setting-contract.ts';
import type { Hand } from './administer.ts';
import type { Desk } from './desk.ts';
import { editionOn } from './list-store.ts';
import { draftList, listEditions } from './lists.ts';
import { agencyOf } from './store.ts';

/** 机关方案: the plan an agency started from, and what it has made of it. */

const effectiveOn = async (tx: Tx, { agencyId }: Actor, on: LegalDate): Promise<ProfileEditions['effective']> => {
  const approved = await editionOn(tx, agencyId, PROFILE_LIST.kind, on);
  if (approved !== null) {
    const { profile } = ProfileContent.parse(approved.content);
    return { base: profile.base, edition: approved.edition, profile: effectiveProfile(PROFILES[profile.base], profile) };
  }
  const jurisdiction = (await agencyOf(tx, agencyId))?.jurisdiction;
  const base = ProfileBase.options.find((code) => PROFILES[code].jurisdiction === jurisdiction);
  return base === undefined ? null : { base, edition: null, profile: PROFILES[base] };
};

export const listProfiles = async (desk: Desk, actor: Actor): Promise<Result<ProfileEditions, Problem>> => {
  const editions = await listEditions(desk, actor, PROFILE_LIST);
  if (!editions.ok) return editions;
  const on = chinaDateOf(desk.clock());
  const effective = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => effectiveOn(tx, actor, on));
  return ok({ ...editions.value, on, effective, plans: ProfileBase.options.map((code) => ({ code, profile: PROFILES[code] })) });
};

export const draftProfile = async (desk: Desk, hand: Hand, request: ProfileDraftRequest): Promise<Result<ListDrafted, Problem>> => draftList(desk, hand, PROFILE_LIST, request);
