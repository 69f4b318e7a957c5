import { isDeepStrictEqual } from 'node:util';
import { addDays } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import { type Problem, fieldProblem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { OfficerChangeRequest, OfficerRequest, ResumptionRequest, SuspensionRequest } from '../account-contract.ts';
import { keepsAdministrators } from '../accounts.ts';
import type { CertificateRequest } from '../contract.ts';
import type { Officer } from '../model.ts';
import { requireRole } from '../rules.ts';
import { insertOfficerChange } from './account-store.ts';
import { type Done, type Hand, NOT_A_MEMBER, administer } from './administer.ts';
import type { Desk } from './desk.ts';
import { holdersOf } from './holders.ts';
import { certificateOf, insertCertificate, insertLifting, insertOfficer, insertSuspension, officerOf } from './store.ts';

/** What a system administrator records of people: who they are, when they leave, their certificates. */

const field = (path: string, message: string): Problem => fieldProblem(path, message, { todo: '请核对后更正。' });

/** Records a member, without roles. */
export const recordOfficer = async (desk: Desk, hand: Hand, request: OfficerRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { id, ...rest } = request;
  return administer(desk, hand, { id, event: 'officer-created', subject: id, reason: null, detail: rest }, requireRole(actor, 'system-admin'), async (tx) => {
    await insertOfficer(tx, { ...rest, id, agencyId: actor.agencyId, roles: [], leftOn: null }, actor.officerId);
    return ok(null);
  });
};

/** Who leaves must not leave an administrator's office empty. */
const mayLeave = async (tx: Tx, before: Officer, desk: Desk): Promise<Result<null, Problem>> =>
  keepsAdministrators(await holdersOf(tx, before.agencyId, desk.clock()), before.id, before.roles);

/** Transfers, promotions, a qualification gained, a departure: the entry as it stands from now on. */
export const changeOfficer = async (desk: Desk, hand: Hand, officerId: OfficerId, request: OfficerChangeRequest): Promise<Result<Done, Problem>> => {
  const { actor } = hand;
  const { id, reason, ...change } = request;
  return administer(desk, hand, { id, event: 'officer-changed', subject: officerId, reason, detail: change }, requireRole(actor, 'system-admin'), async (tx) => {
    const before = await officerOf(tx, actor.agencyId, officerId);
    if (before === null) return fail(NOT_A_MEMBER);
    const leaving = change.leftOn === undefined || change.leftOn === null ? ok(null) : await mayLeave(tx, before, desk);
    if (!leaving.ok) return leaving;
    await insertOfficerChange(tx, { ...before, ...change }, { by: actor.officerId, at: desk.clock(), reason });
    return ok(null);
  });
};

/** A certificate or a further term of it. */
export const recordCertificate = async (desk: Desk, hand: Hand, officerId: OfficerId, request: CertificateRequest): Promise<Result<Done, Problem>> => {
  const { agencyId, officerId: recordedBy } = hand.actor;
  const act = { id: request.id, event: 'certificate-recorded', subject: officerId, reason: null, detail: { ...request } } as const;
  return administer(desk, hand, act, requireRole(hand.actor, 'system-admin'), async (tx) => {
    if ((await officerOf(tx, agencyId, officerId)) === null) return fail(NOT_A_MEMBER);
    if (await insertCertificate(tx, { ...request, agencyId, officerId, recordedBy })) return ok(null);
    // Recorded when the agency came to the platform: the same again is no mistake.
    if (isDeepStrictEqual(await certificateOf(tx, agencyId, request.id), { ...request, officerId })) return ok(null);
    return fail(problem('request-id-reused', '该请求编号已用于登记另一份证件。', { todo: '请刷新页面后重新填写。' }));
  });
};

/** 暂扣: from a day on, to a day or until it is given back. One at a time. */
export const suspendCertificate = async (desk: Desk, hand: Hand, officerId: OfficerId, request: SuspensionRequest): Promise<Result<Done, Problem>> => {
  const { agencyId, officerId: recordedBy } = hand.actor;
  const { id, reason, ...detail } = request;
  const { number, from, to } = detail;
  return administer(desk, hand, { id, event: 'certificate-suspended', subject: officerId, reason, detail }, requireRole(hand.actor, 'system-admin'), async (tx) => {
    const officer = await officerOf(tx, agencyId, officerId);
    if (officer === null) return fail(NOT_A_MEMBER);
    const papers = officer.certificates.filter((paper) => paper.number === number);
    if (papers.length === 0) return fail(field('/number', '该人员没有这一编号的执法证'));
    const meets = papers.flatMap(({ suspended }) => suspended).some((held) => (to === null || held.from <= to) && (held.to === null || from <= held.to));
    if (meets) return fail(field('/from', '该证件在此期间已有登记的暂扣'));
    await insertSuspension(tx, { agencyId, officerId, number, from, to, reason }, recordedBy);
    return ok(null);
  });
};

/** 解除暂扣: the suspension that began on `from` ends the day before `resumesOn`. */
export const resumeCertificate = async (desk: Desk, hand: Hand, officerId: OfficerId, request: ResumptionRequest): Promise<Result<Done, Problem>> => {
  const { agencyId, officerId: liftedBy } = hand.actor;
  const { id, reason, ...detail } = request;
  const { number, from, resumesOn } = detail;
  return administer(desk, hand, { id, event: 'certificate-resumed', subject: officerId, reason, detail }, requireRole(hand.actor, 'system-admin'), async (tx) => {
    const officer = await officerOf(tx, agencyId, officerId);
    if (officer === null) return fail(NOT_A_MEMBER);
    const held = officer.certificates.filter((paper) => paper.number === number).flatMap(({ suspended }) => suspended).find((one) => one.from === from);
    if (held === undefined) return fail(field('/from', '没有自该日起的暂扣，或者已经解除'));
    if (resumesOn < from) return fail(field('/resumesOn', '恢复使用之日不能早于暂扣起始日'));
    if (held.to !== null && resumesOn > addDays(held.to, 1)) return fail(field('/resumesOn', '暂扣在此之前已经届满'));
    if (!(await insertLifting(tx, { agencyId, number, from, resumesOn, liftedBy, liftedAt: desk.clock(), reason }))) {
      return fail(field('/from', '该次暂扣已经解除过一次'));
    }
    return ok(null);
  });
};
