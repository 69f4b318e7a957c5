import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { AgencyId, CaseId, Digest } from '#kernel/ids.ts';
import type { AttachScan } from '#law/forms/scan.ts';
import { Digester, type Digests } from '#platform/objects/digester.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { openScans, type Scans } from '#platform/scans/open.ts';
import { openPress } from '#platform/typesetting/press.ts';
import type { RecordPorts } from '#record/ports.ts';
import type { DocumentPlace } from '#record/io/document-store.ts';
import { printDocument, type Printer } from '#record/io/print.ts';
import { advance, findUpload, insertObject, insertUpload, setStatus } from '#record/io/recordings/upload-store.ts';
import { saveScanReading } from '#record/io/scan-store.ts';
import { signingSheet } from '#record/io/sign-view.ts';
import { eventsOf } from '#record/io/store.ts';
import { pageCodeIn } from '#record/scan-rules.ts';
import { sealFor } from '../signing.ts';
import { demoId } from './identity.ts';
import type { TimedStep } from './timeline.ts';

/** Strokes of a pen that are nobody's name. */
const STROKES = 'M10 60 C40 5 60 90 90 30 S140 80 200 20 M60 70 C90 60 140 75 190 62';

/** The page as a scanner gives it back: ink at the foot, a little askew. */
async function signed(page: Uint8Array, index: number): Promise<Buffer> {
  const { width, height } = await sharp(page).metadata();
  const ink = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="translate(${width * 0.24} ${height * 0.865}) scale(${width / 1400})"><path d="${STROKES}" fill="none" stroke="#1b2f7a" stroke-width="5" stroke-linecap="round"/></g></svg>`);
  const inked = await sharp(page).composite([{ input: ink }]).png().toBuffer();
  return sharp(inked).rotate(index % 2 === 0 ? 0.8 : -0.6, { background: '#f4f2ec' }).jpeg({ quality: 70 }).toBuffer();
}

interface Loading {
  readonly database: Database;
  readonly objects: ObjectStore;
  readonly ports: RecordPorts<Tx>;
  readonly origin: string;
}

async function store(objects: ObjectStore, bytes: Buffer): Promise<Digests> {
  const folder = await mkdtemp(join(tmpdir(), 'mingjian-demo-'));
  try {
    const file = join(folder, 'scan');
    await writeFile(file, bytes);
    const digester = new Digester();
    digester.update(bytes);
    const digests = digester.finish();
    await objects.put({ file, digests });
    return digests;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Owner {
  readonly agency: AgencyId;
  readonly caseId: CaseId;
  readonly step: TimedStep;
}

/** One page brought as an upload would bring it, and read as the desk has it read. */
async function brought({ database, objects }: Loading, scans: Scans, { agency, caseId, step: { slug, by, at } }: Owner, jpeg: Buffer, index: number) {
  const { sha256, root, size } = await store(objects, jpeg);
  const [id, digest] = [demoId('scan', slug, String(index)), sha256 as Digest]; // hexadecimal by construction
  const read = await scans.read(jpeg);
  if (!read.ok) throw new Error(read.error.sentence);
  const pages = read.value.pages.map(({ codes, picture }) => ({ picture, codes: codes.flatMap((text) => pageCodeIn(text) ?? []) }));
  await inTransaction(database, { agency }, async (tx) => {
    if ((await findUpload(tx, agency, id)) !== null) return;
    await insertUpload(tx, agency, { id, source: 'scan', caseId, by, device: null, sequence: null, name: `扫描第${index + 1}页（演示）.jpg`, size, statedRoot: root as Digest, at }); // likewise
    await advance(tx, agency, id, 0, size, at);
    await insertObject(tx, agency, { sha256: digest, root: root as Digest, size, mediaType: 'image/jpeg', at }); // likewise
    await setStatus(tx, agency, id, { status: 'stored', sha256: digest, root: root as Digest, stored_at: at, touched_at: at }); // likewise
    await saveScanReading(tx, agency, id, { mediaType: read.value.mediaType, pages }, at);
  });
  return { file: { upload: id, sha256: digest, size, mediaType: read.value.mediaType }, picture: pages[0]?.picture ?? digest, page: pages[0]?.codes[0]?.page ?? 0 };
}

async function pagesOf(printer: Printer, scans: Scans, agency: AgencyId, place: DocumentPlace, count: number): Promise<readonly Uint8Array[]> {
  const printed = await printDocument(printer, agency, place, null, 'original');
  if (!printed.ok) throw new Error(printed.error.detail);
  const pages: Uint8Array[] = [];
  for (let index = 0; index < count; index += 1) {
    const shown = await scans.show(printed.value.pdf, index);
    if (!shown.ok) throw new Error(shown.error.sentence);
    pages.push(shown.value);
  }
  return pages;
}

/** The data of a step that attaches a scan: the paper is printed, signed with a pen, scanned, and brought. */
export async function scanned(loading: Loading, owner: Owner): Promise<AttachScan> {
  const { agency, caseId, step: { data, at } } = owner;
  const { database, ports, origin } = loading;
  const press = openPress({ children: 1 });
  const scans = openScans();
  try {
    const printer: Printer = { recorder: { database, ports, clock: () => at }, press, origin, sealFor, signing: null };
    const events = await inTransaction(database, { agency }, (tx) => eventsOf(tx, agency, caseId));
    const place = { caseId, seq: events.find(({ event }) => event.id === data['event'])?.event.seq ?? 0, form: String(data['form']) };
    const sheet = await signingSheet(printer, agency, place);
    if (!sheet.ok) throw new Error(sheet.error.detail);
    const { event, form, digest, pages, lines } = sheet.value;
    const all = [];
    for (const [index, page] of (await pagesOf(printer, scans, agency, place, pages)).entries()) all.push(await brought(loading, scans, owner, await signed(page, index), index));
    return {
      event, form, digest, left: [], files: all.map(({ file }) => file), pages: all.map(({ page, picture }, file) => ({ page, file, at: 0, picture, manner: 'code' })),
      lines: lines.map(({ place: line, label }) => ({ place: line, label })), keptAt: String(data['keptAt']),
    };
  } finally {
    press.close();
    scans.close();
  }
}
