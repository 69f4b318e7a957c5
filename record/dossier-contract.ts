import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { PROPERTIES } from './dossier/check.ts';

export { PROPERTIES };

/** The volume of a case as the desk shows it: of a closed case, what it would be if it were archived now. */

/** When an archived volume is checked, and what was found kept. */
export const OCCASIONS = { archiving: '归档时', nightly: '每夜' } as const;

const CheckView = z.object({
  property: z.enum(Object.keys(PROPERTIES) as [keyof typeof PROPERTIES, ...(keyof typeof PROPERTIES)[]]), // keys of a constant object
  name: z.string(), passed: z.boolean(), found: z.string(),
});

export const DossierView = z.object({
  archived: z.boolean(),
  /** Said first. */
  missing: z.array(z.string()),
  cover: z.array(z.object({ label: z.string(), value: z.string().nullable() })),
  contents: z.array(z.object({
    item: z.int(), kind: z.enum(['document', 'recording']), seq: z.int(), form: z.string().nullable(), title: z.string(), number: z.string().nullable(), responsible: z.string(), date: LegalDate,
    /** Of the printed document; null for recordings and what was never printed. */
    pages: z.int().nullable(),
    /** 备注: of a recording its digest and size. */
    note: z.string(),
  })),
  notes: z.object({ text: z.string(), archivist: z.string(), on: LegalDate }).nullable(),
  checks: z.array(CheckView),
  /** The last check that was kept; null before the first. */
  kept: z.object({ at: Instant, occasion: z.enum(Object.keys(OCCASIONS) as [keyof typeof OCCASIONS, ...(keyof typeof OCCASIONS)[]]), failed: z.array(z.string()) }).nullable(), // keys of a constant object
});
export type DossierView = z.infer<typeof DossierView>;

/** Why somebody takes the package: it opens the whole case to whoever holds it. */
export const DossierQuery = z.strictObject({ purpose: z.string().trim().min(2, '请写明用途').max(200) });
