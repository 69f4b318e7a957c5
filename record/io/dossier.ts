import type { Readable } from 'node:stream';
import { chinaDateOf } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import { fold } from '#law/engine/fold.ts';
import { orderOn } from '#law/procedures/archiving.ts';
import { Paper } from '#paper/model.ts';
import { signedAmong } from '#platform/ledger/leaf-store.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import { typeAtGate } from '#platform/scans/gate.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { ownTemplate } from '#platform/typesetting/sheet.ts';
import type { Actor } from '#registry/model.ts';
import { commit } from '../commitment.ts';
import { fourProperties, type CheckItem, type FoundFile } from '../dossier/check.ts';
import { compileVolume, emptyFieldsOf, type Compiled, type DossierMatter } from '../dossier/compile.ts';
import { dossierView } from '../dossier/view.ts';
import { COVER_FIELDS, type RecordingSource } from '../dossier/volume.ts';
import type { DossierView } from '../dossier-contract.ts';
import { mediaTypeOf, UNKNOWN_TYPE } from '../media-type.ts';
import { scansIn } from '../scan-state.ts';
import { papersOfCase, type CasePaper } from './document-store.ts';
import { objectsOfCase, type StoredObject } from './recordings/recording-store.ts';
import { actionKindOf, committedEvents, eventsOf, saveReading } from './store.ts';
import type { Recorder } from './take-step.ts';
import { newestVolumeCheck } from './volume-check-store.ts';

export interface DossierParts {
  readonly recorder: Recorder;
  readonly objects: ObjectStore;
}

/** A volume with all that is needed to check it, as it was in one transaction. */
export interface LoadedDossier {
  readonly matter: DossierMatter;
  readonly compiled: Compiled;
  readonly papers: readonly CasePaper[];
  /** The agency's own layouts that they are set in, by digest. */
  readonly layouts: ReadonlyMap<string, string>;
  /** Of the demonstration district. */
  readonly demonstration: boolean;
  readonly stored: ReadonlyMap<string, StoredObject>;
  readonly chain: { readonly events: number; readonly broken: readonly number[] };
  readonly sealed: number;
}

const NO_CASE = problem('not-found', '没有找到这个案件。', { todo: '请核对地址；其他机关的案件不能在本机关查看。' });
const NOT_CLOSED = problem('step-not-open', '本案尚未结案，还没有案卷。', { todo: '结案以后，可以在这里预览案卷、看到还缺什么；归档以后形成案卷。' });

/** Each event's digest computed anew, and whether it names the one before it. */
async function chainOf({ ports }: Pick<Recorder, 'ports'>, tx: Tx, agency: AgencyId, caseId: CaseId, { events }: DossierMatter): Promise<LoadedDossier['chain']> {
  const committed = (await committedEvents(tx, agency, events.map(({ id }) => id))).toSorted((a, b) => a.event.seq - b.event.seq);
  const broken = committed.filter(({ event, salt, previous, digest }, index) =>
    event.seq !== index + 1 || previous !== (committed[index - 1]?.digest ?? null) || commit(agency, caseId, event, previous, salt, ports.digest).digest !== digest);
  return { events: committed.length, broken: broken.map(({ event }) => event.seq) };
}

async function layoutsOf(ports: Recorder['ports'], tx: Tx, agency: AgencyId, papers: readonly CasePaper[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const template of new Set(papers.flatMap(({ paper }) => (paper === null || ownTemplate(paper.template) !== null ? [] : [paper.template])))) {
    const source = await ports.templateSource(tx, agency, template);
    if (source !== null) found.set(template, source);
  }
  return found;
}

/** The volume of a closed or archived case, as it is now. */
export async function loadVolume({ ports, clock }: Pick<Recorder, 'ports' | 'clock'>, tx: Tx, agency: AgencyId, caseId: CaseId): Promise<Result<LoadedDossier, Problem>> {
  const action = actionOf((await actionKindOf(tx, agency, caseId)) ?? '');
  if (action === undefined) return fail(NO_CASE);
  const events = (await eventsOf(tx, agency, caseId)).map(({ event }) => event);
  const today = chinaDateOf(clock());
  const [papers, facts] = [await papersOfCase(tx, agency, caseId), await ports.loadAgencyFacts(tx, agency, today)];
  const { issuer, people } = facts;
  const matter: DossierMatter = {
    action, events, view: action.view(fold(action, events)), agency: issuer.name, nameOf: (id) => people.get(id)?.name ?? '（已离职人员）',
    order: orderOn(facts, today), documents: papers.map(({ paper, ...one }) => ({ ...one, whole: paper !== null })),
  };
  const compiled = compileVolume(matter);
  if (compiled === null) return fail(NOT_CLOSED);
  return ok({
    matter, compiled, papers, layouts: await layoutsOf(ports, tx, agency, papers), demonstration: issuer.demonstration, stored: await objectsOfCase(tx, agency, caseId), chain: await chainOf({ ports }, tx, agency, caseId, matter),
    sealed: await signedAmong(tx, agency, events.map(({ id }) => id)),
  });
}

