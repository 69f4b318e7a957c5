import type { Result } from '#kernel/result.ts';
import { serve } from '#platform/children/serve.ts';
import { readWorkbook } from './read.ts';
import type { Book, Refusal, Workbook } from './workbook.ts';
import { writeWorkbook } from './write.ts';

/** The child process that reads and writes workbooks. */

export type Job = { readonly read: Uint8Array } | { readonly write: Book };
export type Outcome = { readonly read: Result<Workbook, Refusal> } | { readonly written: Uint8Array };

serve(() => async (job: Job): Promise<Outcome> => ('read' in job ? { read: await readWorkbook(job.read) } : { written: await writeWorkbook(job.write) }));
