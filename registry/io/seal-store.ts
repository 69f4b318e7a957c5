import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { SealFormat } from '../seal-image.ts';
import { registry } from './store.ts';

/** The SQL of seals (0040). */

export interface SealImageOf {
  readonly format: SealFormat;
  readonly image: Buffer;
  readonly width: number;
}

export interface SealProposal {
  readonly id: string;
  readonly name: string;
  /** Null ends the use of the seal. */
  readonly image: SealImageOf | null;
  readonly effectiveFrom: LegalDate;
  readonly reason: string;
  readonly proposedBy: OfficerId;
  readonly proposedAt: Instant;
}

export const insertSealProposal = async (tx: Tx, agency: AgencyId, { id, name, image, effectiveFrom, reason, proposedBy, proposedAt }: SealProposal): Promise<void> => {
  await registry(tx).insertInto('registry.seal_proposal').values({
    agency_id: agency, id, name, format: image?.format ?? null, image: image?.image ?? null, width: image?.width ?? null, effective_from: effectiveFrom, reason,
    proposed_by: proposedBy, proposed_at: proposedAt,
  }).execute();
};

export interface SealDecision {
  readonly proposal: string;
  readonly proposedBy: OfficerId;
  readonly approved: boolean;
  readonly decidedBy: OfficerId;
  readonly decidedAt: Instant;
  readonly opinion: string;
}

export const insertSealDecision = async (tx: Tx, agency: AgencyId, { proposal, proposedBy, approved, decidedBy, decidedAt, opinion }: SealDecision): Promise<void> => {
  await registry(tx).insertInto('registry.seal_decision')
    .values({ agency_id: agency, proposal_id: proposal, proposed_by: proposedBy, approved, decided_by: decidedBy, decided_at: decidedAt, opinion }).execute();
};

/** Every proposal with what came of it, newest first; `approved` is null while nothing has. */
export const sealProposals = async (tx: Tx, agency: AgencyId) =>
  registry(tx).selectFrom('registry.seal_proposal as proposal')
    .innerJoin('registry.officer_now as proposer', (join) => join.onRef('proposer.agency_id', '=', 'proposal.agency_id').onRef('proposer.id', '=', 'proposal.proposed_by'))
    .leftJoin('registry.seal_decision as decision', (join) => join.onRef('decision.agency_id', '=', 'proposal.agency_id').onRef('decision.proposal_id', '=', 'proposal.id'))
    .leftJoin('registry.officer_now as decider', (join) => join.onRef('decider.agency_id', '=', 'decision.agency_id').onRef('decider.id', '=', 'decision.decided_by'))
    .select(['proposal.id', 'proposal.name', 'proposal.format', 'proposal.image', 'proposal.width', 'proposal.effective_from as effectiveFrom', 'proposal.reason'])
    .select(['proposal.proposed_by as proposedBy', 'proposal.proposed_at as proposedAt', 'proposer.name as proposerName'])
    .select(['decision.approved', 'decision.decided_by as decidedBy', 'decision.decided_at as decidedAt', 'decision.opinion', 'decider.name as deciderName'])
    .where('proposal.agency_id', '=', agency).orderBy('proposal.proposed_at', 'desc').orderBy('proposal.id').execute();

/** The seal that a document of a day, issued at a moment, bears: a later approval never changes how an earlier paper looks. Null without one. */
export async function sealFor(tx: Tx, agency: AgencyId, { on, at }: { readonly on: LegalDate; readonly at: Instant }): Promise<SealImageOf | null> {
  const row = await registry(tx).selectFrom('registry.seal_proposal as proposal')
    .innerJoin('registry.seal_decision as decision', (join) => join.onRef('decision.agency_id', '=', 'proposal.agency_id').onRef('decision.proposal_id', '=', 'proposal.id'))
    .select(['proposal.format', 'proposal.image', 'proposal.width'])
    .where('proposal.agency_id', '=', agency).where('decision.approved', '=', true).where('decision.decided_at', '<=', at).where('proposal.effective_from', '<=', on)
    .orderBy('proposal.effective_from', 'desc').orderBy('decision.decided_at', 'desc').orderBy('proposal.id').limit(1).executeTakeFirst();
  return row === undefined || row.format === null || row.image === null || row.width === null ? null : { format: row.format, image: row.image, width: row.width };
}
