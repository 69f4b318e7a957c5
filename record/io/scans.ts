import { chinaDateOf } from '#kernel/dates.ts';
import type { AgencyId, CaseId, Digest } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { readWhole } from '#platform/objects/put-bytes.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Scans } from '#platform/scans/open.ts';
import type { Refusal } from '#platform/scans/scan.ts';
import type { Actor } from '#registry/model.ts';
import { foundOn, foundSaid, pageCodeIn, type Original } from '../scan-rules.ts';
import type { ComparedFile, ScanComparison, ScanSheet } from '../scan-contract.ts';
import { scanOf, scansIn } from '../scan-state.ts';
import type { DocumentPlace } from './document-store.ts';
import type { Printer } from './print.ts';
import { handlesCase, type Upload } from './recordings/upload-store.ts';
import { namedDocuments } from './scan-projection.ts';
import { readingsOf, saveScanReading, scanUploads, type ScanReading } from './scan-store.ts';
import { signingSheet } from './sign-view.ts';
import { eventsOf, saveReading } from './store.ts';

export interface ScanDesk {
  readonly printer: Printer;
  readonly objects: ObjectStore;
  readonly scans: Scans;
  readonly digestOf: (bytes: Uint8Array) => Digest;
}

const NO_FILE = problem('not-found', '没有找到这个扫描件。', { todo: '请刷新页面；扫描件由上传的人员附入文书。' });
const LOST = problem('file-changed', '存储中的扫描件缺失或者被改动，没有读取。', { todo: '请立即联系系统管理员和审计管理员核查。' });

/** What a scan of this document is compared with, and what is there already. */
export async function scanSheet({ printer }: ScanDesk, actor: Actor, place: DocumentPlace): Promise<Result<ScanSheet, Problem>> {
  const { agencyId: agency, officerId } = actor;
  const sheet = await signingSheet(printer, agency, place);
  if (!sheet.ok) return sheet;
  const { title, number, event, form, digest, pages, lines } = sheet.value;
  return inTransaction(printer.recorder.database, { agency }, async (tx) => {
    const events = (await eventsOf(tx, agency, place.caseId)).map((one) => one.event);
    const attached = scansIn(events);
    const used = new Set(attached.flatMap(({ data }) => data.files.map(({ upload }) => upload)));
    const current = scanOf(events, sheet.value);
    const { people } = await printer.recorder.ports.loadAgencyFacts(tx, agency, chinaDateOf(printer.recorder.clock()));
    return ok({
      title, number, event, form, digest, pages, lines,
      current: current && { id: current.id, at: current.at, by: people.get(current.by)?.name ?? '（已离职人员）', data: current.data },
      earlier: Math.max(0, attached.filter(({ data }) => data.event === event && data.form === form).length - 1),
      waiting: (await scanUploads(tx, agency, place.caseId, officerId)).filter(({ id }) => !used.has(id)).map(({ id, name, size }) => ({ upload: id, name, size })),
      handles: actor.roles.includes('officer') && (await handlesCase(tx, agency, place.caseId, officerId)) === true,
    });
  });
}

type Outcome = { readonly reading: ScanReading } | { readonly refused: Refusal };

/** Reads a file once; what was read is kept, and is what counts. */
async function readOnce({ printer: { recorder }, objects, scans, digestOf }: ScanDesk, agency: AgencyId, { id, sha256 }: Upload, known: ScanReading | undefined): Promise<Result<Outcome, Problem>> {
  if (known !== undefined) return ok({ reading: known });
  const bytes = sha256 === null ? null : await readWhole(objects, sha256, digestOf);
  if (bytes === null) return fail(LOST);
  const read = await scans.read(bytes);
  if (!read.ok) return read.error.passing === true ? fail(problem('scans-busy', read.error.sentence, { todo: read.error.todo })) : ok({ refused: read.error });
  const pages = read.value.pages.map(({ codes, picture }) => ({ codes: codes.flatMap((text) => pageCodeIn(text) ?? []), picture }));
  const reading: ScanReading = { mediaType: read.value.mediaType, pages };
  await inTransaction(recorder.database, { agency }, (tx) => saveScanReading(tx, agency, id, reading, recorder.clock()));
  return ok({ reading });
}

