import { inflateSync } from 'node:zlib';
import type { Inspected, PageRead } from './protocol.ts';

/**
 * Reads what stands on set sheets, from the picture that the engine itself makes of them (SVG): the words of each page, whether they
 * can be seen, and whether the code that verifies the paper is on it. It runs beside the engine, in the process that may be killed.
 */

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix =>
  [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];

const numbers = (text: string): readonly number[] => text.split(/[\s,]+/).map(Number);

function matrixOf(transform: string): Matrix {
  let result = IDENTITY;
  for (const [, name, inner = ''] of transform.matchAll(/(translate|scale|matrix|rotate)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(inner);
    if (name === 'translate') result = times(result, [1, 0, 0, 1, a, b]);
    else if (name === 'scale') result = times(result, [a, 0, 0, inner.trim().split(/[\s,]+/).length > 1 ? b : a, 0, 0]);
    else if (name === 'matrix') result = times(result, [a, b, c, d, e, f]);
    else result = times(result, [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180), -Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180), 0, 0]);
  }
  return result;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const unescaped = (text: string): string => text.replaceAll(/&(#x[0-9a-f]+|#\d+|[a-z]+|#39);/gi, (all, name: string) => {
  if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  return ENTITIES[name] ?? (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : all);
});

/** As light as this, words on white paper are not read. */
const PALEST = 0.75;

/** Whether ink of this colour shows on white paper; what is no plain colour does not count as ink. */
function shows(fill: string): boolean {
  const [, digits = ''] = /^#([0-9a-f]{3,8})$/i.exec(fill) ?? [];
  const pairs = digits.length <= 4 ? Array.from(digits, (one) => one + one) : digits.match(/../g) ?? [];
  const [red, green, blue, alpha = 255] = pairs.map((pair) => Number.parseInt(pair, 16));
  if (red === undefined || green === undefined || blue === undefined) return false;
  const covered = alpha / 255;
  return ((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255) * covered + (1 - covered) < PALEST;
}

/** Points: smaller print is not read, and a smaller code is not scanned. */
const SMALLEST = 5.5;
const LEAST_CODE = 40;

interface Open {
  readonly tag: string;
  readonly at: Matrix;
  readonly fill: string | null;
  readonly clipped: boolean;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly origin: Matrix;
  readonly words: string[];
  readonly faults: Set<string>;
  code: boolean;
}

const attribute = (tag: string, name: string): string | null => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** Where a point stands on its page. */
const placeOn = (page: Page, [, , , , x, y]: Matrix): readonly [number, number] => [x - page.origin[4], y - page.origin[5]];

const inside = (page: Page, at: Matrix): boolean => {
  const [x, y] = placeOn(page, at);
  return x > -1 && y > -1 && x < page.width + 1 && y < page.height + 1;
};

/** Words that nobody could read are a fault of their page. */
function readWords(page: Page, words: string, open: Open, size: number): void {
  if (words.trim() === '') return;
  const sample = words.trim().slice(0, 20);
  page.words.push(words.replaceAll(/\s/g, ''));
  if (!inside(page, open.at)) page.faults.add(`文字在纸张以外：${sample}`);
  if (open.clipped) page.faults.add(`文字被裁切：${sample}`);
  if (size < SMALLEST) page.faults.add(`文字太小：${sample}`);
  if (open.fill === null || !shows(open.fill)) page.faults.add(`文字的颜色看不清：${sample}`);
}

function readImage(page: Page, tag: string, at: Matrix, codes: readonly (string | undefined)[]): void {
  if (!codes.includes(attribute(tag, 'xlink:href') ?? '')) return;
  const [width, height] = [Number(attribute(tag, 'width')) * Math.hypot(at[0], at[1]), Number(attribute(tag, 'height')) * Math.hypot(at[2], at[3])];
  if (width >= LEAST_CODE && height >= LEAST_CODE && inside(page, at) && inside(page, times(at, [1, 0, 0, 1, Number(attribute(tag, 'width')), Number(attribute(tag, 'height'))]))) page.code = true;
}

const pageOf = (tag: string, origin: Matrix): Page =>
  ({ width: Number(attribute(tag, 'data-page-width')), height: Number(attribute(tag, 'data-page-height')), origin, words: [], faults: new Set(), code: false });

/** The pages of the engine's picture. On each must be the image at `code`, or the one in `codes` that is the page's own. */
export function readPages(svg: string, code: string, codes: readonly string[] = []): readonly PageRead[] {
  const pages: Page[] = [];
  const stack: Open[] = [{ tag: '', at: IDENTITY, fill: null, clipped: false }];
  for (const [, close, name = '', rest = '', empty, text = ''] of svg.matchAll(/<(\/?)([a-zA-Z0-9:]+)([^>]*?)(\/?)>([^<]*)/g)) {
    if (close === '/') {
      stack.pop();
      continue;
    }
    const above = stack.at(-1) ?? { tag: '', at: IDENTITY, fill: null, clipped: false };
    const at = times(above.at, matrixOf(attribute(rest, 'transform') ?? ''));
    const kind = attribute(rest, 'class') ?? '';
    if (kind === 'typst-page') pages.push(pageOf(rest, at));
    const page = pages.at(-1);
    const open: Open = {
      tag: name, at, fill: kind.includes('typst-text') ? attribute(rest, 'fill') : above.fill,
      clipped: kind === 'typst-page' ? false : above.clipped || attribute(rest, 'clip-path') !== null,
    };
    if (page !== undefined && name === 'image') readImage(page, rest, at, [code, codes[pages.length - 1]]);
    if (page !== undefined && kind === 'tsel') readWords(page, unescaped(text), open, Number(/font-size:\s*([\d.]+)px/.exec(rest)?.[1] ?? 0) * Math.sqrt(Math.abs(at[0] * at[3] - at[1] * at[2])));
    if (empty !== '/') stack.push(open);
  }
  return pages.map(({ words, code: found, faults }) => ({ text: words.join(''), code: found, faults: [...faults].slice(0, 5) }));
}

/** Whether the file carries these very bytes as one of its streams. */
function carries(pdf: Uint8Array, wanted: Buffer): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.indexOf('/EmbeddedFile'); at !== -1; at = bytes.indexOf('/EmbeddedFile', at + 1)) {
    const [start, end] = [bytes.indexOf('stream', at), bytes.indexOf('endstream', at)];
    if (start === -1 || end === -1) continue;
    const body = bytes.subarray(start + 'stream'.length, end);
    const plain = body.subarray(body.indexOf('\n') + 1);
    try {
      if (inflateSync(plain, { maxOutputLength: wanted.length + 1 }).equals(wanted)) return true;
    } catch {
      if (plain.subarray(0, wanted.length).equals(wanted)) return true;
    }
  }
  return false;
}

