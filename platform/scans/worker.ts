import sharp from 'sharp';
import type { Result } from '#kernel/result.ts';
import { serve } from '#platform/children/serve.ts';
import { readScan, showPage } from './read.ts';
import type { Refusal, Scan } from './scan.ts';

/** The child process that reads scans. */

export type Job = { readonly read: Uint8Array } | { readonly show: Uint8Array; readonly page: number };
export type Outcome = { readonly scan: Result<Scan, Refusal> } | { readonly jpeg: Result<Uint8Array, Refusal> };

sharp.cache(false);
sharp.concurrency(1);

serve(() => async (job: Job): Promise<Outcome> => ('read' in job ? { scan: await readScan(job.read) } : { jpeg: await showPage(job.show, job.page) }));
