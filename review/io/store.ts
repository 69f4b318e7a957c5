import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';

// Types and not interfaces: Kysely wants an index signature.
type ReviewTables = {
  'review.clearance': { agency_id: AgencyId; case_id: CaseId; id: EventId; draft: string; ground: string; given_at: Instant };
  'review.clearance_void': { agency_id: AgencyId; case_id: CaseId; clearance_id: EventId; because: EventId };
  'review.standing': {
    agency_id: AgencyId; case_id: CaseId; status: string; round: number; title: string; party_name: string; proposal: string;
    submitted_on: LegalDate; due_on: LegalDate | null;
  };
};

const tables = (tx: Tx) => tx.withTables<ReviewTables>();

export interface GrantedClearance {
  readonly id: EventId;
  readonly draft: Digest;
  readonly ground: 'opinion' | 'deliberation';
  readonly at: Instant;
}

export async function saveClearance(tx: Tx, agency: AgencyId, caseId: CaseId, clearance: GrantedClearance): Promise<void> {
  await tables(tx).insertInto('review.clearance').values({
    agency_id: agency, case_id: caseId, id: clearance.id, draft: clearance.draft, ground: clearance.ground, given_at: clearance.at,
  }).execute();
}

/** Every clearance of the case that is still in force loses it, because of this event. */
export async function voidClearances(tx: Tx, agency: AgencyId, caseId: CaseId, because: EventId): Promise<void> {
  const open = await tables(tx).selectFrom('review.clearance as given')
    .leftJoin('review.clearance_void as gone', (join) =>
      join.onRef('gone.agency_id', '=', 'given.agency_id').onRef('gone.case_id', '=', 'given.case_id').onRef('gone.clearance_id', '=', 'given.id'))
    .select('given.id').where('given.agency_id', '=', agency).where('given.case_id', '=', caseId).where('gone.because', 'is', null).execute();
  if (open.length === 0) return;
  await tables(tx).insertInto('review.clearance_void').values(open.map(({ id }) => ({ agency_id: agency, case_id: caseId, clearance_id: id, because }))).execute();
}

export interface ReviewStanding {
  readonly caseId: CaseId;
  readonly status: string;
  readonly round: number;
  readonly title: string;
  readonly party: string;
  readonly proposal: string;
  readonly submittedOn: LegalDate;
  readonly due: LegalDate | null;
}

export async function saveStanding(tx: Tx, agency: AgencyId, standing: ReviewStanding): Promise<void> {
  const { caseId, party, submittedOn, due, ...rest } = standing;
  const changing = { ...rest, party_name: party, submitted_on: submittedOn, due_on: due };
  await tables(tx).insertInto('review.standing').values({ agency_id: agency, case_id: caseId, ...changing })
    .onConflict((conflict) => conflict.columns(['agency_id', 'case_id']).doUpdateSet(changing)).execute();
}

/** What waits for review or is under way, longest waiting first. */
export async function openStandings(tx: Tx, agency: AgencyId): Promise<readonly ReviewStanding[]> {
  const rows = await tables(tx).selectFrom('review.standing')
    .select(['case_id', 'status', 'round', 'title', 'party_name', 'proposal', 'submitted_on', 'due_on'])
    .where('agency_id', '=', agency).where('status', 'in', ['submitted', 'supplement', 'accepted', 'objected', 'disputed', 'returned', 'void'])
    .orderBy('submitted_on').limit(500).execute();
  return rows.map(({ case_id: caseId, party_name: party, submitted_on: submittedOn, due_on: due, ...rest }) => ({ caseId, party, submittedOn, due, ...rest }));
}
