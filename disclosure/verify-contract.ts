import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { Digest } from '#kernel/ids.ts';

/** A paper is verified by the digest of what it says, as its QR code has it. */
export const VerifyAddress = z.strictObject({ digest: Digest });

/** What the public may learn of the paper it holds: who issued it, under which number, when; never what it says. */
export const PublicDocument = z.object({
  agencyName: z.string(), demonstration: z.boolean(), title: z.string(), number: z.string().nullable(), issuedOn: LegalDate, pdfDigest: z.string().nullable(),
  /** The agency has destroyed its own copy after the term (案卷销毁); a paper that was served stays genuine. */
  destroyed: z.boolean(),
  /** What became of the paper since, oldest first (作废、重新制发、补正), and by which paper. */
  changes: z.array(z.object({ kind: z.enum(['voided', 'replaced', 'rectified']), on: LegalDate, title: z.string().nullable(), number: z.string().nullable() })),
  /** The electronic file with the agency's signature; null where it was not signed. */
  signature: z.object({ digest: z.string(), signer: z.string(), at: Instant, stampedAt: Instant.nullable() }).nullable(),
});
export type PublicDocument = z.infer<typeof PublicDocument>;
