import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { Digest } from '#kernel/ids.ts';

const Done = z.object({ by: z.string(), on: LegalDate, opinion: z.string() });

/** What is left of a destroyed case: the register's entry, and that each record was there. */
export const DisposalView = z.object({
  title: z.string(), actionKind: z.string(),
  /** Why: the term had ended, or an order in force. */
  ground: z.string(),
  proposed: Done, approved: Done,
  destroyed: z.object({ by: z.string(), on: LegalDate, register: z.string(), method: z.string(), witnesses: z.array(z.string()) }),
  documents: z.array(z.object({ title: z.string(), number: z.string().nullable(), issuedOn: LegalDate })),
  /** Records whose content is gone, each with the digest that its entry in the sealed log has. */
  erased: z.array(z.object({ seq: z.int(), name: z.string(), on: LegalDate, at: Instant, digest: Digest })),
});
export type DisposalView = z.infer<typeof DisposalView>;
