import { sql, type Selectable } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import { problem } from '#kernel/problems.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { EarlierCase } from '#law/engine/facts.ts';
import type { Obligation } from '#law/engine/obligations.ts';
import { Refused } from '#platform/http/problem.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Awaiting } from '../awaiting.ts';
import type { RecordTables } from './tables.ts';

export const tables = (tx: Tx) => tx.withTables<RecordTables>();

export interface CaseHead {
  readonly actionKind: string;
  readonly lastSeq: number;
  readonly lastRecordedAt: Instant;
}

/** Locks the case until the transaction ends: who comes second waits, then sees that the case has moved on. */
export async function lockCase(tx: Tx, agency: AgencyId, id: CaseId): Promise<CaseHead | null> {
  const row = await tables(tx).selectFrom('record.case').select(['action_kind', 'last_seq', 'last_recorded_at'])
    .where('agency_id', '=', agency).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : { actionKind: row.action_kind, lastSeq: row.last_seq, lastRecordedAt: row.last_recorded_at };
}

export async function actionKindOf(tx: Tx, agency: AgencyId, id: CaseId): Promise<string | null> {
  const row = await tables(tx).selectFrom('record.case').select('action_kind').where('agency_id', '=', agency).where('id', '=', id).executeTakeFirst();
  return row?.action_kind ?? null;
}

/** One at a time until the transaction ends: who registers two cases about one party at once is judged by the first when it comes to the second. */
export async function lockParty(tx: Tx, agency: AgencyId, kind: string, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${agency} ${name}`}, 0))`.execute(tx);
}

/** How the other cases of a kind about a party of this name began, oldest first. */
export async function earlierCases(tx: Tx, agency: AgencyId, kind: string, name: string, except: CaseId): Promise<readonly EarlierCase[]> {
  return tables(tx).selectFrom('record.case as one')
    .innerJoin('record.event as opening', (join) => join.onRef('opening.agency_id', '=', 'one.agency_id').onRef('opening.case_id', '=', 'one.id').on('opening.seq', '=', 1))
    .select(['opening.on_date as on', 'one.phase', 'opening.data'])
    .where('one.agency_id', '=', agency).where('one.action_kind', '=', kind).where('one.party_name', '=', name).where('one.id', '<>', except)
    .orderBy('opening.on_date').execute();
}

export interface StoredEvent {
  readonly event: CaseEvent;
  readonly digest: Digest;
  readonly request: Digest;
}

export const hex = (bytes: Buffer): Digest => bytes.toString('hex') as Digest; // the column holds 32 bytes, by its check

const EVENT_COLUMNS = ['seq', 'id', 'step', 'on_date', 'recorded_at', 'by_officer', 'officers', 'data', 'major', 'draft', 'clearance_id'] as const;

type EventRow = Pick<Selectable<RecordTables['record.event']>, (typeof EVENT_COLUMNS)[number]>;

const eventOf = (row: EventRow): CaseEvent => ({
  seq: row.seq, id: row.id, step: row.step, on: row.on_date, at: row.recorded_at, by: row.by_officer, officers: row.officers, data: row.data,
  ...(row.major !== null && row.draft !== null ? { gate: { major: row.major, draft: row.draft as Digest, clearance: row.clearance_id } } : {}),
});

const destroyed = (): Refused => new Refused(problem('case-destroyed', '本案的案卷已经依法销毁，内容不再保存。', { todo: '可以查看销毁的登记；各项记录曾经存在，仍然可以由存证证明。' }));

