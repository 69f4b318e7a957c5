import { createHash } from 'node:crypto';
import type { Instant } from '#kernel/dates.ts';
import { type AgencyId, Digest, type OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { FormCode, type Styles } from '#law/writing/styles.ts';
import { LayoutContent, WordingContent } from '../styles.ts';
import { registry } from './store.ts';

/** The SQL of 机关文书样式, beyond what it has in common with lists. */

export const templateDigest = (source: string): Digest => Digest.parse(createHash('sha256').update(source).digest('hex'));

export interface NewTemplate {
  readonly source: string;
  readonly uploadedBy: OfficerId;
  readonly uploadedAt: Instant;
}

/** Kept under its digest; the same text again is the same template. */
export const keepTemplate = async (tx: Tx, agency: AgencyId, { source, uploadedBy, uploadedAt }: NewTemplate): Promise<void> => {
  await registry(tx).insertInto('registry.document_template')
    .values({ agency_id: agency, digest: Buffer.from(templateDigest(source), 'hex'), source, uploaded_by: uploadedBy, uploaded_at: uploadedAt })
    .onConflict((conflict) => conflict.doNothing()).execute();
};

export const templateSource = async (tx: Tx, agency: AgencyId, digest: string): Promise<string | null> =>
  (await registry(tx).selectFrom('registry.document_template').select('source').where('agency_id', '=', agency)
    .where('digest', '=', Buffer.from(digest, 'hex')).executeTakeFirst())?.source ?? null;

const WORDING = 'wording-';
const LAYOUT = 'layout-';

const editions = (tx: Tx, agency: AgencyId) => registry(tx).selectFrom('registry.list_edition')
  .where('agency_id', '=', agency).where((where) => where.or([where('kind', 'like', `${WORDING}%`), where('kind', 'like', `${LAYOUT}%`)]));

/** All that was approved, last first: what a form or a family no longer there had is left out. */
export const readStyles = async (tx: Tx, agency: AgencyId): Promise<Styles> => {
  const rows = await editions(tx, agency).select(['kind', 'content', 'effective_from as from']).where('status', 'in', ['in-force', 'superseded'])
    .orderBy('kind').orderBy('edition', 'desc').execute();
  const wordings: Styles['wordings'][number][] = [];
  const layouts: Styles['layouts'][number][] = [];
  for (const { kind, content, from } of rows) {
    if (from === null) continue;
    const form = FormCode.safeParse(kind.slice(WORDING.length));
    if (kind.startsWith(LAYOUT)) layouts.push({ layout: kind.slice(LAYOUT.length), from, template: LayoutContent.parse(content).template });
    else if (form.success) wordings.push({ form: form.data, from, phrases: WordingContent.parse(content).phrases });
  }
  return { wordings, layouts };
};

/** Kinds with their drafts and editions, for the overview. */
export const styleStandings = async (tx: Tx, agency: AgencyId) =>
  editions(tx, agency).select(['kind', 'edition', 'status', 'effective_from as from']).orderBy('edition', 'desc').execute();
