import { randomUUID } from 'node:crypto';
import { type Instant, chinaDateOf, epochOf } from '#kernel/dates.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { type PasswordDue, passwordDue } from '../accounts.ts';
import type { SessionView, SignInRequest } from '../contract.ts';
import type { Actor } from '../model.ts';
import { NO_FAILURES, afterFailure, certificateStanding, isLocked, isSessionAlive, lockedProblem, sessionEnd } from '../rules.ts';
import { insertAccess } from './access-log.ts';
import type { Desk, Peer } from './desk.ts';
import { verifyPassword } from './passwords.ts';
import {
  type Account, type OpenSession, type SessionKey, NO_AGENCY, accountsNamed, agencyCalled, endSession, insertSession, lockFailures,
  onlyAgency, openSession, setFailures, touchSession,
} from './sign-in-store.ts';
import { agencyOf, officerOf } from './store.ts';
import { newToken } from './token.ts';

const SIGN_IN_FAILED = problem('sign-in-failed', '用户名或者密码不正确。', {
  todo: '请核对后重新输入；同一用户名在多个机关使用的，请选择所在机关。连续失败将暂时锁定。',
});

interface Attempt {
  /** Where failures count: the account's agency, else the one that was named or is the only one, else none. */
  readonly agency: string;
  readonly login: string;
  readonly account: Account | null;
}

const attemptFor = async (tx: Tx, { agency, login }: SignInRequest, desk: Desk): Promise<Attempt> => {
  const named = agency === undefined ? null : await agencyCalled(tx, agency);
  const known = agency === undefined || named !== null;
  const accounts = known ? await accountsNamed(tx, login, named, chinaDateOf(desk.clock())) : [];
  // Of two accounts of one name neither is meant until the agency is said.
  const account = accounts.length === 1 ? (accounts[0] ?? null) : null;
  return { agency: account?.agencyId ?? named ?? (await onlyAgency(tx)) ?? NO_AGENCY, login, account };
};

/** Who makes a request, and why they must change their password first, if so. */
export interface Session {
  readonly actor: Actor;
  readonly passwordDue: PasswordDue | null;
}

export interface SignedIn extends Session {
  /** The value of the session's cookie. */
  readonly cookie: string;
}

const sessionFrom = (open: OpenSession, now: Instant): Session => {
  const { agencyId, officerId, name, roles } = open;
  return { actor: { agencyId, officerId, name, roles }, passwordDue: passwordDue(open, now) };
};

/** Whether the password that was compared is still the account's: it may have been set anew, or the account closed, meanwhile. */
const stillHolds = async (tx: Tx, { login, account }: Attempt, desk: Desk): Promise<boolean> =>
  account !== null && (await accountsNamed(tx, login, account.agencyId, chinaDateOf(desk.clock()))).some(({ passwordHash }) => passwordHash === account.passwordHash);

/** Decides under the lock of the name's count, so that guesses made at once cannot outrun it. A refusal is kept as well. */
const settle = async (tx: Tx, attempt: Attempt, matches: boolean, desk: Desk, peer: Peer): Promise<Result<SignedIn, Problem>> => {
  const { agency, login, account } = attempt;
  const count = await lockFailures(tx, agency, login);
  const now = desk.clock();
  const log = async (outcome: 'done' | 'refused' | 'locked'): Promise<void> =>
    insertAccess(tx, { agencyId: agency, id: randomUUID(), at: now, event: 'sign-in', outcome, login, officerId: account?.officerId ?? null, ...peer, detail: null });
  if (count.lockedUntil !== null && isLocked(count, now)) {
    await log('locked');
    return fail(lockedProblem(count.lockedUntil, now));
  }
  if (account === null || !matches || !(await stillHolds(tx, attempt, desk))) {
    const next = afterFailure(count, now);
    await setFailures(tx, agency, login, next);
    await log('refused');
    return fail(next.lockedUntil === null ? SIGN_IN_FAILED : lockedProblem(next.lockedUntil, now));
  }
  const { cookie, key } = newToken(account.agencyId);
  if (count.failures > 0) await setFailures(tx, agency, login, NO_FAILURES);
  await insertSession(tx, { ...key, officerId: account.officerId, createdAt: now, expiresAt: sessionEnd(now), ...peer });
  await log('done');
  const session = await openSession(tx, key, chinaDateOf(now));
  if (session === null) throw new Error('a session that was opened is not there');
  return ok({ cookie, ...sessionFrom(session, now) });
};

/** An unknown name takes as long, counts and locks like a known one. */
export const signIn = async (desk: Desk, request: SignInRequest, peer: Peer): Promise<Result<SignedIn, Problem>> => {
  const attempt = await inTransaction(desk.database, 'every-agency', async (tx) => attemptFor(tx, request, desk));
  const matches = await verifyPassword(attempt.account?.passwordHash ?? null, request.password);
  if (!matches.ok) return matches;
  return inTransaction(desk.database, 'every-agency', async (tx) => settle(tx, attempt, matches.value, desk, peer));
};

const MINUTE = 60_000;

/** Who makes the request, or null where the session is unknown, ended or has run out. Noted as seen once a minute. */
export const sessionOf = async ({ database, clock }: Desk, key: SessionKey): Promise<Session | null> =>
  inTransaction(database, { agency: key.agencyId }, async (tx) => {
    const now = clock();
    const session = await openSession(tx, key, chinaDateOf(now));
    if (session === null || !isSessionAlive(session, now)) return null;
    if (epochOf(now) - epochOf(session.seenAt) >= MINUTE) await touchSession(tx, key, now);
    return sessionFrom(session, now);
  });

/** Ending what has ended already is no mistake. */
export const signOut = async ({ database, clock }: Desk, key: SessionKey, peer: Peer): Promise<void> =>
  inTransaction(database, { agency: key.agencyId }, async (tx) => {
    const now = clock();
    const session = await openSession(tx, key, chinaDateOf(now));
    if (session === null) return;
    const { agencyId, officerId, login } = session;
    await endSession(tx, key, now);
    await insertAccess(tx, { agencyId, id: randomUUID(), at: now, event: 'sign-out', outcome: 'done', login, officerId, ...peer, detail: null });
  });

/** What the staff pages show of who is signed in. */
export const sessionView = async ({ database, clock }: Desk, { actor, passwordDue: due }: Session): Promise<SessionView> =>
  inTransaction(database, { agency: actor.agencyId }, async (tx) => {
    const agency = await agencyOf(tx, actor.agencyId);
    const officer = await officerOf(tx, actor.agencyId, actor.officerId);
    // The session's foreign keys hold both in place.
    if (agency === null || officer === null) throw new Error('a session without its agency or officer');
    const standing = certificateStanding(officer, chinaDateOf(clock()));
    const paper = standing.state === 'none' ? null : standing.certificate;
    return {
      officer: { id: officer.id, name: officer.name, unit: officer.unit, post: officer.post, roles: [...officer.roles] },
      agency: { id: agency.id, code: agency.code, name: agency.name, jurisdiction: agency.jurisdiction, demonstration: agency.demonstration },
      certificate: { state: standing.state, number: paper?.number ?? null, validTo: paper?.validTo ?? null },
      passwordDue: due,
    };
  });
