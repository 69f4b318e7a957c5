import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { CaseId } from '#kernel/ids.ts';
import { OwnPhrases } from '#law/writing/styles.ts';
import { LayoutDraftRequest } from '#registry/style-contract.ts';
import { DocumentParams } from './contract.ts';

/** A style tried on documents that the agency has issued. */

export const StyleExamples = z.object({
  documents: z.array(z.object({ caseId: CaseId, seq: z.int(), form: z.string(), title: z.string(), number: z.string().nullable(), issuedOn: LegalDate, caseTitle: z.string() })),
});
export type StyleExamples = z.infer<typeof StyleExamples>;

const Place = DocumentParams.pick({ caseId: true }).extend({ seq: z.int().min(1).max(1_000_000) });

export const WordingPreviewRequest = Place.extend({ phrases: OwnPhrases });
export type WordingPreviewRequest = z.infer<typeof WordingPreviewRequest>;

export const LayoutPreviewRequest = Place.extend({ form: DocumentParams.shape.form, source: LayoutDraftRequest.shape.source });
export type LayoutPreviewRequest = z.infer<typeof LayoutPreviewRequest>;

/** The sheets as a picture (SVG), and their words in reading order. */
const Side = z.object({ picture: z.string().nullable(), text: z.string(), pages: z.int() });

export const StylePreview = z.object({ title: z.string(), before: Side, after: Side });
export type StylePreview = z.infer<typeof StylePreview>;
