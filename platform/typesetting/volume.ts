import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { epochOf, type Instant } from '#kernel/dates.ts';
import type { PrintedVolume, VolumePart } from '#paper/volume.ts';
import type { Limits } from '#platform/children/child.ts';
import type { Order } from './protocol.ts';
import { ownTemplate, sheetData, STANDARD_SHEET, TEMPLATES, type Dress } from './sheet.ts';

/** Prints the volume with the templates of its papers inside. Not numbered: no print of a volume is kept, so none must come out the same later. */
const SOURCE = readFileSync(join(TEMPLATES, 'volume.typ'), 'utf8');
const INSTEAD_OF_PDF = 'no-attachment.typ';
const NO_ATTACHMENT = readFileSync(join(TEMPLATES, INSTEAD_OF_PDF));

/** A thousand pages of papers, or a hundred photographs. */
export const VOLUME_LIMITS: Limits = { time: 120_000, memory: 1_600_000_000, kept: 400_000_000 };

const dataOf = (part: VolumePart, dress: Dress | undefined): object =>
  (part.kind === 'paper' ? { kind: part.kind, item: part.item, title: part.title, template: `${part.template}.typ`, data: sheetData({ ...part, ...dress }) } : part);

/** What is printed with a volume: pictures by the names that its parts give them, seals and signatures of papers by their items. */
export interface VolumeFiles {
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly dressed: ReadonlyMap<number, Dress>;
  /** The agency's own templates of papers, by digest; one that is not here gives way to the standard sheet. */
  readonly layouts?: ReadonlyMap<string, string>;
}

/** The order that prints a volume. */
export async function volumeOrder(volume: PrintedVolume, { pictures, dressed, layouts }: VolumeFiles, at: Instant): Promise<Order> {
  const parts: object[] = [];
  const files = new Map(pictures).set(INSTEAD_OF_PDF, NO_ATTACHMENT);
  for (const part of volume.parts) {
    parts.push(dataOf(part, part.item === null ? undefined : dressed.get(part.item)));
    if (part.kind === 'paper') files.set(`${part.template}.typ`, Buffer.from(ownTemplate(part.template) ?? layouts?.get(part.template) ?? STANDARD_SHEET));
    // A code for each of some hundred papers: whoever else is served comes in between.
    await others();
  }
  return { source: SOURCE, standard: 'a-2a', at: Math.floor(epochOf(at) / 1000), data: JSON.stringify({ ...volume, parts }), files };
}
