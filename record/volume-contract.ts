import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { CaseId } from '#kernel/ids.ts';
import { OCCASIONS } from './dossier-contract.ts';
import { STANDINGS, type Standing } from './dossier/supervision.ts';

/** The volumes of the agency as its supervisors see them. */

export { STANDINGS, type Standing };

const StandingCode = z.enum(Object.keys(STANDINGS) as [Standing, ...Standing[]]); // keys of a constant object

export const VolumeQuery = z.strictObject({
  standing: StandingCode.optional(),
  search: z.string().trim().max(100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type VolumeQuery = z.infer<typeof VolumeQuery>;

const VolumeRow = z.object({
  caseId: CaseId, title: z.string(), party: z.string(), kindName: z.string(),
  /** 案卷号; null until the case is archived. */
  volume: z.string().nullable(), archivedOn: LegalDate.nullable(),
  /** The last day for archiving; null once archived, or where no source and not the agency has set one. */
  due: LegalDate.nullable(), daysLeft: z.int().nullable(), provisional: z.boolean(),
  /** The last one kept; null before the first. */
  check: z.object({ at: Instant, occasion: z.enum(Object.keys(OCCASIONS) as [keyof typeof OCCASIONS, ...(keyof typeof OCCASIONS)[]]), failed: z.array(z.string()) }).nullable(), // keys of a constant object
  standing: StandingCode,
  todo: z.array(z.string()),
});

export const VolumeList = z.object({
  /** Of all volumes, whatever is asked for. */
  counts: z.record(StandingCode, z.int()),
  volumes: z.array(VolumeRow), total: z.int(), page: z.int(), size: z.int(),
});
export type VolumeList = z.infer<typeof VolumeList>;
