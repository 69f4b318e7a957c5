import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { fail, ok, type Result } from '#kernel/result.ts';
import { MOST, type Refusal } from './scan.ts';

/** Pages of a PDF as pictures, by PDFium compiled to WebAssembly: built without scripts, it opens nothing that a file names. */

export interface Raster {
  /** RGBA, row by row. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

export interface OpenPdf {
  readonly pages: number;
  /** Null where the page cannot be set. */
  readonly page: (index: number, dpi: number) => Raster | null;
  readonly close: () => void;
}

/** Of a page at 300 dpi, with room for legal sizes; what claims to be larger is set smaller. */
const LONGEST_SIDE = 4_300;
const POINTS = 72;

const RGBA = 4;
const ANNOTATIONS_IN_RGBA_ORDER = 0x01 | 0x10;
const WHITE = 0xffffffff;
const PASSWORD = 4;

function rasterOf(pdfium: WrappedPdfiumModule, document: number, index: number, dpi: number): Raster | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const [wide, high] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const scale = Math.min(dpi / POINTS, LONGEST_SIDE / Math.max(wide, high, 1));
  const [width, height] = [Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale))];
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, RGBA, 0, 0);
  try {
    if (bitmap === 0) return null;
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS_IN_RGBA_ORDER);
    const at = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return { data: new Uint8ClampedArray(pdfium.pdfium.HEAPU8.slice(at, at + width * height * 4)), width, height };
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(page);
  }
}

/** A fresh engine for every file: what one file did to it, the next does not meet. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf, Refusal>> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const pdfium = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) });
  pdfium.PDFiumExt_Init();
  const at = pdfium.pdfium.wasmExports.malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) {
    return fail(pdfium.FPDF_GetLastError() === PASSWORD
      ? { sentence: '这个PDF设有打开密码，不能读取。', todo: '请取消密码后重新选择，或者重新扫描。' }
      : { sentence: 'PDF不完整或者已经损坏，不能读取。', todo: '请重新扫描，或者从扫描仪重新取得文件。' });
  }
  const pages = pdfium.FPDF_GetPageCount(document);
  if (pages === 0) return fail({ sentence: 'PDF中没有一页。', todo: '请重新扫描。' });
  if (pages > MOST.pages) return fail({ sentence: `PDF有${pages}页，一次最多读取${MOST.pages}页。`, todo: '请按文书分别扫描，每份文书一个文件。' });
  return ok({ pages, page: (index, dpi) => rasterOf(pdfium, document, index, dpi), close: () => pdfium.FPDF_CloseDocument(document) });
}
