import { z } from 'zod';
import { Digest, EventId } from '#kernel/ids.ts';

/** A document as whoever signs it by hand is shown it. */
export const SigningSheet = z.object({
  title: z.string(), number: z.string().nullable(),
  /** The step that issued it. */
  event: EventId, form: z.string(),
  /** Of what it says: a signature is bound to it. */
  digest: Digest, pages: z.int(),
  /** Who signs at the foot of every page; null where nobody does. */
  pageSigner: z.string().nullable(),
  lines: z.array(z.object({
    place: z.int(), label: z.string(), name: z.string().nullable(),
    settled: z.object({ signed: z.boolean(), on: z.string(), words: z.string() }).nullable(),
  })),
});
export type SigningSheet = z.infer<typeof SigningSheet>;
