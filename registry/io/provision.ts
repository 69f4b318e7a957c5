import type { Instant } from '#kernel/dates.ts';
import { type Problem, fieldProblem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { CertificateRequest } from '../contract.ts';
import { Agency, type Officer } from '../model.ts';
import { checkRoles } from '../rules.ts';
import { insertAccount, insertPassword } from './account-store.ts';
import { type Suspension, insertAgency, insertCertificate, insertOfficer, insertSuspension } from './store.ts';

/** How an agency comes to be on the platform: first-run set-up and the demonstration district. Each in the caller's transaction. */

/** Throws on an agency that breaks its schema: it is our own text, not a person's. */
export const createAgency = async (tx: Tx, agency: Agency): Promise<void> => insertAgency(tx, Agency.parse(agency));

export interface NewOfficer extends Omit<Officer, 'certificates'> {
  readonly certificates: readonly CertificateRequest[];
  readonly suspensions: readonly Omit<Suspension, 'agencyId' | 'officerId'>[];
}

export const createOfficer = async (tx: Tx, officer: NewOfficer): Promise<Result<null, Problem>> => {
  const roles = checkRoles(officer.roles);
  if (!roles.ok) return roles;
  const { agencyId, id: officerId, certificates, suspensions } = officer;
  await insertOfficer(tx, officer);
  for (const term of certificates) await insertCertificate(tx, { ...term, agencyId, officerId, recordedBy: null });
  for (const suspension of suspensions) await insertSuspension(tx, { ...suspension, agencyId, officerId });
  return ok(null);
};

export interface NewAccount extends Pick<Officer, 'agencyId'> {
  readonly officerId: Officer['id'];
  readonly login: string;
  /** Of `hashPassword` (passwords.ts), made before the transaction: hashing takes time that a transaction should not. */
  readonly passwordHash: string;
  readonly passwordSetAt: Instant;
  /** To be replaced at the first sign-in; where people chose it themselves (or it is printed for all) it is not. */
  readonly oneTime?: boolean;
}

const LOGIN = /^[a-z][a-z0-9._-]{2,40}$/;

export const createAccount = async (tx: Tx, account: NewAccount): Promise<Result<null, Problem>> => {
  if (!LOGIN.test(account.login)) {
    return fail(fieldProblem('/login', '用户名由小写字母、数字和“.”“_”“-”组成，以字母开头，3至41个字符'));
  }
  const { agencyId, officerId, login, passwordHash: hash, passwordSetAt: setAt, oneTime = false } = account;
  await insertAccount(tx, agencyId, officerId, login, null);
  await insertPassword(tx, { agencyId, officerId, hash, setAt, setBy: null, oneTime });
  return ok(null);
};
