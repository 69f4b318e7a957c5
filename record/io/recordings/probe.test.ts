import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fitsKind, isShown, mediaTypeOf, UNKNOWN_TYPE } from '../../media-type.ts';
import { canProbe, probe, thumbnail } from './probe.ts';
import { bomb, MADE_AT, record, withExif, withoutMedia, type Way } from './testing/real-media.ts';

const left = withoutMedia();
/** Bounds on memory, and a list of what runs, as Linux has them. */
const notLinux = left === false && process.platform !== 'linux' ? 'bounds are checked on Linux' : left;
const EMBEDDED = MADE_AT.replace('Z', '.000Z');

let folder: string;
before(() => {
  folder = mkdtempSync('/tmp/mingjian-media-');
});
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, bytes: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const typeOf = (file: string): string => mediaTypeOf(readFileSync(file).subarray(0, 4096));

async function told(file: string) {
  const found = await probe(file, typeOf(file));
  return typeof found === 'string' ? assert.fail(`${file}: ${found}`) : found;
}

/** Programs that still have the file in hand. */
const holders = (file: string): readonly string[] => readdirSync('/proc').filter((pid) => {
  try {
    return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(file);
  } catch {
    return false;
  }
});

describe('设备制作的音像文件', { skip: left }, () => {
  const expected: Readonly<Record<Exclude<Way, 'photo.jpg'>, { readonly type: string; readonly codecs: readonly string[]; readonly width: number | null; readonly madeAt: string | null }>> = {
    'film.mp4': { type: 'video/mp4', codecs: ['h264', 'aac'], width: 320, madeAt: EMBEDDED },
    'film.webm': { type: 'video/webm', codecs: ['vp8', 'opus'], width: 320, madeAt: EMBEDDED },
    'film.mkv': { type: 'video/webm', codecs: ['h264', 'aac'], width: 320, madeAt: EMBEDDED },
    'sound.m4a': { type: 'audio/mp4', codecs: ['aac'], width: null, madeAt: EMBEDDED },
    'sound.wav': { type: 'audio/wav', codecs: ['pcm_s16le'], width: null, madeAt: null },
    'sound.mp3': { type: 'audio/mpeg', codecs: ['mp3'], width: null, madeAt: EMBEDDED },
  };
  for (const [way, { type, codecs, width, madeAt }] of Object.entries(expected)) {
    it(`${way}：按内容认出格式，读出时长、编码和文件内的时间`, async () => {
      const file = record(folder, way as Way); // a key of the table
      const found = await told(file);
      assert.equal(typeOf(file), type);
      assert.ok(isShown(type));
      assert.ok(Math.abs((found.durationSeconds ?? 0) - 2) < 0.1, String(found.durationSeconds));
      assert.deepEqual([found.codecs, found.width, found.madeAt], [codecs, width, madeAt]);
      const picture = await thumbnail(file, type);
      assert.equal(picture === null ? null : mediaTypeOf(picture), width === null ? null : 'image/jpeg');
    });
  }

  it('照片的拍摄时间：写明时区的照其时区，没有写明的按北京时间；照片没有时长', async () => {
    const photo = readFileSync(record(folder, 'photo.jpg'));
    const [plain, local, abroad] = [write('plain', photo), write('local', withExif(photo, '2026:03:02 09:00:00')), write('abroad', withExif(photo, '2026:03:02 09:00:00', '+09:00'))];
    assert.deepEqual([(await told(plain)).madeAt, (await told(local)).madeAt, (await told(abroad)).madeAt], [null, EMBEDDED, '2026-03-02T00:00:00.000Z']);
    assert.deepEqual([(await told(local)).durationSeconds, (await told(local)).width], [null, 640]);
    assert.equal(mediaTypeOf((await thumbnail(local, 'image/jpeg')) ?? new Uint8Array()), 'image/jpeg');
    assert.equal((await told(write('no-clock', withExif(photo, '0000:00:00 00:00:00')))).madeAt, null);
  });

  it('没有录完的录像读不出，不当作没有时长的录像', async () => {
    const whole = readFileSync(record(folder, 'film.mp4'));
    assert.equal(await probe(write('cut', whole.subarray(0, whole.length / 2)), 'video/mp4'), 'unreadable');
  });

  it('改名为照片的录像仍是录像，与选择的种类不符', async () => {
    const renamed = write('film.jpg', readFileSync(record(folder, 'film.mp4')));
    assert.equal(typeOf(renamed), 'video/mp4');
    assert.deepEqual((await told(renamed)).codecs, ['h264', 'aac']);
    assert.equal(fitsKind('photo', typeOf(renamed)), false);
  });
});

