import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Recordings as machines make them, by Debian's ffmpeg: small, and with a time of their own. */

/** Why the tests with real recordings are left out; false where they are not. */
export const withoutMedia = (): string | false =>
  ['ffprobe', 'ffmpeg'].every((program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0) ? false : 'no ffmpeg on this machine, and none could be installed';

export const MADE_AT = '2026-03-02T01:00:00Z';

const PICTURE = ['-f', 'lavfi', '-i', 'testsrc=size=320x240:rate=10:duration=2'];
const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2'];
const WAYS = {
  'film.mp4': [...PICTURE, ...TONE, '-c:v', 'libx264', '-c:a', 'aac'],
  'film.webm': [...PICTURE, ...TONE, '-c:v', 'libvpx', '-c:a', 'libopus'],
  'film.mkv': [...PICTURE, ...TONE, '-c:v', 'libx264', '-c:a', 'aac'],
  'sound.m4a': [...TONE, '-c:a', 'aac'],
  'sound.wav': TONE,
  'sound.mp3': [...TONE, '-c:a', 'libmp3lame'],
  'photo.jpg': ['-f', 'lavfi', '-i', 'testsrc=size=640x480', '-frames:v', '1'],
} as const;
export type Way = keyof typeof WAYS;

/** Makes the recording in the folder, under a name without the ending, as objects have none; the file. */
export function record(folder: string, way: Way, madeAt = MADE_AT): string {
  const made = join(folder, way);
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...WAYS[way], '-metadata', `creation_time=${madeAt}`, made]);
  const file = join(folder, way.replace('.', '-'));
  writeFileSync(file, readFileSync(made));
  return file;
}

const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

function entry(tag: number, type: number, count: number, value: number): Buffer {
  const made = Buffer.alloc(12);
  made.writeUInt16LE(tag, 0);
  made.writeUInt16LE(type, 2);
  made.writeUInt32LE(count, 4);
  made.writeUInt32LE(value, 8);
  return made;
}

/** A JPEG with the time that a camera writes into it (EXIF: DateTimeOriginal, and OffsetTimeOriginal where it knows its zone). */
export function withExif(jpeg: Buffer, taken: string, offset?: string): Buffer {
  const texts: readonly (readonly [number, Buffer])[] = [[0x9003, ascii(taken)], ...(offset === undefined ? [] : [[0x9011, ascii(offset)] as const])];
  const directory = 8 + 2 + 12 + 4;
  let at = directory + 2 + 12 * texts.length + 4;
  const entries = texts.map(([tag, text]) => {
    at += text.length;
    return entry(tag, 2, text.length, at - text.length);
  });
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0\x01\0', 'latin1'), entry(0x8769, 4, 1, directory), Buffer.alloc(4),
    Buffer.from([texts.length, 0]), ...entries, Buffer.alloc(4), ...texts.map(([, text]) => text),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A picture of a few hundred kilobytes that takes `4 × side × side` bytes once it is opened. */
export function bomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6], 8);
  const rows = deflateSync(Buffer.alloc(side * (1 + 4 * side)));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}
