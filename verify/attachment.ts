import { unzlibSync } from 'fflate';
import { fromUtf8 } from '#ledger/bytes.ts';

/** The file attached to a print (PDF/A-3): what the paper says, as the platform keeps and digests it. */

/** A paper of two hundred pages is below a megabyte. */
const LONGEST = 16 * 1024 * 1024;

const OBJECT = /(?:^|[\r\n\s])\d+\s+\d+\s+obj\b/g;
const STREAM = />>\s*stream(?:\r\n|\n)/g;
const ATTACHED = /\/Type\s*\/EmbeddedFile\b/;

export const isPdf = (bytes: Uint8Array): boolean => [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, index) => bytes[index] === byte);

/** One character a byte, so that places in the text are places in the file. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

/** The first match of a sticky-free pattern from a place on. */
function next(pattern: RegExp, text: string, from: number): { readonly start: number; readonly end: number } | null {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** A length that stands in an object of its own, as some programs write it. */
function lengthIn(dictionary: string, text: string): number | null {
  const [, direct, generation] = /\/Length\s+(\d+)(?:\s+(\d+)\s+R\b)?/.exec(dictionary) ?? [];
  if (direct === undefined) return null;
  if (generation === undefined) return Number(direct);
  const [, referred] = new RegExp(String.raw`(?:^|\s)${direct}\s+${generation}\s+obj\s+(\d+)\s+endobj`).exec(text) ?? [];
  return referred === undefined ? null : Number(referred);
}

/** The check that ends a zlib stream (RFC 1950): the library that unpacks passes over it. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

/** What a stream holds; null where it is packed in a way that is not read here, or does not unpack. */
function unpacked(dictionary: string, bytes: Uint8Array): Uint8Array | null {
  if (!dictionary.includes('/Filter')) return bytes;
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*\]?/.test(dictionary) || dictionary.includes('/DecodeParms')) return null;
  try {
    // An output of fixed size: what unpacks to more is refused.
    const whole = unzlibSync(bytes, { out: new Uint8Array(LONGEST) });
    return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0) === adler32(whole) ? whole : null;
  } catch {
    return null;
  }
}

/** Every attached file of a PDF, in order; null for one that is there and cannot be read. */
function attachedFiles(bytes: Uint8Array): readonly (Uint8Array | null)[] {
  const text = latin1(bytes);
  const files: (Uint8Array | null)[] = [];
  for (let at = 0; ; ) {
    const object = next(OBJECT, text, at);
    if (object === null) return files;
    const stream = next(STREAM, text, object.end);
    const end = text.indexOf('endobj', object.end);
    at = object.end;
    if (stream === null || (end >= 0 && end < stream.start)) continue;
    const dictionary = text.slice(object.end, stream.start);
    const length = lengthIn(dictionary, text);
    const whole = length !== null && stream.end + length <= bytes.length && /^\s*endstream/.test(text.slice(stream.end + length, stream.end + length + 20));
    if (ATTACHED.test(dictionary)) files.push(whole ? unpacked(dictionary, bytes.subarray(stream.end, stream.end + length)) : null);
    // What a stream holds is no part of the file's own structure, whatever it looks like.
    at = whole ? stream.end + length : stream.end;
  }
}

export type Attachment = { readonly bytes: Uint8Array } | 'none' | 'several' | 'unreadable';

/** The one file attached to a print. A print of ours has exactly one: with a second beside it nobody could tell which is meant. */
export function attachmentOf(pdf: Uint8Array): Attachment {
  const [first, ...more] = attachedFiles(pdf);
  if (first === undefined) return 'none';
  if (more.length > 0) return 'several';
  return first === null ? 'unreadable' : { bytes: first };
}

/** Labels before what they label; what is not named here follows in the order of the file. */
const ORDER = ['letterhead', 'title', 'number', 'agency', 'heading', 'headings', 'label', 'question', 'statement', 'text', 'value', 'answer', 'rows', 'turns', 'signers', 'signer', 'name'];
/** Codes, which stand on no paper, and the day once more. */
const UNSEEN = new Set(['kind', 'form', 'internal', 'seal', 'widths', 'issuedOn']);

const rank = (key: string): number => {
  const found = ORDER.indexOf(key);
  return found < 0 ? ORDER.length : found;
};

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => !UNSEEN.has(key)).toSorted(([a], [b]) => rank(a) - rank(b)).flatMap(([, part]) => textsIn(part));
}

/** What a paper says, line by line, for a person to compare with what is printed; null for what is no JSON. */
export function linesOf(attached: Uint8Array): readonly string[] | null {
  try {
    return textsIn(JSON.parse(fromUtf8(attached) ?? ''));
  } catch {
    return null;
  }
}