describe('有意制作的文件', { skip: left }, () => {
  it('既是网页又是录像的：网页在前的，不交给读取程序，也不播放；录像在前的，只是录像', async () => {
    const film = readFileSync(record(folder, 'film.mp4'));
    const script = Buffer.from('<html><script>alert(1)</script>');
    const page = write('page', Buffer.concat([script, film]));
    assert.deepEqual([typeOf(page), isShown(typeOf(page)), await probe(page, typeOf(page)), await thumbnail(page, typeOf(page))], [UNKNOWN_TYPE, false, 'unknown-type', null]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(8 + script.length);
    const both = write('both', Buffer.concat([film, size, Buffer.from('free'), script]));
    assert.deepEqual([typeOf(both), (await told(both)).codecs], ['video/mp4', ['h264', 'aac']]);
  });

  it('列出别的文件、网址的清单，即使冒充录像也不照着去读', async () => {
    const film = record(folder, 'film.mp4');
    for (const list of [`ffconcat version 1.0\nfile ${film}\n`, `#EXTM3U\n#EXTINF:2,\nfile:${film}\n`, '#EXTM3U\n#EXTINF:2,\nhttp://127.0.0.1:9/x.ts\n']) {
      assert.equal(await probe(write('list', list), 'video/mp4'), 'unreadable', list);
      assert.equal(await thumbnail(join(folder, 'list'), 'video/mp4'), null);
    }
  });

  it('读不完的，到时间即终止，不留下程序', { skip: notLinux }, async () => {
    const pipe = join(folder, 'never-ends');
    execFileSync('mkfifo', [pipe]);
    assert.equal(await probe(pipe, 'video/mp4', { milliseconds: 400, kibibytes: 1_000_000 }), 'out-of-bounds');
    assert.equal(await thumbnail(pipe, 'video/mp4', { milliseconds: 400, kibibytes: 1_000_000 }), null);
    assert.deepEqual(holders(pipe), []);
  });

  it('展开后占用过多内存的图片，在限度内终止；限度以内的照常', { skip: notLinux }, async () => {
    const huge = write('huge', bomb(8000));
    assert.equal(await thumbnail(huge, 'image/png', { milliseconds: 60_000, kibibytes: 450_000 }), null);
    assert.notEqual(await thumbnail(huge, 'image/png', { milliseconds: 60_000, kibibytes: 1_000_000 }), null);
    assert.equal(await thumbnail(write('larger', bomb(15_000)), 'image/png'), null);
  });

  it('名称像参数、网址的文件，只当作文件', async () => {
    const film = readFileSync(record(folder, 'film.mp4'));
    for (const name of ['-version', 'http:', 'a%03d']) assert.deepEqual((await told(write(name, film))).codecs, ['h264', 'aac'], name);
  });
});

it('服务器没有安装 ffprobe 的，说明没有读取，不出错', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nonexistent';
  try {
    const file = write('film', '\0\0\0\x20ftypisom');
    assert.deepEqual([await canProbe(), await probe(file, 'video/mp4'), await thumbnail(file, 'video/mp4')], [false, 'absent', null]);
  } finally {
    process.env['PATH'] = path;
  }
});
