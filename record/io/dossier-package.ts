import { createHash, randomUUID } from 'node:crypto';
import { chinaDateOf, chinaTime, epochOf, type Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId, EventId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import { unaltered } from '#platform/objects/unaltered.ts';
import { LARGEST_ZIP, zipStream, type ZipEntry } from '#platform/objects/zip-stream.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Actor } from '#registry/model.ts';
import { tagFiles, tagManifest, type BagFile } from '../dossier/bag.ts';
import { volumeOf, type DossierMatter } from '../dossier/compile.ts';
import { metadataXml } from '../dossier/metadata.ts';
import { explanation, indexHtml, pieceName, safeName, volumeJson, type Packaged } from '../dossier/package.ts';
import type { Piece, RecordingSource, Volume } from '../dossier/volume.ts';
import { recordingStateOf } from '#law/recording/state.ts';
import { loadDossier, type LoadedDossier } from './dossier.ts';
import { handsAt } from './hands.ts';
import { printDocument } from './print.ts';
import { insertRetrieval, retrievalsOfCase } from './recordings/recording-store.ts';
import { bindVolume, type BindingParts } from './volume-print.ts';
import { scansOfPiece } from './volume-scans.ts';

/** The proof bundle of a case as a zip, made by whoever knows the ledger. */
export type ProofOf = (tx: Tx, agency: AgencyId, caseId: CaseId) => Promise<Result<Uint8Array, Problem>>;

export interface PackageParts extends BindingParts {
  readonly proofOf: ProofOf;
}

export interface DossierPackage {
  readonly name: string;
  readonly zip: AsyncIterable<Uint8Array>;
}

interface Part extends BagFile, ZipEntry {
  readonly mediaType: string;
}

type RecordingPiece = Piece & RecordingSource;

const NOT_ARCHIVED = problem('step-not-open', '本案还没有归档，不能取得案卷封装包。', { todo: '请档案管理人员办理“归档”以后再取；现在可以在案件页预览案卷。' });
const UNAPPROVED = '原件未随包：取得人没有经批准而未使用的下载申请';
const TOO_LARGE = '原件未随包：封装包超过4GB，请单独下载';

const partOf = (path: string, mediaType: string, bytes: Uint8Array): Part =>
  ({ path, mediaType, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: async () => Promise.resolve([bytes]) });

const textPart = (path: string, mediaType: string, text: string): Part => partOf(path, mediaType, Buffer.from(text));

const recordingPart = (objects: ObjectStore, { item, title, file }: RecordingPiece): Part => ({
  path: `data/recordings/${pieceName(item, title, file.mediaType.split('/')[1]?.replace(/[^a-z0-9]/g, '') ?? 'bin')}`, ...file,
  bytes: async () => Promise.resolve(unaltered(objects, file.sha256)),
});

const EXTENSIONS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** What came back of a paper that was signed on paper, as it was brought; what was superseded too. */
const scannedParts = (objects: ObjectStore, events: DossierMatter['events'], piece: Piece): readonly Part[] => scansOfPiece(events, piece).flatMap(({ data: { files }, seq }, index) =>
  files.map(({ sha256, size, mediaType }, place): Part => ({
    path: `data/documents/${pieceName(piece.item, `${piece.title.slice(0, 30)}（${index === 0 ? '签署扫描件' : `已替代的扫描件${seq}`}${files.length === 1 ? '' : `${place + 1}`}）`, EXTENSIONS[mediaType] ?? 'bin')}`,
    sha256, size, mediaType, bytes: async () => Promise.resolve(unaltered(objects, sha256)),
  })));

/** Documents as PDF, one after the other: as they stand, and where they were signed by hand since also the file with the agency's electronic signature. */
async function printedParts({ printer, objects }: PackageParts, { agencyId }: Actor, caseId: CaseId, { papers, matter: { events } }: LoadedDossier, volume: Volume): Promise<Result<ReadonlyMap<number, readonly Part[]>, Problem>> {
  const parts = new Map<number, readonly Part[]>();
  for (const piece of volume.pieces) {
    const kept = piece.kind === 'document' && papers.some(({ seq, form, paper }) => seq === piece.seq && form === piece.form && paper !== null);
    if (piece.kind !== 'document' || !kept) continue;
    const place = { caseId, seq: piece.seq, form: piece.form };
    const printed = await printDocument(printer, agencyId, place, null);
    const original = handsAt(events, piece).length === 0 ? printed : await printDocument(printer, agencyId, place, null, 'original');
    if (!printed.ok) return printed;
    if (!original.ok) return original;
    const fileOf = (title: string, pdf: Uint8Array): Part => partOf(`data/documents/${pieceName(piece.item, title, 'pdf')}`, 'application/pdf', pdf);
    const own = fileOf(piece.title, printed.value.pdf);
    const signed = original.value.signature !== null && original.value.digest !== printed.value.digest;
    const scans = scannedParts(objects, events, piece);
    for (const { sha256, size, path } of scans) if ((await objects.sizeOf(sha256)) !== size) return fail(problem('file-changed', `存储中的“${path}”缺失或者大小与登记的不一致，没有封装。`, { todo: '请立即联系系统管理员和审计管理员核查。' }));
    parts.set(piece.item, [...(signed ? [own, fileOf(`${piece.title}（电子签名原件）`, original.value.pdf)] : [own]), ...scans]);
  }
  return ok(parts);
}

/** A copy of a recording leaves under an approval given to this person, once (record/io/recordings/retrieval.ts): the package is no way around it. */
async function takeOriginals(tx: Tx, actor: Actor, caseId: CaseId, uses: readonly Approval[], { at, purpose }: { at: Instant; purpose: string }): Promise<void> {
  for (const { id: use, recording } of uses) {
    await insertRetrieval(tx, actor.agencyId, { id: randomUUID(), caseId, recordingId: recording, manner: 'download', use, by: actor.officerId, at, purpose });
  }
}

interface Approval {
  readonly id: EventId;
  readonly recording: EventId;
}

/** The unused approvals of this person to download recordings of the case, by recording. */
async function approvalsOf(tx: Tx, { agencyId, officerId }: Actor, caseId: CaseId, { events }: DossierMatter): Promise<ReadonlyMap<string, Approval>> {
  const { used } = await retrievalsOfCase(tx, agencyId, caseId);
  return new Map(recordingStateOf(events).uses.filter(({ id, by, data, decision }) => data.use === 'download' && by === officerId && decision?.granted === true && !used.has(id))
    .map(({ id, data: { recording } }) => [recording, { id, recording }]));
}

/** Of the approved recordings those that fit; each must lie in storage whole, or no package is begun. */
async function fitting(objects: ObjectStore, approved: readonly RecordingPiece[], taken: number): Promise<Result<readonly RecordingPiece[], Problem>> {
  const fit: RecordingPiece[] = [];
  let size = taken;
  for (const piece of approved) {
    if ((await objects.sizeOf(piece.file.sha256)) !== piece.file.size) {
      return fail(problem('file-changed', `存储中的“${piece.title}”缺失或者大小与登记的不一致，没有封装。`, { todo: '请立即联系系统管理员和审计管理员核查。' }));
    }
    if (size + piece.file.size > LARGEST_ZIP) continue;
    size += piece.file.size;
    fit.push(piece);
  }
  return ok(fit);
}

/** For headers of the zip, the print of the whole volume and the files about it. */
const RESERVED = 128 * 1024 * 1024;

interface Gathered {
  readonly volume: Volume;
  readonly papers: ReadonlyMap<number, readonly Part[]>;
  readonly originals: ReadonlyMap<number, Part>;
  readonly absent: Packaged['absent'];
  readonly proof: Uint8Array;
  /** The whole volume in one file, or why it could not be printed. */
  readonly bound: Part | string;
}

function bagOf({ recorder }: PackageParts, { matter }: LoadedDossier, { volume, papers, originals, absent, proof, bound }: Gathered, said: Pick<Packaged, 'purpose' | 'takenBy'>): readonly ZipEntry[] {
  const now = recorder.clock();
  const files = ({ item }: Piece) => [...(papers.get(item) ?? []), originals.get(item)].flatMap((part) => (part === undefined ? [] : [{ path: part.path, sha256: part.sha256, size: part.size, mediaType: part.mediaType }]));
  const packaged: Packaged = { ...said, volume, files, absent, bound: typeof bound === 'string' ? { absent: bound } : { path: bound.path } };
  const { action, events, nameOf } = matter;
  const business = events.map(({ step, at, on, by, officers }) => ({
    name: action.steps[step]?.name ?? step, at, on, by: [...new Set([by, ...officers])].map(nameOf), articles: (action.steps[step]?.articles ?? []).map(({ text }) => text),
  }));
  const people = [...new Set(business.flatMap(({ by }) => by))].map((name) => ({ name, post: '' }));
  const payload = [
    ...(typeof bound === 'string' ? [] : [bound]), ...[...papers.values()].flat(), ...originals.values(), partOf('data/proof.zip', 'application/zip', proof), textPart('data/index.html', 'text/html', indexHtml(packaged)),
    textPart('data/metadata.xml', 'application/xml', metadataXml({ volume, createdAt: now, files, business, people })), textPart('data/volume.json', 'application/json', volumeJson(packaged)),
  ];
  const { agency, volume: identifier, title } = volume.cover;
  const tags = [
    textPart('说明文件.txt', 'text/plain', explanation(packaged)),
    ...tagFiles(payload, { organisation: agency, identifier, description: title, baggedOn: chinaDateOf(now) }).map(({ path, text }) => textPart(path, 'text/plain', text)),
  ];
  const last = tagManifest(tags);
  const folder = safeName(`案卷 ${identifier}`);
  return [...tags, textPart(last.path, 'text/plain', last.text), ...payload].map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
}

/** Loads the volume and the proof; who takes the package and what for stands in the log of readings before anything is made. */
async function begin({ recorder, proofOf }: PackageParts, actor: Actor, caseId: CaseId, purpose: string) {
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const loaded = await loadDossier(recorder, tx, actor, caseId, `取得案卷封装包：${purpose}`);
    if (!loaded.ok) return loaded;
    const volume = volumeOf(loaded.value.compiled);
    if (volume === null) return fail(NOT_ARCHIVED);
    const proof = await proofOf(tx, actor.agencyId, caseId);
    return proof.ok ? ok({ loaded: loaded.value, volume, proof: proof.value, approved: await approvalsOf(tx, actor, caseId, loaded.value.matter) }) : proof;
  });
}

