import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import type { ActionDefinition, CaseView } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { RECORDING_KINDS } from '#law/forms/recording.ts';
import { partyName } from '#law/party.ts';
import type { Archived, Order } from '#law/procedures/archiving.ts';
import { standingPapers } from '#law/papers/standing.ts';
import { recordingStateOf } from '#law/recording/state.ts';
import { paperStandings } from '../paper-view.ts';
import { piecesOf, type Cover, type Notes, type Piece, type Source, type Volume } from './volume.ts';

/** From the log of a case to its volume, or to what the volume would be if the case were archived now. */

/** A document as the case keeps it. */
export interface KeptDocument {
  readonly seq: number;
  readonly form: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: LegalDate;
  /** False for those that were numbered before what they say was kept. */
  readonly whole: boolean;
  /** Of the first printing; null where it has not been printed. */
  readonly pages: number | null;
}

export interface DossierMatter {
  readonly action: ActionDefinition;
  readonly events: readonly CaseEvent[];
  readonly view: CaseView;
  readonly documents: readonly KeptDocument[];
  readonly agency: string;
  readonly nameOf: (id: OfficerId) => string;
  /** As the agency would have it today: of a volume that is not archived yet. */
  readonly order: Order;
}

/** As long as the case is not archived, what the archivist gives is not there. */
export type CoverDraft = { readonly [Field in keyof Cover]: Cover[Field] | null };

export interface Compiled {
  readonly archived: { readonly event: CaseEvent; readonly data: Archived } | null;
  readonly cover: CoverDraft;
  readonly pieces: readonly Piece[];
  readonly notes: Notes | null;
  /** Documents that the log says were issued and that are not kept. */
  readonly lost: readonly string[];
  /** Everything that the volume lacks, each in a sentence. */
  readonly missing: readonly string[];
}

/** Cover, contents and notes page are of the volume itself: they are no piece of it. */
const COVER_FORM: DocumentCode = 'dossier-cover';

const hasVolume = (phase: string, archived: unknown): boolean => phase === 'closed' || archived !== null;

const decides = (form: string): boolean => Object.hasOwn(DOCUMENTS, form) && DOCUMENTS[form as DocumentCode].audience === 'external' && DOCUMENTS[form as DocumentCode].name.includes('决定'); // the key was just looked up

/** The decision served on the party, as it stood on the day of the decision; of papers made anew the one that stands. */
const decisionOf = ({ view, documents, events }: DossierMatter): KeptDocument | null =>
  standingPapers(documents, events).findLast(({ form, number, issuedOn }) => number !== null && issuedOn === view.decision?.on && decides(form)) ?? null;

/** Every procedure calls its decision so where it serves it (`documents` of law/procedures/service.ts). */
const SERVED_DECISION = 'decision';

function sourcesOf({ events, documents, agency, nameOf }: DossierMatter, decision: KeptDocument | null): readonly Source[] {
  const receipts = new Set(events.filter(({ step, data }) => step === 'serve' && (data as { readonly document?: string }).document === SERVED_DECISION).map(({ seq }) => seq)); // the form of that step
  const standing = paperStandings(events, documents);
  const papers = documents.filter(({ form }) => form !== COVER_FORM).map(({ seq, form, title, number, issuedOn }): Source =>
    ({ kind: 'document', seq, form, title, standing: standing(seq, form), number, receiptFor: receipts.has(seq) ? decision?.form ?? null : null, date: issuedOn, responsible: agency }));
  const seqOf = (id: string | undefined): number | undefined => events.find((event) => event.id === id)?.seq;
  const recordings = recordingStateOf(events).recordings.map(({ id, by, data }): Source => ({
    kind: 'recording', id, seq: seqOf(data.event) ?? seqOf(id) ?? 0, title: `${data.link}（${RECORDING_KINDS[data.kind]}）`, date: chinaDateOf(data.startedAt), responsible: nameOf(by),
    file: { sha256: data.sha256, size: data.size, mediaType: data.mediaType },
  }));
  return [...papers, ...recordings];
}

/** What came of it: as the handlers reported when they asked to close, else what was decided. */
function resultOf({ view, events }: DossierMatter): string | null {
  const report = events.findLast(({ step }) => step === 'request-closing')?.data as { readonly result?: string } | undefined; // the form of that step
  return report?.result ?? (view.decision === null ? null : view.rules.draftNames[view.decision.disposition.kind] ?? null);
}

/** The first day on which a step lacks this form where it is not there. */
const expectedSince = (form: DocumentCode): string => {
  const { since = '' }: DocumentForm = DOCUMENTS[form];
  return since;
};

