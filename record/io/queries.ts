import { chinaDateOf, daysBetween, type LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, OfficerId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import { linksOf } from '#law/engine/links.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import type { CaseBriefs, CaseDetail, CaseList, CaseQuery, CaseRow, TodoItem, TodoList } from '../contract.ts';
import { detailOf } from '../detail.ts';
import { briefsOf, casesNaming } from './link-store.ts';
import { clocksOf, listCases, nextClocks, waitingCases, type OpenClock } from './list-store.ts';
import { changesOf } from './recomputation-store.ts';
import { signableIn } from './hands.ts';
import { signaturesOfCase } from './signature-store.ts';
import { documentsOf, eventsOf, refusalsOf, saveReading, tables } from './store.ts';
import type { Recorder } from './take-step.ts';

const nextDue = (clock: OpenClock | undefined, today: LegalDate): CaseRow['nextDue'] =>
  clock === undefined ? null : { name: clock.name, effect: clock.effect, due: clock.due, provisional: clock.provisional, daysLeft: daysBetween(today, clock.due) };

const named = (people: Facts['people']) => (id: OfficerId) => ({ id, name: people.get(id)?.name ?? '（已离职人员）' });

export async function findCases(recorder: Recorder, actor: Actor, query: CaseQuery): Promise<CaseList> {
  const today = chinaDateOf(recorder.clock());
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const { rows, total } = await listCases(tx, actor.agencyId, actor.officerId, today, query);
    const [clocks, { people }] = await Promise.all([
      nextClocks(tx, actor.agencyId, rows.map(({ id }) => id), today), recorder.ports.loadAgencyFacts(tx, actor.agencyId, today),
    ]);
    const cases = rows.map((row): CaseRow => ({
      id: row.id, actionKind: row.action_kind, title: row.title, matter: row.matter, party: row.party_name,
      phase: { code: row.phase, name: actionOf(row.action_kind)?.phases[row.phase]?.name ?? row.phase, stage: row.stage },
      handlers: row.handlers.map(named(people)), registeredOn: row.registered_on, filedOn: row.filed_on, decidedOn: row.decided_on,
      nextDue: nextDue(clocks.get(row.id), today), lastSeq: row.last_seq, lastRecordedAt: row.last_recorded_at, destroyedOn: row.destroyed_on,
    }));
    return { cases, total, page: query.page, size: query.size };
  });
}

/** Cases to choose from where a form names one: newest movement first. */
export async function briefCases(recorder: Recorder, actor: Actor, query: CaseQuery): Promise<CaseBriefs> {
  const today = chinaDateOf(recorder.clock());
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const { rows } = await listCases(tx, actor.agencyId, actor.officerId, today, query);
    const briefs = await briefsOf(tx, actor.agencyId, rows.map(({ id }) => id));
    return { cases: rows.flatMap(({ id }) => briefs.find((one) => one.id === id) ?? []) };
  });
}

async function linksFor(tx: Tx, agency: AgencyId, caseId: CaseId, action: ActionDefinition, events: readonly CaseEvent[]): Promise<CaseDetail['links']> {
  const links = linksOf(action, events).filter((link) => link.caseId !== caseId);
  const naming = (await casesNaming(tx, agency, caseId)).filter((id) => id !== caseId);
  const briefs = await briefsOf(tx, agency, [...new Set([...links.map((link) => link.caseId), ...naming])]);
  return briefs.flatMap((brief): CaseDetail['links'] => {
    const link = links.find((one) => one.caseId === brief.id);
    return [
      ...(link === undefined ? [] : [{ ...brief, direction: 'to' as const, relation: link.title }]),
      ...(naming.includes(brief.id) && link === undefined ? [{ ...brief, direction: 'from' as const, relation: brief.kindName }] : []),
    ];
  });
}

