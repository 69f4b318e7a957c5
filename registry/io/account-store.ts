import { sql } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Officer } from '../model.ts';
import { registry } from './store.ts';

/** The SQL of the life of accounts (0008). Rows are added under the lock of `administer`, so the next `seq` is this one plus one. */

type GrowingTable = 'registry.officer_change' | 'registry.role_change' | 'registry.account_standing' | 'registry.password';

const nextSeq = async (tx: Tx, table: GrowingTable, agency: AgencyId, officer: OfficerId): Promise<number> => {
  const row = await registry(tx).selectFrom(table).select(({ fn }) => fn.max('seq').as('last')).where('agency_id', '=', agency).where('officer_id', '=', officer).executeTakeFirst();
  return (row?.last ?? 0) + 1;
};

export const insertAccount = async (tx: Tx, agencyId: AgencyId, officerId: OfficerId, login: string, createdBy: OfficerId | null): Promise<void> => {
  await registry(tx).insertInto('registry.account').values({ agency_id: agencyId, officer_id: officerId, login, created_by: createdBy }).execute();
};

export interface NewPassword {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly hash: string;
  readonly setAt: Instant;
  /** Null for the first one of an account that came with the agency. */
  readonly setBy: OfficerId | null;
  readonly oneTime: boolean;
  /** The first administrator's request, where two were needed. */
  readonly reset?: { readonly id: string; readonly requestedBy: OfficerId };
}

export const insertPassword = async (tx: Tx, { agencyId, officerId, hash, setAt, setBy, oneTime, reset }: NewPassword): Promise<void> => {
  const seq = await nextSeq(tx, 'registry.password', agencyId, officerId);
  await registry(tx)
    .insertInto('registry.password')
    .values({
      agency_id: agencyId, officer_id: officerId, seq, hash, set_at: setAt, set_by: setBy, one_time: oneTime,
      reset_id: reset?.id ?? null, requested_by: reset?.requestedBy ?? null,
    })
    .execute();
};

/** The newest password hashes, the present one first. */
export const passwordsOf = async (tx: Tx, agency: AgencyId, officer: OfficerId, howMany: number): Promise<readonly string[]> => {
  const rows = await registry(tx)
    .selectFrom('registry.password').select('hash').where('agency_id', '=', agency).where('officer_id', '=', officer)
    .orderBy('seq', 'desc').limit(howMany).execute();
  return rows.map(({ hash }) => hash);
};

export const loginOf = async (tx: Tx, agency: AgencyId, officer: OfficerId): Promise<string | null> => {
  const row = await registry(tx).selectFrom('registry.account').select('login').where('agency_id', '=', agency).where('officer_id', '=', officer).executeTakeFirst();
  return row?.login ?? null;
};

/** Under every change: whose hand, when, and why. */
export interface Stamp {
  readonly by: OfficerId;
  readonly at: Instant;
  readonly reason: string;
}

export const insertStanding = async (tx: Tx, agency: AgencyId, officer: OfficerId, active: boolean, { by, at, reason }: Stamp): Promise<void> => {
  const seq = await nextSeq(tx, 'registry.account_standing', agency, officer);
  await registry(tx)
    .insertInto('registry.account_standing')
    .values({ agency_id: agency, officer_id: officer, seq, active, decided_by: by, decided_at: at, reason })
    .execute();
};

export const insertRoleChange = async (tx: Tx, agency: AgencyId, officer: OfficerId, roles: readonly Role[], { by, at, reason }: Stamp): Promise<void> => {
  const seq = await nextSeq(tx, 'registry.role_change', agency, officer);
  await registry(tx)
    .insertInto('registry.role_change')
    .values({ agency_id: agency, officer_id: officer, seq, roles: [...roles], changed_by: by, changed_at: at, reason })
    .execute();
};

/** The whole entry as it stands from now on. */
export const insertOfficerChange = async (tx: Tx, officer: Omit<Officer, 'certificates' | 'roles'>, { by, at, reason }: Stamp): Promise<void> => {
  const { agencyId, id, name, unit, post, legalQualification, reviewingSince = null, leftOn } = officer;
  const seq = await nextSeq(tx, 'registry.officer_change', agencyId, id);
  await registry(tx)
    .insertInto('registry.officer_change')
    .values({
      agency_id: agencyId, officer_id: id, seq, name, unit, post, left_on: leftOn, reviewing_since: reviewingSince,
      qualification_number: legalQualification?.number ?? null, qualification_since: legalQualification?.since ?? null,
      recorded_by: by, recorded_at: at, reason,
    })
    .execute();
};

