/** What a file is, by its bytes: what its name or its sender says is a claim. */
export const UNKNOWN_TYPE = 'application/octet-stream';

const text = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Brands of the ISO base media file format. */
const BRANDS: Readonly<Record<string, string>> = { 'qt  ': 'video/quicktime', 'M4A ': 'audio/mp4', 'M4B ': 'audio/mp4', heic: 'image/heic', heix: 'image/heic', mif1: 'image/heic', avif: 'image/avif' };

function riff(bytes: Uint8Array): string {
  const form = text(bytes, 8, 4);
  return { WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo', WEBP: 'image/webp' }[form] ?? UNKNOWN_TYPE;
}

/** MP3 without a tag, or raw AAC: eleven bits of one, then a version, layer, bit rate and sampling rate that exist. */
function mpegAudio(bytes: Uint8Array): string {
  const [first = 0, second = 0, third = 0xff] = bytes;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return UNKNOWN_TYPE;
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  const exists = (second & 0x18) !== 0x08 && (second & 0x06) !== 0 && third >> 4 !== 0x0f && (third & 0x0c) !== 0x0c;
  return exists ? 'audio/mpeg' : UNKNOWN_TYPE;
}

/** 188-byte packets that each begin with 0x47. */
const transportStream = (bytes: Uint8Array): boolean => bytes.length > 376 && bytes[0] === 0x47 && bytes[188] === 0x47 && bytes[376] === 0x47;

/** The type of a recording from its first bytes. What is no sound, picture or film that is known here is `application/octet-stream`. */
export function mediaTypeOf(bytes: Uint8Array): string {
  if (text(bytes, 4, 4) === 'ftyp') return BRANDS[text(bytes, 8, 4)] ?? 'video/mp4';
  if (text(bytes, 0, 4) === 'RIFF') return riff(bytes);
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (text(bytes, 0, 4) === 'GIF8') return 'image/gif';
  if (text(bytes, 0, 4) === 'OggS') return 'audio/ogg';
  if (text(bytes, 0, 4) === 'fLaC') return 'audio/flac';
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return 'video/webm';
  if (text(bytes, 0, 3) === 'ID3') return 'audio/mpeg';
  if (text(bytes, 0, 5) === '#!AMR') return 'audio/amr';
  if (starts(bytes, 0x00, 0x00, 0x01, 0xba)) return 'video/mpeg';
  return transportStream(bytes) ? 'video/mp2t' : mpegAudio(bytes);
}

/** What a browser shows or plays by itself, without running anything in it. */
const SHOWN = new Set([
  'video/mp4', 'video/quicktime', 'video/webm', 'audio/mp4', 'audio/mpeg', 'audio/aac', 'audio/wav', 'audio/ogg', 'audio/flac', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif',
]);

export const isShown = (mediaType: string): boolean => SHOWN.has(mediaType);

/** Whether what the person chose (录音、录像、照片) fits the file; what is not known may be anything. */
export function fitsKind(kind: string, mediaType: string): boolean {
  const family = mediaType.split('/')[0];
  if (mediaType === UNKNOWN_TYPE || kind === 'other') return true;
  // Containers of film may hold sound alone.
  if (kind === 'audio') return family === 'audio' || mediaType === 'video/mp4' || mediaType === 'video/webm';
  return kind === 'video' ? family === 'video' : family === 'image';
}
