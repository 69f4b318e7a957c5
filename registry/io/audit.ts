import { randomUUID } from 'node:crypto';
import { Instant } from '#kernel/dates.ts';
import { type Problem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { z } from 'zod';
import { ACCESS_EVENTS, type AccessLogPage, type AccessLogQuery } from '../access-log-contract.ts';
import { requireRole } from '../rules.ts';
import { type Position, accessEntries, insertAccess } from './access-log.ts';
import type { Hand } from './administer.ts';
import type { Desk } from './desk.ts';

/** The audit administrator reads the access log; that they did stands in it before they see anything. */

const Cursor = z.tuple([Instant, z.uuid()]);

const positionFrom = (cursor: string | undefined): Result<Position | null, Problem> => {
  if (cursor === undefined) return ok(null);
  const parsed = Cursor.safeParse(cursor.split('_'));
  if (!parsed.success) return fail(problem('invalid-request', '翻页参数无效。', { todo: '请从第一页重新查阅。' }));
  const [at, id] = parsed.data;
  return ok({ at, id });
};

type Entry = Awaited<ReturnType<typeof accessEntries>>[number];

const Detail = z.record(z.string(), z.unknown()).nullable().catch(null);

const viewOf = (entry: Entry): AccessLogPage['entries'][number] => {
  const { id, at, event, outcome, login, reason, address, userAgent, officerId, officerName, subjectId, subjectName } = entry;
  return {
    id, at, event, name: ACCESS_EVENTS[event], outcome, login, reason, address, userAgent,
    officer: officerId === null || officerName === null ? null : { id: officerId, name: officerName },
    subject: subjectId === null || subjectName === null ? null : { id: subjectId, name: subjectName },
    detail: Detail.parse(entry.detail),
  };
};

export const readAccessLog = async (desk: Desk, { actor, peer }: Hand, query: AccessLogQuery): Promise<Result<AccessLogPage, Problem>> => {
  const { agencyId, officerId } = actor;
  const allowed = requireRole(actor, 'audit-admin');
  const position = positionFrom(query.cursor);
  return inTransaction(desk.database, { agency: agencyId }, async (tx) => {
    const outcome = allowed.ok ? 'done' : 'refused';
    await insertAccess(tx, { agencyId, id: randomUUID(), at: desk.clock(), event: 'access-log-read', outcome, login: null, officerId, ...peer, detail: { ...query } });
    if (!allowed.ok) return allowed;
    if (!position.ok) return position;
    const found = await accessEntries(tx, agencyId, query, position.value);
    const entries = found.slice(0, query.limit).map(viewOf);
    const last = entries.at(-1);
    return ok({ entries, next: found.length > query.limit && last !== undefined ? `${last.at}_${last.id}` : null });
  });
};
