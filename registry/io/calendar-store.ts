import { type ColumnType, type RawBuilder, sql } from 'kysely';
import type { CalendarEdition } from '#kernel/calendar.ts';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';

/** The SQL of imported calendar editions (migration 0010). No agency is a condition here: a notice binds all of them. */

/** Written as a list of dates, never read as one: the driver would make local midnights of them. */
type Dates = ColumnType<never, readonly LegalDate[], never>;

// A type and not an interface: Kysely wants an index signature.
type CalendarTables = {
  'registry.calendar_edition': {
    year: number; edition: number; id: string; issued_on: LegalDate | null; source: string; notice_number: string | null; rest: Dates; work: Dates;
    note: string; agency_id: AgencyId; imported_by: OfficerId; imported_at: Instant;
  };
  'registry.calendar_version': { only_row: boolean; version: string };
  'registry.calendar_by_law': { only_row: boolean; since: Instant };
  'registry.agency': { id: AgencyId; name: string };
};

const tables = (tx: Tx) => tx.withTables<CalendarTables>();

const days = (column: 'rest' | 'work'): RawBuilder<readonly LegalDate[]> => sql<readonly LegalDate[]>`${sql.ref(column)}::text[]`;

export interface ImportedEdition extends CalendarEdition {
  readonly id: string;
  readonly number: string | null;
  readonly note: string;
  readonly importedAt: Instant;
  readonly importedFrom: string;
}

/** Every import, by year and edition. */
export const importedEditions = async (tx: Tx): Promise<readonly ImportedEdition[]> =>
  tables(tx)
    .selectFrom('registry.calendar_edition as calendar')
    .innerJoin('registry.agency as agency', 'agency.id', 'calendar.agency_id')
    .select([
      'year', 'edition', 'calendar.id as id', 'issued_on as issuedOn', 'source', 'notice_number as number', 'note', 'imported_at as importedAt',
      'agency.name as importedFrom', days('rest').as('rest'), days('work').as('work'),
    ])
    .orderBy('year')
    .orderBy('edition')
    .execute();

/** From when years without a notice are counted by the law alone (migration 0019); null where they always were. */
export const countedByLawSince = async (tx: Tx): Promise<Instant | null> =>
  (await tables(tx).selectFrom('registry.calendar_by_law').select('since').executeTakeFirst())?.since ?? null;

export interface NewEdition extends CalendarEdition {
  readonly id: string;
  readonly number: string | null;
  readonly note: string;
  readonly agencyId: AgencyId;
  readonly importedBy: OfficerId;
  readonly importedAt: Instant;
}

export const insertEdition = async (tx: Tx, one: NewEdition): Promise<void> => {
  await tables(tx)
    .insertInto('registry.calendar_edition')
    .values({
      year: one.year, edition: one.edition, id: one.id, issued_on: one.issuedOn, source: one.source, notice_number: one.number, rest: one.rest, work: one.work,
      note: one.note, agency_id: one.agencyId, imported_by: one.importedBy, imported_at: one.importedAt,
    })
    .execute();
};

/** Moves with every import; null while there was none. No two databases ever had the same. */
export const calendarVersion = async (tx: Tx): Promise<string | null> =>
  (await tables(tx).selectFrom('registry.calendar_version').select('version').executeTakeFirst())?.version ?? null;
