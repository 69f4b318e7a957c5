import { z } from 'zod';

/** Why somebody takes many cases out of the platform at once: it is recorded before they get them. */
export const TablePurpose = z.object({ purpose: z.string().trim().min(2, '请写明用途').max(200) });
