import { type Instant, type LegalDate, addHours, chineseDate, epochOf, instantFromEpoch } from '#kernel/dates.ts';
import { type Problem, fieldProblem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { certificateCovers } from '#law/engine/officers.ts';
import { ADMINISTRATORS, type Certificate, type Person, ROLES, type Role } from '#law/engine/people.ts';
import { cite } from '#law/statutes/index.ts';
import type { Actor } from './model.ts';

/** How a person's certificates stand on a date: the one that counts, and what is the matter with it. */
export type CertificateStanding =
  | { readonly state: 'valid' | 'suspended' | 'expired' | 'not-yet-valid'; readonly certificate: Certificate }
  | { readonly state: 'none' };

export const certificateStanding = (person: Pick<Person, 'certificates'>, date: LegalDate): CertificateStanding => {
  const valid = person.certificates.find((certificate) => certificateCovers(certificate, date));
  if (valid !== undefined) return { state: 'valid', certificate: valid };
  const suspended = person.certificates.find(({ validFrom, validTo }) => validFrom <= date && date <= validTo);
  if (suspended !== undefined) return { state: 'suspended', certificate: suspended };
  const byEnd = person.certificates.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1));
  const expired = byEnd.find((certificate) => certificate.validTo < date);
  if (expired !== undefined) return { state: 'expired', certificate: expired };
  const next = byEnd.at(-1);
  return next === undefined ? { state: 'none' } : { state: 'not-yet-valid', certificate: next };
};

const RENEW = '请在执法证有效之后再办理，或者改由持有有效执法证的执法人员办理。';

/** Only who holds a certificate that is valid on the date may enforce on it. */
export const certifiedOn = (person: Pick<Person, 'name' | 'certificates'>, date: LegalDate): Result<Certificate, Problem> => {
  const standing = certificateStanding(person, date);
  const { name } = person;
  const refuse = (detail: string, evidence: Readonly<Record<string, unknown>>) =>
    fail(problem('law-refuses', detail, { todo: RENEW, articles: [cite('penalty-2021', 42, 1)], evidence: { date, ...evidence } }));
  if (standing.state === 'none') return refuse(`${name}没有行政执法证，不得从事行政执法活动。`, { state: 'none' });
  const { state, certificate } = standing;
  const evidence = { state, number: certificate.number, validFrom: certificate.validFrom, validTo: certificate.validTo };
  const paper = `${name}的行政执法证（${certificate.number}）`;
  if (state === 'expired') return refuse(`${paper}有效期至${chineseDate(certificate.validTo)}，${chineseDate(date)}已经失效。`, evidence);
  if (state === 'not-yet-valid') return refuse(`${paper}自${chineseDate(certificate.validFrom)}起有效，${chineseDate(date)}尚未生效。`, evidence);
  if (state === 'suspended') return refuse(`${paper}在${chineseDate(date)}处于暂扣期间。`, evidence);
  return ok(certificate);
};

export const isAdministrator = (role: Role): boolean => ADMINISTRATORS.some((one) => one === role);

/** 三员分立: an administrator is that and nothing else, neither another administrator nor anyone who does business. */
export const checkRoles = (roles: readonly Role[]): Result<readonly Role[], Problem> => {
  const administrator = roles.find(isAdministrator);
  if (administrator === undefined || new Set(roles).size === 1) return ok(roles);
  const others = roles.filter((role) => role !== administrator).map((role) => ROLES[role]);
  const message = `${ROLES[administrator]}不得兼任${others.join('、')}`;
  return fail(
    problem('invalid-request', `${message}。`, {
      todo: '系统管理员、安全管理员、审计管理员应当由不同的人担任，且不得承担执法业务。',
      evidence: { errors: [{ path: '/roles', message }], roles },
    }),
  );
};

const PASSWORD = { shortest: 10, longest: 128, classes: 3 } as const;
const CLASSES = [/\p{Lowercase}/u, /\p{Uppercase}/u, /\p{Nd}/u, /[^\p{Lowercase}\p{Uppercase}\p{Nd}]/u];