/** The whole log of a case, in order. Of a case that was destroyed it is gone, and whoever asks for it is refused. */
export async function eventsOf(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly StoredEvent[]> {
  const rows = await tables(tx).selectFrom('record.event').select([...EVENT_COLUMNS, 'digest', 'request'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).orderBy('seq').execute();
  return rows.map((row) => {
    if (row.request === null) throw destroyed();
    return { digest: hex(row.digest), request: hex(row.request), event: eventOf(row) };
  });
}

/** What the ledger entry of an event is computed from. */
export interface CommittedEvent {
  readonly caseId: CaseId;
  readonly event: CaseEvent;
  readonly salt: string;
  readonly previous: Digest | null;
  readonly digest: Digest;
}

/** Events by their ids, of whatever cases of the agency; what was erased is left out (erased-store.ts). */
export async function committedEvents(tx: Tx, agency: AgencyId, ids: readonly EventId[]): Promise<readonly CommittedEvent[]> {
  const rows = await tables(tx).selectFrom('record.event').select([...EVENT_COLUMNS, 'case_id', 'salt', 'previous', 'digest'])
    .where('agency_id', '=', agency).where('id', '=', sql<EventId>`any(${`{${ids.join(',')}}`}::uuid[])`).execute(); // one text: an array is quoted element by element
  return rows.flatMap((row) => (row.salt === null ? [] : [{
    caseId: row.case_id, event: eventOf(row), salt: row.salt.toString('hex'), previous: row.previous === null ? null : hex(row.previous), digest: hex(row.digest),
  }]));
}

export interface NewEvent {
  readonly event: CaseEvent;
  readonly salt: string;
  readonly previous: Digest | null;
  readonly digest: Digest;
  readonly request: Digest;
  readonly entry: string;
}

/** The event and its ledger entry, in one statement: neither is ever there without the other. */
export async function appendEvent(tx: Tx, agency: AgencyId, caseId: CaseId, added: NewEvent): Promise<void> {
  const { event } = added;
  await tables(tx)
    .with('pending', (query) => query.insertInto('ledger.pending').values({
      agency_id: agency, id: event.id, year: Number(event.at.slice(0, 4)), entry: added.entry, created_at: event.at,
    }))
    .insertInto('record.event').values({
      agency_id: agency, case_id: caseId, seq: event.seq, id: event.id, step: event.step, on_date: event.on, recorded_at: event.at,
      by_officer: event.by, officers: event.officers, data: JSON.stringify(event.data), salt: Buffer.from(added.salt, 'hex'),
      previous: added.previous === null ? null : Buffer.from(added.previous, 'hex'), digest: Buffer.from(added.digest, 'hex'),
      request: Buffer.from(added.request, 'hex'), major: event.gate?.major ?? null, draft: event.gate?.draft ?? null,
      clearance_id: event.gate?.clearance ?? null,
    }).execute();
}

export interface CaseProjection {
  readonly actionKind: string;
  readonly title: string;
  readonly matter: string;
  readonly partyName: string;
  readonly phase: string;
  readonly stage: string;
  readonly handlers: readonly OfficerId[];
  readonly registeredOn: LegalDate;
  readonly filedOn: LegalDate | null;
  readonly decidedOn: LegalDate | null;
  readonly lastSeq: number;
  readonly lastRecordedAt: Instant;
  readonly awaiting: readonly Awaiting[];
  readonly search: readonly string[];
}

export async function saveCase(tx: Tx, agency: AgencyId, id: CaseId, projection: CaseProjection): Promise<void> {
  const row = {
    agency_id: agency, id, action_kind: projection.actionKind, title: projection.title, matter: projection.matter, party_name: projection.partyName,
    phase: projection.phase, stage: projection.stage, handlers: projection.handlers, registered_on: projection.registeredOn,
    filed_on: projection.filedOn, decided_on: projection.decidedOn, last_seq: projection.lastSeq, last_recorded_at: projection.lastRecordedAt,
    awaiting: JSON.stringify(projection.awaiting), search: projection.search,
  };
  const { agency_id: _agency, id: _id, action_kind: _kind, ...changing } = row;
  await tables(tx).insertInto('record.case').values(row).onConflict((conflict) => conflict.columns(['agency_id', 'id']).doUpdateSet(changing)).execute();
}

/** Writes the obligations as computed from the whole log: new ones appear, closed and recomputed ones change. */
export async function saveObligations(tx: Tx, agency: AgencyId, caseId: CaseId, obligations: readonly Obligation[]): Promise<void> {
  if (obligations.length === 0) return;
  const rows = obligations.map((one) => ({
    agency_id: agency, case_id: caseId, code: one.code, key: one.key, opened_by: one.openedBy, name: one.name, effect: one.effect,
    start_on: one.start, due_on: one.due?.date ?? null, provisional: one.due?.provisional ?? false,
    explanation: JSON.stringify({ parameter: one.parameter, articles: one.articles, due: one.due, confirmed: one.confirmed }),
    closed_by: one.closedBy, closed_on: one.closedOn,
  }));
  await tables(tx).insertInto('record.obligation').values(rows).onConflict((conflict) =>
    conflict.columns(['agency_id', 'case_id', 'code', 'key', 'opened_by']).doUpdateSet((excluded) => ({
      start_on: excluded.ref('excluded.start_on'), due_on: excluded.ref('excluded.due_on'), provisional: excluded.ref('excluded.provisional'),
      explanation: excluded.ref('excluded.explanation'), closed_by: excluded.ref('excluded.closed_by'), closed_on: excluded.ref('excluded.closed_on'),
    })).where(sql<boolean>`(obligation.due_on, obligation.provisional, obligation.closed_by, obligation.explanation) is distinct from (excluded.due_on, excluded.provisional, excluded.closed_by, excluded.explanation)`)).execute();
}

/** The next number of a form in a year. The row stays locked until the step commits, so a rolled back step gives its number back. */
export async function drawNumber(tx: Tx, agency: AgencyId, form: string, year: number): Promise<number> {
  const { last } = await tables(tx).insertInto('record.number_counter').values({ agency_id: agency, form, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['agency_id', 'form', 'year']).doUpdateSet({ last: sql<number>`number_counter.last + 1` }))
    .returning('last').executeTakeFirstOrThrow();
  return last;
}

/** What a document says, as it is kept, attached to its print and digested. */
export interface IssuedPaper {
  readonly content: string;
  readonly digest: Digest;
  /** Not meant for the party or the public. */
  readonly internal: boolean;
  readonly template: string;
}

export interface NumberedDocument {
  readonly seq: number;
  readonly form: string;
  readonly title: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly sequence: number | null;
  readonly issuedOn: LegalDate;
}

export interface IssuedDocument extends NumberedDocument {
  readonly paper: IssuedPaper;
}

/** A document with its place in the ledger to come. */
export interface CommittedDocument extends IssuedDocument {
  readonly entryId: EventId;
  readonly salt: string;
  readonly entry: string;
}

/** The documents and their ledger entries, in one statement. */
export async function saveDocuments(tx: Tx, agency: AgencyId, caseId: CaseId, documents: readonly CommittedDocument[], at: Instant): Promise<void> {
  if (documents.length === 0) return;
  await tables(tx)
    .with('pending', (query) => query.insertInto('ledger.pending').values(documents.map(({ entryId, entry }) => ({
      agency_id: agency, id: entryId, year: Number(at.slice(0, 4)), entry, created_at: at,
    }))))
    .insertInto('record.document').values(documents.map(({ issuedOn, paper, entryId, salt, entry: _entry, ...one }) => ({
      agency_id: agency, case_id: caseId, ...one, issued_on: issuedOn, entry_id: entryId, salt: Buffer.from(salt, 'hex'),
      content: paper.content, content_digest: Buffer.from(paper.digest, 'hex'), internal: paper.internal, template: paper.template,
    }))).execute();
}

export async function documentsOf(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly NumberedDocument[]> {
  const rows = await tables(tx).selectFrom('record.document').select(['seq', 'form', 'title', 'number', 'year', 'sequence', 'issued_on'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).orderBy('seq').orderBy('form').execute();
  return rows.map(({ issued_on, ...row }) => ({ ...row, issuedOn: issued_on }));
}

export async function saveReading(tx: Tx, agency: AgencyId, reading: { caseId: CaseId; by: OfficerId; at: Instant; purpose: string }): Promise<void> {
  await tables(tx).insertInto('record.reading').values({
    agency_id: agency, case_id: reading.caseId, by_officer: reading.by, at: reading.at, purpose: reading.purpose,
  }).execute();
}


export interface RefusedAttempt {
  readonly caseId: CaseId;
  readonly step: string;
  readonly by: OfficerId;
  readonly at: Instant;
  readonly code: string;
  readonly sentence: string;
  readonly articles: readonly string[];
}

export async function saveRefusal(tx: Tx, agency: AgencyId, { caseId, by, ...attempt }: RefusedAttempt): Promise<void> {
  await tables(tx).insertInto('record.refusal').values({ agency_id: agency, case_id: caseId, by_officer: by, ...attempt }).execute();
}

/** Attempts that the law refused in a case, newest first. */
export async function refusalsOf(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly Omit<RefusedAttempt, 'caseId'>[]> {
  const rows = await tables(tx).selectFrom('record.refusal').select(['step', 'by_officer as by', 'at', 'code', 'sentence', 'articles'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).orderBy('at', 'desc').limit(50).execute();
  return rows;
}
