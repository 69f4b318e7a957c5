import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { CaseId } from '#kernel/ids.ts';

/** 文书登记簿（文号台账）: every number that the agency has drawn, in order, with what became of it. */

export const NUMBER_STATES = { valid: '有效', voided: '作废', rectified: '已补正' } as const;
export type NumberState = keyof typeof NUMBER_STATES;

const year = z.coerce.number().int().min(1990).max(2200);
const form = z.string().regex(/^[a-z][a-z-]{1,60}$/);

export const NumberQuery = z.strictObject({
  year: year.optional(), form: form.optional(), state: z.enum(['valid', 'voided', 'rectified']).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1), size: z.coerce.number().int().min(1).max(100).default(50),
});
export type NumberQuery = z.infer<typeof NumberQuery>;

const NumberRow = z.object({
  number: z.string(), title: z.string(), year: z.int(), sequence: z.int(), caseId: CaseId, caseTitle: z.string(), issuedOn: LegalDate, state: z.enum(['valid', 'voided', 'rectified']),
  /** Of a voided number: since when, why, on whose proposal and by whose approval. */
  voidedOn: LegalDate.nullable(), reason: z.string().nullable(), proposedBy: z.string().nullable(), approvedBy: z.string().nullable(),
  /** The number that took its place, the one whose place it took, and those by which it was rectified. */
  replacedBy: z.string().nullable(), replaces: z.string().nullable(), rectifiedBy: z.array(z.string()),
});
export type NumberRow = z.infer<typeof NumberRow>;

export const NumberRegister = z.object({
  /** What numbers there are, for who looks for some of them. */
  series: z.array(z.object({ form: z.string(), title: z.string(), year: z.int(), last: z.int(), voided: z.int() })),
  /** Where the numbers of a series have a gap, or go further than its count: each a sentence. None is as it must be. */
  faults: z.array(z.string()),
  numbers: z.array(NumberRow), total: z.int(), page: z.int(), size: z.int(),
});
export type NumberRegister = z.infer<typeof NumberRegister>;
