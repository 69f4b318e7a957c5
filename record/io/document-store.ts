import { sql } from 'kysely';
import type { Instant, LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { VoidReason } from '#law/forms/papers.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { StatedDocument } from '../commitment.ts';
import { hex, tables } from './store.ts';

/** What is kept of papers: what they say and how they were printed first. */

export interface DocumentPlace {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly form: string;
}

export interface Print {
  readonly pdfDigest: Digest;
  readonly bytes: number;
  readonly pages: number;
  readonly origin: string;
  readonly press: string;
  /** What it was set in instead of the layout it was issued with. */
  readonly template: string | null;
}

export interface KeptPaper {
  readonly title: string;
  readonly number: string | null;
  /** Null for documents numbered before what they say was kept. */
  readonly paper: { readonly content: string; readonly template: string } | null;
  readonly digest: Digest | null;
  /** When the step was recorded: the time that the file carries. */
  readonly at: Instant;
  readonly issuedOn: LegalDate;
  readonly print: Print | null;
}

export async function printOf(tx: Tx, agency: AgencyId, { caseId, seq, form }: DocumentPlace): Promise<Print | null> {
  const row = await tables(tx).selectFrom('record.document_print').selectAll()
    .where('agency_id', '=', agency).where('case_id', '=', caseId).where('seq', '=', seq).where('form', '=', form).executeTakeFirst();
  return row === undefined ? null : { pdfDigest: hex(row.pdf_digest), bytes: row.bytes, pages: row.pages, origin: row.origin, press: row.press, template: row.template };
}

export async function keptPaper(tx: Tx, agency: AgencyId, place: DocumentPlace): Promise<KeptPaper | null> {
  const row = await tables(tx).selectFrom('record.document as document')
    .innerJoin('record.event as event', (join) => join.onRef('event.agency_id', '=', 'document.agency_id').onRef('event.case_id', '=',
      'document.case_id').onRef('event.seq', '=', 'document.seq'))
    .select(['document.title', 'document.number', 'document.content', 'document.content_digest', 'document.template', 'document.issued_on', 'event.recorded_at'])
    .where('document.agency_id', '=', agency).where('document.case_id', '=', place.caseId).where('document.seq', '=', place.seq).where('document.form', '=',
      place.form).executeTakeFirst();
  if (row === undefined) return null;
  const paper = row.content === null || row.template === null ? null : { content: row.content, template: row.template };
  return { title: row.title, number: row.number, paper, digest: row.content_digest === null ? null : hex(row.content_digest), at: row.recorded_at, issuedOn: row.issued_on, print: await printOf(tx, agency, place) };
}

export interface CasePaper extends Omit<DocumentPlace, 'caseId'> {
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: LegalDate;
  readonly paper: { readonly content: string; readonly digest: Digest; readonly template: string } | null;
  /** Of the first print; null where there is none. */
  readonly pages: number | null;
  readonly origin: string | null;
}

/** Every document of a case, in order, with what it says and how many pages it has. */
export async function papersOfCase(tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly CasePaper[]> {
  const rows = await tables(tx).selectFrom('record.document as document')
    .leftJoin('record.document_print as print', (join) => join.onRef('print.agency_id', '=', 'document.agency_id').onRef('print.case_id', '=', 'document.case_id')
      .onRef('print.seq', '=', 'document.seq').onRef('print.form', '=', 'document.form'))
    .select(['document.seq', 'document.form', 'document.title', 'document.number', 'document.issued_on', 'document.content', 'document.content_digest', 'print.pages', 'print.origin'])
    .select((row) => row.fn.coalesce('print.template', 'document.template').as('template'))
    .where('document.agency_id', '=', agency).where('document.case_id', '=', caseId).orderBy('document.seq').orderBy('document.form').execute();
  return rows.map(({ seq, form, title, number, issued_on: issuedOn, content, content_digest: digest, template, pages, origin }) =>
    ({ seq, form, title, number, issuedOn, pages, origin, paper: content === null || digest === null || template === null ? null : { content, digest: hex(digest), template } }));
}

/** The first printing stays; whoever prints at the same moment finds it there. */
export async function savePrint(tx: Tx, agency: AgencyId, { caseId, seq, form }: DocumentPlace, print: Print, at: Instant): Promise<void> {
  await tables(tx).insertInto('record.document_print').values({
    agency_id: agency, case_id: caseId, seq, form, pdf_digest: Buffer.from(print.pdfDigest, 'hex'), bytes: print.bytes, pages: print.pages,
    origin: print.origin, press: print.press, template: print.template, printed_at: at,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** What the ledger entry of a document is computed from. */
export interface EnteredDocument extends StatedDocument {
  readonly entryId: EventId;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly salt: string;
  /** Whether what it says is there, with the digest that is kept beside it. */
  readonly content: 'whole' | 'changed' | 'gone';
}

const entered = (tx: Tx, agency: AgencyId) => tables(tx).selectFrom('record.document as document')
  .innerJoin('record.event as event', (join) => join.onRef('event.agency_id', '=', 'document.agency_id').onRef('event.case_id', '=', 'document.case_id').onRef('event.seq', '=', 'document.seq'))
  .select(['document.entry_id', 'document.case_id', 'document.seq', 'document.form', 'document.title', 'document.number', 'document.issued_on', 'document.content_digest', 'document.salt', 'event.recorded_at', 'event.digest as act'])
  .select(sql<boolean | null>`document.content_digest = sha256(convert_to(document.content, 'UTF8'))`.as('whole'))
  .where('document.agency_id', '=', agency);

async function enteredIn(query: ReturnType<typeof entered>): Promise<readonly EnteredDocument[]> {
  return (await query.execute()).flatMap(({ entry_id: entryId, case_id: caseId, seq, form, title, number, issued_on: issuedOn, content_digest: sha256, salt, recorded_at: at, act, whole }) =>
    (entryId === null || salt === null || sha256 === null ? [] : [{ entryId, caseId, seq, form, title, number, issuedOn, sha256: hex(sha256), salt: salt.toString('hex'), at, act: hex(act), content: whole === null ? 'gone' : whole ? 'whole' : 'changed' }]));
}

/** Documents by their entries, of whatever cases of the agency. */
export const documentsByEntry = async (tx: Tx, agency: AgencyId, ids: readonly EventId[]): Promise<readonly EnteredDocument[]> =>
  enteredIn(entered(tx, agency).where('document.entry_id', '=', sql<EventId>`any(${[...ids]}::uuid[])`));

/** Documents of a case that have entries, in order. */
export const enteredDocumentsOf = async (tx: Tx, agency: AgencyId, caseId: CaseId): Promise<readonly EnteredDocument[]> =>
  enteredIn(entered(tx, agency).where('document.case_id', '=', caseId).orderBy('document.seq').orderBy('document.form'));

/** What a step did to a document that another had issued. */
export interface PaperChange {
  readonly seq: number;
  readonly form: string;
  readonly kind: 'voided' | 'replaced' | 'rectified';
  readonly bySeq: number;
  readonly byForm: string | null;
  readonly reason: VoidReason | null;
  readonly on: LegalDate;
  readonly proposedBy: OfficerId;
  readonly approvedBy: OfficerId | null;
}

export async function saveChange(tx: Tx, agency: AgencyId, caseId: CaseId, { bySeq, byForm, on, proposedBy, approvedBy, ...one }: PaperChange): Promise<void> {
  await tables(tx).insertInto('record.document_change')
    .values({ agency_id: agency, case_id: caseId, ...one, by_seq: bySeq, by_form: byForm, on_date: on, proposed_by: proposedBy, approved_by: approvedBy }).execute();
}

export interface RecentPaper extends DocumentPlace {
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: LegalDate;
  readonly caseTitle: string;
  readonly content: string;
}

/** So many cases back, and no further: old papers say less about how they look now. */
const CASES = 300;

/** The documents of the agency's latest cases, with what they say; of one form, where one is named. */
export async function recentPapers(tx: Tx, agency: AgencyId, form: string | null): Promise<readonly RecentPaper[]> {
  const latest = tables(tx).selectFrom('record.case').select(['id', 'title as caseTitle', 'last_recorded_at'])
    .where('agency_id', '=', agency).orderBy('last_recorded_at', 'desc').limit(CASES).as('latest');
  const papers = tables(tx).selectFrom(latest).innerJoin('record.document as document', 'document.case_id', 'latest.id')
    .select(['document.case_id', 'document.seq', 'document.form', 'document.title', 'document.number', 'document.issued_on', 'document.content', 'latest.caseTitle'])
    .where('document.agency_id', '=', agency).where('document.content', 'is not', null)
    .orderBy('latest.last_recorded_at', 'desc').orderBy('document.case_id').orderBy('document.seq', 'desc');
  const rows = await (form === null ? papers : papers.where('document.form', '=', form)).limit(CASES).execute();
  return rows.flatMap(({ case_id: caseId, issued_on: issuedOn, content, ...one }) => (content === null ? [] : [{ ...one, caseId, issuedOn, content }]));
}
