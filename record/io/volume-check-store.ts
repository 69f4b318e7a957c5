import type { ColumnType } from 'kysely';
import type { Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { sound, type CheckItem } from '../dossier/check.ts';
import type { OCCASIONS } from '../dossier-contract.ts';
import type { RecordTables } from './tables.ts';

interface VolumeCheckTable {
  agency_id: AgencyId;
  case_id: CaseId;
  at: Instant;
  occasion: keyof typeof OCCASIONS;
  sound: boolean;
  items: ColumnType<readonly CheckItem[], string, never>;
}

const tables = (tx: Tx) => tx.withTables<RecordTables & { 'record.volume_check': VolumeCheckTable }>();

export interface VolumeCheck {
  readonly at: Instant;
  readonly occasion: keyof typeof OCCASIONS;
  readonly items: readonly CheckItem[];
}

export async function saveVolumeCheck(tx: Tx, agency: AgencyId, caseId: CaseId, { at, occasion, items }: VolumeCheck): Promise<void> {
  await tables(tx).insertInto('record.volume_check').values({ agency_id: agency, case_id: caseId, at, occasion, sound: sound(items), items: JSON.stringify(items) }).execute();
}

export async function newestVolumeCheck(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<VolumeCheck | null> {
  return (await tables(tx).selectFrom('record.volume_check').select(['at', 'occasion', 'items']).where('agency_id', '=', agency).where('case_id', '=', caseId)
    .orderBy('at', 'desc').limit(1).executeTakeFirst()) ?? null;
}

/** Archived cases of every agency without a check since then, a few at a time; not those in which something was recorded after `settled`. */
export async function volumesUnchecked(tx: Tx, since: Instant, settled: Instant): Promise<readonly { readonly agency: AgencyId; readonly caseId: CaseId }[]> {
  return tables(tx).selectFrom('record.case as one').select(['one.agency_id as agency', 'one.id as caseId']).where('one.phase', '=', 'archived').where('one.destroyed_on', 'is', null).where('one.last_recorded_at', '<=', settled)
    .where((where) => where.not(where.exists(where.selectFrom('record.volume_check as check').select('check.at').whereRef('check.agency_id', '=', 'one.agency_id')
      .whereRef('check.case_id', '=', 'one.id').where('check.at', '>=', since)))).orderBy('one.id').limit(50).execute();
}
