import type { LegalDate } from '#kernel/dates.ts';
import type { Digest } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { PublicDocument } from '../verify-contract.ts';

// A type and not an interface: Kysely wants an index signature.
type Views = {
  'disclosure.public_document': {
    digest: string; content_digest: Buffer; agency_name: string; demonstration: boolean; title: string; number: string | null; issued_on: LegalDate; pdf_digest: string | null; destroyed: boolean;
  };
};

/** What the public may learn of the paper with this digest; null where nobody on the platform issued it. */
export async function publicDocument(tx: Tx, digest: Digest): Promise<PublicDocument | null> {
  const row = await tx.withTables<Views>().selectFrom('disclosure.public_document').select(['agency_name', 'demonstration', 'title', 'number', 'issued_on', 'pdf_digest', 'destroyed'])
    .where('content_digest', '=', Buffer.from(digest, 'hex')).limit(1).executeTakeFirst();
  return row === undefined ? null : {
    agencyName: row.agency_name, demonstration: row.demonstration, title: row.title, number: row.number, issuedOn: row.issued_on, pdfDigest: row.pdf_digest, destroyed: row.destroyed,
  };
}
