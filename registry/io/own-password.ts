import { randomUUID } from 'node:crypto';
import { type Problem, fieldProblem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { PASSWORDS_REMEMBERED } from '../accounts.ts';
import type { PasswordChange } from '../contract.ts';
import { NO_FAILURES, afterFailure, isLocked, lockedProblem } from '../rules.ts';
import { insertAccess } from './access-log.ts';
import { insertPassword, loginOf, passwordsOf } from './account-store.ts';
import { type Hand, oneAtATime } from './administer.ts';
import type { Desk } from './desk.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { type SessionKey, endSessionsOf, lockFailures, setFailures } from './sign-in-store.ts';

/** Everyone changes their own password, and whoever holds an open session of theirs must know it to do so. */

const log = async (tx: Tx, desk: Desk, { actor, peer }: Hand, outcome: 'done' | 'refused' | 'locked'): Promise<void> =>
  insertAccess(tx, {
    agencyId: actor.agencyId, id: randomUUID(), at: desk.clock(), event: 'password-changed', outcome, login: null, officerId: actor.officerId, subject: actor.officerId,
    ...peer, detail: null,
  });

/** A wrong password here counts and locks like one at sign-in: an unattended screen is no place to guess. */
const settleCurrent = async (tx: Tx, desk: Desk, hand: Hand, login: string, matches: boolean): Promise<Result<null, Problem>> => {
  const { agencyId } = hand.actor;
  const now = desk.clock();
  const count = await lockFailures(tx, agencyId, login);
  if (count.lockedUntil !== null && isLocked(count, now)) {
    await log(tx, desk, hand, 'locked');
    return fail(lockedProblem(count.lockedUntil, now));
  }
  if (matches) {
    if (count.failures > 0) await setFailures(tx, agencyId, login, NO_FAILURES);
    return ok(null);
  }
  const next = afterFailure(count, now);
  await setFailures(tx, agencyId, login, next);
  await log(tx, desk, hand, 'refused');
  return fail(next.lockedUntil === null ? fieldProblem('/current', '原密码不正确') : lockedProblem(next.lockedUntil, now));
};

const isUsed = async (password: string, hashes: readonly string[]): Promise<Result<boolean, Problem>> => {
  for (const hash of hashes) {
    const matches = await verifyPassword(hash, password);
    if (!matches.ok || matches.value) return matches;
  }
  return ok(false);
};

/** The session that asks goes on; all others of the account end. */
export const changePassword = async (desk: Desk, hand: Hand, key: SessionKey, { current, password }: PasswordChange): Promise<Result<null, Problem>> => {
  const { agencyId, officerId, name } = hand.actor;
  const scope = { agency: agencyId };
  const { login, hashes } = await inTransaction(desk.database, scope, async (tx) => ({
    login: await loginOf(tx, agencyId, officerId), hashes: await passwordsOf(tx, agencyId, officerId, PASSWORDS_REMEMBERED),
  }));
  if (login === null) throw new Error('a session without its account');
  const matches = await verifyPassword(hashes[0] ?? null, current);
  if (!matches.ok) return matches;
  const known = await inTransaction(desk.database, scope, async (tx) => settleCurrent(tx, desk, hand, login, matches.value));
  if (!known.ok) return known;
  const hashed = await hashPassword(password, { login, name });
  if (!hashed.ok) return hashed;
  const used = await isUsed(password, hashes);
  if (!used.ok) return used;
  if (used.value) return fail(fieldProblem('/password', `不得使用最近${PASSWORDS_REMEMBERED}次使用过的密码`));
  return inTransaction(desk.database, scope, async (tx) => {
    await oneAtATime(tx, agencyId);
    const [newest] = await passwordsOf(tx, agencyId, officerId, 1);
    if (newest !== hashes[0]) return fail(problem('changed-meanwhile', '密码刚刚被更改。', { todo: '请重新登录后再修改。' }));
    const setAt = desk.clock();
    await insertPassword(tx, { agencyId, officerId, hash: hashed.value, setAt, setBy: officerId, oneTime: false });
    await endSessionsOf(tx, agencyId, officerId, setAt, key);
    await log(tx, desk, hand, 'done');
    return ok(null);
  });
};
