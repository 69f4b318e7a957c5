import { sql, type Expression, type SqlBool } from 'kysely';
import { bigramsOf } from '#kernel/bigrams.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import { CATEGORIES, type Category } from '#law/engine/disclosed.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { DecisionQuery, PublicAgency, PublicDecision, PublicOfficer, PublicRemoval, RegisterCounts } from '../contract.ts';
import { PublicCopy } from '../model.ts';
import { searchWords } from '../search-text.ts';
import type { PublicTables } from './tables.ts';

/** All that the portal asks, as a role that may read the public views and nothing else. */
const views = (tx: Tx) => tx.withTables<PublicTables>();

export const PAGE_SIZE = 20;

const AGENCY_COLUMNS = [
  'agency_id as id', 'code', 'name', 'nature', 'funding', 'staffing', 'subject_kind as subjectKind', 'duties', 'legal_representative as legalRepresentative',
  'address', 'complaint_phone as complaintPhone', 'superior', 'demonstration',
] as const;

export const publicAgencies = async (tx: Tx): Promise<readonly PublicAgency[]> =>
  views(tx).selectFrom('registry.public_agency').select(AGENCY_COLUMNS).orderBy('code').execute();

const DECISION_COLUMNS = [
  'agency_code as agencyCode', 'agency_name as agencyName', 'demonstration', 'case_id as caseId', 'version', 'number', 'copy', 'copy_digest as copyDigest',
  'first_published_on as firstPublishedOn', 'published_on as publishedOn', 'published_at as publishedAt',
  'performance', 'performance_since as performanceSince',
] as const;

/** The copy is read through its schema: a field that is not declared public does not leave the database by this way. */
const decisionFrom = <Row extends { readonly copy: unknown }>(row: Row): Row & { copy: PublicCopy } => ({ ...row, copy: PublicCopy.parse(row.copy) });

function decisions(tx: Tx, { q, agency, year, category, kind }: Omit<DecisionQuery, 'page'>) {
  const words = searchWords(q ?? '');
  const pieces = [...new Set(words.flatMap((word) => (Array.from(word).length > 1 ? bigramsOf(word) : [])))];
  return views(tx).selectFrom('disclosure.public_decision').where((is) => {
    const conditions: Expression<SqlBool>[] = words.map((word) => sql<SqlBool>`strpos(search_text, ${word}) > 0`);
    if (pieces.length > 0) conditions.push(sql<SqlBool>`(agency_id, case_id) in (select * from disclosure.decisions_with(${sql.val(pieces)}::text[]))`);
    if (agency !== undefined) conditions.push(is('agency_code', '=', agency));
    if (year !== undefined) conditions.push(sql<SqlBool>`extract(year from decided_on) = ${year}`);
    if (category !== undefined) conditions.push(is('category', '=', category));
    if (kind !== undefined) conditions.push(sql<SqlBool>`${kind} = any (penalties)`);
    return is.and(conditions);
  });
}

export interface DecisionPage {
  readonly decisions: readonly PublicDecision[];
  readonly total: number;
}

export async function findDecisions(tx: Tx, query: DecisionQuery): Promise<DecisionPage> {
  const found = decisions(tx, query);
  const counted = await found.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found.select(DECISION_COLUMNS).orderBy('published_at', 'desc').orderBy('case_id')
    .limit(PAGE_SIZE).offset((query.page - 1) * PAGE_SIZE).execute();
  return { decisions: rows.map(decisionFrom), total: counted.total };
}

export async function newestDecisions(tx: Tx, limit: number, query: Pick<DecisionQuery, 'agency' | 'category'> = {}): Promise<readonly PublicDecision[]> {
  const rows = await decisions(tx, query).select(DECISION_COLUMNS)
    .orderBy('published_at', 'desc').orderBy('case_id').limit(limit).execute();
  return rows.map(decisionFrom);
}

/** Years in which decisions were made that are online, newest first. */
export async function decisionYears(tx: Tx): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`select distinct extract(year from decided_on)::integer as year from disclosure.public_decision order by year desc`.execute(tx);
  return rows.map(({ year }) => year);
}

export async function publicDecision(tx: Tx, agencyCode: string, caseId: CaseId): Promise<PublicDecision | null> {
  const row = await views(tx).selectFrom('disclosure.public_decision').select(DECISION_COLUMNS)
    .where('agency_code', '=', agencyCode).where('case_id', '=', caseId).executeTakeFirst();
  return row === undefined ? null : decisionFrom(row);
}

export async function publicRemoval(tx: Tx, agencyCode: string, caseId: CaseId): Promise<PublicRemoval | null> {
  const row = await views(tx).selectFrom('disclosure.public_removal').selectAll()
    .where('agency_code', '=', agencyCode).where('case_id', '=', caseId).executeTakeFirst();
  if (row === undefined) return null;
  const reason: PublicRemoval['reason'] = row.withheld_because === null
    ? { kind: 'taken-down', because: row.annulled_because, annulledOn: row.annulled_on, explanation: row.explanation ?? '' }
    : { kind: 'withheld', because: row.withheld_because };
  return { agencyCode: row.agency_code, agencyName: row.agency_name, demonstration: row.demonstration, category: row.category, number: row.number, removedOn: row.removed_on, reason };
}

export interface AgencyYear {
  readonly agencyId: AgencyId;
  readonly year: number;
  readonly category: Category;
  readonly counts: RegisterCounts;
}

/** Every agency's register, year by year and category by category, newest first. */
export async function publicRegister(tx: Tx): Promise<readonly AgencyYear[]> {
  const rows = await views(tx).selectFrom('disclosure.public_register').selectAll().orderBy('year', 'desc').execute();
  return rows.toSorted((a, b) => b.year - a.year || CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category)).map((row) => ({
    agencyId: row.agency_id, year: row.year, category: row.category,
    counts: {
      decided: row.decided, publishedInTime: row.published_in_time, publishedLate: row.published_late, pending: row.pending, overdue: row.overdue,
      withheld: row.withheld, takenDown: row.taken_down, annulled: row.annulled,
      withheldBy: {
        'state-secret': row.withheld_state_secret, 'public-safety': row.withheld_public_safety, 'trade-secret': row.withheld_trade_secret,
        privacy: row.withheld_privacy, minor: row.withheld_minor, 'no-social-impact': row.withheld_no_social_impact,
      },
    },
  }));
}

const OFFICER_COLUMNS = ['agency_id as agencyId', 'name', 'unit', 'post', 'number', 'kinds', 'area', 'valid_to as validTo', 'status'] as const;

export const publicOfficersOf = async (tx: Tx, agency: AgencyId): Promise<readonly PublicOfficer[]> =>
  views(tx).selectFrom('registry.public_officer').select(OFFICER_COLUMNS).where('agency_id', '=', agency).orderBy('unit').orderBy('name').orderBy('number').execute();

/** By name or certificate number, both in full: to check a person, not to browse people. */
export const findOfficers = async (tx: Tx, wanted: string): Promise<readonly PublicOfficer[]> =>
  views(tx).selectFrom('registry.public_officer').select(OFFICER_COLUMNS)
    .where((is) => is.or([is('name', '=', wanted), is(is.fn<string>('upper', ['number']), '=', wanted.toUpperCase())]))
    .orderBy('name').orderBy('number').limit(50).execute();
