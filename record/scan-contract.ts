import { z } from 'zod';
import { Instant } from '#kernel/dates.ts';
import { CaseId, Digest, EventId } from '#kernel/ids.ts';
import { AttachScan } from '#law/forms/scan.ts';
import { SigningSheet } from './sign-contract.ts';

/** A document whose signed paper comes back as a scan: what it is compared with, and what is there already. */

const FileView = z.object({ upload: z.uuid(), name: z.string(), size: z.int() });

export const AttachedScanView = z.object({ id: EventId, at: Instant, by: z.string(), data: AttachScan });
export type AttachedScanView = z.infer<typeof AttachedScanView>;

export const ScanSheet = SigningSheet.pick({ title: true, number: true, event: true, form: true, digest: true, pages: true, lines: true }).extend({
  /** The one that counts; null where there is none. */
  current: AttachedScanView.nullable(),
  /** How many it has taken the place of. */
  earlier: z.int(),
  /** Files that this person has brought for the case and that are attached to nothing yet. */
  waiting: z.array(FileView),
  /** Whether this person may attach one. */
  handles: z.boolean(),
});
export type ScanSheet = z.infer<typeof ScanSheet>;

export const ScanReadingRequest = z.strictObject({ uploads: z.array(z.uuid()).min(1).max(100) });

const ComparedPage = z.object({
  picture: Digest,
  /** The page of the document that its code names; null where no code says it. */
  page: z.int().nullable(),
  found: z.enum(['page', 'document', 'unread', 'beyond', 'mixed', 'foreign']),
  sentence: z.string(), todo: z.string(),
});
export type ComparedPage = z.infer<typeof ComparedPage>;

export const ComparedFile = FileView.extend({
  sha256: Digest, mediaType: z.string(), pages: z.array(ComparedPage),
  /** Why it cannot be read, and what to do. */
  refused: z.object({ sentence: z.string(), todo: z.string() }).nullable(),
});
export type ComparedFile = z.infer<typeof ComparedFile>;

export const ScanComparison = z.object({ files: z.array(ComparedFile) });
export type ScanComparison = z.infer<typeof ScanComparison>;

export const ScanPageParams = z.strictObject({ caseId: CaseId, uploadId: z.uuid(), at: z.coerce.number().int().min(0).max(99) });
export const ScanFileParams = ScanPageParams.omit({ at: true });
