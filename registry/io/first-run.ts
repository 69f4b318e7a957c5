import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { chinaDateOf } from '#kernel/dates.ts';
import { AgencyId, OfficerId } from '#kernel/ids.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { ADMINISTRATORS, ROLES } from '#law/engine/people.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Agency } from '../model.ts';
import { DOCUMENT_WORD } from '../settings.ts';
import { insertAccess } from './access-log.ts';
import type { Desk, Peer } from './desk.ts';
import { insertSetting } from './list-store.ts';
import { newOneTimePassword } from './one-time-password.ts';
import { hashPassword } from './passwords.ts';
import { createAccount, createAgency, createOfficer } from './provision.ts';
import { hasAgency, insertCode, insertSetUp, newestCode } from './set-up-store.ts';
import { NO_AGENCY } from './sign-in-store.ts';

/** How an empty platform gets its agency and the three people who open it to all others. */

type Administrator = (typeof ADMINISTRATORS)[number];

export interface FirstRun {
  readonly agency: Omit<Agency, 'id' | 'demonstration'>;
  /** 机关代字. */
  readonly documentWord: string;
  readonly administrators: Readonly<Record<Administrator, { readonly name: string; readonly login: string }>>;
}

export interface FirstAccount {
  readonly role: Administrator;
  readonly name: string;
  readonly login: string;
  /** Shown once: only its hash is kept. */
  readonly password: string;
}

const CODE_BYTES = 16;

const hashOf = (code: Buffer): Buffer => createHash('sha256').update(code).digest();

/** As people type it: with or without the dashes, in either case. */
const codeFrom = (typed: string): Buffer | null => {
  const digits = typed.replaceAll(/[\s-]/g, '');
  return /^[0-9a-f]{32}$/i.test(digits) ? Buffer.from(digits, 'hex') : null;
};

/** Whether the platform still waits for its first agency. */
export const isUnset = async ({ database }: Pick<Desk, 'database'>): Promise<boolean> => inTransaction(database, 'every-agency', async (tx) => !(await hasAgency(tx)));

/** A new code for whoever reads the terminal of this start; those of earlier starts are void. Null where the platform has an agency. */
export const invite = async ({ database, clock }: Desk): Promise<string | null> =>
  inTransaction(database, 'every-agency', async (tx) => {
    if (await hasAgency(tx)) return null;
    const code = randomBytes(CODE_BYTES);
    await insertCode(tx, { id: randomUUID(), sha256: hashOf(code) }, clock());
    return code.toString('hex').replaceAll(/(.{4})(?!$)/g, '$1-');
  });

const CLOSED = problem('not-found', '初始设置已经完成，此页不再开放。', { todo: '请从办案端登录；忘记密码的，请联系本机关系统管理员。' });

const WRONG_CODE = problem('invalid-request', '设置码不正确或者已经失效。', {
  todo: '请填写最近一次启动时终端显示的设置码。', evidence: { errors: [{ path: '/setUpCode', message: '设置码不正确或者已经失效，请填写最近一次启动时终端显示的设置码' }] },
});

/** The id of the code that counts, if this is it. */
const codeId = async (tx: Tx, typed: string): Promise<Result<string, Problem>> => {
  if (await hasAgency(tx)) return fail(CLOSED);
  const code = codeFrom(typed);
  const newest = await newestCode(tx);
  return code !== null && newest !== null && timingSafeEqual(hashOf(code), newest.sha256) ? ok(newest.id) : fail(WRONG_CODE);
};

const POSTS: Readonly<Record<Administrator, string>> = { 'system-admin': ROLES['system-admin'], 'security-admin': ROLES['security-admin'], 'audit-admin': ROLES['audit-admin'] };

type PreparedAccount = FirstAccount & { readonly officerId: OfficerId; readonly passwordHash: string };

