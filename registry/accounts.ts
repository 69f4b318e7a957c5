import { type Instant, epochOf } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { type Problem, fieldProblem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { ROLES, type Role } from '#law/engine/people.ts';
import type { Actor } from './model.ts';
import { checkRoles, isAdministrator } from './rules.ts';

/** The life of accounts: passwords that run out, roles granted and withdrawn, the three administrators who must not run out. */

const PASSWORD_DAYS = 90;
const DAY = 86_400_000;

/** So many passwords, the present one among them, may not be used again. */
export const PASSWORDS_REMEMBERED = 5;

/** Why a password must be replaced before anything else is done: somebody else knows it, or it is too old. */
export type PasswordDue = 'one-time' | 'expired';

export interface PasswordState {
  readonly oneTime: boolean;
  readonly setAt: Instant;
  /** The password stands on the sign-in page anyway: its age says nothing. */
  readonly demonstration: boolean;
}

export const passwordDue = ({ oneTime, setAt, demonstration }: PasswordState, now: Instant): PasswordDue | null => {
  if (oneTime) return 'one-time';
  return !demonstration && epochOf(now) - epochOf(setAt) >= PASSWORD_DAYS * DAY ? 'expired' : null;
};

const DUE: Readonly<Record<PasswordDue, string>> = {
  'one-time': '当前使用的是一次性密码，修改密码后才能继续使用。',
  expired: `密码已经使用满${PASSWORD_DAYS}日，修改密码后才能继续使用。`,
};

export const passwordDueProblem = (due: PasswordDue): Problem =>
  problem('password-change-required', DUE[due], { todo: '请修改密码后继续。', evidence: { due } });

export const holdsAdministration = (roles: readonly Role[]): boolean => roles.some(isAdministrator);

// The keys of a constant object, in the order in which people read them.
const ORDER = Object.keys(ROLES) as Role[];

export interface RoleRequest {
  readonly grant: readonly Role[];
  readonly withdraw: readonly Role[];
}

/** The roles after some are granted and others withdrawn. What is held already is not granted, what is not held is not withdrawn. */
export const changedRoles = (held: readonly Role[], { grant, withdraw }: RoleRequest): Result<readonly Role[], Problem> => {
  const idle = grant.find((role) => held.includes(role));
  if (idle !== undefined) return fail(fieldProblem('/grant', `该人员已经是${ROLES[idle]}`));
  const missing = withdraw.find((role) => !held.includes(role));
  if (missing !== undefined) return fail(fieldProblem('/withdraw', `该人员不是${ROLES[missing]}`));
  const after = new Set([...held.filter((role) => !withdraw.includes(role)), ...grant]);
  return checkRoles(ORDER.filter((role) => after.has(role)));
};

/** Nobody decides on their own roles, account or password reset. */
export const requireAnother = (actor: Actor, subject: OfficerId, what: string): Result<Actor, Problem> =>
  actor.officerId === subject
    ? fail(problem('second-person-needed', `不得办理本人的${what}。`, { todo: '请由本机关其他管理员办理。' }))
    : ok(actor);

export interface Holder {
  readonly id: OfficerId;
  readonly roles: readonly Role[];
  /** Belongs to the agency and has an account in use. */
  readonly active: boolean;
}

/** Each administrator's office stays filled: who holds the last of one keeps it until another has it. */
export const keepsAdministrators = (everyone: readonly Holder[], leaving: OfficerId, losing: readonly Role[]): Result<null, Problem> => {
  const bereft = losing.filter(isAdministrator).find((role) => !everyone.some(({ id, roles, active }) => id !== leaving && active && roles.includes(role)));
  if (bereft === undefined) return ok(null);
  return fail(problem('last-administrator', `该人员是本机关最后一名在用的${ROLES[bereft]}。`, { todo: `请先由另一人担任${ROLES[bereft]}并启用账号。` }));
};

const RESET_HOURS = 24;

/** The second administrator follows within a day, or the first asks again. */
export const isResetOpen = (requestedAt: Instant, now: Instant): boolean => epochOf(now) - epochOf(requestedAt) < RESET_HOURS * 3_600_000;
