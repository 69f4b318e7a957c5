import sharp, { type Sharp } from 'sharp';
import { Instant } from '#kernel/dates.ts';
import { samplesOf } from '#paper/sample.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { contentDigest, contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { openPdf } from '../pdf.ts';

/** Scans for tests: our own prints as a scanner or a telephone gives them back. */

export const ADDRESS = 'https://zf.example.gov.cn/verify';

export interface PrintedSample {
  readonly pdf: Uint8Array;
  readonly digest: string;
}

/** Samples of the record's layout: of one page, of several, and of one page again. */
export async function printedSamples(template = TEMPLATE): Promise<readonly PrintedSample[]> {
  const press = openPress({ children: 1 });
  try {
    const all: PrintedSample[] = [];
    for (const paper of samplesOf('record')) {
      const content = contentOf(paper);
      const printed = await press.print(orderOf({ content, template, address: ADDRESS, at: Instant.parse('2026-03-16T02:00:00.000Z'), seal: null }));
      if (!printed.ok) throw new Error(printed.error.kind);
      all.push({ pdf: printed.value.pdf, digest: contentDigest(content) });
    }
    return all;
  } finally {
    press.close();
  }
}

/** A page laid on a scanner's glass. */
export async function onGlass(pdf: Uint8Array, page: number, dpi: number): Promise<Sharp> {
  const opened = await openPdf(pdf);
  if (!opened.ok) throw new Error(opened.error.sentence);
  const raster = opened.value.page(page, dpi);
  if (raster === null) throw new Error('no such page');
  return sharp(Buffer.from(raster.data), { raw: { width: raster.width, height: raster.height, channels: 4 } }).flatten({ background: '#ffffff' });
}

export const jpegOf = async (picture: Sharp, quality = 75): Promise<Buffer> => picture.jpeg({ quality }).toBuffer();

/** Each step of sharp works on what the one before it left. */
export const again = async (picture: Sharp): Promise<Sharp> => sharp(await picture.png().toBuffer());

/** A PDF with the given pages, as a scanner writes one: each page a picture. */
export async function scannerPdf(pictures: readonly Buffer[]): Promise<Buffer> {
  const objects: Buffer[] = [Buffer.from('<</Type/Catalog/Pages 2 0 R>>'), Buffer.from(`<</Type/Pages/Count ${pictures.length}/Kids[${pictures.map((_, index) => `${3 + index * 3} 0 R`).join(' ')}]>>`)];
  for (const [index, jpeg] of pictures.entries()) {
    const { width, height, channels } = await sharp(jpeg).metadata();
    const drawn = 'q 595 0 0 842 0 0 cm /I Do Q';
    objects.push(Buffer.from(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I ${4 + index * 3} 0 R>>>>/Contents ${5 + index * 3} 0 R>>`));
    objects.push(Buffer.concat([Buffer.from(`<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/Device${channels === 1 ? 'Gray' : 'RGB'}/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>\nstream\n`), jpeg, Buffer.from('\nendstream')]));
    objects.push(Buffer.from(`<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`));
  }
  return rawPdf(objects);
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function rawPdf(objects: readonly (Buffer | string)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

