import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Digest } from '#kernel/ids.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { codesAtOnce, codesOn } from './codes.ts';
import { typeAtGate } from './gate.ts';
import { openPdf, type Raster } from './pdf.ts';
import { MOST, type Refusal, type Scan, type ScannedPage } from './scan.ts';

/** Reads scans. They may be anything: this is done in a process of its own (worker.ts). */

/** What codes are looked for at; what shows none is looked at more closely. */
const DPI = 200;
const CLOSER_DPI = 300;
/** As much of a telephone's picture as a page at 300 dpi has. */
const PICTURE_SIDE = 3_500;

const UNREADABLE: Refusal = { sentence: '照片不完整或者已经损坏，不能读取。', todo: '请重新拍摄。' };

async function pictureOf(bytes: Uint8Array): Promise<Result<Raster, Refusal>> {
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: MOST.pixels }).autoOrient().resize({ width: PICTURE_SIDE, height: PICTURE_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' }).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return ok({ data: new Uint8ClampedArray(data), width: info.width, height: info.height });
  } catch (error) {
    return fail(error instanceof Error && error.message.includes('pixel limit') ? { sentence: '照片的像素过多，不能读取。', todo: '请用手机相机的普通模式重新拍摄。' } : UNREADABLE);
  }
}

const pageOf = (raster: Raster, codes: readonly string[]): ScannedPage =>
  ({ codes, picture: createHash('sha256').update(raster.data).digest('hex') as Digest, width: raster.width, height: raster.height }); // hexadecimal by construction

const unset = (index: number): Refusal => ({ sentence: `第${index + 1}页不能显示，文件可能已经损坏。`, todo: '请重新扫描。' });

export async function readScan(bytes: Uint8Array): Promise<Result<Scan, Refusal>> {
  const type = typeAtGate(bytes);
  if (typeof type === 'object') return fail(type);
  if (type !== 'application/pdf') {
    const picture = await pictureOf(bytes);
    return picture.ok ? ok({ mediaType: type, pages: [pageOf(picture.value, await codesOn(picture.value))] }) : picture;
  }
  const pdf = await openPdf(bytes);
  if (!pdf.ok) return pdf;
  const pages: ScannedPage[] = [];
  for (let index = 0; index < pdf.value.pages; index += 1) {
    const raster = pdf.value.page(index, DPI);
    if (raster === null) return fail(unset(index));
    const codes = await codesAtOnce(raster);
    const closer = codes.length > 0 ? null : pdf.value.page(index, CLOSER_DPI);
    pages.push(pageOf(raster, closer === null ? codes : await codesOn(closer)));
  }
  pdf.value.close();
  return ok({ mediaType: type, pages });
}

/** Longest side of a page to be looked at: on screen, and in a printed volume at 190 dpi. */
const SHOWN_SIDE = 2_200;

/** One page as a JPEG, upright as it was scanned. */
export async function showPage(bytes: Uint8Array, index: number): Promise<Result<Uint8Array, Refusal>> {
  const type = typeAtGate(bytes);
  if (typeof type === 'object') return fail(type);
  const pdf = type === 'application/pdf' ? await openPdf(bytes) : null;
  if (pdf?.ok === false) return pdf;
  const picture = pdf === null ? await pictureOf(bytes) : ok(pdf.value.page(index, DPI));
  if (!picture.ok) return picture;
  if (picture.value === null) return fail(unset(index));
  const { data, width, height } = picture.value;
  return ok(await sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' })
    .resize({ width: SHOWN_SIDE, height: SHOWN_SIDE, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer());
}
