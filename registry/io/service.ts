import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type LegalDate, chinaDateOf } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { AgencyList, CertificateRequest, MatterList, MatterQuery, OfficerList, OfficerQuery, OfficerView } from '../contract.ts';
import type { Actor, Officer } from '../model.ts';
import { certificateStanding, requireRole } from '../rules.ts';
import type { Desk, Peer } from './desk.ts';
import { insertAccess } from './sign-in-store.ts';
import { allAgencies, certificateOf, insertCertificate, mattersOn, officerOf, officersOf } from './store.ts';

export const listAgencies = async ({ database }: Desk): Promise<AgencyList> => ({
  agencies: await inTransaction(database, 'every-agency', allAgencies),
});

const answersTo = (officer: Officer, { search = '', role }: OfficerQuery): boolean => {
  const texts = [officer.name, officer.unit, ...officer.certificates.map(({ number }) => number)];
  const wanted = search.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted)) && (role === undefined || officer.roles.includes(role));
};

const viewOf = (officer: Officer, on: LegalDate): OfficerView => {
  const { id, name, unit, post, roles, legalQualification } = officer;
  const certificates = officer.certificates.map((paper) => ({ ...paper, kinds: [...paper.kinds], suspended: [...paper.suspended] }));
  return { id, name, unit, post, roles: [...roles], legalQualification, certificates, standing: certificateStanding(officer, on).state };
};

/** The members of the actor's agency on a day, with how their certificates stand then. */
export const listOfficers = async ({ database, clock }: Desk, actor: Actor, query: OfficerQuery): Promise<OfficerList> => {
  const on = query.on ?? chinaDateOf(clock());
  const everyone = await inTransaction(database, { agency: actor.agencyId }, async (tx) => officersOf(tx, actor.agencyId));
  const members = everyone.filter((officer) => officer.leftOn === null || officer.leftOn > on);
  return { on, officers: members.filter((officer) => answersTo(officer, query)).map((officer) => viewOf(officer, on)) };
};

export const listMatters = async ({ database, clock }: Desk, actor: Actor, query: MatterQuery): Promise<MatterList> => {
  const on = query.on ?? chinaDateOf(clock());
  const inForce = await inTransaction(database, { agency: actor.agencyId }, async (tx) => mattersOn(tx, actor.agencyId, on));
  return { on, matters: query.kind === undefined ? inForce : inForce.filter(({ kind }) => kind === query.kind) };
};

const CONSTRAINTS: Readonly<Record<string, { readonly path: string; readonly message: string }>> = {
  certificate_of_one_person: { path: '/number', message: '该证件编号已登记在他人名下' },
  certificate_terms_apart: { path: '/validFrom', message: '该证件在此期间已有登记的有效期' },
};

const Violation = z.object({ code: z.literal('23P01'), constraint: z.string() });

/** What the exclusion constraints of the table refuse, as the field that has to change. */
const constraintProblem = (error: unknown): Problem | null => {
  const violation = Violation.safeParse(error);
  const field = violation.success ? CONSTRAINTS[violation.data.constraint] : undefined;
  return field === undefined ? null : problem('invalid-request', `${field.message}。`, { todo: '请核对证件原件后更正。', evidence: { errors: [field] } });
};

const record = async (tx: Tx, desk: Desk, actor: Actor, officerId: OfficerId, request: CertificateRequest, peer: Peer): Promise<Result<null, Problem>> => {
  const { agencyId } = actor;
  const officer = await officerOf(tx, agencyId, officerId);
  if (officer === null) return fail(problem('not-found', '本机关没有这名人员。'));
  if (!(await insertCertificate(tx, { ...request, agencyId, officerId, recordedBy: actor.officerId }))) {
    const before = await certificateOf(tx, agencyId, request.id);
    if (isDeepStrictEqual(before, { ...request, officerId })) return ok(null);
    return fail(problem('request-id-reused', '该请求编号已用于登记另一份证件。', { todo: '请刷新页面后重新填写。' }));
  }
  const detail = { officer: officerId, ...request };
  await insertAccess(tx, {
    agencyId, id: randomUUID(), at: desk.clock(), event: 'certificate-recorded', outcome: 'done', login: null, officerId: actor.officerId, ...peer, detail,
  });
  return ok(null);
};

/** A system administrator enters a certificate or its renewal. The same request sent again changes nothing and succeeds again. */
export const recordCertificate = async (
  desk: Desk,
  actor: Actor,
  officerId: OfficerId,
  request: CertificateRequest,
  peer: Peer,
): Promise<Result<null, Problem>> => {
  const allowed = requireRole(actor, 'system-admin');
  if (!allowed.ok) return allowed;
  try {
    return await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => record(tx, desk, actor, officerId, request, peer));
  } catch (error) {
    const refused = constraintProblem(error);
    if (refused === null) throw error;
    return fail(refused);
  }
};
