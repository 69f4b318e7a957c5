import { sql } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { RegisterRecording } from '#law/forms/recording.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { MANNERS, Probe, RetrievalQuery, Unread } from '../../recording-contract.ts';
import { tables } from './tables.ts';
import type { Upload } from './upload-store.ts';

const OBJECT = ['sha256', 'root', 'size', 'media_type', 'sm3', 'checked_at', 'sound', 'probe'] as const;

export interface StoredObject {
  readonly sha256: Digest;
  readonly root: Digest;
  readonly size: number;
  readonly media_type: string;
  readonly sm3: string | null;
  readonly checked_at: Instant | null;
  readonly sound: boolean | null;
  readonly probe: Probe | Unread | null;
}

export async function objectOf(tx: Tx, agency: AgencyId, sha256: Digest): Promise<StoredObject | null> {
  return (await tables(tx).selectFrom('record.object').select(OBJECT).where('agency_id', '=', agency).where('sha256', '=', sha256).executeTakeFirst()) ?? null;
}

/** The objects of a case's recordings and of the scans that were brought to it, by digest. */
export async function objectsOfCase(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<ReadonlyMap<string, StoredObject>> {
  const rows = await tables(tx).selectFrom('record.object').select(OBJECT).where('agency_id', '=', agency)
    .where('sha256', 'in', (query) => query.selectFrom('record.recording').select('sha256').where('agency_id', '=', agency).where('case_id', '=', caseId)
      .union(query.selectFrom('record.upload').select(sql<Digest>`sha256`.as('sha256')).where('agency_id', '=', agency).where('case_id', '=', caseId).where('source', '=', 'scan').where('status', '=', 'stored'))).execute();
  return new Map(rows.map((row) => [row.sha256, row]));
}

export async function insertRecording(tx: Tx, agency: AgencyId, caseId: CaseId, eventId: EventId, { upload, sha256, origin }: RegisterRecording): Promise<void> {
  await tables(tx).insertInto('record.recording').values({ agency_id: agency, case_id: caseId, event_id: eventId, upload_id: upload, sha256, origin_id: origin?.recording ?? null }).execute();
}

export async function isRegistered(tx: Tx, agency: AgencyId, upload: string): Promise<boolean> {
  return (await tables(tx).selectFrom('record.recording').select('event_id').where('agency_id', '=', agency).where('upload_id', '=', upload).executeTakeFirst()) !== undefined;
}

/** Uploads that no case has registered yet: a person's own of this case, or what devices brought. */
export async function unregistered(tx: Tx, agency: AgencyId, whose: { readonly caseId: CaseId; readonly by: OfficerId } | 'imported'): Promise<readonly Upload[]> {
  const open = tables(tx).selectFrom('record.upload').selectAll().where('agency_id', '=', agency).where('status', 'in', ['receiving', 'received', 'stored'])
    .where('id', 'not in', (query) => query.selectFrom('record.recording').select('upload_id').where('agency_id', '=', agency));
  const mine = whose === 'imported' ? open.where('source', '=', 'import') : open.where('source', '=', 'desk').where('case_id', '=', whose.caseId).where('by_officer', '=', whose.by);
  return mine.orderBy('created_at').limit(200).execute();
}

export interface NewRetrieval {
  readonly id: string;
  readonly caseId: CaseId;
  readonly recordingId: EventId;
  readonly manner: keyof typeof MANNERS;
  readonly use: EventId | null;
  readonly by: OfficerId;
  readonly at: Instant;
  readonly purpose: string;
}

export async function insertRetrieval(tx: Tx, agency: AgencyId, { id, caseId, recordingId, manner, use, by, at, purpose }: NewRetrieval): Promise<void> {
  await tables(tx).insertInto('record.retrieval').values({
    agency_id: agency, id, case_id: caseId, recording_id: recordingId, manner, use_id: use, by_officer: by, at, purpose,
  }).execute();
}

export async function findRetrieval(tx: Tx, agency: AgencyId, id: string) {
  return (await tables(tx).selectFrom('record.retrieval as retrieval')
    .innerJoin('record.recording as recording', (join) => join.onRef('recording.agency_id', '=', 'retrieval.agency_id').onRef('recording.case_id', '=', 'retrieval.case_id').onRef('recording.event_id', '=', 'retrieval.recording_id'))
    .innerJoin('record.object as object', (join) => join.onRef('object.agency_id', '=', 'recording.agency_id').onRef('object.sha256', '=', 'recording.sha256'))
    .select(['retrieval.by_officer', 'retrieval.at', 'retrieval.manner', 'retrieval.case_id', 'retrieval.recording_id', 'retrieval.purpose', 'retrieval.use_id', 'object.sha256', 'object.size', 'object.media_type', 'object.thumbnail'])
    .where('retrieval.agency_id', '=', agency).where('retrieval.id', '=', id).where('object.erased_at', 'is', null).executeTakeFirst()) ?? null;
}

/** Copies that were taken of recordings of a case, by the approval they were taken under; and how often each was looked at. */
export async function retrievalsOfCase(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<{ readonly used: ReadonlySet<string>; readonly counts: ReadonlyMap<string, number> }> {
  const rows = await tables(tx).selectFrom('record.retrieval').select(['recording_id', 'use_id']).where('agency_id', '=', agency).where('case_id', '=', caseId).execute();
  const counts = new Map<string, number>();
  for (const { recording_id: id } of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
  return { used: new Set(rows.flatMap(({ use_id: use }) => use ?? [])), counts };
}

export async function listRetrievals(tx: Tx, agency: AgencyId, { page, size, caseId }: RetrievalQuery) {
  const all = tables(tx).selectFrom('record.retrieval as retrieval').where('retrieval.agency_id', '=', agency);
  const wanted = caseId === undefined ? all : all.where('retrieval.case_id', '=', caseId);
  const rows = await wanted
    .innerJoin('record.case as of', (join) => join.onRef('of.agency_id', '=', 'retrieval.agency_id').onRef('of.id', '=', 'retrieval.case_id'))
    .innerJoin('record.event as registered', (join) => join.onRef('registered.agency_id', '=', 'retrieval.agency_id').onRef('registered.case_id', '=', 'retrieval.case_id').onRef('registered.id', '=', 'retrieval.recording_id'))
    .leftJoin('record.event as asked', (join) => join.onRef('asked.agency_id', '=', 'retrieval.agency_id').onRef('asked.case_id', '=', 'retrieval.case_id').onRef('asked.id', '=', 'retrieval.use_id'))
    .select(['retrieval.id', 'retrieval.at', 'retrieval.by_officer', 'retrieval.manner', 'retrieval.purpose', 'retrieval.case_id', 'retrieval.recording_id', 'of.title'])
    .select([sql<string>`registered.data ->> 'link'`.as('link'), sql<string | null>`asked.data ->> 'recipient'`.as('recipient')])
    .orderBy('retrieval.at', 'desc').orderBy('retrieval.id').limit(size).offset((page - 1) * size).execute();
  const { total } = await wanted.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

/** Cases whose party has that name; whether it is the same party is the caller's to find out. */
export async function casesOfName(tx: Tx, agency: AgencyId, name: string): Promise<readonly CaseId[]> {
  const rows = await tables(tx).selectFrom('record.case').select('id').where('agency_id', '=', agency).where('party_name', '=', name).orderBy('registered_on', 'desc').limit(100).execute();
  return rows.map(({ id }) => id);
}

/** What devices brought, with the numbers they gave. */
export async function importedFiles(tx: Tx, agency: AgencyId): Promise<readonly { readonly device: string; readonly sequence: number | null; readonly at: Instant }[]> {
  const rows = await tables(tx).selectFrom('record.upload').select(['device', 'sequence', 'created_at as at']).where('agency_id', '=', agency).where('source', '=', 'import').orderBy('device').orderBy('sequence').execute();
  return rows.flatMap(({ device, ...row }) => (device === null ? [] : [{ device, ...row }]));
}

/** Objects of every agency that have not been read back yet. */
export async function uncheckedObjects(tx: Tx): Promise<readonly { readonly agency_id: AgencyId; readonly sha256: Digest; readonly media_type: string }[]> {
  return tables(tx).selectFrom('record.object').select(['agency_id', 'sha256', 'media_type']).where('checked_at', 'is', null).where('erased_at', 'is', null).orderBy('stored_at').limit(20).execute();
}

/** Has those looked at again that nothing was read in for want of a program; how many. */
export async function askAgain(tx: Tx): Promise<number> {
  const { numUpdatedRows } = await tables(tx).updateTable('record.object').set({ checked_at: null })
    .where('checked_at', 'is not', null).where(sql<boolean>`probe = '"absent"'`).executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export interface Findings {
  readonly sm3: string | null;
  readonly sound: boolean;
  readonly probe: Probe | Unread | null;
  readonly thumbnail: Buffer | null;
  readonly at: Instant;
}

export async function saveFindings(tx: Tx, agency: AgencyId, sha256: Digest, { sm3, sound, probe, thumbnail, at }: Findings): Promise<void> {
  await tables(tx).updateTable('record.object').set({ sm3, sound, probe: probe === null ? null : JSON.stringify(probe), thumbnail, checked_at: at })
    .where('agency_id', '=', agency).where('sha256', '=', sha256).execute();
}

