import { z } from 'zod';

/** A workbook that somebody chose, as the server read it: nothing of it is kept. */
export const WorkbookView = z.object({
  sheets: z.array(z.object({
    name: z.string(), hidden: z.boolean(), rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
    /** What must not be taken for granted of its cells. */
    notes: z.array(z.string()),
  })),
});
export type WorkbookView = z.infer<typeof WorkbookView>;
