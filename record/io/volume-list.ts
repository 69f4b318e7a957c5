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

/** Every closed and archived case of the agency with its standing, its last check and its day for archiving. */
const standings = (agency: AgencyId, today: LegalDate, now: Instant) => sql`
  select one.id, one.title, one.party_name, one.action_kind, one.search, due.due_on, due.provisional, last.at, last.occasion, last.items,
    case when one.phase = 'closed' then case when due.due_on < ${today} then 'overdue' else 'waiting' end
      when not last.sound then 'failing' when last.at is null or last.at < ${addHours(now, -LATE_HOURS)} then 'unchecked' else 'sound' end as standing
  from record.case as one
    left join lateral (select at, occasion, sound, items from record.volume_check where agency_id = one.agency_id and case_id = one.id order by at desc limit 1) as last on true
    left join lateral (select due_on, provisional from record.obligation where agency_id = one.agency_id and case_id = one.id and code = 'archive' and closed_by is null order by due_on limit 1) as due on true
  where one.agency_id = ${agency} and one.phase in ('closed', 'archived')`;

async function counted(tx: Tx, all: ReturnType<typeof standings>): Promise<VolumeList['counts']> {
  const { rows } = await sql<{ standing: Standing; n: number }>`select standing, count(*)::integer as n from (${all}) as every group by standing`.execute(tx);
  const keys = Object.keys(STANDINGS) as Standing[]; // keys of a constant object
  return Object.fromEntries(keys.map((key) => [key, rows.find(({ standing }) => standing === key)?.n ?? 0])) as VolumeList['counts']; // every key is there
}

function wantedOf({ standing, search }: VolumeQuery) {
  const pieces = search === undefined || search === '' ? null : bigramsOf(search);
  return sql`${standing === undefined ? sql`true` : sql`standing = ${standing}`} and ${pieces === null ? sql`true` : pieces.length === 0 ? sql`false` : sql`search @> ${pieces}::text[]`}`;
}

async function found(tx: Tx, agency: AgencyId, all: ReturnType<typeof standings>, query: VolumeQuery): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const wanted = wantedOf(query);
  const { rows } = await sql<Row>`
    select page.*, filed.on_date as archived_on, filed.data ->> 'volume' as volume
    from (select * from (${all}) as every where ${wanted}
      order by array_position(${Object.keys(STANDINGS)}::text[], standing), coalesce(due_on, '9999-12-31'), at desc nulls last, id limit ${query.size} offset ${(query.page - 1) * query.size}) as page
      left join lateral (select on_date, data from record.event where agency_id = ${agency} and case_id = page.id and step = 'archive' order by seq desc limit 1) as filed on true
    order by array_position(${Object.keys(STANDINGS)}::text[], standing), coalesce(due_on, '9999-12-31'), at desc nulls last, id`.execute(tx);
  const { rows: [sum] } = await sql<{ n: number }>`select count(*)::integer as n from (${all}) as every where ${wanted}`.execute(tx);
  return { rows, total: sum?.n ?? 0 };
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
  const today = chinaDateOf(now);
  return inTransaction(database, { agency: actor.agencyId }, async (tx) => {
    const all = standings(actor.agencyId, today, now);
    const [counts, { rows, total }] = [await counted(tx, all), await found(tx, actor.agencyId, all, query)];
    return ok({ counts, volumes: rows.map(shown(today)), total, page: query.page, size: query.size });
  });
}
