import { type Instant, type LegalDate, addDays } from '#kernel/dates.ts';
import type { AgencyId, MatterId, OfficerId } from '#kernel/ids.ts';
import type { ListedMatter } from '#law/engine/listed.ts';
import { GuideContent } from '#law/matters/guide.ts';
import { MatterContent } from '#law/matters/matter.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { MatterChangeRequest } from '../matter-contract.ts';
import { type MatterEdition, type MatterLife, mattersIn, timesOf } from '../matters.ts';
import type { Matter } from '../model.ts';
import { registry } from './store.ts';

/** The SQL of matters and their guides by editions (0015). */

const written = (content: object | null): string | null => (content === null ? null : JSON.stringify(content));

/** A matter that comes with the agency; later ones are proposed and approved. */
export const insertMatter = async (tx: Tx, matter: Matter): Promise<void> => {
  const { id, agencyId, edition: _edition, inForceFrom, inForceTo, ...content } = matter;
  const entry = { agency_id: agencyId, subject: 'matter', matter_id: id, change_id: null } as const;
  await registry(tx).insertInto('registry.matter_edition').values({ ...entry, edition: 1, content: written(MatterContent.parse(content)), in_force_from: inForceFrom }).execute();
  if (inForceTo === null) return;
  await registry(tx).insertInto('registry.matter_edition').values({ ...entry, edition: 2, content: null, in_force_from: addDays(inForceTo, 1) }).execute();
};

/** A guide that comes with the agency. */
export const insertGuide = async (tx: Tx, agency: AgencyId, matter: MatterId, content: GuideContent, from: LegalDate): Promise<void> => {
  await registry(tx).insertInto('registry.matter_edition')
    .values({ agency_id: agency, subject: 'guide', matter_id: matter, edition: 1, content: written(GuideContent.parse(content)), in_force_from: from, change_id: null })
    .execute();
};

const editionRows = async (tx: Tx, agency: AgencyId, subject: 'matter' | 'guide', matter?: MatterId) => {
  const rows = registry(tx).selectFrom('registry.matter_edition')
    .select(['matter_id as matter', 'edition', 'content', 'in_force_from as from', 'change_id as change'])
    .where('agency_id', '=', agency).where('subject', '=', subject).orderBy('matter_id').orderBy('edition');
  return (matter === undefined ? rows : rows.where('matter_id', '=', matter)).execute();
};

export type KeptEdition<Content> = MatterEdition<Content> & { readonly change: string | null };

/** Every matter the agency has or had, each with its editions, oldest first. */
export const matterLives = async (tx: Tx, agency: AgencyId): Promise<readonly (MatterLife & { readonly editions: readonly KeptEdition<MatterContent>[] })[]> => {
  const lives = new Map<MatterId, KeptEdition<MatterContent>[]>();
  for (const { matter, edition, content, from, change } of await editionRows(tx, agency, 'matter')) {
    const before = lives.get(matter) ?? [];
    lives.set(matter, [...before, { edition, from, change, content: content === null ? null : MatterContent.parse(content) }]);
  }
  return [...lives].map(([id, editions]) => ({ id, editions }));
};

export const guideEditions = async (tx: Tx, agency: AgencyId, matter: MatterId): Promise<readonly (KeptEdition<GuideContent> & { readonly content: GuideContent })[]> =>
  (await editionRows(tx, agency, 'guide', matter)).map(({ edition, content, from, change }) => ({ edition, from, change, content: GuideContent.parse(content) }));

export const mattersOn = async (tx: Tx, agency: AgencyId, on: LegalDate): Promise<readonly Matter[]> => mattersIn(await matterLives(tx, agency), agency, on);

/** What opening a case asks of the list. */
export const listedMatters = async (tx: Tx, agency: AgencyId): Promise<readonly ListedMatter[]> => (await matterLives(tx, agency)).flatMap(timesOf);

export type NewChange = Omit<MatterChangeRequest, 'subject' | 'content'> & {
  readonly subject: 'matter' | 'guide';
  readonly content: object | null;
  readonly proposedBy: OfficerId;
  readonly proposedAt: Instant;
};

