import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import { type Problem, fieldProblem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { AccessEvent } from '../access-log-contract.ts';
import type { Actor } from '../model.ts';
import { accessOf, insertAccess } from './access-log.ts';
import type { Desk, Peer } from './desk.ts';

/** One act of administration as the access log keeps it. */
export interface Act {
  /** The request's id, and that of its entry. */
  readonly id: string;
  readonly event: AccessEvent;
  /** Whom it is about. */
  readonly subject: OfficerId | null;
  readonly reason: string | null;
  /** The rest of the request; never a password. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Who acts, from where. */
export interface Hand {
  readonly actor: Actor;
  readonly peer: Peer;
}

/** `repeated`: the same request was carried out before, and nothing was done now. */
export type Done = 'done' | 'repeated';

const CONSTRAINTS: Readonly<Record<string, { readonly path: string; readonly message: string }>> = {
  certificate_of_one_person: { path: '/number', message: '该证件编号已登记在他人名下' },
  certificate_terms_apart: { path: '/validFrom', message: '该证件在此期间已有登记的有效期' },
  certificate_suspension_pkey: { path: '/from', message: '该证件自同一日起的暂扣已经登记' },
  signing_certificate_pkey: { path: '/file', message: '这张证书已经上传过' },
  account_pkey: { path: '/login', message: '该人员已有账号' },
  account_agency_id_login_key: { path: '/login', message: '该用户名已被使用' },
};

const REUSED = problem('request-id-reused', '该请求编号已用于另一项操作。', { todo: '请刷新页面后重新填写。' });

const Violation = z.object({ code: z.enum(['23P01', '23505']), constraint: z.string() });

/** What the constraints of the tables refuse, as the field that has to change. */
const constraintProblem = (error: unknown): Problem | null => {
  const violation = Violation.safeParse(error);
  if (!violation.success) return null;
  const { constraint } = violation.data;
  const field = CONSTRAINTS[constraint];
  if (field !== undefined) return fieldProblem(field.path, field.message, { todo: '请核对后更正。' });
  return constraint.endsWith('_pkey') ? REUSED : null;
};

/**
 * One act at a time in an agency, until the transaction ends: each is judged by what the one before left, and numbers its rows after it.
 */
export const oneAtATime = async (tx: Tx, agency: AgencyId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`registry ${agency}`}, 0))`.execute(tx);
};

/** As it comes back from the log: members that are undefined are gone. */
const asLogged = (detail: Act['detail']): unknown => JSON.parse(JSON.stringify(detail));

type Work = (tx: Tx) => Promise<Result<unknown, Problem>>;

const settle = async (tx: Tx, { clock }: Desk, { actor, peer }: Hand, act: Act, allowed: Result<unknown, Problem>, work: Work): Promise<Result<Done, Problem>> => {
  const { agencyId, officerId } = actor;
  await oneAtATime(tx, agencyId);
  const before = allowed.ok ? await accessOf(tx, agencyId, act.id) : null;
  if (before !== null) {
    const same = before.event === act.event && before.officer_id === officerId && before.subject_id === act.subject && isDeepStrictEqual(before.detail, asLogged(act.detail));
    return same ? ok('repeated') : fail(REUSED);
  }
  const outcome = allowed.ok ? await work(tx) : allowed;
  const entry = { agencyId, at: clock(), event: act.event, login: null, officerId, subject: act.subject, reason: act.reason, ...peer };
  if (outcome.ok) {
    await insertAccess(tx, { ...entry, id: act.id, outcome: 'done', detail: act.detail });
    return ok('done');
  }
  // Under an id of its own: the request may come again when what stood in its way is gone.
  await insertAccess(tx, { ...entry, id: randomUUID(), outcome: 'refused', detail: { ...act.detail, problem: outcome.error.code } });
  return outcome;
};

/**
 * Carries out an act of administration once, in one transaction with its entry in the access log; a refusal is logged as well. `work`
 * looks before it writes: where it returns a problem it must not have written anything.
 */
export const administer = async (
  desk: Desk,
  hand: Hand,
  act: Act,
  allowed: Result<unknown, Problem>,
  work: Work,
): Promise<Result<Done, Problem>> => {
  try {
    return await inTransaction(desk.database, { agency: hand.actor.agencyId }, async (tx) => settle(tx, desk, hand, act, allowed, work));
  } catch (error) {
    const refused = constraintProblem(error);
    if (refused === null) throw error;
    return fail(refused);
  }
};

export const NOT_A_MEMBER = problem('not-found', '本机关没有这名人员。', { todo: '请核对地址；其他机关的人员不能在本机关办理。' });
