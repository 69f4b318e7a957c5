import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { fitsKind, isShown, mediaTypeOf, UNKNOWN_TYPE } from './media-type.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const packets = Uint8Array.from({ length: 600 }, (_, index) => (index % 188 === 0 ? 0x47 : 0));

it('按内容识别音像文件的格式', () => {
  const cases: readonly (readonly [Uint8Array, string])[] = [
    [latin1('\0\0\0\x18ftypmp42'), 'video/mp4'], [latin1('\0\0\0\x14ftypqt  '), 'video/quicktime'], [latin1('\0\0\0\x20ftypM4A '), 'audio/mp4'], [latin1('\0\0\0\x18ftypheic'), 'image/heic'],
    [latin1('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'], [latin1('RIFF\x24\0\0\0AVI LIST'), 'video/x-msvideo'], [latin1('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    [latin1('\x89PNG\r\n\x1a\n'), 'image/png'], [latin1('\xff\xd8\xff\xe0'), 'image/jpeg'], [latin1('GIF89a'), 'image/gif'], [latin1('OggS'), 'audio/ogg'], [latin1('fLaC'), 'audio/flac'],
    [latin1('\x1aE\xdf\xa3'), 'video/webm'], [latin1('ID3\x04'), 'audio/mpeg'], [latin1('\xff\xfb\x90\x64'), 'audio/mpeg'], [latin1('\xff\xf1\x50\x80'), 'audio/aac'], [latin1('#!AMR\n'), 'audio/amr'],
    [latin1('\0\0\x01\xba'), 'video/mpeg'], [packets, 'video/mp2t'],
  ];
  for (const [bytes, type] of cases) assert.equal(mediaTypeOf(bytes), type);
});

it('网页、程序、压缩包、文档和残缺的文件，都不当作音像', () => {
  for (const text of ['', '<', '<!doctype html><script>', '<svg xmlns="http://www.w3.org/2000/svg">', '#!/bin/sh\n', 'MZ\x90', '\x7fELF', 'PK\x03\x04', '%PDF-1.7', '\xff\xff\xff\xff', 'RIFF']) {
    assert.equal(mediaTypeOf(latin1(text)), UNKNOWN_TYPE, JSON.stringify(text));
  }
  assert.equal(isShown(UNKNOWN_TYPE), false);
});

it('任何内容都有答案，能在页面中显示的只有音像', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
    const type = mediaTypeOf(bytes);
    assert.ok(type === UNKNOWN_TYPE || /^(audio|video|image)\/[a-z0-9-]+$/.test(type));
  }));
});

it('选择的记录种类与文件不符的看得出来', () => {
  assert.deepEqual(['audio', 'video', 'photo', 'other'].map((kind) => fitsKind(kind, 'image/png')), [false, false, true, true]);
  assert.deepEqual(['audio', 'video', 'photo', 'other'].map((kind) => fitsKind(kind, 'audio/wav')), [true, false, false, true]);
  assert.equal(fitsKind('photo', UNKNOWN_TYPE), true);
});
