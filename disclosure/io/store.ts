import { bigramsOf } from '#kernel/bigrams.ts';
import { chinaDateOf, type Instant, type LegalDate } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Category, Performance } from '#law/engine/disclosed.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { outcomeOf, type PublicCopy, type TakeDownGround, type WithholdingGround } from '../model.ts';
import { searchText } from '../search-text.ts';
import type { DisclosureTables } from './tables.ts';

/** The case whose decision is meant, and the event that a row rests on. */
export interface Because {
  readonly agency: AgencyId;
  readonly caseId: CaseId;
  readonly event: EventId;
}

const tables = (tx: Tx) => tx.withTables<DisclosureTables>();

const keyOf = ({ agency, caseId, event }: Because) => ({ agency_id: agency, case_id: caseId, id: event });

/** The first step that makes a decision one to be published counts; whoever comes later finds it counted. */
export async function registerDecision(tx: Tx, because: Because, decision: { readonly category: Category; readonly seq: number; readonly on: LegalDate; readonly due: LegalDate | null }): Promise<void> {
  const { category, seq, on, due } = decision;
  await tables(tx).insertInto('disclosure.decision_register').values({ ...keyOf(because), category, seq, decided_on: on, due_on: due })
    .onConflict((conflict) => conflict.columns(['agency_id', 'case_id']).doNothing()).execute();
}

/** Keeps how far a decision is carried out, where that is otherwise than it was. */
export async function notePerformance(tx: Tx, because: Because, { seq, state, on }: { readonly seq: number; readonly state: Performance; readonly on: LegalDate }): Promise<void> {
  const { agency, caseId } = because;
  const last = await tables(tx).selectFrom('disclosure.performance').select('state').where('agency_id', '=', agency).where('case_id', '=', caseId)
    .orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (last?.state !== state) await tables(tx).insertInto('disclosure.performance').values({ ...keyOf(because), seq, state, since: on }).execute();
}

/** What the pure rules do not know of a decision: the number its document was given, and the agency's name. */
type Elsewhere = {
  'record.document': { agency_id: AgencyId; case_id: CaseId; seq: number; form: string; number: string | null };
  'registry.agency': { id: AgencyId; name: string };
};

/** The letter may have been made out with the decision, or with the measure that carries it. */
export async function decisionHead(tx: Tx, agency: AgencyId, caseId: CaseId, letter: DocumentCode): Promise<{ readonly number: string; readonly agencyName: string }> {
  const row = await tx.withTables<Elsewhere>().selectFrom('record.document as document')
    .innerJoin('registry.agency as agency', 'agency.id', 'document.agency_id').select(['document.number', 'agency.name'])
    .where('document.agency_id', '=', agency).where('document.case_id', '=', caseId)
    .where('document.form', '=', letter).orderBy('document.seq', 'desc').limit(1).executeTakeFirst();
  if (row === undefined || row.number === null) throw new Error(`the decision of case ${caseId} has no number and cannot be published`);
  return { number: row.number, agencyName: row.name };
}

export interface NewPublication extends Because {
  readonly version: number;
  readonly number: string;
  readonly agencyName: string;
  readonly copy: PublicCopy;
  readonly digest: Digest;
  readonly at: Instant;
  readonly preparedBy: OfficerId;
  readonly publishedBy: OfficerId;
}

export async function insertPublication(tx: Tx, publication: NewPublication): Promise<void> {
  const { version, number, agencyName, copy, digest, at, preparedBy, publishedBy } = publication;
  const text = searchText([number, agencyName, copy.partyCode ?? '', outcomeOf(copy), ...Object.values(copy.texts)].join(' '));
  await tables(tx).insertInto('disclosure.publication').values({
    ...keyOf(publication), version, number, agency_name: agencyName, copy: JSON.stringify(copy), copy_digest: digest, decided_on: copy.decidedOn,
    published_on: chinaDateOf(at), published_at: at, prepared_by: preparedBy, published_by: publishedBy,
    penalties: 'penalties' in copy ? [...new Set(copy.penalties.map(({ type }) => type))] : [], search_text: text, search: bigramsOf(text),
  }).execute();
}

export async function insertAnnulment(tx: Tx, because: Because, ground: TakeDownGround, effectiveOn: LegalDate): Promise<void> {
  await tables(tx).insertInto('disclosure.annulment').values({ ...keyOf(because), ground, effective_on: effectiveOn }).execute();
}

export async function insertTakeDown(tx: Tx, because: Because, explanation: string, at: Instant): Promise<void> {
  await tables(tx).insertInto('disclosure.take_down').values({ ...keyOf(because), explanation, taken_down_on: chinaDateOf(at) }).execute();
}

export async function insertWithholding(tx: Tx, because: Because, ground: WithholdingGround, at: Instant): Promise<void> {
  await tables(tx).insertInto('disclosure.withholding').values({ ...keyOf(because), ground, withheld_on: chinaDateOf(at) }).execute();
}
