import { randomUUID } from 'node:crypto';
import { chinaTime, type Instant } from '#kernel/dates.ts';
import type { AgencyId, CaseId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { recordingStateOf } from '#law/recording/state.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Scans } from '#platform/scans/open.ts';
import type { Press } from '#platform/typesetting/press.ts';
import type { Failure, Printed } from '#platform/typesetting/protocol.ts';
import { orderOf, type Dress } from '#platform/typesetting/sheet.ts';
import { volumeOrder } from '#platform/typesetting/volume.ts';
import type { Actor } from '#registry/model.ts';
import { safeName } from '../dossier/package.ts';
import { isPicture, legible, printedVolume, type VolumeMaterial } from '../dossier/printed.ts';
import type { Piece } from '../dossier/volume.ts';
import { mayLook } from '../recording-access.ts';
import { loadDossier, type DossierParts, type LoadedDossier } from './dossier.ts';
import { handsAt } from './hands.ts';
import { pressTrouble } from './press-problem.ts';
import type { Printer } from './print.ts';
import { insertRetrieval, type StoredObject } from './recordings/recording-store.ts';
import { picturesOf } from './volume-pictures.ts';
import { scansOfVolume } from './volume-scans.ts';

export interface BindingParts extends DossierParts {
  readonly printer: Printer;
  /** A press of its own: a volume of a thousand pages keeps no paper waiting. */
  readonly volumePress: Press;
  readonly scans: Scans;
}

/** Who takes the print, when and what for, as every photograph of it says. */
export interface Taking {
  readonly agency: AgencyId;
  readonly at: Instant;
  readonly watermark: string;
  /** Why a photograph may not be in this print; null where it may. */
  readonly absent: (piece: Piece) => string | null;
}

const durationOf = (stored: StoredObject | undefined): number | null => (typeof stored?.probe === 'object' ? stored.probe?.durationSeconds ?? null : null);

function detailsOf({ matter: { events }, stored }: LoadedDossier): VolumeMaterial['recordings'] {
  return new Map(recordingStateOf(events).recordings.map(({ id, data: { device, place, startedAt, endedAt, sha256 } }) =>
    [id, { device, place, startedAt, endedAt, durationSeconds: durationOf(stored.get(sha256)) }]));
}

/** A character that no font has cannot be shown where its absence is told either. */
const inPrintable = (failure: Failure): string =>
  (failure.kind === 'missing-characters' ? `字体中没有其中的字（${Array.from(failure.characters, (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join('、')}）。` : pressTrouble(failure));

/** Papers that cost the press its process, after which the rest is not tried: it is the press that fails, or each would take minutes. */
const MOST_LOST = 2;

/** The papers that cannot be set even alone, each with the reason; none where it is not for them that the volume fails. */
async function unprintable({ volumePress }: BindingParts, { compiled: { pieces }, papers }: VolumeMaterial, dressed: ReadonlyMap<number, Dress>, at: Instant): Promise<ReadonlyMap<number, string>> {
  const found = new Map<number, string>();
  let lost = 0;
  for (const piece of pieces) {
    const kept = piece.kind === 'document' ? papers.find(({ seq, form }) => seq === piece.seq && form === piece.form) : undefined;
    if (!kept?.paper) continue;
    const alone = await volumePress.print(orderOf({ seal: null, ...kept.paper, address: kept.address, at, ...dressed.get(piece.item) }));
    if (alone.ok) continue;
    lost += alone.error.kind === 'refused' || alone.error.kind === 'missing-characters' ? 0 : 1;
    if (lost > MOST_LOST) return new Map();
    found.set(piece.item, `${inPrintable(alone.error)}本件没有随卷排印，请在案件页查看本件，并联系系统管理员。`);
  }
  return found;
}

/** As a whole too much for the press: its parts are there to be had. */
const tooMuch = (failure: Failure, pieces: number): Problem => problem('press-unavailable', `本卷共${pieces}件，整卷没有排印成功：${pressTrouble(failure)}`, {
  todo: failure.kind === 'busy' ? '请稍后重试。' : '请取得案卷封装包，其中每份文书单独成一个PDF文件；需要整卷的，请联系系统管理员。',
});

/** The seal and the signatures that each paper shows when it is opened by itself, by item. */
async function dressOf({ printer, recorder }: BindingParts, agency: AgencyId, { matter: { events }, compiled: { pieces } }: LoadedDossier): Promise<ReadonlyMap<number, Dress>> {
  const dressed = new Map<number, Dress>();
  await inTransaction(recorder.database, { agency }, async (tx) => {
    for (const piece of pieces) {
      const issued = events.find(({ seq }) => seq === piece.seq);
      if (piece.kind !== 'document' || issued === undefined) continue;
      dressed.set(piece.item, { seal: await printer.sealFor(tx, agency, { on: piece.date, at: issued.at }), hands: handsAt(events, piece) });
    }
  });
  return dressed;
}

/** One PDF of the whole volume. What cannot be set is replaced by a page that says so; the rest of the volume is printed all the same. */
export async function bindVolume(parts: BindingParts, loaded: LoadedDossier, { agency, at, watermark, absent }: Taking): Promise<Result<Printed, Problem>> {
  const { volumePress, objects, printer, recorder } = parts;
  const { compiled, papers, matter, layouts } = loaded;
  const [{ shown, files: pictures }, dressed] = [await picturesOf(objects, volumePress, compiled.pieces, absent), await dressOf(parts, agency, loaded)];
  const { scanned, files: scannedFiles } = await scansOfVolume(parts, matter.events, compiled.pieces);
  const material: VolumeMaterial = {
    scanned, compiled, shown, watermark, agency: matter.agency, demonstration: loaded.demonstration, recordings: detailsOf(loaded), unprinted: new Map(),
    papers: papers.map(({ seq, form, paper, origin, pages }) => ({ seq, form, paper, pages, address: `${origin ?? printer.origin}/verify` })),
  };
  const print = async (one: VolumeMaterial, own = layouts) =>
    volumePress.print(await volumeOrder(legible(printedVolume(one), recorder.ports.unprintable), { pictures: new Map([...pictures, ...scannedFiles]), dressed, layouts: own }, at));
  const inOwn = await print(material);
  // An agency's layout that does not bear to stand among others gives way to the standard sheet.
  const first = inOwn.ok || layouts.size === 0 ? inOwn : await print(material, new Map());
  if (first.ok) return first;
  const unprinted = first.error.kind === 'busy' ? new Map() : await unprintable(parts, material, dressed, at);
  if (unprinted.size === 0) return fail(tooMuch(first.error, compiled.pieces.length));
  const second = await print({ ...material, unprinted }, new Map());
  return second.ok ? second : fail(tooMuch(second.error, compiled.pieces.length));
}

/** Whoever prints looks at every photograph: that is written down as 调阅 before anything is printed. */
async function begin({ recorder }: BindingParts, actor: Actor, caseId: CaseId, purpose: string) {
  return inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const loaded = await loadDossier(recorder, tx, actor, caseId, `打印整卷：${purpose}`);
    if (!loaded.ok) return loaded;
    const refused = mayLook(actor, loaded.value.matter.view);
    const at = recorder.clock();
    for (const { id } of refused === null ? loaded.value.compiled.pieces.filter(isPicture) : []) {
      await insertRetrieval(tx, actor.agencyId, { id: randomUUID(), caseId, recordingId: id, manner: 'view', use: null, by: actor.officerId, at, purpose: `打印整卷：${purpose}` });
    }
    return ok({ loaded: loaded.value, at, refused });
  });
}

export interface PrintedVolumeFile {
  readonly name: string;
  readonly pdf: Uint8Array;
}

/** 打印整卷: of a closed case, marked as a preview until it is archived. */
export async function printVolume(parts: BindingParts, actor: Actor, caseId: CaseId, purpose: string): Promise<Result<PrintedVolumeFile, Problem>> {
  const begun = await begin(parts, actor, caseId, purpose);
  if (!begun.ok) return begun;
  const { loaded, at, refused } = begun.value;
  const printed = await bindVolume(parts, loaded, {
    agency: actor.agencyId, at, watermark: `${loaded.matter.nameOf(actor.officerId)} ${chinaTime(at)} 调阅，用途：${purpose}`, absent: () => (refused === null ? null : `${refused.detail}本张照片没有随卷排印。`),
  });
  if (!printed.ok) return printed;
  const { archived, cover } = loaded.compiled;
  return ok({ name: `${safeName(archived === null ? `案卷预览 ${cover.title ?? ''}` : `案卷 ${archived.data.volume}`)}.pdf`, pdf: printed.value.pdf });
}
