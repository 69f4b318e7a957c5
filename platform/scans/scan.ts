import type { Digest } from '#kernel/ids.ts';

/** A file that a scanner or a telephone made of paper, as it is read: page by page, with the codes that stand on each. */

export interface ScannedPage {
  /** What the QR codes on the page say, each once. */
  readonly codes: readonly string[];
  /** SHA-256 of the page's picture as it was set for reading: RGBA, row by row. */
  readonly picture: Digest;
  readonly width: number;
  readonly height: number;
}

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

export interface Scan {
  readonly mediaType: ScanType;
  readonly pages: readonly ScannedPage[];
}

export const MOST = { bytes: 60 * 1024 * 1024, pages: 100, pixels: 120_000_000 } as const;

/** Why a file is not read, and what to do. */
export interface Refusal {
  readonly sentence: string;
  readonly todo: string;
  /** It may do a moment later. */
  readonly passing?: boolean;
}

export const TOO_LARGE: Refusal = { sentence: `扫描件超过${MOST.bytes / 1024 / 1024}MB。`, todo: '请用较低的分辨率（300dpi以下、灰度）重新扫描，或者分成几个文件。' };
