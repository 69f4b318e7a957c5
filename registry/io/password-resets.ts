import { randomUUID } from 'node:crypto';
import type { OfficerId } from '#kernel/ids.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { AdministratorResetRequest, OneTimePassword, ResetList, ResetRequest } from '../account-contract.ts';
import { isResetOpen, requireAnother } from '../accounts.ts';
import type { Actor } from '../model.ts';
import { requireRole } from '../rules.ts';
import { type NewPassword, insertPassword, insertReset, pendingResets } from './account-store.ts';
import { NO_ACCOUNT, ownerOf, requireAdministrator, shown } from './accounts.ts';
import { type Act, type Done, type Hand, administer } from './administer.ts';
import type { Desk } from './desk.ts';
import { newOneTimePassword } from './one-time-password.ts';
import { hashPassword } from './passwords.ts';
import { endSessionsOf } from './sign-in-store.ts';

/**
 * Passwords that are forgotten. Whoever sets a password can act under it until its owner notices; so its owner's sessions end, the
 * password serves once, the act is logged, and an administrator's password is set by two others and never by one: else a system
 * administrator would be security administrator too whenever they liked.
 */

const ALONE = problem('second-person-needed', '管理员的密码不得由一人重置。', { todo: '请由一名管理员提出重置申请，再由另一名管理员确认。' });

interface Owner {
  readonly login: string;
  readonly name: string;
}

/** Sets a new password under an act; `check` may still refuse in the transaction, and names the request of the first administrator. */
const setPassword = async (
  desk: Desk, hand: Hand, act: Omit<Act, 'subject'> & { readonly subject: OfficerId }, owner: Owner, allowed: Result<unknown, Problem>,
  check: (tx: Tx) => Promise<Result<NewPassword['reset'], Problem>>,
): Promise<Result<OneTimePassword, Problem>> => {
  const { agencyId, officerId: setBy } = hand.actor;
  const password = newOneTimePassword(owner);
  const hashed = await hashPassword(password, owner);
  if (!hashed.ok) return hashed;
  const done = await administer(desk, hand, act, allowed, async (tx) => {
    const reset = await check(tx);
    if (!reset.ok) return reset;
    const setAt = desk.clock();
    const entry = { agencyId, officerId: act.subject, hash: hashed.value, setAt, setBy, oneTime: true };
    await insertPassword(tx, reset.value === undefined ? entry : { ...entry, reset: reset.value });
    await endSessionsOf(tx, agencyId, act.subject, setAt);
    return ok(null);
  });
  return shown(done, { login: owner.login, password });
};

/** A system administrator sets a new password for who is no administrator. */
export const resetPassword = async (desk: Desk, hand: Hand, officerId: OfficerId, { id, reason }: ResetRequest): Promise<Result<OneTimePassword, Problem>> => {
  const act = { id, event: 'password-reset', subject: officerId, reason, detail: {} } as const;
  const may = requireRole(hand.actor, 'system-admin');
  const owner = await ownerOf(desk, hand.actor, officerId);
  if (owner === null) return may.ok ? fail(NO_ACCOUNT) : may;
  const allowed = may.ok && owner.administrator ? fail(ALONE) : may;
  return setPassword(desk, hand, act, owner, allowed, async () => ok(undefined));
};

/** The first of two administrators asks. */
export const requestReset = async (desk: Desk, hand: Hand, { id, officer, reason }: AdministratorResetRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const may = requireAdministrator(actor);
  const allowed = may.ok ? requireAnother(actor, officer, '密码重置') : may;
  const owner = await ownerOf(desk, actor, officer);
  return administer(desk, hand, { id, event: 'password-reset-requested', subject: officer, reason, detail: {} }, allowed, async (tx) => {
    if (owner === null) return fail(NO_ACCOUNT);
    if (!owner.administrator) return fail(problem('invalid-request', '该人员不是管理员，由系统管理员直接重置密码。'));
    await insertReset(tx, actor.agencyId, id, officer, { by: actor.officerId, at: desk.clock(), reason });
    return ok(null);
  });
};

const NO_REQUEST = problem('not-found', '没有这项重置申请，或者已经办理、已经超过二十四小时。', { todo: '请重新提出申请。' });

const openRequest = async (tx: Tx, desk: Desk, actor: Actor, id: string) =>
  (await pendingResets(tx, actor.agencyId)).find((one) => one.id === id && isResetOpen(one.requestedAt, desk.clock()));

/** The second, who is neither the first nor the owner, confirms and hands the password over. */
export const confirmReset = async (desk: Desk, hand: Hand, reset: string, id: string = randomUUID()): Promise<Result<OneTimePassword, Problem>> => {
  const { actor } = hand;
  const may = requireAdministrator(actor);
  if (!may.ok) return may;
  const request = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => openRequest(tx, desk, actor, reset));
  const owner = request === undefined ? null : await ownerOf(desk, actor, request.officer.id);
  if (request === undefined || owner === null) return fail(NO_REQUEST);
  const own = requireAnother(actor, request.officer.id, '密码重置');
  const allowed = own.ok && request.requestedBy.id === actor.officerId ? fail(ALONE) : own;
  const act = { id, event: 'password-reset', subject: request.officer.id, reason: request.reason, detail: { reset } } as const;
  return setPassword(desk, hand, act, owner, allowed, async (tx) => {
    const still = await openRequest(tx, desk, actor, reset);
    return still === undefined ? fail(NO_REQUEST) : ok({ id: still.id, requestedBy: still.requestedBy.id });
  });
};

/** Requests of administrators that still wait for the second. */
export const listResets = async (desk: Desk, actor: Actor): Promise<Result<ResetList, Problem>> => {
  const allowed = requireAdministrator(actor);
  if (!allowed.ok) return allowed;
  const pending = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => pendingResets(tx, actor.agencyId));
  return ok({ resets: pending.filter(({ requestedAt }) => isResetOpen(requestedAt, desk.clock())).map((one) => ({ ...one })) });
};
