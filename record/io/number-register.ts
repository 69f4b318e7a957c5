import { sql } from 'kysely';
import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, OfficerId } from '#kernel/ids.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { VOID_REASONS, type VoidReason } from '#law/forms/papers.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import type { NumberQuery, NumberRegister, NumberRow, NumberState } from '../number-contract.ts';
import type { Recorder } from './take-step.ts';

/** 文书登记簿: the numbers as the documents have them, beside what the counters have drawn. */

const forms: Readonly<Record<string, DocumentForm>> = DOCUMENTS;
const titleOf = (form: string): string => forms[form]?.name ?? form;

interface SeriesRow {
  readonly form: string;
  readonly year: number;
  readonly last: number;
  readonly highest: number;
  readonly voided: number;
  readonly missing: readonly number[];
}

/** Named of a gap at most; how many there are is said all the same. */
const NAMED = 20;

/** Each series of numbers with what its counter has drawn and what the documents hold. Counted where the numbers are: a gap is one of a series, not of a page. */
async function seriesOf(tx: Tx, agency: AgencyId): Promise<readonly SeriesRow[]> {
  const { rows } = await sql<SeriesRow>`
    with held as (
      select document.form, year, max(sequence) as highest, count(change.seq)::int as voided, array_agg(sequence) as sequences
      from record.document left join record.document_change as change on change.agency_id = document.agency_id and change.case_id = document.case_id
        and change.seq = document.seq and change.form = document.form and change.kind = 'voided'
      where document.agency_id = ${agency} and sequence is not null group by document.form, year),
    drawn as (select form, year, last from record.number_counter where agency_id = ${agency})
    select form, year, coalesce(last, 0) as last, coalesce(highest, 0) as highest, coalesce(voided, 0) as voided,
      array(select n from generate_series(1, greatest(coalesce(last, 0), coalesce(highest, 0))) as n where n <> all(coalesce(sequences, '{}')) order by n) as missing
    from held full join drawn using (form, year) order by year desc, form`.execute(tx);
  return rows;
}

function faultsOf({ form, year, last, highest, missing }: SeriesRow): readonly string[] {
  const series = `${year}年《${titleOf(form)}》`;
  const named = `${missing.slice(0, NAMED).join('、')}${missing.length > NAMED ? '等' : ''}`;
  return [
    ...(missing.length === 0 ? [] : [`${series}缺第${named}号，共${missing.length}个：文号已经取用而没有文书，请立即通知审计管理员核查。`]),
    ...(highest > last ? [`${series}有第${highest}号，而文号只取用到第${last}号：有文书不是由本平台编号的，请立即通知审计管理员核查。`] : []),
  ];
}

interface Found {
  readonly number: string;
  readonly title: string;
  readonly year: number;
  readonly sequence: number;
  readonly case_id: CaseId;
  readonly case_title: string;
  readonly issued_on: LegalDate;
  readonly state: NumberState;
  readonly voided_on: LegalDate | null;
  readonly reason: VoidReason | null;
  readonly proposed_by: OfficerId | null;
  readonly approved_by: OfficerId | null;
  readonly replaced_by: string | null;
  readonly replaces: string | null;
  readonly rectified_by: readonly string[];
  readonly total: number;
}

async function numbersOf(tx: Tx, agency: AgencyId, { year, form, state, page, size }: NumberQuery): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    with listed as (
      select document.number, document.title, document.form, document.year, document.sequence, document.case_id, one.title as case_title, document.issued_on,
        case when void.seq is not null then 'voided' when rect.numbers is not null then 'rectified' else 'valid' end as state,
        void.on_date as voided_on, void.reason, void.proposed_by, void.approved_by, next.number as replaced_by, prior.number as replaces, coalesce(rect.numbers, '{}') as rectified_by
      from record.document
        join record.case as one on one.agency_id = document.agency_id and one.id = document.case_id
        left join record.document_change as void on void.agency_id = document.agency_id and void.case_id = document.case_id and void.seq = document.seq and void.form = document.form and void.kind = 'voided'
        left join record.document_change as repl on repl.agency_id = document.agency_id and repl.case_id = document.case_id and repl.seq = document.seq and repl.form = document.form and repl.kind = 'replaced'
        left join record.document as next on next.agency_id = repl.agency_id and next.case_id = repl.case_id and next.seq = repl.by_seq and next.form = repl.by_form
        left join record.document_change as made on made.agency_id = document.agency_id and made.case_id = document.case_id and made.by_seq = document.seq and made.by_form = document.form and made.kind = 'replaced'
        left join record.document as prior on prior.agency_id = made.agency_id and prior.case_id = made.case_id and prior.seq = made.seq and prior.form = made.form
        left join lateral (
          select array_agg(other.number order by change.by_seq) as numbers from record.document_change as change
            join record.document as other on other.agency_id = change.agency_id and other.case_id = change.case_id and other.seq = change.by_seq and other.form = change.by_form
          where change.agency_id = document.agency_id and change.case_id = document.case_id and change.seq = document.seq and change.form = document.form and change.kind = 'rectified') as rect on true
      where document.agency_id = ${agency} and document.sequence is not null
        and (${year ?? null}::int is null or document.year = ${year ?? null}::int) and (${form ?? null}::text is null or document.form = ${form ?? null}::text))
    select *, count(*) over ()::int as total from listed where ${state ?? null}::text is null or state = ${state ?? null}::text
    order by year desc, form, sequence limit ${size} offset ${(page - 1) * size}`.execute(tx);
  return rows;
}

/** The register as the page and the workbook show it. */
export async function numberRegister({ database, clock, ports }: Recorder, { agencyId }: Actor, query: NumberQuery): Promise<NumberRegister> {
  return inTransaction(database, { agency: agencyId }, async (tx) => {
    const [series, found, { people }] = [await seriesOf(tx, agencyId), await numbersOf(tx, agencyId, query), await ports.loadAgencyFacts(tx, agencyId, chinaDateOf(clock()))];
    const named = (id: OfficerId | null): string | null => (id === null ? null : people.get(id)?.name ?? '（已离职人员）');
    const numbers = found.map(({ total: _total, case_id, case_title, issued_on, voided_on, reason, proposed_by, approved_by, replaced_by, replaces, rectified_by, number, title, year, sequence, state }): NumberRow => ({
      number, title, year, sequence, caseId: case_id, caseTitle: case_title, issuedOn: issued_on, state, voidedOn: voided_on, reason: reason === null ? null : VOID_REASONS[reason],
      proposedBy: named(proposed_by), approvedBy: named(approved_by), replacedBy: replaced_by, replaces, rectifiedBy: [...rectified_by],
    }));
    return {
      series: series.map(({ form, year, last, voided }) => ({ form, title: titleOf(form), year, last, voided })), faults: series.flatMap(faultsOf),
      numbers, total: found[0]?.total ?? 0, page: query.page, size: query.size,
    };
  });
}