function lostOf({ action, events, documents }: DossierMatter): readonly string[] {
  const kept = new Set(documents.map(({ seq, form }) => `${seq} ${form}`));
  return events.flatMap((event) => (action.steps[event.step]?.issues(event.data) ?? []).filter((form) => !kept.has(`${event.seq} ${form}`) && expectedSince(form) <= chinaDateOf(event.at))
    .map((form) => `第${event.seq}条记录的《${DOCUMENTS[form].name}》`));
}

/** Pages that papers of the platform alone have; null while one of them was never printed. */
const printedPages = (documents: readonly KeptDocument[]): number | null =>
  documents.reduce<number | null>((sum, { pages }) => (sum === null || pages === null ? null : sum + pages), 0);

function missingOf({ documents, events }: DossierMatter, { archived, lost }: Pick<Compiled, 'archived' | 'lost'>): readonly string[] {
  const papers = documents.filter(({ form }) => form !== COVER_FORM);
  const pages = printedPages(papers);
  const waiting = recordingStateOf(events).announcements.filter(({ settled }) => !settled);
  return [
    ...(archived === null ? ['本案尚未归档：案卷号、保管期限、页数由档案管理人员办理“归档”时填写。'] : []),
    ...lost.map((title) => `缺少${title}：记录显示已经作出，没有找到。请联系系统管理员核查。`),
    ...papers.filter(({ whole }) => !whole).map(({ title }) => `《${title}》编号时系统还没有保存正文，请将纸质件扫描后一并保管。`),
    ...waiting.map(({ data }) => `“${data.link}”的音像记录登记为待存储，还没有存储。`),
    ...(archived !== null && pages !== null && pages > archived.data.pages ? [`归档时填写的页数为${archived.data.pages}页，少于系统中文书的${pages}页，请核对。`] : []),
  ];
}

/** Null while the case is not closed: there is no volume yet. */
export function compileVolume(matter: DossierMatter): Compiled | null {
  const { events, view, agency, nameOf } = matter;
  const event = events.findLast(({ step }) => step === 'archive');
  const archived = event === undefined ? null : { event, data: event.data as Archived }; // the form of that step
  if (!hasVolume(view.phase, archived)) return null;
  const lost = lostOf(matter);
  const decision = decisionOf(matter);
  const order = archived === null ? matter.order : archived.data.computed?.order ?? 'chronological';
  const pieces = piecesOf(sourcesOf(matter, decision), order, decision === null ? [] : [decision.form]);
  const given: Partial<Archived> = archived?.data ?? {};
  const cover: CoverDraft = {
    fonds: given.fonds ?? null, catalogue: given.catalogue ?? null, volume: given.volume ?? null, agency, title: view.title, party: view.party === null ? null : partyName(view.party), decisionNumber: decision?.number ?? null,
    filedOn: view.filedOn, closedOn: events.findLast(({ step }) => step === 'approve-closing' || step === 'close-case')?.on ?? null,
    handlers: view.handlers.map(nameOf), result: resultOf(matter), archivedOn: event?.on ?? null, retention: given.retention ?? null, items: pieces.length,
    pages: given.pages ?? null, secrecy: given.secrecy ?? null,
  };
  const notes = event === undefined ? null : { text: given.note ?? '案卷完整，无需说明的情况。', archivist: nameOf(event.by), checkedBy: null, on: event.on };
  return { archived, cover, pieces, notes, lost, missing: missingOf(matter, { archived, lost }) };
}

/** The volume of an archived case; null before. */
export function volumeOf({ archived, cover, pieces, notes }: Compiled): Volume | null {
  if (archived === null || notes === null) return null;
  const { volume, retention, pages } = archived.data;
  return {
    pieces, notes,
    cover: {
      ...cover, volume, retention, pages, archivedOn: archived.event.on, items: pieces.length, agency: cover.agency ?? '', title: cover.title ?? '', party: cover.party ?? '',
      handlers: cover.handlers ?? [], result: cover.result ?? '',
    },
  };
}

/** Fields that a cover must not leave empty. 全宗号、目录号、密级 are given where the agency has them, 立案日期 and 文号 where the case was filed and decided. */
const REQUIRED = ['volume', 'agency', 'title', 'party', 'closedOn', 'handlers', 'result', 'archivedOn', 'retention', 'pages'] as const satisfies readonly (keyof Cover)[];

export const emptyFieldsOf = (cover: CoverDraft): readonly (typeof REQUIRED)[number][] =>
  REQUIRED.filter((field) => { const value = cover[field]; return value === null || value === '' || (Array.isArray(value) && value.length === 0); });