export const insertChange = async (tx: Tx, agency: AgencyId, change: NewChange): Promise<void> => {
  const { id, subject, matter, edition, content, effectiveFrom, source, reason, proposedBy, proposedAt } = change;
  await registry(tx).insertInto('registry.matter_change')
    .values({
      agency_id: agency, id, subject, matter_id: matter, edition, content: written(content), effective_from: effectiveFrom, source, reason,
      proposed_by: proposedBy, proposed_at: proposedAt,
    })
    .execute();
};

export interface ChangeRow {
  readonly id: string;
  readonly subject: 'matter' | 'guide';
  readonly matter: MatterId;
  readonly edition: number;
  readonly content: unknown;
  readonly effectiveFrom: LegalDate;
  readonly source: string | null;
  readonly reason: string;
  readonly proposedBy: OfficerId;
  readonly proposerName: string;
  readonly proposedAt: Instant;
  /** What came of it; null while nothing has. */
  readonly approved: boolean | null;
  readonly decidedBy: OfficerId | null;
  readonly deciderName: string | null;
  readonly decidedAt: Instant | null;
  readonly opinion: string | null;
}

const changes = (tx: Tx, agency: AgencyId) =>
  registry(tx)
    .selectFrom('registry.matter_change as change')
    .innerJoin('registry.officer_now as person', (join) => join.onRef('person.agency_id', '=', 'change.agency_id').onRef('person.id', '=', 'change.proposed_by'))
    .leftJoin('registry.matter_decision as decision', (join) => join.onRef('decision.agency_id', '=', 'change.agency_id').onRef('decision.change_id', '=', 'change.id'))
    .leftJoin('registry.officer_now as decider', (join) => join.onRef('decider.agency_id', '=', 'decision.agency_id').onRef('decider.id', '=', 'decision.decided_by'))
    .select(['change.id', 'change.subject', 'change.matter_id as matter', 'change.edition', 'change.content', 'change.effective_from as effectiveFrom'])
    .select(['change.source', 'change.reason', 'change.proposed_by as proposedBy', 'person.name as proposerName', 'change.proposed_at as proposedAt'])
    .select(['decision.approved', 'decision.decided_by as decidedBy', 'decider.name as deciderName', 'decision.decided_at as decidedAt', 'decision.opinion'])
    .where('change.agency_id', '=', agency);

/** Changes that nobody has decided on, oldest first. */
export const openChanges = async (tx: Tx, agency: AgencyId): Promise<readonly ChangeRow[]> =>
  changes(tx, agency).where('decision.change_id', 'is', null).orderBy('change.proposed_at').orderBy('change.id').execute();

/** Every change ever proposed of one matter and its guide, newest first. */
export const changesOf = async (tx: Tx, agency: AgencyId, matter: MatterId): Promise<readonly ChangeRow[]> =>
  changes(tx, agency).where('change.matter_id', '=', matter).orderBy('change.proposed_at', 'desc').orderBy('change.id', 'desc').execute();

export const changeOf = async (tx: Tx, agency: AgencyId, id: string): Promise<ChangeRow | null> =>
  (await changes(tx, agency).where('change.id', '=', id).executeTakeFirst()) ?? null;

export interface MatterDecision {
  readonly change: string;
  readonly proposedBy: OfficerId;
  readonly approved: boolean;
  readonly decidedBy: OfficerId;
  readonly decidedAt: Instant;
  readonly opinion: string;
}

export const insertMatterDecision = async (tx: Tx, agency: AgencyId, { change, proposedBy, approved, decidedBy, decidedAt, opinion }: MatterDecision): Promise<void> => {
  await registry(tx).insertInto('registry.matter_decision')
    .values({ agency_id: agency, change_id: change, proposed_by: proposedBy, approved, decided_by: decidedBy, decided_at: decidedAt, opinion })
    .execute();
};

/** The edition that an approved change is, in force from a day. */
export const insertEdition = async (tx: Tx, agency: AgencyId, change: Pick<ChangeRow, 'id' | 'subject' | 'matter' | 'edition'> & { readonly content: object | null }, from: LegalDate): Promise<void> => {
  await registry(tx).insertInto('registry.matter_edition')
    .values({ agency_id: agency, subject: change.subject, matter_id: change.matter, edition: change.edition, content: written(change.content), in_force_from: from, change_id: change.id })
    .execute();
};