/** 案卷封装包: a BagIt folder as a zip, that opens without the platform. */
export async function packageDossier(parts: PackageParts, actor: Actor, caseId: CaseId, purpose: string): Promise<Result<DossierPackage, Problem>> {
  const { recorder, objects } = parts;
  const begun = await begin(parts, actor, caseId, purpose);
  if (!begun.ok) return begun;
  const { loaded, volume, proof, approved } = begun.value;
  const papers = await printedParts(parts, actor, caseId, loaded, volume);
  if (!papers.ok) return papers;
  const recordings = volume.pieces.filter((piece): piece is RecordingPiece => piece.kind === 'recording');
  const at = recorder.clock();
  const takenBy = loaded.matter.nameOf(actor.officerId);
  const taken = RESERVED + proof.length + [...papers.value.values()].flat().reduce((sum, { size }) => sum + size, 0);
  const fit = await fitting(objects, recordings.filter(({ id }) => approved.has(id)), taken);
  if (!fit.ok) return fit;
  const originals = new Map(fit.value.map((piece) => [piece.item, recordingPart(objects, piece)]));
  const absent = (piece: Piece): string | null => {
    if (piece.kind === 'document') return papers.value.has(piece.item) ? null : '编号时系统还没有保存正文，未随包';
    return originals.has(piece.item) ? null : approved.has(piece.id) ? TOO_LARGE : UNAPPROVED;
  };
  const printed = await bindVolume(parts, loaded, { agency: actor.agencyId, at, watermark: `${takenBy} ${chinaTime(at)} 取得封装包，用途：${purpose}`, absent });
  const bound = printed.ok ? partOf('data/volume.pdf', 'application/pdf', printed.value.pdf) : printed.error.detail;
  try {
    await inTransaction(recorder.database, { agency: actor.agencyId }, (tx) => takeOriginals(tx, actor, caseId, fit.value.flatMap(({ id }) => approved.get(id) ?? []), { at, purpose }));
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    return fail(problem('changed-meanwhile', '下载音像记录的批准刚刚已经使用。', { todo: '请重新取得封装包；确需原件的，请重新申请下载。' }));
  }
  const entries = bagOf(parts, loaded, { volume, papers: papers.value, originals, absent, proof, bound }, { purpose, takenBy });
  return ok({ name: `${safeName(`案卷 ${volume.cover.volume}`)}.zip`, zip: zipStream(entries, new Date(epochOf(at))) });
}
