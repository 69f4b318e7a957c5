import { setImmediate as others } from 'node:timers/promises';
import { epochOf, type Instant } from '#kernel/dates.ts';
import type { PrintedVolume, VolumePart } from '#paper/volume.ts';
import type { Limits } from '#platform/children/child.ts';
import type { Order } from './protocol.ts';
import { sheetData, type Dress } from './sheet.ts';

/** Prints the volume with the templates of its papers inside. Not numbered: no print of a volume is kept, so none must come out the same later. */
const TEMPLATE = 'volume.typ';

/** A thousand pages of papers, or a hundred photographs. */
export const VOLUME_LIMITS: Limits = { time: 120_000, memory: 1_600_000_000, kept: 400_000_000 };

const dataOf = (part: VolumePart, dress: Dress | undefined): object =>
  (part.kind === 'paper' ? { kind: part.kind, item: part.item, title: part.title, template: `${part.template}.typ`, data: sheetData({ ...part, ...dress }) } : part);

/** What is printed with a volume: pictures by the names that its parts give them, seals and signatures of papers by their items. */
export interface VolumeFiles {
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly dressed: ReadonlyMap<number, Dress>;
}

/** The order that prints a volume. */
export async function volumeOrder(volume: PrintedVolume, { pictures, dressed }: VolumeFiles, at: Instant): Promise<Order> {
  const parts: object[] = [];
  for (const part of volume.parts) {
    parts.push(dataOf(part, part.item === null ? undefined : dressed.get(part.item)));
    // A code for each of some hundred papers: whoever else is served comes in between.
    await others();
  }
  return { template: TEMPLATE, standard: 'a-2a', at: Math.floor(epochOf(at) / 1000), data: JSON.stringify({ ...volume, parts }), files: pictures };
}
