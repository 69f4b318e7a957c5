import type { AgencyId, CaseId } from '#kernel/ids.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { papersOfCase } from '#record/io/document-store.ts';
import { eventsOf } from '#record/io/store.ts';
import { SIGNING_STEPS } from '#record/signature-rules.ts';
import type { TimedStep } from './timeline.ts';

/** A step's data; what is noted on a document is bound to what it says, which is known once it is issued. */
export async function bound(database: Database, agency: AgencyId, caseId: CaseId, { step, data }: TimedStep): Promise<TimedStep['data']> {
  if (!SIGNING_STEPS.has(step)) return data;
  return inTransaction(database, { agency }, async (tx) => {
    const seq = (await eventsOf(tx, agency, caseId)).find(({ event }) => event.id === data['event'])?.event.seq;
    const paper = (await papersOfCase(tx, agency, caseId)).find((one) => one.seq === seq && one.form === data['form'])?.paper ?? null;
    if (paper === null) throw new Error(`there is no ${String(data['form'])} to sign`);
    return { ...data, digest: paper.digest };
  });
}