const passwordFault = (password: string, owner: { readonly login: string; readonly name: string }): string | null => {
  const { length } = Array.from(password);
  if (length < PASSWORD.shortest) return `密码不能少于${PASSWORD.shortest}个字符`;
  if (length > PASSWORD.longest) return `密码不能超过${PASSWORD.longest}个字符`;
  if (CLASSES.filter((pattern) => pattern.test(password)).length < PASSWORD.classes) return '密码应当包含大写字母、小写字母、数字、符号中的至少三类';
  const plain = password.toLowerCase();
  if ([owner.login, owner.name].some((word) => plain.includes(word.toLowerCase()))) return '密码不能包含用户名或者姓名';
  return null;
};

/** The password policy (GB/T 22239-2019 8.1.4.1 asks for complexity; the figures are ours). */
export const checkPassword = (password: string, owner: { readonly login: string; readonly name: string }): Result<string, Problem> => {
  const message = passwordFault(password, owner);
  return message === null ? ok(password) : fail(fieldProblem('/password', message));
};

/** Failures since the last success, counted for a name at sign-in whether or not an account of that name exists. */
export interface FailureCount {
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

export const NO_FAILURES: FailureCount = { failures: 0, lockedUntil: null };

const LOCK = { failures: 5, milliseconds: 15 * 60_000 } as const;

export const isLocked = ({ lockedUntil }: FailureCount, now: Instant): boolean => lockedUntil !== null && now < lockedUntil;

/** The fifth failure locks; when the lock has run out, counting begins anew. */
export const afterFailure = (count: FailureCount, now: Instant): FailureCount => {
  const failures = (count.lockedUntil === null ? count.failures : 0) + 1;
  return { failures, lockedUntil: failures < LOCK.failures ? null : instantFromEpoch(epochOf(now) + LOCK.milliseconds) };
};

export const lockedProblem = (lockedUntil: Instant, now: Instant): Problem => {
  const minutes = Math.max(1, Math.ceil((epochOf(lockedUntil) - epochOf(now)) / 60_000));
  return problem('account-locked', `连续${LOCK.failures}次登录失败，账号已锁定，请在${minutes}分钟后重试。`, {
    todo: '忘记密码的，请联系本机关安全管理员。',
    evidence: { minutes },
  });
};

const SESSION = { idleMilliseconds: 30 * 60_000, hours: 12 } as const;

export const sessionEnd = (createdAt: Instant): Instant => addHours(createdAt, SESSION.hours);

/** A session lives twelve hours at the most, and half an hour after its last request. */
export const isSessionAlive = (session: { readonly seenAt: Instant; readonly expiresAt: Instant }, now: Instant): boolean =>
  now < session.expiresAt && epochOf(now) - epochOf(session.seenAt) < SESSION.idleMilliseconds;

/** Whether the person holds one of the roles that a piece of work needs. */
export const requireRole = (actor: Actor, ...wanted: readonly [Role, ...Role[]]): Result<Actor, Problem> => {
  if (wanted.some((role) => actor.roles.includes(role))) return ok(actor);
  const names = wanted.map((role) => ROLES[role]).join('、');
  return fail(problem('role-missing', `此项操作由${names}办理。`, { todo: `请由${names}登录办理。` }));
};

/** Who holds a role of business. Administrators manage the platform and have no business in a case (三员分立); nor has who holds no role. */
export const requireBusiness = (actor: Actor): Result<Actor, Problem> => {
  if (!actor.roles.every(isAdministrator)) return ok(actor);
  const [detail, todo] = actor.roles.length === 0
    ? ['尚未授予职责，不能办理、查看执法业务。', '请联系本机关安全管理员授予职责。']
    : ['管理员没有办理、查看执法业务的权限。', '请由执法、审核、公示或者负责人账号登录。'];
  return fail(problem('role-missing', detail, { todo }));
};
