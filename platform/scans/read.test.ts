import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { codeSvg } from '#platform/typesetting/codes.ts';
import { openScans } from './open.ts';
import { again, jpegOf, onGlass, printedSamples, scannerPdf, ADDRESS } from './testing/scanned.ts';

const scans = openScans();
after(() => scans.close());

const [short, long] = await printedSamples();
assert.ok(short && long);
const codeOf = (digest: string, page: number): string => `${ADDRESS}/${digest}?p=${page}`;

async function codesOf(file: Uint8Array): Promise<readonly (readonly string[])[]> {
  const read = await scans.read(file);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value.pages.map(({ codes }) => codes);
}

const glass = { background: '#e8e6e0' };
/** How a page may come back. */
const WAYS: Readonly<Record<string, (page: Sharp) => Promise<Sharp>>> = {
  倒着放: async (page) => (await again(page)).rotate(180),
  横着放: async (page) => (await again(page)).rotate(90),
  歪三度: async (page) => (await again(page)).rotate(3, glass),
  歪十五度: async (page) => (await again(page)).rotate(-15, glass),
  颜色很淡: async (page) => (await again(page)).linear(0.25, 180),
  有些模糊: async (page) => (await again(page)).blur(1),
  手机斜着拍: async (page) => (await again((await again(page)).affine([[1, 0.12], [0.06, 0.94]], glass))).modulate({ brightness: 0.6 }),
  灯光不匀: async (page) => (await again(page)).composite([{ input: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400"><defs><linearGradient id="g"><stop offset="0" stop-opacity=".55"/><stop offset="1" stop-opacity="0"/></linearGradient></defs><rect width="1000" height="1400" fill="url(#g)"/></svg>') }]),
};

describe('读取扫描件', () => {
  it('扫描仪的PDF：每一页的二维码写明是哪份文书的第几页', async () => {
    const pages = await Promise.all([2, 0, 1].map(async (page) => jpegOf(await onGlass(long.pdf, page, 200))));
    assert.deepEqual(await codesOf(await scannerPdf(pages)), [[codeOf(long.digest, 3)], [codeOf(long.digest, 1)], [codeOf(long.digest, 2)]]);
  });

  for (const [way, distort] of Object.entries(WAYS)) {
    for (const dpi of [150, 300]) {
      it(`${dpi}dpi，${way}，读得出二维码`, async () => {
        assert.deepEqual(await codesOf(await jpegOf(await distort(await onGlass(long.pdf, 1, dpi)))), [[codeOf(long.digest, 2)]]);
      });
    }
  }

  it('一页上还有别的二维码的，都读出来', async () => {
    const label = await sharp(Buffer.from(codeSvg('https://kuaidi.example.com/SF1234567890'))).resize(300).flatten({ background: '#ffffff' }).png().toBuffer();
    const page = (await again(await onGlass(short.pdf, 0, 200))).composite([{ input: label, left: 1200, top: 1200 }]);
    const [codes] = await codesOf(await jpegOf(page));
    assert.deepEqual([...codes ?? []].sort(), [codeOf(short.digest, 1), 'https://kuaidi.example.com/SF1234567890'].sort());
  });

  it('二维码被撕掉、涂掉的，读不出来，不猜', async () => {
    const page = await onGlass(short.pdf, 0, 200);
    const { width, height } = (await page.toBuffer({ resolveWithObject: true })).info;
    const torn = (await again(page)).composite([{ input: { create: { width, height: 600, channels: 3, background: '#ffffff' } }, left: 0, top: height - 600 }]);
    assert.deepEqual(await codesOf(await jpegOf(torn)), [[]]);
  });

  it('同一文件读两次，结果相同；能取得每一页的图像', async () => {
    const pdf = await scannerPdf([await jpegOf(await onGlass(short.pdf, 0, 200))]);
    assert.deepEqual(await scans.read(pdf), await scans.read(pdf));
    const shown = await scans.show(pdf, 0);
    assert.ok(shown.ok);
    const { format, width, height } = await sharp(shown.value).metadata();
    assert.deepEqual([format, height > width], ['jpeg', true]);
    assert.equal((await scans.show(pdf, 5)).ok, false);
  });
});