/** As much of an order's data as its sheets are compared with; written by sheetData. */
interface Given {
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly attached?: string;
  readonly seal?: { readonly format: string; readonly data: readonly number[] } | null;
  readonly hands?: readonly { readonly svg: string | null; readonly words: string }[];
  readonly paper?: { readonly blocks: readonly { readonly kind: string; readonly seal?: boolean }[] };
}

const address = (format: string, bytes: Buffer): string => `data:image/${format};base64,${bytes.toString('base64')}`;
const svgAddress = (svg: string): string => address('svg+xml', Buffer.from(svg));

/** What stands on the sheets of an order, given the data it was set from. */
export function inspect(svg: string, pdf: Uint8Array, data: string): Omit<Inspected, 'picture'> {
  const { code = '', codes = [], attached, seal = null, hands = [], paper } = JSON.parse(data) as Given; // written by sheetData
  const sealed = seal !== null && paper?.blocks.some((block) => block.kind === 'issuer' && block.seal === true) === true;
  const pages = readPages(svg, svgAddress(code), codes.map(svgAddress));
  const images = [
    ...(sealed ? [seal.format === 'svg' ? svgAddress(Buffer.from(seal.data).toString()) : address(seal.format, Buffer.from(seal.data))] : []),
    ...hands.flatMap((one) => (one.svg === null ? [] : [svgAddress(one.svg)])),
  ];
  const text = pages.map((page) => page.text).join('');
  const told = hands.every(({ words }) => text.includes(words.replaceAll(/\s/g, '')));
  return { pages, marks: told && images.every((one) => svg.includes(one)), attached: attached !== undefined && carries(pdf, Buffer.from(attached)) };
}