const prepare = async (role: Administrator, owner: { readonly name: string; readonly login: string }): Promise<Result<PreparedAccount, Problem>> => {
  const password = newOneTimePassword(owner);
  const hashed = await hashPassword(password, owner);
  return hashed.ok ? ok({ role, ...owner, password, officerId: OfficerId.parse(randomUUID()), passwordHash: hashed.value }) : hashed;
};

const write = async (tx: Tx, { clock }: Desk, peer: Peer, { agency, documentWord }: FirstRun, accounts: readonly PreparedAccount[], code: string): Promise<Result<null, Problem>> => {
  const agencyId = AgencyId.parse(randomUUID());
  const at = clock();
  await insertSetUp(tx, { agencyId, codeId: code, at, ...peer });
  await createAgency(tx, { ...agency, id: agencyId, demonstration: false });
  for (const { role, name, login, officerId, passwordHash } of accounts) {
    const person = { agencyId, id: officerId, name, unit: agency.name, post: POSTS[role], roles: [role], leftOn: null, legalQualification: null };
    const created = await createOfficer(tx, { ...person, certificates: [], suspensions: [] });
    if (!created.ok) return created;
    const opened = await createAccount(tx, { agencyId, officerId, login, passwordHash, passwordSetAt: at, oneTime: true });
    if (!opened.ok) return opened;
    if (role !== 'system-admin') continue;
    const setting = { agencyId, id: randomUUID(), code: DOCUMENT_WORD, value: documentWord, from: chinaDateOf(at), confirmed: true, reason: '初始设置时填写' };
    await insertSetting(tx, { ...setting, setBy: officerId, setAt: at });
  }
  const administrators = accounts.map(({ role, name, login }) => ({ role, name, login }));
  await insertAccess(tx, { agencyId, id: randomUUID(), at, event: 'set-up', outcome: 'done', login: null, officerId: null, ...peer, detail: { agency, documentWord, administrators } });
  return ok(null);
};

/** Undoes the transaction; the problem is what its caller is told. */
class Undone extends Error {
  readonly problem: Problem;

  constructor(reason: Problem) {
    super(reason.detail);
    this.problem = reason;
  }
}

const asRefusal = (error: unknown): Problem => {
  if (error instanceof Undone) return error.problem;
  // Somebody else was first: the key of registry.set_up.
  if (sqlState(error) === '23505') return CLOSED;
  throw error;
};

const logRefusal = async ({ database, clock }: Desk, peer: Peer): Promise<void> =>
  inTransaction(database, 'every-agency', async (tx) =>
    insertAccess(tx, { agencyId: NO_AGENCY, id: randomUUID(), at: clock(), event: 'set-up', outcome: 'refused', login: null, officerId: null, ...peer, detail: null }),
  );

/** Makes the agency and its three administrators, all or nothing, once for ever. What comes back is the only copy of the passwords. */
export const setUp = async (desk: Desk, typedCode: string, plan: FirstRun, peer: Peer): Promise<Result<readonly FirstAccount[], Problem>> => {
  // Before the hashing, which is costly on purpose: who does not have the code shall not make the server work.
  const known = await inTransaction(desk.database, 'every-agency', async (tx) => codeId(tx, typedCode));
  if (!known.ok) {
    await logRefusal(desk, peer);
    return known;
  }
  const accounts: PreparedAccount[] = [];
  for (const role of ADMINISTRATORS) {
    const prepared = await prepare(role, plan.administrators[role]);
    if (!prepared.ok) return prepared;
    accounts.push(prepared.value);
  }
  try {
    await inTransaction(desk.database, 'every-agency', async (tx) => {
      const code = await codeId(tx, typedCode);
      const written = code.ok ? await write(tx, desk, peer, plan, accounts, code.value) : code;
      if (!written.ok) throw new Undone(written.error);
    });
  } catch (error) {
    return fail(asRefusal(error));
  }
  return ok(accounts.map(({ role, name, login, password }) => ({ role, name, login, password })));
};
