import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, Digest } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { PublicDocument } from '../verify-contract.ts';

// A type and not an interface: Kysely wants an index signature.
type Views = {
  'disclosure.public_document': {
    digest: string; content_digest: Buffer; agency_name: string; demonstration: boolean; title: string; number: string | null; issued_on: LegalDate; pdf_digest: string | null; destroyed: boolean;
    agency_id: AgencyId; form: string; recorded_at: Instant; act: Digest; salt: string | null; log_year: number | null; log_index: number | null;
  };
  'disclosure.public_paper_change': { content_digest: Buffer; kind: PublicDocument['changes'][number]['kind']; on_date: LegalDate; by_seq: number; title: string | null; number: string | null };
  'disclosure.public_signature': { content_digest: Buffer; signed_digest: string; signer: string; signed_at: Instant; stamped_at: Instant | null };
};

const byDigest = (tx: Tx, digest: Digest) => tx.withTables<Views>().selectFrom('disclosure.public_document').where('content_digest', '=', Buffer.from(digest, 'hex')).orderBy('recorded_at').limit(1);

/** What the public may learn of the paper with this digest; null where nobody on the platform issued it. */
export async function publicDocument(tx: Tx, digest: Digest): Promise<PublicDocument | null> {
  const row = await byDigest(tx, digest).select(['agency_name', 'demonstration', 'title', 'number', 'issued_on', 'pdf_digest', 'destroyed']).executeTakeFirst();
  if (row === undefined) return null;
  const signed = await tx.withTables<Views>().selectFrom('disclosure.public_signature').select(['signed_digest as digest', 'signer', 'signed_at as at', 'stamped_at as stampedAt'])
    .where('content_digest', '=', Buffer.from(digest, 'hex')).orderBy('signed_at').limit(1).executeTakeFirst();
  const changes = await tx.withTables<Views>().selectFrom('disclosure.public_paper_change').select(['kind', 'on_date as on', 'title', 'number'])
    .where('content_digest', '=', Buffer.from(digest, 'hex')).orderBy('by_seq').execute();
  return {
    changes, agencyName: row.agency_name, demonstration: row.demonstration, title: row.title, number: row.number, issuedOn: row.issued_on, pdfDigest: row.pdf_digest, destroyed: row.destroyed,
    signature: signed ?? null,
  };
}

/** What the ledger's entry of that paper commits to, with its salt, and where the entry stands; null for papers that have no entry of their own. */
export async function publicStatement(tx: Tx, sha256: Digest) {
  const row = await byDigest(tx, sha256).select(['agency_id', 'agency_name', 'form', 'title', 'number', 'issued_on', 'recorded_at', 'act', 'salt', 'log_year', 'log_index']).executeTakeFirst();
  if (row === undefined || row.salt === null) return null;
  const { agency_id: agency, agency_name: agencyName, form, title, number, issued_on: issuedOn, recorded_at: at, act, salt, log_year: year, log_index: index } = row;
  return { agency, agencyName, form, title, number, issuedOn, at, act, salt, sha256, log: year === null || index === null ? null : { year, index } };
}
