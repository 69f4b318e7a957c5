import type { LegalDate } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';

/** The SQL of published lists, as the portal's role may read it (migration 0017). */

// A type and not an interface: Kysely wants an index signature.
type Views = {
  'registry.public_list': { agency_id: AgencyId; kind: string; edition: number; content: unknown; effective_from: LegalDate; approved_on: LegalDate };
};

export interface PublicEdition {
  readonly kind: string;
  readonly edition: number;
  readonly effectiveFrom: LegalDate;
  readonly approvedOn: LegalDate;
}

const EDITION = ['kind', 'edition', 'effective_from as effectiveFrom', 'approved_on as approvedOn'] as const;

/** Every approved edition of an agency's lists, newest first. */
export const publicEditions = async (tx: Tx, agency: AgencyId): Promise<readonly PublicEdition[]> =>
  tx.withTables<Views>().selectFrom('registry.public_list').select(EDITION).where('agency_id', '=', agency).orderBy('kind').orderBy('edition', 'desc').execute();

/** What one of them holds; null where there is none. */
export async function publicContent(tx: Tx, agency: AgencyId, kind: string, edition: number): Promise<unknown> {
  const row = await tx.withTables<Views>().selectFrom('registry.public_list').select('content')
    .where('agency_id', '=', agency).where('kind', '=', kind).where('edition', '=', edition).executeTakeFirst();
  return row?.content ?? null;
}
