import type { ColumnType } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { ReadPage } from '../scan-rules.ts';
import { tables as recordingTables } from './recordings/tables.ts';
import type { Upload } from './recordings/upload-store.ts';

/** The SQL of scans (0044). */

interface ScanReadingTable {
  agency_id: AgencyId;
  upload_id: string;
  media_type: string;
  pages: ColumnType<readonly ReadPage[], string, never>;
  read_at: Instant;
}

// A type and not an interface: Kysely wants an index signature.
type ScanTables = { 'record.scan_reading': ScanReadingTable };

const tables = (tx: Tx) => recordingTables(tx).withTables<ScanTables>();

export interface ScanReading {
  readonly mediaType: string;
  readonly pages: readonly ReadPage[];
}

export async function readingsOf(tx: Tx, agency: AgencyId, uploads: readonly string[]): Promise<ReadonlyMap<string, ScanReading>> {
  if (uploads.length === 0) return new Map();
  const rows = await tables(tx).selectFrom('record.scan_reading').select(['upload_id', 'media_type', 'pages']).where('agency_id', '=', agency).where('upload_id', 'in', [...uploads]).execute();
  return new Map(rows.map(({ upload_id: id, media_type: mediaType, pages }) => [id, { mediaType, pages }]));
}

/** The first reading stays; two at once read the same. */
export async function saveScanReading(tx: Tx, agency: AgencyId, upload: string, { mediaType, pages }: ScanReading, at: Instant): Promise<void> {
  await tables(tx).insertInto('record.scan_reading').values({ agency_id: agency, upload_id: upload, media_type: mediaType, pages: JSON.stringify(pages), read_at: at })
    .onConflict((conflict) => conflict.doNothing()).execute();
}

/** Scans that lie in storage whole, of a case; of one person where they are named. */
export async function scanUploads(tx: Tx, agency: AgencyId, caseId: CaseId, by: OfficerId | null = null): Promise<readonly Upload[]> {
  const all = tables(tx).selectFrom('record.upload').selectAll().where('agency_id', '=', agency).where('case_id', '=', caseId).where('source', '=', 'scan').where('status', '=', 'stored');
  return (by === null ? all : all.where('by_officer', '=', by)).orderBy('created_at').execute();
}

export interface DigestedDocument {
  readonly caseId: CaseId;
  readonly title: string;
  readonly number: string | null;
}

/** Documents of the agency by the digest of what they say. */
export async function documentsByDigest(tx: Tx, agency: AgencyId, digests: readonly Digest[]): Promise<ReadonlyMap<string, DigestedDocument>> {
  if (digests.length === 0) return new Map();
  const rows = await tables(tx).selectFrom('record.document').select(['case_id', 'title', 'number', 'content_digest']).where('agency_id', '=', agency)
    .where('content_digest', 'in', digests.map((digest) => Buffer.from(digest, 'hex'))).execute();
  return new Map(rows.flatMap(({ case_id: caseId, title, number, content_digest: digest }) => (digest === null ? [] : [[digest.toString('hex'), { caseId, title, number }]])));
}
