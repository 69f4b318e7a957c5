import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { Raster } from './pdf.ts';

/** QR codes on a picture of a page, however it lies, by ZXing compiled to WebAssembly. */

let ready: Promise<unknown> | null = null;

/** Given as bytes: nothing is fetched. */
const prepare = async (): Promise<unknown> => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  return prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) }, fireImmediately: true });
};

const OPTIONS: ReaderOptions = { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 8 };

const readIn = async ({ data, width, height }: Raster, more: ReaderOptions = {}): Promise<readonly string[]> =>
  (await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { ...OPTIONS, ...more })).filter(({ isValid }) => isValid).map(({ text }) => text);

/** Larger pictures cost seconds and show no more. */
const LARGE = 3_500;

/** Faint or soft print: spread over the whole range, and small pictures made half as large again. */
async function strengthened({ data, width, height }: Raster): Promise<Raster> {
  const scale = Math.min(1.5, Math.max(1, LARGE / Math.max(width, height)));
  const { data: better, info } = await sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }).greyscale().normalise({ lower: 2, upper: 90 })
    .resize({ width: Math.round(width * scale) }).sharpen({ sigma: 1.5 }).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(better), width: info.width, height: info.height };
}

/** At a glance: enough for most pages of a scanner. */
export async function codesAtOnce(raster: Raster): Promise<readonly string[]> {
  await (ready ??= prepare());
  return [...new Set(await readIn(raster))];
}

/** By every means there is. */
export async function codesOn(raster: Raster): Promise<readonly string[]> {
  const first = await codesAtOnce(raster);
  if (first.length > 0) return first;
  const otherwise = await readIn(raster, { binarizer: 'GlobalHistogram' });
  return [...new Set(otherwise.length > 0 ? otherwise : await readIn(await strengthened(raster)))];
}
