import { sql, type Selectable } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { tables, type UploadTable } from './tables.ts';

export type Upload = Selectable<UploadTable>;

export async function findUpload(tx: Tx, agency: AgencyId, id: string): Promise<Upload | null> {
  return (await tables(tx).selectFrom('record.upload').selectAll().where('agency_id', '=', agency).where('id', '=', id).executeTakeFirst()) ?? null;
}

export interface NewUpload {
  readonly id: string;
  readonly source: Upload['source'];
  readonly caseId: CaseId | null;
  readonly by: OfficerId | null;
  readonly device: string | null;
  readonly sequence: number | null;
  readonly name: string;
  readonly size: number;
  readonly statedRoot: Digest | null;
  readonly at: Instant;
}

export async function insertUpload(tx: Tx, agency: AgencyId, { caseId, by, statedRoot, at, ...upload }: NewUpload): Promise<void> {
  await tables(tx).insertInto('record.upload').values({
    agency_id: agency, ...upload, case_id: caseId, by_officer: by, stated_root: statedRoot, created_at: at, touched_at: at,
  }).execute();
}

/** Moves the durable offset on, if it is still where the piece began; whether it was. */
export async function advance(tx: Tx, agency: AgencyId, id: string, from: number, to: number, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx).updateTable('record.upload').set({ received: to, touched_at: at })
    .where('agency_id', '=', agency).where('id', '=', id).where('received', '=', from).where('status', '=', 'receiving').executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function setStatus(tx: Tx, agency: AgencyId, id: string, change: Partial<Pick<Upload, 'status' | 'sha256' | 'root' | 'touched_at' | 'stored_at'>>): Promise<void> {
  await tables(tx).updateTable('record.upload').set(change).where('agency_id', '=', agency).where('id', '=', id)
    .where('status', 'in', ['receiving', 'received']).execute();
}

export interface NewObject {
  readonly sha256: Digest;
  readonly root: Digest;
  readonly size: number;
  readonly mediaType: string;
  readonly at: Instant;
}

/** The agency may hold the same file already, uploaded twice. */
export async function insertObject(tx: Tx, agency: AgencyId, { sha256, root, size, mediaType, at }: NewObject): Promise<void> {
  await lockObject(tx, sha256);
  await tables(tx).insertInto('record.object').values({ agency_id: agency, sha256, root, size, media_type: mediaType, stored_at: at })
    // The same file may come again after it was destroyed with another case.
    .onConflict((conflict) => conflict.columns(['agency_id', 'sha256']).doUpdateSet({ erased_at: null, removed_at: null, checked_at: null }).where('record.object.erased_at', 'is not', null)).execute();
}

/** Until the transaction ends nobody else takes this object in or out of storage. */
export async function lockObject(tx: Tx, sha256: Digest): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`object ${sha256}`}, 0))`.execute(tx);
}

/** Uploads, of every agency, that nothing has come in for since that moment. */
export async function abandonedUploads(tx: Tx, since: Instant): Promise<readonly Pick<Upload, 'agency_id' | 'id'>[]> {
  return tables(tx).selectFrom('record.upload').select(['agency_id', 'id']).where('source', '!=', 'import').where('status', 'in', ['receiving', 'received']).where('touched_at', '<', since).limit(500).execute();
}

/** Whole, and stopped on their way into storage. */
export async function unsettledUploads(tx: Tx): Promise<readonly Pick<Upload, 'agency_id' | 'id'>[]> {
  return tables(tx).selectFrom('record.upload').select(['agency_id', 'id']).where('status', 'in', ['receiving', 'received']).whereRef('received', '=', 'size').execute();
}

/** Of these, the uploads that still grow. */
export async function growing(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tables(tx).selectFrom('record.upload').select('id').where('status', 'in', ['receiving', 'received']).where('id', 'in', [...ids]).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Bytes that uploads under way have yet to bring. */
export async function outstanding(tx: Tx): Promise<number> {
  const { bytes } = await tables(tx).selectFrom('record.upload').select(sql<number>`coalesce(sum(size - received), 0)::bigint`.as('bytes'))
    .where('status', '=', 'receiving').executeTakeFirstOrThrow();
  return bytes;
}

/** Files that a device brought, by their names. */
export async function importedFrom(tx: Tx, agency: AgencyId, device: string): Promise<ReadonlyMap<string, Upload>> {
  const rows = await tables(tx).selectFrom('record.upload').selectAll().where('agency_id', '=', agency).where('device', '=', device).execute();
  return new Map(rows.map((row) => [row.name, row]));
}

export async function handlesCase(tx: Tx, agency: AgencyId, caseId: CaseId, officer: OfficerId): Promise<boolean | null> {
  const row = await tables(tx).selectFrom('record.case').select('handlers').where('agency_id', '=', agency).where('id', '=', caseId).executeTakeFirst();
  return row === undefined ? null : row.handlers.includes(officer);
}
