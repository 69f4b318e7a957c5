import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { LARGEST_SEAL, sealImage } from './seal-image.ts';

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const judged = (bytes: Uint8Array): string => {
  const found = sealImage(bytes, textOf);
  return 'fault' in found ? found.fault : found.format;
};
const svg = (inner: string, head = 'viewBox="0 0 10 10"'): string => judged(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inner}</svg>`));

const chunk = (name: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
};

function png(width: number, height: number, colours: number, ...more: readonly string[]): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, colours], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), ...more.map((name) => chunk(name, Buffer.alloc(1))), chunk('IDAT', deflateSync(Buffer.alloc(9))), chunk('IEND', Buffer.alloc(0))]);
}

describe('印模图像', () => {
  it('底色透明的PNG、只有图形的SVG可以', () => {
    assert.equal(judged(png(300, 300, 6)), 'png');
    assert.equal(judged(png(1000, 1000, 3, 'PLTE', 'tRNS')), 'png');
    assert.equal(svg('<circle r="4"/><defs><path id="a" d="M0 0"/></defs><use href="#a"/>'), 'svg');
    assert.equal(judged(readFileSync(new URL('../server/demo/seal.svg', import.meta.url))), 'svg');
  });

  it('底色不透明、太小、太大、残缺的PNG不可以，说明原因', () => {
    assert.match(judged(png(300, 300, 2)), /不透明/);
    assert.match(judged(png(299, 300, 6)), /过小/);
    assert.match(judged(png(4001, 300, 6)), /过大/);
    assert.match(judged(png(300, 300, 6).subarray(0, 40)), /不完整/);
    assert.match(judged(png(300, 300, 6).subarray(0, 60)), /不完整/);
    assert.match(judged(new Uint8Array(LARGEST_SEAL + 1)), /300KB/);
    assert.match(judged(new Uint8Array(0)), /不是PNG或者SVG/);
    assert.match(judged(Buffer.from('<html><svg viewBox="0 0 1 1"/></html>')), /不是PNG或者SVG/);
  });

  it('SVG中的脚本、引用、嵌入的图像、未转轮廓的文字都不可以', () => {
    for (const [inner, why] of [
      ['<script>1</script>', /<script>/], ['<g onload="x()"/>', /脚本/], ['<image href="file:///etc/passwd"/>', /<image>/], ['<use href="other.svg#a"/>', /其他文件/],
      ['<use xlink:href="http://x/#a"/>', /其他文件/], ['<foreignObject/>', /foreignObject/], ['<text>局</text>', /轮廓/], ['<style>@import "x"</style>', /<style>/], ['<path style="fill:url(http://x)"/>', /其他文件/],
      ['<a href="javascript:1"/>', /<a>/], ['<SCRIPT/>', /<SCRIPT>/],
    ] as const) assert.match(svg(inner), why, inner);
    assert.match(svg('', 'width="10"'), /viewBox/);
    assert.match(judged(Buffer.from('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>')), /不是PNG或者SVG|实体/);
  });
});
