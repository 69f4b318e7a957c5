import type { AgencyId, Digest } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Paper } from '#paper/model.ts';
import { putBytes, readWhole, type Keeping } from '#platform/objects/put-bytes.ts';
import { signPdf } from '#platform/pades/pdf-update.ts';
import { CannotSign, type DocumentSigner } from '#platform/pades/signer.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { insertObject } from './recordings/upload-store.ts';
import type { DocumentPlace } from './document-store.ts';
import { lockSignature, saveSignature, signatureOf, type KeptSignature } from './signature-store.ts';
import type { Recorder } from './take-step.ts';

/** The agency's electronic signature on what it issues under its seal. A file is signed once and kept; the content and its digest stay what they are. */

export interface Signing extends Keeping {
  /** Who signs for the agency now; null while it has no certificate. Throws CannotSign. */
  readonly signerOf: (agency: AgencyId) => Promise<{ readonly signer: DocumentSigner; readonly fingerprint: string } | null>;
  readonly digestOf: (bytes: Uint8Array) => Digest;
}

/** A signature stands for the seal (电子签名法第十四条): papers without one are not signed. */
export const bearsSeal = (content: string): boolean => Paper.parse(JSON.parse(content)).blocks.some((block) => block.kind === 'issuer' && block.seal);

export interface SignedPrint {
  readonly pdf: Uint8Array;
  readonly signature: KeptSignature;
}

/** The file as it was signed; a refusal where storage has lost or changed it. */
export async function keptSigned({ objects, digestOf }: Signing, title: string, signature: KeptSignature): Promise<Result<SignedPrint, Problem>> {
  const pdf = await readWhole(objects, signature.signedDigest, digestOf);
  return pdf === null
    ? fail(problem('document-differs', `存储中已签名的《${title}》缺失或者被改动，未予提供。`, { todo: '请立即联系系统管理员和审计管理员核查，并从备份恢复。' }))
    : ok({ pdf, signature });
}

/** Why a paper that bears the seal is handed out unsigned: not a refusal, for whoever holds it has the seal on paper. */
export interface Unsigned {
  readonly why: string;
}

const NO_CERTIFICATE: Unsigned = { why: '本机关没有签名证书' };

/** Signs a print and keeps it. One at a time for a document: who comes second is given what the first one kept, and no second file is left in storage. */
export async function signPrint({ database, clock }: Recorder, signing: Signing, agency: AgencyId, place: DocumentPlace, print: { readonly title: string; readonly pdf: Uint8Array }): Promise<Result<SignedPrint | Unsigned, Problem>> {
  try {
    const own = await signing.signerOf(agency);
    if (own === null) return ok(NO_CERTIFICATE);
    return await inTransaction(database, { agency }, async (tx) => {
      await lockSignature(tx, agency, place);
      const earlier = await signatureOf(tx, agency, place);
      if (earlier !== null) return keptSigned(signing, print.title, earlier);
      const signedAt = clock();
      const { pdf, stampedAt } = await signPdf(print.pdf, own.signer, signedAt);
      const { root, size } = await putBytes(signing, pdf);
      const signature: KeptSignature = { signedDigest: signing.digestOf(pdf), bytes: pdf.length, signer: own.signer.name, certificate: own.fingerprint, signedAt, stampedAt };
      await insertObject(tx, agency, { sha256: signature.signedDigest, root: root as Digest, size, mediaType: 'application/pdf', at: signedAt }); // hexadecimal by construction
      await saveSignature(tx, agency, place, signature);
      return ok({ pdf, signature });
    });
  } catch (error) {
    if (error instanceof CannotSign) return ok({ why: error.message });
    throw error;
  }
}