export interface RoleEntry {
  readonly at: Instant;
  readonly roles: readonly Role[];
  readonly by: { readonly id: OfficerId; readonly name: string } | null;
  readonly reason: string | null;
}

/** Every set of roles a person has had, newest first; the last one is what they came with. */
export const roleHistory = async (tx: Tx, agency: AgencyId, officer: OfficerId): Promise<readonly RoleEntry[]> => {
  const changes = await registry(tx)
    .selectFrom('registry.role_change as change')
    .innerJoin('registry.officer_now as hand', (join) => join.onRef('hand.agency_id', '=', 'change.agency_id').onRef('hand.id', '=', 'change.changed_by'))
    .select(['change.changed_at as at', 'change.roles', 'change.reason', 'hand.id', 'hand.name'])
    .where('change.agency_id', '=', agency).where('change.officer_id', '=', officer).orderBy('change.seq', 'desc').execute();
  const began = await registry(tx).selectFrom('registry.officer').select(['created_at as at', 'roles']).where('agency_id', '=', agency).where('id', '=', officer).execute();
  return [
    ...changes.map(({ at, roles, reason, id, name }) => ({ at, roles, reason, by: { id, name } })),
    ...began.map(({ at, roles }) => ({ at, roles, reason: null, by: null })),
  ];
};

export interface Reset {
  readonly id: string;
  readonly officer: { readonly id: OfficerId; readonly name: string };
  readonly requestedBy: { readonly id: OfficerId; readonly name: string };
  readonly requestedAt: Instant;
  readonly reason: string;
}

export const insertReset = async (tx: Tx, agency: AgencyId, id: string, officer: OfficerId, { by, at, reason }: Stamp): Promise<void> => {
  await registry(tx).insertInto('registry.password_reset').values({ agency_id: agency, id, officer_id: officer, requested_by: by, requested_at: at, reason }).execute();
};

/** Requests that no password has followed yet, newest first; those past their day among them. */
export const pendingResets = async (tx: Tx, agency: AgencyId): Promise<readonly Reset[]> => {
  const rows = await registry(tx)
    .selectFrom('registry.password_reset as reset')
    .innerJoin('registry.officer_now as owner', (join) => join.onRef('owner.agency_id', '=', 'reset.agency_id').onRef('owner.id', '=', 'reset.officer_id'))
    .innerJoin('registry.officer_now as hand', (join) => join.onRef('hand.agency_id', '=', 'reset.agency_id').onRef('hand.id', '=', 'reset.requested_by'))
    .leftJoin('registry.password as used', (join) => join.onRef('used.agency_id', '=', 'reset.agency_id').onRef('used.reset_id', '=', 'reset.id'))
    .select(['reset.id', 'reset.requested_at as requestedAt', 'reset.reason', 'owner.id as ownerId', 'owner.name as ownerName', 'hand.id as handId', 'hand.name as handName'])
    .where('reset.agency_id', '=', agency).where('used.reset_id', 'is', null).orderBy('reset.requested_at', 'desc').execute();
  return rows.map(({ id, requestedAt, reason, ownerId, ownerName, handId, handName }) => ({
    id, requestedAt, reason, officer: { id: ownerId, name: ownerName }, requestedBy: { id: handId, name: handName },
  }));
};

/** Everybody who is or was of the agency, with the account where there is one. */
export const membersOf = async (tx: Tx, agency: AgencyId) =>
  registry(tx)
    .selectFrom('registry.officer_now as person')
    .leftJoin('registry.account_now as account', (join) => join.onRef('account.agency_id', '=', 'person.agency_id').onRef('account.officer_id', '=', 'person.id'))
    .select(['person.id', 'person.name', 'person.unit', 'person.post', 'person.roles', 'person.left_on as leftOn'])
    .select(['account.login', 'account.active', 'account.standing_reason as standingReason', 'account.password_set_at as passwordSetAt', 'account.one_time as oneTime'])
    .select(
      sql<Instant | null>`(select max(opened.created_at) from registry.session as opened
        where opened.agency_id = person.agency_id and opened.officer_id = person.id)`.as('lastSignIn'),
    )
    .where('person.agency_id', '=', agency)
    .orderBy('person.unit').orderBy('person.name').orderBy('person.id')
    .execute();
