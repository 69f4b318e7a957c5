import { sql } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Role } from '#law/engine/people.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { PasswordState } from '../accounts.ts';
import { type FailureCount, NO_FAILURES } from '../rules.ts';
import { registry } from './store.ts';

/** The SQL of sign-in: accounts by name, counted failures, sessions. */

/** Where the failures of a name that belongs to no agency are counted and logged. */
export const NO_AGENCY = '00000000-0000-0000-0000-000000000000';

export interface Account {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly passwordHash: string;
}

/** Accounts of this name whose owners may sign in today; of one agency, or of all. */
export const accountsNamed = async (tx: Tx, login: string, agency: AgencyId | null, today: LegalDate): Promise<Account[]> => {
  const query = registry(tx)
    .selectFrom('registry.account_now as account')
    .innerJoin('registry.officer_now as officer', (join) =>
      join.onRef('officer.agency_id', '=', 'account.agency_id').onRef('officer.id', '=', 'account.officer_id'),
    )
    .select(['account.agency_id as agencyId', 'account.officer_id as officerId', 'account.password_hash as passwordHash'])
    .where('account.login', '=', login)
    .where('account.active', '=', true)
    .where((is) => is.or([is('officer.left_on', 'is', null), is('officer.left_on', '>', today)]));
  return (agency === null ? query : query.where('account.agency_id', '=', agency)).execute();
};

export const agencyCalled = async (tx: Tx, code: string): Promise<AgencyId | null> =>
  (await registry(tx).selectFrom('registry.agency').select('id').where('code', '=', code).executeTakeFirst())?.id ?? null;

/** The platform's agency where it has but one: then names that nobody has are its audit's affair as well. */
export const onlyAgency = async (tx: Tx): Promise<AgencyId | null> => {
  const [first, second] = await registry(tx).selectFrom('registry.agency').select('id').limit(2).execute();
  return second === undefined ? (first?.id ?? null) : null;
};

/** The count of a name, locked until the end of the transaction: guesses made at once are counted one after the other. */
export const lockFailures = async (tx: Tx, agency: string, login: string): Promise<FailureCount> => {
  await registry(tx)
    .insertInto('registry.sign_in_failure')
    .values({ agency_id: agency, login, failures: NO_FAILURES.failures, locked_until: NO_FAILURES.lockedUntil })
    .onConflict((conflict) => conflict.columns(['agency_id', 'login']).doNothing())
    .execute();
  return registry(tx)
    .selectFrom('registry.sign_in_failure')
    .select(['failures', 'locked_until as lockedUntil'])
    .where('agency_id', '=', agency)
    .where('login', '=', login)
    .forUpdate()
    .executeTakeFirstOrThrow();
};

export const setFailures = async (tx: Tx, agency: string, login: string, count: FailureCount): Promise<void> => {
  await registry(tx)
    .updateTable('registry.sign_in_failure')
    .set({ failures: count.failures, locked_until: count.lockedUntil })
    .where('agency_id', '=', agency)
    .where('login', '=', login)
    .execute();
};

/** Where a session is found: the token itself is known to the browser alone. */
export interface SessionKey {
  readonly agencyId: AgencyId;
  readonly tokenHash: Buffer;
}

export interface NewSession extends SessionKey {
  readonly officerId: OfficerId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly address: string;
  readonly userAgent: string;
}

export const insertSession = async (tx: Tx, session: NewSession): Promise<void> => {
  await registry(tx)
    .insertInto('registry.session')
    .values({
      agency_id: session.agencyId,
      token_hash: session.tokenHash,
      officer_id: session.officerId,
      created_at: session.createdAt,
      seen_at: session.createdAt,
      expires_at: session.expiresAt,
      address: session.address,
      user_agent: session.userAgent,
    })
    .execute();
};

export interface OpenSession extends PasswordState {
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

/** A session that nobody ended, of an account still in use; whether it has run out is for the rules to say. */
export const openSession = async (tx: Tx, { agencyId, tokenHash }: SessionKey, today: LegalDate): Promise<OpenSession | null> => {
  const { rows } = await sql<Omit<OpenSession, 'agencyId'>>`
    select officer_id as "officerId", login, name, roles, one_time as "oneTime", password_set_at as "setAt", demonstration,
      seen_at as "seenAt", expires_at as "expiresAt"
    from registry.session_now(${agencyId}, ${tokenHash})
    where active and (left_on is null or left_on > ${today})`.execute(tx);
  return rows[0] === undefined ? null : { agencyId, ...rows[0] };
};

const changeSession = async (tx: Tx, { agencyId, tokenHash }: SessionKey, change: { seen_at: Instant } | { ended_at: Instant }): Promise<void> => {
  await registry(tx).updateTable('registry.session').set(change).where('agency_id', '=', agencyId).where('token_hash', '=', tokenHash).execute();
};

export const touchSession = async (tx: Tx, key: SessionKey, now: Instant): Promise<void> => changeSession(tx, key, { seen_at: now });

export const endSession = async (tx: Tx, key: SessionKey, now: Instant): Promise<void> => changeSession(tx, key, { ended_at: now });

/** Ends every session of the person that is open, but for the one named. */
export const endSessionsOf = async (tx: Tx, agency: AgencyId, officer: OfficerId, now: Instant, except: SessionKey | null = null): Promise<void> => {
  const open = registry(tx)
    .updateTable('registry.session')
    .set({ ended_at: now })
    .where('agency_id', '=', agency)
    .where('officer_id', '=', officer)
    .where('ended_at', 'is', null);
  await (except === null ? open : open.where('token_hash', '<>', except.tokenHash)).execute();
};