/** The same for somebody who reads. That they looked, and what for, is recorded in the same transaction. */
export async function loadDossier(recorder: Pick<Recorder, 'ports' | 'clock'>, tx: Tx, { agencyId, officerId }: Actor, caseId: CaseId, purpose: string): Promise<Result<LoadedDossier, Problem>> {
  if ((await actionKindOf(tx, agencyId, caseId)) === null) return fail(NO_CASE);
  await saveReading(tx, agencyId, { caseId, by: officerId, at: recorder.clock(), purpose });
  return loadVolume(recorder, tx, agencyId, caseId);
}

/** A paper is checked by what it says: the printed sheet is compared with its first printing whenever it is printed. */
function paperFound(digest: (text: string) => string, { title, paper }: CasePaper): readonly FoundFile[] {
  if (paper === null) return [];
  const { content } = paper;
  const readable = ((): boolean => { try { return Paper.safeParse(JSON.parse(content)).success; } catch { return false; } })();
  const mediaType = 'application/json';
  return [{ title, sha256: paper.digest, size: null, mediaType, now: { sha256: digest(content), size: Buffer.byteLength(content), mediaType: readable ? mediaType : null } }];
}

/** Enough to tell every type that is known (media-type.ts). */
const HEAD_BYTES = 512;

async function headOf(read: Promise<Readable>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await read) pieces.push(piece as Buffer); // no encoding is set
  return Buffer.concat(pieces);
}

/** The digest of what lies in storage; null where it has not been read back. */
export type ReadBack = (sha256: string) => Promise<string | null>;

async function objectFound(objects: ObjectStore, readBack: ReadBack, { title, file }: Pick<RecordingSource, 'title' | 'file'>, typeOf = mediaTypeOf): Promise<FoundFile> {
  const size = await objects.sizeOf(file.sha256);
  if (size === null) return { ...file, title, now: null };
  const type = size === 0 ? null : typeOf(await headOf(objects.read(file.sha256, { start: 0, end: Math.min(size, HEAD_BYTES) - 1 })));
  return { ...file, title, now: { sha256: await readBack(file.sha256), size, mediaType: type } };
}

/** A PDF is none of the types of recordings. */
const scanTypeOf = (head: Uint8Array): string => {
  const type = typeAtGate(head);
  return typeof type === 'string' ? type : UNKNOWN_TYPE;
};

const mayOpen = (mediaType: string): boolean => mediaType === 'application/json' || mediaType === 'application/pdf' || (mediaType !== UNKNOWN_TYPE && /^(audio|video|image)\//.test(mediaType));

/** 四性检测 of what is there. */
export async function examine({ recorder, objects }: DossierParts, { matter, compiled, papers, chain, sealed }: LoadedDossier, readBack: ReadBack): Promise<readonly CheckItem[]> {
  const recordings: FoundFile[] = [];
  for (const piece of compiled.pieces) if (piece.kind === 'recording') recordings.push(await objectFound(objects, readBack, piece));
  const scans: FoundFile[] = [];
  for (const { data, seq } of scansIn(matter.events)) for (const file of data.files) scans.push(await objectFound(objects, readBack, { title: `第${seq}条记录的签署扫描件`, file }, scanTypeOf));
  return fourProperties({
    files: [...papers.flatMap((paper) => paperFound(recorder.ports.digest, paper)), ...recordings, ...scans],
    missing: [...compiled.lost, ...matter.documents.filter(({ whole }) => !whole).map(({ title }) => title)],
    emptyFields: emptyFieldsOf(compiled.cover).map((field) => COVER_FIELDS[field]), chain, sealed, mayOpen,
  });
}

/** Of an object that was found to be another than its name says: which one was not kept. */
const ALTERED = 'altered';

/** As found when the object was last read back whole: large films are not read again for every look at the page. */
export const lastReadBack = (stored: ReadonlyMap<string, StoredObject>): ReadBack => async (sha256) => {
  const sound = stored.get(sha256)?.sound ?? null;
  return Promise.resolve(sound === null || sound ? sound && sha256 : ALTERED);
};

export async function readDossier(parts: DossierParts, actor: Actor, caseId: CaseId): Promise<Result<DossierView, Problem>> {
  const loaded = await inTransaction(parts.recorder.database, { agency: actor.agencyId }, (tx) => loadDossier(parts.recorder, tx, actor, caseId, '查看案卷'));
  if (!loaded.ok) return loaded;
  const { compiled, stored, matter } = loaded.value;
  const unread = compiled.pieces.filter((piece) => piece.kind === 'recording' && stored.get(piece.file.sha256)?.sound === null).map(({ title }) => `“${title}”存储后还没有读回核对，核对在后台进行。`);
  const checks = await examine(parts, loaded.value, lastReadBack(stored));
  const last = await inTransaction(parts.recorder.database, { agency: actor.agencyId }, (tx) => newestVolumeCheck(tx, actor.agencyId, caseId));
  const kept = last && { at: last.at, occasion: last.occasion, failed: last.items.filter(({ passed }) => !passed).map(({ name, found }) => `${name}：${found}`) };
  return ok(dossierView({ ...compiled, missing: [...compiled.missing, ...unread] }, matter.documents, checks, kept));
}
