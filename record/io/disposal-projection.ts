import { sql } from 'kysely';
import { bigramsOf } from '#kernel/bigrams.ts';
import type { ProposeDisposal } from '#law/forms/disposal.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Appended, Project } from '../ports.ts';
import { tables } from './store.ts';

/**
 * A destruction takes effect with the step that records it: what the case says is erased in the same transaction (migration 0036 has the
 * list), and the row of the case keeps the words of the register alone. Files in storage are removed afterwards (recordings/removal.ts).
 */
export const projectDisposal: Project<Tx> = async (tx, { agency, caseId, event, events }: Appended) => {
  if (event.step !== 'destroy-volume') return;
  await sql`select record.erase_case(${agency}, ${caseId})`.execute(tx);
  const proposal = events.findLast(({ step }) => step === 'propose-disposal' || step === 'propose-erasure');
  if (proposal === undefined) throw new Error('a destruction without a proposal');
  const { title } = proposal.data as Pick<ProposeDisposal, 'title'>; // both forms have it
  await tables(tx).updateTable('record.case').set({ title, party_name: '', search: bigramsOf(title), awaiting: '[]', destroyed_on: event.on })
    .where('agency_id', '=', agency).where('id', '=', caseId).execute();
};
