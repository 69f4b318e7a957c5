import { sql } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { DocumentPlace } from './document-store.ts';
import { tables } from './store.ts';

/** The SQL of signed prints (0039). */

export interface KeptSignature {
  /** SHA-256 of the signed file, and its name in storage. */
  readonly signedDigest: Digest;
  readonly bytes: number;
  readonly signer: string;
  readonly certificate: string;
  readonly signedAt: Instant;
  readonly stampedAt: Instant | null;
}

export async function signatureOf(tx: Tx, agency: AgencyId, { caseId, seq, form }: DocumentPlace): Promise<KeptSignature | null> {
  const row = await tables(tx).selectFrom('record.document_signature').selectAll()
    .where('agency_id', '=', agency).where('case_id', '=', caseId).where('seq', '=', seq).where('form', '=', form).executeTakeFirst();
  if (row === undefined) return null;
  const { signed_digest: signedDigest, bytes, signer, certificate, signed_at: signedAt, stamped_at: stampedAt } = row;
  return { signedDigest, bytes, signer, certificate, signedAt, stampedAt };
}

/** Until the transaction ends nobody else signs this document. */
export async function lockSignature(tx: Tx, agency: AgencyId, { caseId, seq, form }: DocumentPlace): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`signature ${agency} ${caseId} ${seq} ${form}`}, 0))`.execute(tx);
}


export async function saveSignature(tx: Tx, agency: AgencyId, { caseId, seq, form }: DocumentPlace, one: KeptSignature): Promise<void> {
  await tables(tx).insertInto('record.document_signature').values({
    agency_id: agency, case_id: caseId, seq, form, signed_digest: one.signedDigest, bytes: one.bytes, signer: one.signer, certificate: one.certificate,
    signed_at: one.signedAt, stamped_at: one.stampedAt,
  }).execute();
}

/** When each document of a case was signed. */
export async function signaturesOfCase(tx: Tx, agency: AgencyId, caseId: CaseId) {
  return tables(tx).selectFrom('record.document_signature').select(['seq', 'form', 'signed_at as signedAt', 'stamped_at as stampedAt'])
    .where('agency_id', '=', agency).where('case_id', '=', caseId).execute();
}
