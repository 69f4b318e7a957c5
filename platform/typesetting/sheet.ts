import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#kernel/canonical.ts';
import { epochOf, type Instant } from '#kernel/dates.ts';
import type { Digest } from '#kernel/ids.ts';
import type { Paper } from '#paper/model.ts';
import { codeSvg, pageCodes, pagesExpected } from './codes.ts';
import type { Order } from './protocol.ts';

/** The template that new papers are set in. One that was ever used is never edited (templates.test.ts): a change is the next number. */
export const TEMPLATE = 'sheet-4';

export const TEMPLATES = join(import.meta.dirname, 'templates');
const ours = new Map<string, string>();

/** Our own template of that name; null for the digest of an agency's. */
export function ownTemplate(name: string): string | null {
  if (!/^sheet-\d+$/.test(name)) return null;
  const source = ours.get(name) ?? readFileSync(join(TEMPLATES, `${name}.typ`), 'utf8');
  ours.set(name, source);
  return source;
}

export const STANDARD_SHEET = ownTemplate(TEMPLATE) ?? '';

/** The digest of what a paper says; it stands in the QR code, and anyone can compute it from the JSON attached to the PDF. */
export const contentDigest = (content: string): Digest => createHash('sha256').update(content).digest('hex') as Digest; // hexadecimal by construction

/** The text that is kept, attached and digested. */
export const contentOf = (paper: Paper): string => canonicalJson(paper);

/** The agency's seal as an image, so many millimetres wide. */
export interface SealImage {
  readonly format: 'png' | 'svg';
  readonly bytes: Uint8Array;
  readonly width: number;
}

/** What was put by hand on a signature line: a picture of it and when, and the words that stand before it. */
export interface HandOnLine {
  /** Which of the paper's signature lines, counted from 0. */
  readonly place: number;
  readonly label: string;
  /** False: somebody noted why it is not signed. */
  readonly signed: boolean;
  readonly svg: string | null;
  /** What the picture is, for who does not see it. */
  readonly alt: string;
  readonly words: string;
  readonly on: string;
}

/** What is put on a paper beside what it says. */
export interface Dress {
  /** Goes over name and date where the paper bears a seal; null leaves the place free. Templates before sheet-2 know none. */
  readonly seal: SealImage | null;
  /** Templates before sheet-2 show none. */
  readonly hands?: readonly HandOnLine[];
}

export interface Sheet extends Dress {
  /** What was kept when the document was issued. */
  readonly content: string;
  readonly template: string;
  /** The text of an agency's own template, which stands for the named one. */
  readonly layout?: string;
  /** Where the document is verified; the digest is added to it. */
  readonly address: string;
  /** The time that the file carries. */
  readonly at: Instant;
}

/** Templates in which every page has the same code. */
const WITHOUT_PAGE_CODES: ReadonlySet<string> = new Set(['sheet-1', 'sheet-2', 'sheet-3']);

export interface SheetData extends Pick<Sheet, 'content' | 'address' | 'template'>, Partial<Dress> {
  /** Pages that get a code of their own; as many as are expected where they are not known. */
  readonly pages?: number | null;
}

/**
 * What a template of sheets reads: `paper`, `attached` (what it says, to be attached), `digest`, `address`, `code` (leads to the paper),
 * `codes` (of each page, the first first; a page beyond them takes `code`), `seal`, `hands`.
 */
export function sheetData({ content, address, template, seal = null, hands = [], pages = null }: SheetData): string {
  const digest = contentDigest(content);
  const verified = `${address}/${digest}`;
  return JSON.stringify({
    paper: JSON.parse(content), attached: content, digest, address: verified, code: codeSvg(verified), hands,
    codes: WITHOUT_PAGE_CODES.has(template) ? [] : pageCodes(verified, pages ?? pagesExpected(content)),
    seal: seal === null ? null : { format: seal.format, width: seal.width, data: [...seal.bytes] },
  });
}

/** The order that prints a sheet. The same sheet is the same order is the same bytes. */
export function orderOf({ layout, at, ...sheet }: Sheet): Order {
  const { template, content } = sheet;
  return {
    source: layout ?? ownTemplate(template) ?? STANDARD_SHEET, standard: 'a-3a', at: Math.floor(epochOf(at) / 1000), data: sheetData(sheet),
    ...(WITHOUT_PAGE_CODES.has(template) ? {} : { longer: { than: pagesExpected(content), data: (pages: number) => sheetData({ ...sheet, pages }) } }),
  };
}

/** What sets the type, with its version: another one may give other bytes for the same sheet. */
export const ENGINE = 'typst-ts-node-compiler 0.7.0';