/** Files of this person, each page beside what it was found to be. */
export async function compareScans(desk: ScanDesk, { agencyId: agency, officerId }: Actor, place: DocumentPlace, wanted: readonly string[]): Promise<Result<ScanComparison, Problem>> {
  const { recorder } = desk.printer;
  const sheet = await signingSheet(desk.printer, agency, place);
  if (!sheet.ok) return sheet;
  const original: Original = { digest: sheet.value.digest, pages: sheet.value.pages };
  const [uploads, known] = await inTransaction(recorder.database, { agency }, async (tx) => [await scanUploads(tx, agency, place.caseId, officerId), await readingsOf(tx, agency, wanted)] as const);
  const read: (readonly [Upload, Digest, Outcome])[] = [];
  for (const id of new Set(wanted)) {
    const upload = uploads.find((one) => one.id === id);
    if (upload === undefined || upload.sha256 === null) return fail(NO_FILE);
    const outcome = await readOnce(desk, agency, upload, known.get(id));
    if (!outcome.ok) return outcome;
    read.push([upload, upload.sha256, outcome.value]);
  }
  const named = await inTransaction(recorder.database, { agency }, async (tx) => namedDocuments(tx, agency, place.caseId, read.flatMap(([, , outcome]) => ('reading' in outcome ? [outcome.reading] : []))));
  return ok({
    files: read.map(([{ id, name, size }, sha256, outcome]): ComparedFile => {
      if ('refused' in outcome) return { upload: id, name, size, sha256, mediaType: '', pages: [], refused: { sentence: outcome.refused.sentence, todo: outcome.refused.todo } };
      const { mediaType, pages } = outcome.reading;
      return {
        upload: id, name, size, sha256, mediaType, refused: null,
        pages: pages.map((one) => {
          const found = foundOn(original, one);
          return { picture: one.picture, found: found.kind, page: found.kind === 'page' ? found.page : null, ...foundSaid(found, named) };
        }),
      };
    }),
  });
}

interface Opened {
  readonly bytes: Buffer;
  readonly name: string;
  readonly mediaType: string;
}

/** A scan as it lies in storage. Whoever opens one that is attached leaves a reading; one that is not is its bringer's own. */
export async function openScan({ printer: { recorder }, objects, digestOf }: ScanDesk, { agencyId: agency, officerId }: Actor, caseId: CaseId, uploadId: string, what: string): Promise<Result<Opened, Problem>> {
  const found = await inTransaction(recorder.database, { agency }, async (tx) => {
    const upload = (await scanUploads(tx, agency, caseId)).find(({ id }) => id === uploadId);
    const events = upload === undefined ? [] : (await eventsOf(tx, agency, caseId)).map(({ event }) => event);
    const isAttached = scansIn(events).some(({ data }) => data.files.some((file) => file.upload === uploadId));
    if (upload === undefined || upload.sha256 === null || (!isAttached && upload.by_officer !== officerId)) return null;
    if (isAttached) await saveReading(tx, agency, { caseId, by: officerId, at: recorder.clock(), purpose: `调阅签署后的扫描件${what}` });
    return { name: upload.name, sha256: upload.sha256, mediaType: (await readingsOf(tx, agency, [uploadId])).get(uploadId)?.mediaType ?? 'application/octet-stream' };
  });
  if (found === null) return fail(NO_FILE);
  const bytes = await readWhole(objects, found.sha256, digestOf);
  return bytes === null ? fail(LOST) : ok({ bytes, name: found.name, mediaType: found.mediaType });
}

/** One page as a picture. */
export async function scanPage(desk: ScanDesk, actor: Actor, caseId: CaseId, uploadId: string, at: number): Promise<Result<Uint8Array, Problem>> {
  const opened = await openScan(desk, actor, caseId, uploadId, `第${at + 1}页`);
  if (!opened.ok) return opened;
  const shown = await desk.scans.show(opened.value.bytes, at);
  if (shown.ok) return shown;
  return fail(problem(shown.error.passing === true ? 'scans-busy' : 'file-unreadable', shown.error.sentence, { todo: shown.error.todo }));
}
