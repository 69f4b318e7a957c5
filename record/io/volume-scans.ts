import { createHash } from 'node:crypto';
import type { Digest } from '#kernel/ids.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import { readWhole } from '#platform/objects/put-bytes.ts';
import type { Scans } from '#platform/scans/open.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { Scanned } from '../dossier/printed.ts';
import type { Piece } from '../dossier/volume.ts';
import { scanOf, scansIn, type AttachedScan } from '../scan-state.ts';

/** Papers that were signed on paper, in the printed volume. */

/** What one print holds in memory at once is bounded by this. */
const MOST = 100;

/** The scan that counts of a piece of the volume; null where there is none. */
export function scanOfPiece(events: readonly CaseEvent[], piece: Piece): AttachedScan | null {
  const event = piece.kind === 'document' ? events.find(({ seq }) => seq === piece.seq)?.id : undefined;
  return piece.kind === 'document' && event !== undefined ? scanOf(events, { event, form: piece.form }) : null;
}

/** Every scan of a piece, the one that counts first. */
export function scansOfPiece(events: readonly CaseEvent[], piece: Piece): readonly AttachedScan[] {
  const event = events.find(({ seq }) => seq === piece.seq)?.id;
  return piece.kind === 'document' ? scansIn(events).filter(({ data }) => data.event === event && data.form === piece.form).toReversed() : [];
}

const digestOf = (bytes: Uint8Array): Digest => createHash('sha256').update(bytes).digest('hex') as Digest; // hexadecimal by construction

interface Parts {
  readonly objects: ObjectStore;
  readonly scans: Scans;
}

async function pagesOf({ objects, scans }: Parts, item: number, { data: { files, pages } }: AttachedScan): Promise<ReadonlyMap<string, Uint8Array> | string> {
  const shown = new Map<string, Uint8Array>();
  for (const { page, file, at } of pages.toSorted((a, b) => a.page - b.page)) {
    const bytes = await readWhole(objects, files[file]?.sha256 ?? '', digestOf);
    if (bytes === null) return '签署扫描件缺失，印原件';
    const jpeg = await scans.show(bytes, at);
    if (!jpeg.ok) return '签署扫描件未排印，印原件';
    shown.set(`scan-${item}-${page}.jpg`, jpeg.value);
  }
  return shown;
}

export interface ScansOfVolume {
  readonly scanned: ReadonlyMap<number, Scanned>;
  /** By the names that the volume gives them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The pages of every scan that counts; where one cannot be had, the paper itself is printed and the contents say so. */
export async function scansOfVolume(parts: Parts, events: readonly CaseEvent[], pieces: readonly Piece[]): Promise<ScansOfVolume> {
  const scanned = new Map<number, Scanned>();
  const files = new Map<string, Uint8Array>();
  for (const piece of pieces) {
    const scan = scanOfPiece(events, piece);
    if (scan === null) continue;
    const shown = files.size + scan.data.pages.length > MOST ? '签署扫描件过多，印原件' : await pagesOf(parts, piece.item, scan);
    if (typeof shown === 'string') scanned.set(piece.item, { absent: shown });
    else {
      scanned.set(piece.item, { files: [...shown.keys()] });
      for (const [name, jpeg] of shown) files.set(name, jpeg);
    }
  }
  return { scanned, files };
}
