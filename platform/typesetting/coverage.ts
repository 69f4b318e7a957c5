import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Which characters a font can show, from its cmap table (OpenType, formats 4 and 12): asked before a document gets a number, so that a
 * name that cannot be printed is refused while it can still be corrected.
 */

type Range = readonly [first: number, last: number];

const read = (file: number, at: number, length: number): DataView => {
  const bytes = new Uint8Array(length);
  readSync(file, bytes, 0, length, at);
  return new DataView(bytes.buffer);
};

const tag = (view: DataView, at: number): string => String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** Where the table stands in the file; a collection (ttc) is asked for its first font. */
function cmapPlace(file: number): { readonly at: number; readonly length: number } | null {
  const start = tag(read(file, 0, 4), 0) === 'ttcf' ? read(file, 12, 4).getUint32(0) : 0;
  const count = read(file, start + 4, 2).getUint16(0);
  const directory = read(file, start + 12, count * 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (tag(directory, entry * 16) === 'cmap') return { at: directory.getUint32(entry * 16 + 8), length: directory.getUint32(entry * 16 + 12) };
  }
  return null;
}

/** Format 12: groups of characters; glyph 0 is no glyph. */
const groups = (view: DataView, at: number): readonly Range[] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, index) => at + 16 + index * 12)
    .filter((place) => view.getUint32(place + 8) !== 0).map((place): Range => [view.getUint32(place), view.getUint32(place + 4)]);

/** Format 4: segments, each with a shift or an array of glyphs. */
function segments(view: DataView, at: number): readonly Range[] {
  const twice = view.getUint16(at + 6);
  const found: Range[] = [];
  for (let two = 0; two < twice; two += 2) {
    const [last, first] = [view.getUint16(at + 14 + two), view.getUint16(at + 16 + twice + two)];
    const shift = view.getUint16(at + 16 + twice * 2 + two);
    const offsetAt = at + 16 + twice * 3 + two;
    const offset = view.getUint16(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code + shift : view.getUint16(offsetAt + offset + (code - first) * 2);
      if (glyph % 0x10000 !== 0) found.push([code, code]);
    }
  }
  return found;
}

function rangesOf(path: string): readonly Range[] {
  const file = openSync(path, 'r');
  try {
    const place = cmapPlace(file);
    if (place === null) return [];
    const view = read(file, place.at, place.length);
    const offsets = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(8 + index * 8));
    return [...new Set(offsets)].flatMap((at) => {
      const format = view.getUint16(at);
      if (format === 12) return groups(view, at);
      return format === 4 ? segments(view, at) : [];
    });
  } finally {
    closeSync(file);
  }
}

const PLANES = 0x110000;

/** Answers with the characters of a text that none of the fonts can show, each once; line breaks and tabs are no characters to show. */
export function unprintableIn(files: readonly string[]): (text: string) => readonly string[] {
  let known: Uint8Array | null = null;
  const learn = (): Uint8Array => {
    const map = new Uint8Array(PLANES);
    for (const [first, last] of files.flatMap(rangesOf)) map.fill(1, first, last + 1);
    for (const unseen of '\n\r\t') map[unseen.codePointAt(0) ?? 0] = 1;
    return map;
  };
  return (text) => {
    const map = (known ??= learn());
    return [...new Set(text)].filter((character) => map[character.codePointAt(0) ?? 0] !== 1);
  };
}
