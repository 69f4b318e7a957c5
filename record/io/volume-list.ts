import { sql } from 'kysely';
import { addHours, chinaDateOf, daysBetween, type Instant, type LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { bigramsOf } from '#kernel/bigrams.ts';
import { actionOf } from '#law/actions/index.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import type { CheckItem } from '../dossier/check.ts';
import { mayOversee, STANDINGS, todoOf, type Standing } from '../dossier/supervision.ts';
import type { OCCASIONS } from '../dossier-contract.ts';
import type { VolumeList, VolumeQuery } from '../volume-contract.ts';
import type { Recorder } from './take-step.ts';

interface Row {
  readonly id: CaseId;
  readonly title: string;
  readonly party_name: string;
  readonly action_kind: string;
  readonly standing: Standing;
  readonly due_on: LegalDate | null;
  readonly provisional: boolean | null;
  readonly at: Instant | null;
  readonly occasion: keyof typeof OCCASIONS | null;
  readonly items: readonly CheckItem[] | null;
  readonly volume: string | null;
  readonly archived_on: LegalDate | null;
}

/** Two nights: whatever was not checked for as long was left out once. */
const LATE_HOURS = 48;

/** Every closed and archived case of the agency that was not destroyed, with its standing, its last check and its day for archiving. */
const standings = (agency: AgencyId, now: Instant) => sql`
  select one.id, one.title, one.party_name, one.action_kind, due.due_on, due.provisional, last.at, last.occasion, last.items,
    case when one.phase = 'closed' then case when due.due_on < ${chinaDateOf(now)} then 'overdue' else 'waiting' end
      when not last.sound then 'failing' when last.at is null or last.at < ${addHours(now, -LATE_HOURS)} then 'unchecked' else 'sound' end as standing
  from record.case as one
    left join lateral (select at, occasion, sound, items from record.volume_check where agency_id = one.agency_id and case_id = one.id order by at desc limit 1) as last on true
    left join lateral (select due_on, provisional from record.obligation where agency_id = one.agency_id and case_id = one.id and code = 'archive' and closed_by is null order by due_on limit 1) as due on true
  where one.agency_id = ${agency} and one.phase in ('closed', 'archived') and one.destroyed_on is null`;

const KEYS = Object.keys(STANDINGS) as Standing[]; // keys of a constant object

function wantedOf(agency: AgencyId, { standing, search }: VolumeQuery) {
  const pieces = search === undefined || search === '' ? null : bigramsOf(search);
  const named = pieces === null ? sql`true` : pieces.length === 0 ? sql`false` : sql`id in (select record.cases_with(${agency}, ${pieces}::text[]))`;
  return sql`${standing === undefined ? sql`true` : sql`standing = ${standing}`} and ${named}`;
}

interface Found {
  readonly counts: Partial<VolumeList['counts']>;
  readonly total: number;
  readonly ids: readonly CaseId[];
}

/** The volumes are gone through once, however they are counted and sorted. */
async function found(tx: Tx, agency: AgencyId, now: Instant, query: VolumeQuery): Promise<Found> {
  const { rows: [one] } = await sql<Found>`
    with every as materialized (select id, standing, due_on, at from (${standings(agency, now)}) as found), wanted as (select * from every where ${wantedOf(agency, query)})
    select (select coalesce(jsonb_object_agg(standing, n), '{}') from (select standing, count(*) as n from every group by standing) as each) as counts,
      (select count(*)::integer from wanted) as total,
      array(select id from wanted order by array_position(${KEYS}::text[], standing), due_on, at desc, id limit ${query.size} offset ${(query.page - 1) * query.size}) as ids`.execute(tx);
  return one ?? { counts: {}, total: 0, ids: [] };
}

async function rowsOf(tx: Tx, agency: AgencyId, now: Instant, ids: readonly CaseId[]): Promise<readonly Row[]> {
  return (await sql<Row>`
    select page.*, filed.on_date as archived_on, filed.data ->> 'volume' as volume
    from (${standings(agency, now)} and one.id = any(${ids}::uuid[])) as page
      left join lateral (select on_date, data from record.event where agency_id = ${agency} and case_id = page.id and step = 'archive' order by seq desc limit 1) as filed on true
    order by array_position(${ids}::uuid[], page.id)`.execute(tx)).rows;
}

const shown = (today: LegalDate) => ({ id, title, party_name: party, action_kind: kind, standing, due_on: due, provisional, at, occasion, items, volume, archived_on: archivedOn }: Row): VolumeList['volumes'][number] => ({
  caseId: id, title, party, kindName: actionOf(kind)?.name ?? kind, volume, archivedOn, due, daysLeft: due === null ? null : daysBetween(today, due), provisional: provisional ?? false,
  check: at === null || occasion === null || items === null ? null : { at, occasion, failed: items.filter(({ passed }) => !passed).map(({ name, found: what }) => `${name}：${what}`) },
  standing, todo: [...todoOf(standing, items ?? [], due !== null)],
});

/** 案卷总表: what fails first, then what should have been archived. */
export async function volumesOf({ database, clock }: Pick<Recorder, 'database' | 'clock'>, actor: Actor, query: VolumeQuery): Promise<Result<VolumeList, Problem>> {
  const refused = mayOversee(actor);
  if (refused !== null) return fail(refused);
  const now = clock();
  return inTransaction(database, { agency: actor.agencyId }, async (tx) => {
    const { counts, total, ids } = await found(tx, actor.agencyId, now, query);
    const rows = await rowsOf(tx, actor.agencyId, now, ids);
    return ok({
      counts: { failing: 0, overdue: 0, unchecked: 0, waiting: 0, sound: 0, ...counts }, volumes: rows.map(shown(chinaDateOf(now))), total, page: query.page, size: query.size,
    });
  });
}