/** The papers of a case, each with when it was signed. */
async function issuedOf(tx: Tx, agency: AgencyId, caseId: CaseId) {
  const [documents, signatures, signable] = await Promise.all([documentsOf(tx, agency, caseId), signaturesOfCase(tx, agency, caseId), signableIn(tx, agency, caseId)]);
  return documents.map((paper) => {
    const signature = signatures.find(({ seq, form }) => seq === paper.seq && form === paper.form);
    return { ...paper, signedAt: signature?.signedAt ?? null, stampedAt: signature?.stampedAt ?? null, signable: signable.has(`${paper.seq} ${paper.form}`) };
  });
}

/** The whole case, as the person who asks may see it. That they looked is recorded first, in the same transaction. */
export async function readCase(recorder: Recorder, actor: Actor, caseId: CaseId): Promise<Result<CaseDetail, Problem>> {
  const now = recorder.clock();
  const today = chinaDateOf(now);
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const row = await tables(tx).selectFrom('record.case').selectAll().where('agency_id', '=', actor.agencyId).where('id', '=', caseId).executeTakeFirst();
    const action = row && actionOf(row.action_kind);
    if (row === undefined || action === undefined) return fail(problem('not-found', '没有找到这个案件。', { todo: '请核对地址；其他机关的案件不能在本机关查看。' }));
    await saveReading(tx, actor.agencyId, { caseId, by: actor.officerId, at: now, purpose: '办理案件' });
    const { agencyId } = actor;
    const [stored, documents, agencyFacts, clocks, refusals, changes] = await Promise.all([
      eventsOf(tx, agencyId, caseId), issuedOf(tx, agencyId, caseId), recorder.ports.loadAgencyFacts(tx, agencyId, today),
      nextClocks(tx, agencyId, [caseId], today), refusalsOf(tx, agencyId, caseId), changesOf(tx, agencyId, caseId),
    ]);
    const facts: Facts = { ...agencyFacts, now, today, digest: recorder.ports.digest };
    const events = stored.map(({ event }) => event);
    const links = await linksFor(tx, agencyId, caseId, action, events);
    return ok(detailOf({
      id: caseId, action, events, documents, facts, systems: recorder.ports.systems, obtainGate: recorder.ports.obtainGate, review: recorder.ports.reviewSummary(events), actor,
      refusals, changes, links,
      state: fold(action, events), nextDue: nextDue(clocks.get(caseId), today), named: named(facts.people),
    }));
  });
}

const TASKS_FOR_HANDLERS: ReadonlySet<string> = new Set(['officer']);

function tasks(waiting: Awaited<ReturnType<typeof waitingCases>>, actor: Actor, today: LegalDate): readonly TodoItem[] {
  return waiting.flatMap(({ id, title, party, awaiting, handlers }) => awaiting.flatMap((task): TodoItem[] => {
    const mine = task.roles.some((role) => actor.roles.includes(role) && (!TASKS_FOR_HANDLERS.has(role) || handlers.includes(actor.officerId)));
    if (!mine || task.from > today) return [];
    return [{ caseId: id, title, party, kind: 'task', step: task.step, name: task.name, due: null, provisional: false, daysLeft: null, overdue: false, effect: null }];
  }));
}

export async function todoOf(recorder: Recorder, actor: Actor): Promise<TodoList> {
  const today = chinaDateOf(recorder.clock());
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const waiting = tasks(await waitingCases(tx, actor.agencyId, actor.roles, today), actor, today);
    const clocks = (await clocksOf(tx, actor.agencyId, actor.officerId)).map(({ caseId, title, party, name, effect, due, provisional }): TodoItem => {
      const daysLeft = daysBetween(today, due);
      return { caseId, title, party, kind: 'clock', step: null, name, due, provisional, daysLeft, overdue: effect === 'duty' && daysLeft < 0, effect };
    });
    const provisional = clocks.some((clock) => clock.provisional);
    return {
      today, items: [...waiting, ...clocks].toSorted((a, b) => (a.due ?? today).localeCompare(b.due ?? today)),
      calendarNote: provisional ? '标有“暂算”的日期涉及尚未公布节假日安排的年份，公布后将重新计算。' : null,
    };
  });
}

