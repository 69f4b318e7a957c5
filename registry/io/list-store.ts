import { sql } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { AgencySetting } from '#law/parameters/index.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { registry } from './store.ts';

/** The SQL of what an agency decides for itself: settings that the law leaves to it, and its lists by editions. */

export interface NewSetting extends AgencySetting {
  readonly id: string;
  readonly agencyId: AgencyId;
  readonly reason: string;
  readonly setBy: OfficerId;
  readonly setAt: Instant;
  /** The agency's document that lays it down. */
  readonly source?: string | null;
  /** What it was decided upon; settings that came with the agency have none. */
  readonly proposalId?: string | null;
}

export const insertSetting = async (tx: Tx, setting: NewSetting): Promise<void> => {
  await registry(tx)
    .insertInto('registry.agency_setting')
    .values({
      agency_id: setting.agencyId,
      id: setting.id,
      code: setting.code,
      value: JSON.stringify(setting.value),
      effective_from: setting.from,
      reason: setting.reason,
      set_by: setting.setBy,
      confirmed: setting.confirmed,
      set_at: setting.setAt,
      source: setting.source ?? null,
      proposal_id: setting.proposalId ?? null,
    })
    .execute();
};

/** One value for each code and day: the one set last, or set last by the moment asked for. */
export const settingsOf = async (tx: Tx, agency: AgencyId, asOf?: Instant): Promise<AgencySetting[]> => {
  const settings = registry(tx)
    .selectFrom('registry.agency_setting')
    .distinctOn(['code', 'effective_from'])
    // Written by insertSetting alone, from a number or a text.
    .select(['code', sql<number | string>`value`.as('value'), 'effective_from as from', 'confirmed'])
    .where('agency_id', '=', agency)
    .orderBy('code')
    .orderBy('effective_from')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc');
  return (asOf === undefined ? settings : settings.where('set_at', '<=', asOf)).execute();
};

export interface Draft {
  readonly agencyId: AgencyId;
  /** Which list, e.g. review-catalogue. */
  readonly kind: string;
  readonly edition: number;
  readonly content: unknown;
  readonly draftedBy: OfficerId;
  readonly draftedAt: Instant;
}

export const insertDraft = async (tx: Tx, { agencyId, kind, edition, content, draftedBy, draftedAt }: Draft): Promise<void> => {
  await registry(tx)
    .insertInto('registry.list_edition')
    .values({
      agency_id: agencyId,
      kind,
      edition,
      status: 'draft',
      content: JSON.stringify(content),
      effective_from: null,
      drafted_by: draftedBy,
      drafted_at: draftedAt,
      approved_by: null,
      approved_at: null,
    })
    .execute();
};

/** Whoever writes a draft last is its drafter. */
export const reviseDraft = async (tx: Tx, { agencyId, kind, edition, content, draftedBy, draftedAt }: Draft): Promise<void> => {
  await registry(tx)
    .updateTable('registry.list_edition')
    .set({ content: JSON.stringify(content), drafted_by: draftedBy, drafted_at: draftedAt })
    .where('agency_id', '=', agencyId).where('kind', '=', kind).where('edition', '=', edition).where('status', '=', 'draft')
    .execute();
};

export interface Approval {
  readonly agencyId: AgencyId;
  readonly kind: string;
  readonly edition: number;
  readonly effectiveFrom: LegalDate;
  readonly approvedBy: OfficerId;
  readonly approvedAt: Instant;
}

/** The draft comes into force and the edition before it is superseded, from the day the new one says. */
export const approveDraft = async (tx: Tx, { agencyId, kind, edition, effectiveFrom, approvedBy, approvedAt }: Approval): Promise<void> => {
  const editions = registry(tx).updateTable('registry.list_edition').where('agency_id', '=', agencyId).where('kind', '=', kind);
  await editions.where('status', '=', 'in-force').set({ status: 'superseded' }).execute();
  await editions
    .where('edition', '=', edition)
    .where('status', '=', 'draft')
    .set({ status: 'in-force', effective_from: effectiveFrom, approved_by: approvedBy, approved_at: approvedAt })
    .execute();
};

export interface Edition {
  readonly edition: number;
  readonly content: unknown;
  readonly effectiveFrom: LegalDate;
}

/** Editions that somebody approved; with `asOf`, by then. What they hold is for their reader to parse. */
const approved = (tx: Tx, agency: AgencyId, kind: string, asOf: Instant | undefined) => {
  const editions = registry(tx)
    .selectFrom('registry.list_edition')
    .select(['edition', 'content', 'effective_from as effectiveFrom'])
    .where('agency_id', '=', agency)
    .where('kind', '=', kind)
    .where('status', 'in', ['in-force', 'superseded'])
    .$narrowType<{ effectiveFrom: LegalDate }>();
  return asOf === undefined ? editions : editions.where('approved_at', '<=', asOf);
};

/**
 * The editions that are or have been in force by a day, newest first; with `asOf`, of those approved by then. An edition that another
 * overtook before its first day never came into force.
 */
export const editionsUntil = async (tx: Tx, agency: AgencyId, kind: string, on: LegalDate, asOf?: Instant): Promise<readonly Edition[]> =>
  approved(tx, agency, kind, asOf).where('effective_from', '<=', on).orderBy('edition', 'desc').execute();

/** The edition in force on a day; null where the agency had none. */
export const editionOn = async (tx: Tx, agency: AgencyId, kind: string, on: LegalDate, asOf?: Instant): Promise<Edition | null> =>
  (await editionsUntil(tx, agency, kind, on, asOf))[0] ?? null;

/** Every edition that was approved, oldest first; with `asOf`, those approved by then. */
export const approvedEditions = async (tx: Tx, agency: AgencyId, kind: string, asOf?: Instant): Promise<Edition[]> =>
  approved(tx, agency, kind, asOf).orderBy('edition').execute();

/** All editions of a list, newest first, with the people behind them. */
export const editionsOf = async (tx: Tx, agency: AgencyId, kind: string) =>
  registry(tx)
    .selectFrom('registry.list_edition as list')
    .innerJoin('registry.officer_now as drafter', (join) => join.onRef('drafter.agency_id', '=', 'list.agency_id').onRef('drafter.id', '=', 'list.drafted_by'))
    .leftJoin('registry.officer_now as approver', (join) => join.onRef('approver.agency_id', '=', 'list.agency_id').onRef('approver.id', '=', 'list.approved_by'))
    .select(['list.edition', 'list.status', 'list.content', 'list.effective_from as effectiveFrom', 'list.drafted_by as draftedBy', 'list.drafted_at as draftedAt'])
    .select(['drafter.name as drafterName', 'list.approved_by as approvedBy', 'list.approved_at as approvedAt', 'approver.name as approverName'])
    .where('list.agency_id', '=', agency).where('list.kind', '=', kind)
    .orderBy('list.edition', 'desc')
    .execute();

/**
 * Moves with every change of people, certificates, settings or lists (migration 0006). Facts read after it may be kept while it stands.
 * An agency in which nothing has ever changed has none.
 */
export const factsVersion = async (tx: Tx, agency: AgencyId): Promise<string | null> => {
  const row = await registry(tx).selectFrom('registry.facts_version').select('version').where('agency_id', '=', agency).executeTakeFirst();
  return row?.version ?? null;
};
