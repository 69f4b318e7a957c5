import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { CaseId } from '#kernel/ids.ts';

/** The reviewers' workbench: what waits for review and what is under way, longest waiting first. */
export const ReviewItem = z.object({
  caseId: CaseId, title: z.string(), party: z.string(), status: z.string(), name: z.string(), round: z.int(),
  submittedOn: LegalDate, due: LegalDate.nullable(), overdue: z.boolean(), proposal: z.string(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewQueue = z.object({ items: z.array(ReviewItem) });
export type ReviewQueue = z.infer<typeof ReviewQueue>;
