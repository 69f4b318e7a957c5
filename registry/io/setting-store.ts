import { sql } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { registry } from './store.ts';

/** The SQL of proposing and deciding settings (0008), and of showing where their values come from. */

export interface Proposal {
  readonly id: string;
  readonly code: string;
  readonly value: number | string;
  readonly effectiveFrom: LegalDate;
  readonly reason: string;
  readonly source: string | null;
  readonly confirmed: boolean;
  readonly proposedBy: OfficerId;
  readonly proposedAt: Instant;
}

export const insertProposal = async (tx: Tx, agency: AgencyId, proposal: Proposal): Promise<void> => {
  const { id, code, value, effectiveFrom, reason, source, confirmed, proposedBy, proposedAt } = proposal;
  await registry(tx)
    .insertInto('registry.setting_proposal')
    .values({
      agency_id: agency, id, code, value: JSON.stringify(value), effective_from: effectiveFrom, reason, source, confirmed,
      proposed_by: proposedBy, proposed_at: proposedAt,
    })
    .execute();
};

const proposals = (tx: Tx, agency: AgencyId) =>
  registry(tx)
    .selectFrom('registry.setting_proposal as proposal')
    .innerJoin('registry.officer_now as person', (join) => join.onRef('person.agency_id', '=', 'proposal.agency_id').onRef('person.id', '=', 'proposal.proposed_by'))
    .leftJoin('registry.setting_decision as decision', (join) =>
      join.onRef('decision.agency_id', '=', 'proposal.agency_id').onRef('decision.proposal_id', '=', 'proposal.id'),
    )
    // Written by insertProposal alone, from a number or a text.
    .select(['proposal.id', 'proposal.code', sql<number | string>`proposal.value`.as('value'), 'proposal.effective_from as effectiveFrom'])
    .select(['proposal.reason', 'proposal.source', 'proposal.confirmed', 'proposal.proposed_by as proposedBy', 'proposal.proposed_at as proposedAt'])
    .select(['person.name as proposerName', 'decision.approved'])
    .where('proposal.agency_id', '=', agency);

/** Proposals that nobody has decided on yet, oldest first. */
export const openProposals = async (tx: Tx, agency: AgencyId) =>
  proposals(tx, agency).where('decision.proposal_id', 'is', null).orderBy('proposal.proposed_at').orderBy('proposal.id').execute();

/** A proposal with what came of it; `approved` is null while nothing has. */
export const proposalOf = async (tx: Tx, agency: AgencyId, id: string) => (await proposals(tx, agency).where('proposal.id', '=', id).executeTakeFirst()) ?? null;

export interface Decision {
  readonly proposal: string;
  readonly proposedBy: OfficerId;
  readonly approved: boolean;
  readonly decidedBy: OfficerId;
  readonly decidedAt: Instant;
  readonly opinion: string;
}

export const insertDecision = async (tx: Tx, agency: AgencyId, { proposal, proposedBy, approved, decidedBy, decidedAt, opinion }: Decision): Promise<void> => {
  await registry(tx)
    .insertInto('registry.setting_decision')
    .values({ agency_id: agency, proposal_id: proposal, proposed_by: proposedBy, approved, decided_by: decidedBy, decided_at: decidedAt, opinion })
    .execute();
};

/** Every value ever set, newest first. */
export const settingHistory = async (tx: Tx, agency: AgencyId) =>
  registry(tx)
    .selectFrom('registry.agency_setting as setting')
    .innerJoin('registry.officer_now as person', (join) => join.onRef('person.agency_id', '=', 'setting.agency_id').onRef('person.id', '=', 'setting.set_by'))
    .select(['setting.code', sql<number | string>`setting.value`.as('value'), 'setting.effective_from as from', 'setting.reason', 'setting.source'])
    .select(['setting.confirmed', 'setting.set_at as setAt', 'person.id', 'person.name'])
    .where('setting.agency_id', '=', agency)
    .orderBy('setting.set_at', 'desc').orderBy('setting.id', 'desc')
    .execute();
