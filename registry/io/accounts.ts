import type { OfficerId } from '#kernel/ids.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { AccountList, AccountRequest, OneTimePassword, RoleChangeRequest, RoleHistory, StandingRequest } from '../account-contract.ts';
import { changedRoles, holdsAdministration, keepsAdministrators, requireAnother } from '../accounts.ts';
import type { Actor } from '../model.ts';
import { requireRole } from '../rules.ts';
import { insertAccount, insertPassword, insertRoleChange, insertStanding, loginOf, membersOf, roleHistory } from './account-store.ts';
import { type Done, type Hand, NOT_A_MEMBER, administer } from './administer.ts';
import type { Desk } from './desk.ts';
import { holdersOf } from './holders.ts';
import { newOneTimePassword } from './one-time-password.ts';
import { hashPassword } from './passwords.ts';
import { endSessionsOf } from './sign-in-store.ts';
import { officerOf } from './store.ts';

/** Accounts and roles: the system administrator opens and closes accounts, the security administrator says what their owners may do. */

export const NO_ACCOUNT = problem('not-found', '该人员没有账号。', { todo: '请先由系统管理员开立账号。' });

/** A one-time password cannot be shown twice: nobody has kept it. */
export const shown = (done: Result<Done, Problem>, password: OneTimePassword): Result<OneTimePassword, Problem> => {
  if (!done.ok) return done;
  if (done.value === 'done') return ok(password);
  return fail(problem('request-id-reused', '该操作已经办理，一次性密码只显示一次。', { todo: '没有记下的，请重新重置密码。' }));
};

/** Opens an account with a one-time password. */
export const openAccount = async (desk: Desk, hand: Hand, officerId: OfficerId, { id, login }: AccountRequest): Promise<Result<OneTimePassword, Problem>> => {
  const { agencyId, officerId: by } = hand.actor;
  const officer = await inTransaction(desk.database, { agency: agencyId }, async (tx) => officerOf(tx, agencyId, officerId));
  const password = newOneTimePassword({ login, name: officer?.name ?? login });
  const hashed = await hashPassword(password, { login, name: officer?.name ?? login });
  if (!hashed.ok) return hashed;
  const act = { id, event: 'account-created', subject: officerId, reason: null, detail: { login } } as const;
  const done = await administer(desk, hand, act, requireRole(hand.actor, 'system-admin'), async (tx) => {
    if (officer === null) return fail(NOT_A_MEMBER);
    await insertAccount(tx, agencyId, officerId, login, by);
    await insertPassword(tx, { agencyId, officerId, hash: hashed.value, setAt: desk.clock(), setBy: by, oneTime: true });
    return ok(null);
  });
  return shown(done, { login, password });
};

/** Disables an account, and its sessions with it, or enables it again. */
export const setStanding = async (desk: Desk, hand: Hand, officerId: OfficerId, { id, active, reason }: StandingRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { agencyId } = actor;
  const may = requireRole(actor, 'system-admin');
  const allowed = may.ok ? requireAnother(actor, officerId, '账号启用、停用') : may;
  const act = { id, event: active ? 'account-enabled' : 'account-disabled', subject: officerId, reason, detail: {} } as const;
  return administer(desk, hand, act, allowed, async (tx) => {
    const now = desk.clock();
    const member = (await membersOf(tx, agencyId)).find((one) => one.id === officerId);
    if (member === undefined) return fail(NOT_A_MEMBER);
    if (member.active === null) return fail(NO_ACCOUNT);
    if (member.active === active) return fail(problem('invalid-request', active ? '该账号已经在用。' : '该账号已经停用。'));
    const keeps = active ? ok(null) : keepsAdministrators(await holdersOf(tx, agencyId, now), officerId, member.roles);
    if (!keeps.ok) return keeps;
    await insertStanding(tx, agencyId, officerId, active, { by: actor.officerId, at: now, reason });
    if (!active) await endSessionsOf(tx, agencyId, officerId, now);
    return ok(null);
  });
};

/** Grants and withdraws roles; they count from the next request of whoever has them. */
export const changeRoles = async (desk: Desk, hand: Hand, officerId: OfficerId, request: RoleChangeRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { agencyId } = actor;
  const { id, reason, grant, withdraw } = request;
  const may = requireRole(actor, 'security-admin');
  const allowed = may.ok ? requireAnother(actor, officerId, '职责变更') : may;
  return administer(desk, hand, { id, event: 'roles-changed', subject: officerId, reason, detail: { grant, withdraw } }, allowed, async (tx) => {
    const holders = await holdersOf(tx, agencyId, desk.clock());
    const held = holders.find((one) => one.id === officerId)?.roles;
    if (held === undefined) return fail(NOT_A_MEMBER);
    const after = changedRoles(held, request);
    if (!after.ok) return after;
    const keeps = keepsAdministrators(holders, officerId, withdraw);
    if (!keeps.ok) return keeps;
    await insertRoleChange(tx, agencyId, officerId, after.value, { by: actor.officerId, at: desk.clock(), reason });
    return ok(null);
  });
};

/** Who may look at accounts, whatever they may do to them. */
export const requireAdministrator = (actor: Actor): Result<Actor, Problem> =>
  holdsAdministration(actor.roles) ? ok(actor) : requireRole(actor, 'system-admin', 'security-admin', 'audit-admin');

export const listAccounts = async (desk: Desk, actor: Actor): Promise<Result<AccountList, Problem>> => {
  const allowed = requireAdministrator(actor);
  if (!allowed.ok) return allowed;
  const members = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => membersOf(tx, actor.agencyId));
  return ok({ members: members.map(memberFrom) });
};

const memberFrom = (row: Awaited<ReturnType<typeof membersOf>>[number]): AccountList['members'][number] => {
  const { id, name, unit, post, roles, leftOn, login, active, standingReason, passwordSetAt, oneTime, lastSignIn } = row;
  const account = login === null || active === null || passwordSetAt === null || oneTime === null ? null : { login, active, standingReason, passwordSetAt, oneTime, lastSignIn };
  return { id, name, unit, post, roles, leftOn, account };
};

/** For those who answer for it: administrators, the head, and who supervises. */
export const readRoleHistory = async (desk: Desk, actor: Actor, officerId: OfficerId): Promise<Result<RoleHistory, Problem>> => {
  const allowed = requireRole(actor, 'system-admin', 'security-admin', 'audit-admin', 'head', 'supervisor');
  if (!allowed.ok) return allowed;
  return inTransaction(desk.database, { agency: actor.agencyId }, async (tx: Tx) => {
    const officer = await officerOf(tx, actor.agencyId, officerId);
    if (officer === null) return fail(NOT_A_MEMBER);
    const changes = await roleHistory(tx, actor.agencyId, officerId);
    return ok({ officer: { id: officer.id, name: officer.name }, changes: changes.map((one) => ({ ...one, roles: [...one.roles] })) });
  });
};

/** The login of a person, for a password to be set for them. */
export const ownerOf = async (desk: Desk, actor: Actor, officerId: OfficerId): Promise<{ readonly login: string; readonly name: string; readonly administrator: boolean } | null> =>
  inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => {
    const login = await loginOf(tx, actor.agencyId, officerId);
    const officer = await officerOf(tx, actor.agencyId, officerId);
    return login === null || officer === null ? null : { login, name: officer.name, administrator: holdsAdministration(officer.roles) };
  });
